package org.waymark.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.agencies.Worker;
import org.waymark.casefile.Desk;
import org.waymark.engine.record.London;
import org.waymark.engine.record.TimeWords;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Form;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Send;
import org.waymark.web.Tag;
import org.waymark.web.Times;
import org.waymark.web.Tone;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Visit;

/// Who of an agency looked, for its data protection officer alone. What is asked for never stands in an address.
@Controller
class OversightPage {
    static final String PATH = "/oversight";

    private static final String PERSON = "person";
    private static final String ACT = "act";
    private static final String DAY = "day";
    private static final String STANDS_OUT = "stands-out";
    private static final int DAYS = 14;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Desk desk;
    private final Overview overview;
    private final Alerts alerts;
    private final StandsOut standsOut;
    private final Watch watch;

    OversightPage(Desk desk, Overview overview, Alerts alerts, StandsOut standsOut, Watch watch) {
        this.desk = desk;
        this.overview = overview;
        this.alerts = alerts;
        this.standsOut = standsOut;
        this.watch = watch;
    }

    @GetMapping(PATH)
    View all(Visit visit) {
        return show(Filled.EMPTY, visit);
    }

    @PostMapping(PATH)
    View some(Visit visit) {
        return show(Filled.of(visit.request().getParameterMap()), visit);
    }

    /// Whoever is no data protection officer finds nothing.
    static void onlyOfficers(Visit visit) {
        if (!visit.worker().is(Worker.DATA_PROTECTION_OFFICER)) {
            throw new NotThereException();
        }
    }

    private View show(Filled filled, Visit visit) {
        onlyOfficers(visit);
        watch.catchUp(visit.now());
        var people = desk.agencies().workersOf(visit.worker().agency().id(), visit.now());
        var filter = filter(filled, people, visit.now());
        var agency = visit.worker().agency();
        var today = London.dayOf(visit.now());
        var names = desk.agencies().names();
        var lines = overview.acts(filter, visit.worker(), visit.now());
        var opened = overview.opened(agency.id(), today.minusDays(DAYS - 1), today).stream()
                .filter(it -> filter.worker().isEmpty() || filter.worker().get().equals(it.worker()))
                .toList();
        var since = visit.now().minus(StandsOut.ANSWERED);
        var told = alerts.of(agency.id(), since).stream()
                .filter(it -> standsOut.isAsked(it, visit.worker(), visit.now()))
                .collect(Collectors.partitioningBy(it -> it.answered().isEmpty()));
        var view = new OversightView(
                desk.frames().of("Who looked", Part.OVERSIGHT, visit),
                agency.name(),
                told.getOrDefault(true, List.of()).stream()
                        .map(it -> alerted(it, names, visit))
                        .toList(),
                told.getOrDefault(false, List.of()).stream()
                        .map(it -> alerted(it, names, visit))
                        .toList(),
                Picture.of(opened, today.minusDays(DAYS - 1), today, names),
                new Form(PATH + "#acts", List.of()),
                fields(filled, people, today),
                Send.only("Show these"),
                found(lines),
                days(lines, names),
                overview.emergencies(agency.id(), since).stream()
                        .map(it -> emergency(it, names, visit))
                        .toList(),
                overview.kept(agency.id(), visit.now()).stream()
                        .map(it -> kept(it, names))
                        .toList(),
                Link.to("Who looked at one child’s record", ReferencePage.PATH));
        return desk.pages().show("oversight/oversight", view);
    }

    private static Overview.Filter filter(Filled filled, List<Worker> people, Instant now) {
        var today = London.dayOf(now);
        var day = today.minusDays(DAYS - 1)
                .datesUntil(today.plusDays(1))
                .filter(it -> it.toString().equals(filled.one(DAY)))
                .findFirst();
        return new Overview.Filter(
                people.stream()
                        .map(Worker::id)
                        .filter(filled.one(PERSON)::equals)
                        .findFirst(),
                Act.of(filled.one(ACT)),
                day.orElse(today.minusDays(DAYS - 1)),
                day.orElse(today),
                filled.ticked(STANDS_OUT));
    }

    private static List<FieldView> fields(Filled filled, List<Worker> people, LocalDate today) {
        var days =
                today.minusDays(DAYS - 1).datesUntil(today.plusDays(1)).toList().reversed();
        return List.of(
                select(
                        PERSON,
                        "Person",
                        people.stream().collect(inOrder(Worker::id, it -> it.name() + ", " + it.job())),
                        filled),
                select(DAY, "Day", days.stream().collect(inOrder(LocalDate::toString, TimeWords::of)), filled),
                select(
                        ACT,
                        "What they did",
                        Arrays.stream(Act.values()).collect(inOrder(Act::word, Act::title)),
                        filled),
                new FieldView.Choose(
                        FieldView.Ask.of(STANDS_OUT, "What stands out", ""),
                        FieldView.Shape.CHECKBOXES,
                        List.of(new FieldView.Choice(
                                "yes", "Only what an alert was made of", "", filled.ticked(STANDS_OUT)))));
    }

    private static <T> java.util.stream.Collector<T, ?, Map<String, String>> inOrder(
            Function<T, String> key, Function<T, String> text) {
        return Collectors.toMap(key, text, (one, other) -> one, LinkedHashMap::new);
    }

    private static FieldView select(String name, String asks, Map<String, String> choices, Filled filled) {
        return new FieldView.Choose(
                FieldView.Ask.of(name, asks, ""),
                FieldView.Shape.SELECT,
                choices.entrySet().stream()
                        .map(it -> new FieldView.Choice(
                                it.getKey(), it.getValue(), "", it.getKey().equals(filled.one(name))))
                        .toList());
    }

    private static String found(List<Overview.Line> lines) {
        return switch (lines.size()) {
            case 0 -> "Nothing of that kind stands in these days.";
            case Overview.AT_MOST ->
                "The newest " + Overview.AT_MOST + " lines. Choose a person or a day for the rest.";
            default -> Times.plural(lines.size(), "line") + ". Lists that only named children are left out.";
        };
    }

    private static List<OversightView.Day> days(List<Overview.Line> lines, Map<String, String> names) {
        return lines.stream()
                .collect(Collectors.groupingBy(Overview.Line::day, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new OversightView.Day(TimeWords.of(day.getKey()), people(day.getValue(), names)))
                .toList();
    }

    private static List<OversightView.Person> people(List<Overview.Line> lines, Map<String, String> names) {
        return lines.stream()
                .collect(Collectors.groupingBy(Overview.Line::worker, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(person -> new OversightView.Person(
                        name(person.getKey(), names),
                        person.getValue().stream()
                                .map(it -> new OversightView.Did(
                                        Act.says(it.act()), it.called().orElse(""), when(it)))
                                .toList()))
                .toList();
    }

    /// Whoever is no person is Waymark itself.
    static String name(String worker, Map<String, String> names) {
        return names.getOrDefault(worker, "Waymark");
    }

    private static String when(Overview.Line line) {
        var first = CLOCK.format(line.first().atZone(London.ZONE));
        var last = CLOCK.format(line.last().atZone(London.ZONE));
        var span = first.equals(last) ? last : first + " to " + last;
        return line.times() == 1 ? span : Times.plural(line.times(), "time") + ", " + span;
    }

    private OversightView.Alerted alerted(Alert alert, Map<String, String> names, Visit visit) {
        var late = alert.overdue(alerts.standing(), visit.now());
        var answered = alert.answered();
        return new OversightView.Alerted(
                alert.rule().title(),
                alert.reference(),
                name(alert.worker(), names),
                AlertPage.told(alert).orElse(""),
                answered.isPresent()
                        ? new Tag(AlertPage.said(answered.get(), names, visit).title(), Tone.DONE)
                        : new Tag(late ? "Overdue" : "To be answered", late ? Tone.DANGER : Tone.SOON),
                AlertPage.made(alert, visit),
                Optional.of(new Link(
                        answered.isPresent() ? "See it" : "Look into it",
                        AlertPage.path(alert.id()),
                        alert.reference())));
    }

    private static OversightView.Emergency emergency(
            Overview.Emergency opened, Map<String, String> names, Visit visit) {
        var said = new ArrayList<String>();
        if (opened.right() > 0) {
            said.add(count(opened.right()) + " said that it was justified");
        }
        if (opened.wrong() > 0) {
            said.add(count(opened.wrong()) + " said that it was not justified");
        }
        return new OversightView.Emergency(
                opened.reference(),
                opened.called(),
                name(opened.worker(), names),
                opened.purpose(),
                Times.at(opened.opened(), visit.now()),
                said.isEmpty() ? "Not reviewed yet." : String.join("; ", said) + ".");
    }

    private static String count(int agencies) {
        return agencies == 1 ? "One agency" : "Both agencies";
    }

    private static OversightView.Kept kept(Overview.Kept kept, Map<String, String> names) {
        var since = "since " + TimeWords.minute(kept.since());
        return new OversightView.Kept(
                kept.called(),
                name(kept.worker(), names),
                kept.until()
                        .map(it -> since + ", let in again " + TimeWords.minute(it))
                        .orElse(since));
    }
}
