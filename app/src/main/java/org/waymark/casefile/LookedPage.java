package org.waymark.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.engine.access.Tie;
import org.waymark.engine.record.London;
import org.waymark.engine.record.TimeWords;
import org.waymark.engine.record.When;
import org.waymark.store.Audit;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Times;
import org.waymark.workplace.Visit;

/// Who looked at a child's record, for whoever answers for the whole of it. For everyone else there is no such page.
@Controller
class LookedPage {
    private static final List<String> WHO_SEES_THIS = List.of(
            "This page is for those who see the whole of this child’s record. Whoever sees a part of it, or none, does not"
                    + " see it. That you looked here stands here too.",
            "Lists and searches that only named the child are recorded as well, and not told here.");

    private final Desk desk;

    LookedPage(Desk desk) {
        this.desk = desk;
    }

    /// @param before the day before which the last days are told, as `2026-04-03`; today, if it is no day
    @GetMapping("/children/{child}/looked")
    View looked(@PathVariable UUID child, @RequestParam Optional<String> before, Visit visit) {
        var tomorrow = London.dayOf(visit.now()).plusDays(1);
        var asked = before.flatMap(LookedPage::day).filter(it -> it.isBefore(tomorrow));
        var looked = desk.casefile()
                .looked(child, visit.worker(), visit.now(), asked.orElse(tomorrow))
                .orElseThrow(NotThereException::new);
        var seen = looked.seen();
        var days = looked.acts().stream()
                .collect(Collectors.groupingBy(Audit.Same::day, LinkedHashMap::new, Collectors.toList()));
        var earlier = Optional.<Link>empty();
        if (days.size() == Looked.DAYS) {
            days.pollLastEntry();
            earlier = Optional.of(Link.to(
                    "Earlier days", page(seen) + "?before=" + days.lastEntry().getKey()));
        }
        var told = new Told(new LookedWords(desk.packs(), seen), desk.reader(visit));
        var view = new LookedView(
                desk.frame("Who looked", seen, visit),
                Link.to("Back to the child’s page", Desk.page(seen)),
                desk.about(seen),
                WHO_SEES_THIS,
                looked.because().stream()
                        .map(it -> because(it, visit))
                        .distinct()
                        .toList(),
                days.entrySet().stream()
                        .map(day -> new LookedView.Day(TimeWords.of(day.getKey()), people(day.getValue(), told)))
                        .toList(),
                earlier);
        return desk.pages().show("casefile/looked", view);
    }

    static String page(SeenCase seen) {
        return Desk.page(seen) + "/looked";
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(it -> it.getYear() > 0);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// What the words of the audit stand for.
    private record Told(LookedWords words, CaseWords.Reader reader) {}

    /// By person and agency, the one who did something last first.
    private static List<LookedView.Person> people(List<Audit.Same> day, Told told) {
        record Who(String worker, String agency) {}
        return day.stream()
                .collect(Collectors.groupingBy(
                        it -> new Who(it.worker(), it.agency()), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(person -> new LookedView.Person(
                        told.reader
                                .names()
                                .getOrDefault(
                                        person.getKey().worker(),
                                        person.getKey().worker()),
                        told.reader
                                .agencyNames()
                                .getOrDefault(
                                        person.getKey().agency(),
                                        person.getKey().agency()),
                        acts(person.getValue(), told)))
                .toList();
    }

    /// What reads the same is told once.
    private static List<LookedView.Act> acts(List<Audit.Same> acts, Told told) {
        record Says(String words, String reason, boolean closed) {}
        var same = new LinkedHashMap<Says, List<Audit.Same>>();
        for (var act : acts) {
            var says = new Says(
                    told.words.of(act), LookedWords.reason(act), act.act().equals("not-there"));
            same.computeIfAbsent(says, none -> new ArrayList<>()).add(act);
        }
        return same.entrySet().stream()
                .map(it -> new LookedView.Act(
                        it.getKey().words(),
                        it.getKey().reason(),
                        when(it.getValue()),
                        it.getKey().closed()))
                .toList();
    }

    private static String when(List<Audit.Same> same) {
        var times = same.stream().mapToInt(Audit.Same::times).sum();
        var first = Times.clock(
                same.stream().map(Audit.Same::first).min(Instant::compareTo).orElseThrow());
        var last = Times.clock(
                same.stream().map(Audit.Same::last).max(Instant::compareTo).orElseThrow());
        var span = first.equals(last) ? last : first + " to " + last;
        return times == 1 ? span : Times.plural(times, "time") + ", " + span;
    }

    /// What lets somebody see the record, in words.
    private String because(Tie tie, Visit visit) {
        var since = " since " + TimeWords.of(London.dayOf(tie.since()));
        var until = tie.until().equals(When.FAR_AHEAD) ? "" : ", until " + Times.until(tie.until(), visit.now());
        var what = switch (tie.relation()) {
            case HOLDS_ROLE ->
                "You have been "
                        + tie.role()
                                .flatMap(desk.packs().procedures()::role)
                                .map(it -> it.title().toLowerCase(Locale.UK))
                                .orElse("in the case");
            case TEAM -> "Your team has held the case";
            case FRONT_DOOR -> "It has waited at your front door";
            case AGENCY_PART ->
                tie.side() instanceof Tie.Side.OfTeam
                        ? "Your team held the case once, and has had a part in it"
                        : "You speak for an agency that has had a part in the case";
            case REFERRER -> "A concern of yours has stood here";
            case BREAK_GLASS -> "You have had it open in an emergency";
            case SHARE -> "Parts of it have been shared with you";
            case OFFER -> "Your agency has been asked to take the child on";
            case KEPT_OUT -> throw new IllegalStateException("Whoever is kept out sees nothing");
        };
        return what + since + until + ".";
    }
}
