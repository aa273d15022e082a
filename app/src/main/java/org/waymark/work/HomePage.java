package org.waymark.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.casefile.Desk;
import org.waymark.casefile.DutyGroups.Named;
import org.waymark.casefile.SeenCase;
import org.waymark.drafts.Begun;
import org.waymark.duties.Duties;
import org.waymark.duties.DutyLine;
import org.waymark.emergency.Reviews;
import org.waymark.engine.record.TimeWords;
import org.waymark.enquiries.Asked;
import org.waymark.oversight.StandsOut;
import org.waymark.people.Children;
import org.waymark.sharing.Offered;
import org.waymark.web.DutyGroup;
import org.waymark.web.DutyRow;
import org.waymark.web.Link;
import org.waymark.web.Tag;
import org.waymark.web.Tone;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Visit;

/// What must happen now.
@Controller
class HomePage {
    /// The groups that are counted on top of the page; the rest can wait.
    private static final Set<Tone> COUNTED = Set.of(Tone.DANGER, Tone.NOW, Tone.SOON, Tone.DOUBT);

    private static final String ALERTS = "look-into";
    private static final String NOT_SENT = "not-sent";

    private final Desk desk;
    private final Duties duties;
    private final Asked asked;
    private final Reviews reviews;
    private final Offered offered;
    private final Begun begun;
    private final StandsOut standsOut;

    HomePage(
            Desk desk, Duties duties, Asked asked, Reviews reviews, Offered offered, Begun begun, StandsOut standsOut) {
        this.desk = desk;
        this.duties = duties;
        this.asked = asked;
        this.reviews = reviews;
        this.offered = offered;
        this.begun = begun;
        this.standsOut = standsOut;
    }

    @GetMapping("/")
    View home(@RequestParam(name = "whose", defaultValue = "mine") String asked, Visit visit) {
        var whose = Whose.of(asked, visit.worker());
        var cards = desk.casefile().list(visit.worker(), "", visit.now());
        var lines = lines(whose, visit);
        var visible = new ArrayList<DutyLine>();
        var names = names(lines, cards, visible, visit);
        var groups = new ArrayList<DutyGroup>(alerts(whose, cards, visit));
        groups.addAll(desk.groups().byUrgency(visible, names, desk.reader(visit)));
        groups.addAll(notSent(whose, visit));
        var view = new HomeView(
                desk.frames().of("What must happen now", Part.WORK, visit),
                counts(groups),
                Whose.tabs(Optional.of(whose), visit.worker()),
                Optional.of(Link.to("Raise a concern", "/concerns/new")),
                groups,
                groups.isEmpty() ? empty(whose) : List.of());
        return desk.pages().show("work/home", view);
    }

    private List<DutyLine> lines(Whose whose, Visit visit) {
        var worker = visit.worker();
        return switch (whose) {
            case MINE -> duties.of(worker, visit.now());
            case TEAM ->
                worker.team()
                        .map(team -> duties.ofTeam(team, worker, visit.now()))
                        .orElse(List.of());
            case AGENCY -> duties.ofAgency(worker, visit.now());
            case OTHERS -> duties.ofOthers(worker, visit.now());
        };
    }

    /// What is no duty of a case and cannot wait: a record was opened in an emergency, somebody asked about
    /// a child, a child is offered to this agency or was not taken on.
    private List<DutyGroup> alerts(Whose whose, List<Children.Card> cards, Visit visit) {
        var rows = new ArrayList<DutyRow>();
        if (whose != Whose.OTHERS) {
            rows.addAll(standsOut.rows(visit));
            rows.addAll(reviews.rows(cards, visit));
            rows.addAll(asked.rows(cards, visit));
            rows.addAll(offered.rows(cards, desk.reader(visit), visit));
        }
        var tone = rows.stream().map(DutyRow::tone).min(Comparator.naturalOrder());
        return tone.map(it -> new DutyGroup(ALERTS, "Look into this", it, "", rows)).stream()
                .toList();
    }

    private List<DutyGroup> notSent(Whose whose, Visit visit) {
        var rows = whose == Whose.MINE ? begun.rows(visit) : List.<DutyRow>of();
        var tone = rows.stream().map(DutyRow::tone).min(Comparator.naturalOrder());
        return tone.map(it -> new DutyGroup(NOT_SENT, "Begun and not sent", it, "", rows)).stream()
                .toList();
    }

    /// What the children are called, for this person. A duty that they may not see in its case is not a duty to them.
    private Map<UUID, Named> names(
            Collection<DutyLine> lines, List<Children.Card> cards, List<DutyLine> visible, Visit visit) {
        var names = new HashMap<UUID, Named>();
        var children = lines.stream().map(DutyLine::child).collect(Collectors.toSet());
        cards.stream()
                .filter(card -> children.contains(card.child()))
                .forEach(card -> names.put(card.child(), new Named(card.reference(), Optional.of(card.display()))));
        var inPart = new HashMap<UUID, Optional<SeenCase>>();
        for (var line : lines) {
            if (names.containsKey(line.child())) {
                visible.add(line);
                continue;
            }
            inPart.computeIfAbsent(line.child(), child -> desk.casefile().see(child, visit.worker(), visit.now()))
                    .filter(seen -> seen.duties().stream()
                            .anyMatch(it -> it.ref().text().equals(line.ref())))
                    .ifPresent(_ -> visible.add(line));
        }
        inPart.forEach((child, seen) -> seen.ifPresent(it -> names.put(
                child,
                new Named(it.reference(), Optional.of(desk.heads().person(it).shortName())))));
        return names;
    }

    private static List<HomeView.Count> counts(List<DutyGroup> groups) {
        return groups.stream()
                .filter(group -> COUNTED.contains(group.tone()))
                .map(group -> new HomeView.Count(new Tag(count(group), group.tone()), "#" + group.id()))
                .toList();
    }

    private static String count(DutyGroup group) {
        if (group.id().equals(NOT_SENT)) {
            return group.rows().size() + " not sent";
        }
        if (group.id().equals(ALERTS)) {
            return group.rows().size() + " to look into";
        }
        var word = switch (group.tone()) {
            case DANGER -> "overdue";
            case NOW -> "now or today";
            case SOON -> "soon";
            case DOUBT -> "cannot tell yet";
            case WAITING, DONE, PLAIN -> "";
        };
        return group.rows().size() + " " + word;
    }

    private List<String> empty(Whose whose) {
        var until = duties.nextChange()
                .map(moment -> "The clock alone changes nothing before " + TimeWords.minute(moment) + ".")
                .orElse("Something is due again when a concern is raised or something is recorded.");
        return switch (whose) {
            case MINE ->
                List.of("Nothing is due for you now. What you or your agency must do would stand here.", until);
            case TEAM -> List.of("Nothing is due in your team’s cases now. Each open duty would stand here.", until);
            case AGENCY ->
                List.of(
                        "Nothing is due for your agency now about children you have to do with. Each open duty of its people would stand here.",
                        until);
            case OTHERS ->
                List.of("You wait for nobody. What others owe in the cases you hold would stand here.", until);
        };
    }
}
