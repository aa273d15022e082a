package org.waymark.oversight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.agencies.Worker;
import org.waymark.casefile.Desk;
import org.waymark.engine.access.Access;
import org.waymark.engine.access.Reach;
import org.waymark.engine.access.Tie;
import org.waymark.engine.pack.Role;
import org.waymark.engine.record.TimeWords;
import org.waymark.web.Form;
import org.waymark.web.Link;
import org.waymark.web.Times;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Visit;

/// Who of an agency did what with one child's record, and why they could. The child is known here by the reference
/// alone, and a record that nobody of the agency touched is answered like one that never was.
@Controller
class ReferencePage {
    static final String PATH = "/oversight/reference";

    private final Desk desk;
    private final Overview overview;

    ReferencePage(Desk desk, Overview overview) {
        this.desk = desk;
        this.overview = overview;
    }

    @GetMapping(PATH)
    View ask(Visit visit) {
        OversightPage.onlyOfficers(visit);
        return show("", List.of(), visit);
    }

    @PostMapping(PATH)
    View tell(@RequestParam(defaultValue = "") String reference, Visit visit) {
        OversightPage.onlyOfficers(visit);
        var asked = reference.strip().toUpperCase(Locale.ROOT);
        if (!asked.matches("WM-[0-9A-Z]{1,10}")) {
            return show(asked.substring(0, Math.min(asked.length(), 20)), List.of(), visit);
        }
        var found = overview.one(asked, visit.worker(), visit.now());
        var names = desk.agencies().names();
        var workers = desk.agencies().workersOf(visit.worker().agency().id(), visit.now()).stream()
                .collect(Collectors.toMap(Worker::id, it -> it));
        var people = found.lines().stream()
                .collect(Collectors.groupingBy(Overview.Line::worker, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(it -> new ReferenceView.Person(
                        OversightPage.name(it.getKey(), names),
                        Optional.ofNullable(workers.get(it.getKey()))
                                .map(Worker::job)
                                .orElse("Does not work here any more"),
                        it.getValue().stream().map(ReferencePage::did).toList(),
                        why(it.getKey(), Optional.ofNullable(workers.get(it.getKey())), found.ties(), visit)))
                .toList();
        return show(asked, people, visit);
    }

    private static OversightView.Did did(Overview.Line line) {
        var first = TimeWords.minute(line.first());
        var last = TimeWords.minute(line.last());
        return new OversightView.Did(
                Act.says(line.act()),
                "",
                line.times() == 1 ? last : Times.plural(line.times(), "time") + ", " + first + " to " + last);
    }

    /// What tied somebody to the child and let them see something, in sentences. The team and the jobs are those that
    /// they have now.
    private List<String> why(String id, Optional<Worker> worker, List<Tie> ties, Visit visit) {
        return ties.stream()
                .filter(tie -> tie.side().equals(new Tie.Side.OfWorker(id))
                        || worker.filter(it -> letsSee(tie, it)).isPresent())
                .map(tie -> why(tie) + ", from " + TimeWords.minute(tie.since())
                        + (tie.runsAt(visit.now()) ? "" : " to " + TimeWords.minute(tie.until())) + ".")
                .distinct()
                .toList();
    }

    private boolean letsSee(Tie tie, Worker worker) {
        return Access.reach(worker.viewer(), List.of(tie), desk.packs().procedures(), tie.since())
                        .breadth()
                != Reach.Breadth.NOTHING;
    }

    private String why(Tie tie) {
        return switch (tie.relation()) {
            case HOLDS_ROLE ->
                "Held a role in the case: " + tie.role().map(this::role).orElse("not named");
            case TEAM -> "The case was their team’s";
            case FRONT_DOOR -> "The contact waited at the front door of the agency, for its duty workers";
            case AGENCY_PART ->
                tie.side() instanceof Tie.Side.OfTeam
                        ? "Their team had held the case, and reads what the agency recorded"
                        : "The agency had recorded something or was told something, for those who speak for it";
            case REFERRER -> "Raised the concern";
            case BREAK_GLASS -> "Opened the record in an emergency";
            case SHARE -> "Parts of the record were shared with them, or with those who speak for the agency";
            case OFFER -> "The child was offered to the agency, to those who take children on";
            case KEPT_OUT -> "Was kept out of the record";
        };
    }

    private String role(String id) {
        return desk.packs().procedures().role(id).map(Role::title).orElse(id);
    }

    private View show(String reference, List<ReferenceView.Person> people, Visit visit) {
        var agency = visit.worker().agency().name();
        var view = new ReferenceView(
                desk.frames().of("Who looked at one record", Part.OVERSIGHT, visit),
                Link.to("Back", OversightPage.PATH),
                agency,
                new Form(PATH, List.of()),
                reference,
                people,
                reference.isEmpty() || !people.isEmpty()
                        ? List.of()
                        : List.of(
                                "Nobody of " + agency + " opened or wrote in a record with that reference.",
                                "The answer is the same for a reference that there is not."));
        return desk.pages().show("oversight/reference", view);
    }
}
