package org.waymark.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.waymark.access.Caseloads;
import org.waymark.access.Caseloads.Held;
import org.waymark.agencies.Worker;
import org.waymark.casefile.Desk;
import org.waymark.casefile.DutyGroups;
import org.waymark.duties.Duties;
import org.waymark.duties.DutyLine;
import org.waymark.engine.pack.Role;
import org.waymark.engine.record.London;
import org.waymark.engine.record.TimeWords;
import org.waymark.people.Children;
import org.waymark.web.Link;
import org.waymark.web.Times;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Visit;

/// What one person of a team has, for everyone else in it, and the ways to pass it on.
@Controller
class ColleaguePage {
    private final Desk desk;
    private final Duties duties;
    private final Caseloads caseloads;

    ColleaguePage(Desk desk, Duties duties, Caseloads caseloads) {
        this.desk = desk;
        this.duties = duties;
        this.caseloads = caseloads;
    }

    static String path(String worker) {
        return TeamPage.PATH + "/" + worker;
    }

    @GetMapping(TeamPage.PATH + "/{id}")
    View colleague(@PathVariable String id, Visit visit) {
        var team = Team.of(desk, duties, caseloads, visit);
        var person = team.person(id);
        var lines = team.lines().stream()
                .filter(it -> it.holder().equals(Optional.of(id)))
                .toList();
        var names = lines.stream().map(DutyLine::child).distinct().collect(Collectors.toMap(it -> it, team::named));
        var children = children(team, id);
        var view = new ColleagueView(
                desk.frames().of("What " + person.name() + " has", Part.WORK, visit),
                Link.to("Back to who has what", TeamPage.PATH),
                person.name(),
                person.job() + ", " + team.title(),
                ways(team, person),
                children,
                desk.groups().byUrgency(lines, names, desk.reader(visit)),
                children.isEmpty() && lines.isEmpty()
                        ? List.of(
                                person.name() + " holds no case of this team and owes nothing now.",
                                "Children stand here once a case is allocated to them, or while they stand in for somebody.")
                        : List.of());
        return desk.pages().show("work/colleague", view);
    }

    private static List<Link> ways(Team team, Worker person) {
        return team.casesOf(person.id()).isEmpty()
                ? List.of()
                : List.of(
                        new Link(
                                "Let somebody stand in",
                                PassingOn.Way.STAND_IN.path(person.id()),
                                "for " + person.name()),
                        new Link(
                                "Hand over",
                                PassingOn.Way.HAND_OVER.path(person.id()),
                                "what " + person.name() + " holds"));
    }

    private static List<ColleagueView.Child> children(Team team, String worker) {
        var children = new ArrayList<ColleagueView.Child>();
        var held = team.heldBy(worker);
        team.cards().values().stream()
                .filter(card -> held.stream().anyMatch(it -> it.child().equals(card.child())))
                .sorted(Comparator.comparing(Children.Card::display).thenComparing(Children.Card::reference))
                .forEach(card -> children.add(new ColleagueView.Child(
                        Link.to(card.display(), DutyGroups.page(card.child())),
                        card.reference(),
                        held.stream()
                                .filter(it -> it.child().equals(card.child()))
                                .map(it -> part(team, it))
                                .toList())));
        return children;
    }

    private static String part(Team team, Held held) {
        var role = team.procedures().role(held.role()).map(Role::title).orElse(held.role());
        return role
                + held.until()
                        .map(until -> " until the end of " + TimeWords.of(Times.lastDay(until)))
                        .orElse(" since " + TimeWords.of(London.dayOf(held.since())));
    }
}
