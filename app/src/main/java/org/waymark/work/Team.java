package org.waymark.work;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.waymark.access.Caseloads;
import org.waymark.access.Caseloads.Held;
import org.waymark.agencies.Worker;
import org.waymark.casefile.Desk;
import org.waymark.casefile.DutyGroups.Named;
import org.waymark.duties.Duties;
import org.waymark.duties.DutyLine;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.pack.Role;
import org.waymark.people.Children;
import org.waymark.web.NotThereException;
import org.waymark.workplace.Visit;

/// A team at one moment, as somebody in it sees it: its people, the children they hold, what is open about them.
///
/// @param title what the team is called
/// @param cards by child, of those whom the viewer sees whole
/// @param held  every role in these cases
/// @param lines what is open in the team's cases, whoever owes it
record Team(
        String title,
        List<Worker> people,
        Map<UUID, Children.Card> cards,
        List<Held> held,
        List<DutyLine> lines,
        Procedures procedures) {
    Team {
        people = List.copyOf(people);
        cards = Map.copyOf(cards);
        held = List.copyOf(held);
        lines = List.copyOf(lines);
    }

    /// @throws NotThereException for whoever is in no team
    static Team of(Desk desk, Duties duties, Caseloads caseloads, Visit visit) {
        var worker = visit.worker();
        var id = worker.team().orElseThrow(NotThereException::new);
        var cards = desk.casefile().list(worker, "", visit.now()).stream()
                .collect(Collectors.toMap(Children.Card::child, it -> it));
        return new Team(
                desk.agencies().teams().getOrDefault(id, id),
                desk.agencies().workersOf(worker.agency().id(), visit.now()).stream()
                        .filter(it -> it.team().equals(worker.team()))
                        .toList(),
                cards,
                caseloads.of(cards.keySet(), visit.now()),
                duties.ofTeam(id, worker, visit.now()),
                desk.packs().procedures());
    }

    /// @throws NotThereException if there is no such person in the team
    Worker person(String id) {
        return people.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(NotThereException::new);
    }

    /// The roles that somebody holds.
    List<Held> heldBy(String worker) {
        return held.stream().filter(it -> it.worker().equals(worker)).toList();
    }

    /// The roles by which somebody holds cases, and not only a part in them.
    List<Held> casesOf(String worker) {
        return heldBy(worker).stream().filter(it -> is(it, Role::takesCase)).toList();
    }

    /// The roles in which somebody stands in for others.
    List<Held> standsIn(String worker) {
        return heldBy(worker).stream()
                .filter(it -> is(it, role -> role.standsInFor().isPresent()))
                .toList();
    }

    boolean seesWhole(Held held) {
        return is(held, role -> role.sees() == Role.Sees.WHOLE);
    }

    /// The children whose case somebody took up and nobody holds who still works here.
    List<Children.Card> unheld(Collection<String> workHere) {
        var taken = children(held);
        var holding = children(held.stream()
                .filter(it -> is(it, Role::takesCase) && workHere.contains(it.worker()))
                .toList());
        return cards.values().stream()
                .filter(it -> taken.contains(it.child()) && !holding.contains(it.child()))
                .sorted(Comparator.comparing(Children.Card::display).thenComparing(Children.Card::reference))
                .toList();
    }

    static Set<UUID> children(Collection<Held> held) {
        return held.stream().map(Held::child).collect(Collectors.toSet());
    }

    /// What a child is called in a list.
    Named named(UUID child) {
        var card = Optional.ofNullable(cards.get(child));
        return new Named(card.map(Children.Card::reference).orElse(""), card.map(Children.Card::display));
    }

    private boolean is(Held held, Predicate<Role> which) {
        return procedures.role(held.role()).filter(which).isPresent();
    }

    @Override
    public String toString() {
        return "Team[" + title + "]";
    }
}
