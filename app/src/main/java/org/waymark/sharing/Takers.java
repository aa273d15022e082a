package org.waymark.sharing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.agencies.Worker;
import org.waymark.casefile.Desk;
import org.waymark.engine.access.Access;
import org.waymark.engine.pack.Role;
import org.waymark.workplace.Visit;

/// The teams of an agency that can take a child on: those for which somebody answers.
final class Takers {
    private Takers() {}

    /// One for each team, by name of the manager.
    static List<HandingOver.Into> of(String agency, Desk desk, Visit visit) {
        var roles = roles(desk);
        var seen = new HashSet<String>();
        return desk.agencies().workersOf(agency, visit.now()).stream()
                .flatMap(worker -> roles.stream()
                        .filter(worker::is)
                        .flatMap(role ->
                                worker.team().map(team -> new HandingOver.Into(team, worker.id(), role)).stream()))
                .filter(into -> seen.add(into.team()))
                .toList();
    }

    /// Those that somebody may name who answers for their agency: the front door any, a manager their own.
    static List<HandingOver.Into> namedBy(Worker worker, Desk desk, Visit visit) {
        var all = of(worker.agency().id(), desk, visit);
        return worker.is(Access.FRONT_DOOR)
                ? all
                : all.stream()
                        .filter(it -> worker.team().filter(it.team()::equals).isPresent())
                        .map(it -> roles(desk).stream()
                                .filter(worker::is)
                                .findFirst()
                                .map(role -> new HandingOver.Into(it.team(), worker.id(), role))
                                .orElse(it))
                        .toList();
    }

    /// The roles that answer for those who take cases on.
    private static Set<String> roles(Desk desk) {
        var roles = new TreeSet<String>();
        desk.packs().procedures().roles().values().stream()
                .filter(Role::takesCase)
                .flatMap(role -> role.fallsTo().stream())
                .forEach(roles::add);
        return roles;
    }
}
