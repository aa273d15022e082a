package org.waymark.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.waymark.access.Caseloads;
import org.waymark.agencies.Worker;
import org.waymark.casefile.CaseWords;
import org.waymark.casefile.Desk;
import org.waymark.casefile.DutyGroups;
import org.waymark.duties.Duties;
import org.waymark.duties.DutyLine;
import org.waymark.people.Children;
import org.waymark.web.Link;
import org.waymark.web.Tag;
import org.waymark.web.Times;
import org.waymark.web.Tone;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Visit;

/// Who in a team has what, how late it is, and what nobody holds: for everyone in the team.
@Controller
class TeamPage {
    static final String PATH = "/team";

    private static final double WHOLE = 100;

    /// What is counted, by tone, with the words for it.
    private static final Map<Tone, String> COUNTED = new EnumMap<>(Map.of(
            Tone.DANGER, "overdue",
            Tone.NOW, "now or today",
            Tone.SOON, "soon",
            Tone.DOUBT, "cannot tell yet",
            Tone.DONE, "late, nobody said why"));

    private final Desk desk;
    private final Duties duties;
    private final Caseloads caseloads;

    TeamPage(Desk desk, Duties duties, Caseloads caseloads) {
        this.desk = desk;
        this.duties = duties;
        this.caseloads = caseloads;
    }

    /// Who has duties, and how many of each tone.
    private record Count(String name, Optional<Worker> worker, String holds, Map<Tone, Long> duties) {
        long of(Tone tone) {
            return duties.getOrDefault(tone, 0L);
        }

        long all() {
            return COUNTED.keySet().stream().mapToLong(this::of).sum();
        }
    }

    @GetMapping(PATH)
    View team(Visit visit) {
        var team = Team.of(desk, duties, caseloads, visit);
        var reader = desk.reader(visit);
        var counts = counts(team, reader);
        var most = counts.stream().mapToLong(Count::all).max().orElse(0);
        var view = new TeamView(
                desk.frames().of("Who has what", Part.WORK, visit),
                Whose.tabs(Optional.empty(), visit.worker()),
                team.title() + ": who has what",
                List.of(
                        "What is open in the cases of this team, by who owes it. A checklist counts once.",
                        "Children whose records you may not see are not counted."),
                unheld(team, reader, visit),
                counts.stream().map(it -> load(it, most)).toList());
        return desk.pages().show("work/team", view);
    }

    /// The team's people, the most pressed first; then others together, and what nobody owes yet.
    private List<Count> counts(Team team, CaseWords.Reader reader) {
        var counts = new ArrayList<Count>();
        for (var worker : team.people()) {
            var own = count(team, it -> it.holder().equals(Optional.of(worker.id())), reader);
            counts.add(new Count(worker.name(), Optional.of(worker), holds(team, worker), own));
        }
        counts.sort(Comparator.<Count>comparingLong(it -> -it.of(Tone.DANGER))
                .thenComparingLong(it -> -it.of(Tone.NOW))
                .thenComparing(Count::name));
        var people = team.people().stream().map(Worker::id).collect(Collectors.toSet());
        counts.add(new Count(
                "Others, in the cases of this team",
                Optional.empty(),
                "",
                count(
                        team,
                        it -> it.holder()
                                .filter(holder -> !people.contains(holder))
                                .isPresent(),
                        reader)));
        counts.add(new Count(
                "Nobody yet",
                Optional.empty(),
                "",
                count(team, it -> it.holder().isEmpty(), reader)));
        return counts.stream()
                .filter(it -> it.worker().isPresent() || it.all() > 0)
                .toList();
    }

    private Map<Tone, Long> count(Team team, Predicate<DutyLine> which, CaseWords.Reader reader) {
        var lines = team.lines().stream().filter(which).toList();
        return desk.groups().rows(lines, Map.of(), reader).stream()
                .collect(Collectors.groupingBy(row -> row.tone(), Collectors.counting()));
    }

    private static String holds(Team team, Worker worker) {
        var cases = Team.children(team.casesOf(worker.id())).size();
        var standing = Team.children(team.standsIn(worker.id())).size();
        return children(cases) + (standing == 0 ? "" : ", stands in for " + standing);
    }

    static String children(int count) {
        return count == 0 ? "No children" : Times.plural(count, "child").replace("childs", "children");
    }

    private static TeamView.Load load(Count count, long most) {
        var parts = new ArrayList<TeamView.Part>();
        var from = 0L;
        for (var tone : COUNTED.keySet()) {
            var some = count.of(tone);
            if (some > 0) {
                var says = new Tag(some + " " + COUNTED.get(tone), tone);
                parts.add(new TeamView.Part(says, percent(from, most), percent(some, most)));
                from += some;
            }
        }
        return new TeamView.Load(
                count.name(),
                count.worker().map(it -> ColleaguePage.path(it.id())),
                count.worker().map(Worker::job).orElse(""),
                count.holds(),
                parts,
                parts.isEmpty() ? "Nothing due" : "");
    }

    private static String percent(long some, long most) {
        return some * WHOLE / most + "%";
    }

    private List<TeamView.Unheld> unheld(Team team, CaseWords.Reader reader, Visit visit) {
        var here = desk.agencies().workers(visit.now()).stream().map(Worker::id).toList();
        return team.unheld(here).stream()
                .map(card -> unheld(card, answering(team, card, here, reader)))
                .toList();
    }

    private static TeamView.Unheld unheld(Children.Card card, String who) {
        var page = DutyGroups.page(card.child());
        return new TeamView.Unheld(
                new Link(card.display(), page, card.reference()),
                card.reference(),
                who.isEmpty() ? "Nobody answers for it" : "Meanwhile " + who,
                new Link(
                        "Allocate",
                        page + "/record/" + PassingOn.Way.HAND_OVER.kind(),
                        "the case of " + card.display()));
    }

    /// Those who see the whole case and still work here.
    private static String answering(Team team, Children.Card card, Collection<String> here, CaseWords.Reader reader) {
        return team.held().stream()
                .filter(it -> it.child().equals(card.child()) && here.contains(it.worker()) && team.seesWhole(it))
                .map(it -> reader.names().getOrDefault(it.worker(), it.worker()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
