package org.waymark.oversight;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.agencies.Worker;
import org.waymark.casefile.Desk;
import org.waymark.casefile.EntryForm;
import org.waymark.engine.record.London;
import org.waymark.engine.record.TimeWords;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Link;
import org.waymark.web.Moment;
import org.waymark.web.NotThereException;
import org.waymark.web.Send;
import org.waymark.web.Tag;
import org.waymark.web.Times;
import org.waymark.web.Tone;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Unsent;
import org.waymark.workplace.Visit;

/// One thing that stood out: the rule in words, what was counted, and what came of it. For whoever is asked about it.
@Controller
class AlertPage {
    private static final String ANSWER = "answer";
    private static final String SAYS = "says";
    private static final int LINES = 4;

    private final Desk desk;
    private final Alerts alerts;
    private final StandsOut standsOut;
    private final Unsent unsent;

    AlertPage(Desk desk, Alerts alerts, StandsOut standsOut, Unsent unsent) {
        this.desk = desk;
        this.alerts = alerts;
        this.standsOut = standsOut;
        this.unsent = unsent;
    }

    static String path(UUID alert) {
        return OversightPage.PATH + "/alerts/" + alert;
    }

    @GetMapping("/oversight/alerts/{alert}")
    View ask(@PathVariable UUID alert, Visit visit) {
        var asked = asked(alert, visit);
        alerts.looked(asked, visit.worker(), visit.now());
        return show(asked, unsent.begun(visit).orElse(Filled.EMPTY), Map.of(), visit, HttpStatus.OK);
    }

    @PostMapping("/oversight/alerts/{alert}")
    View answer(@PathVariable UUID alert, Visit visit) {
        var asked = asked(alert, visit);
        var filled = Filled.of(visit.request().getParameterMap());
        var errors = new LinkedHashMap<String, String>();
        var answer = Alert.Answer.of(filled.one(ANSWER));
        if (answer.isEmpty()) {
            errors.put(ANSWER, "Say what came of it");
        }
        if (filled.one(SAYS).isEmpty()) {
            errors.put(SAYS, "Say in a sentence how you know");
        }
        if (asked.answered().isEmpty() && !errors.isEmpty()) {
            return show(asked, filled, errors, visit, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var made =
                answer.isPresent() && alerts.answer(asked, answer.get(), filled.one(SAYS), visit.worker(), visit.now());
        unsent.sent(filled, visit);
        Frames.say(
                visit.request(),
                made ? "Answered" : "Somebody had answered it",
                made ? "The person is told nothing by Waymark." : "Nothing has changed.");
        return new RedirectView(home(visit));
    }

    private static String home(Visit visit) {
        return visit.worker().is(Worker.DATA_PROTECTION_OFFICER) ? OversightPage.PATH : "/";
    }

    private Alert asked(UUID id, Visit visit) {
        return alerts.find(id)
                .filter(it -> standsOut.isAsked(it, visit.worker(), visit.now()))
                .orElseThrow(NotThereException::new);
    }

    private View show(Alert alert, Filled filled, Map<String, String> errors, Visit visit, HttpStatus status) {
        var reader = desk.reader(visit);
        var limit = alert.limit(alerts.standing());
        var late = alert.overdue(alerts.standing(), visit.now());
        var ask = alert.answered().isPresent()
                ? Optional.<AlertView.Ask>empty()
                : Optional.of(new AlertView.Ask(
                        unsent.form(path(alert.id()), "What stands out", List.of(), filled, visit),
                        fields(filled, errors),
                        Send.only("Record the answer")));
        var view = new AlertView(
                desk.frames().of("What stands out", Part.OVERSIGHT, visit),
                Link.to("Back", home(visit)),
                alert.reference(),
                alert.rule().title(),
                alert.answered().isPresent()
                        ? new Tag("Answered", Tone.DONE)
                        : new Tag(late ? "Overdue" : "To be answered", late ? Tone.DANGER : Tone.SOON),
                late ? Times.since(limit, visit.now()) : Times.by(limit, visit.now()),
                alert.rule().says(),
                reader.names().getOrDefault(alert.worker(), alert.worker()),
                told(alert),
                alert.facts(),
                made(alert, visit),
                alert.answered().map(it -> said(it, reader.names(), visit)),
                EntryForm.items(errors),
                ask);
        return desk.pages().show("oversight/alert", view, status);
    }

    /// When it was noticed. Of a personal link only the day: the minute would tell which record it was.
    static Moment made(Alert alert, Visit visit) {
        return alert.rule() == Rule.NAME
                ? new Moment(TimeWords.of(London.dayOf(alert.made())), "")
                : Times.at(alert.made(), visit.now());
    }

    /// Which child a personal link leads to is not told: that would say what the child is called.
    static Optional<String> told(Alert alert) {
        return alert.rule() == Rule.NAME ? Optional.empty() : alert.childCalled();
    }

    static AlertView.Said said(Alert.Answered answered, Map<String, String> names, Visit visit) {
        return new AlertView.Said(
                switch (answered.answer()) {
                    case JUSTIFIED -> "It was justified";
                    case ASKED -> "The person was asked";
                    case FURTHER -> "It was taken further";
                },
                answered.says(),
                names.getOrDefault(answered.by(), answered.by()) + ", "
                        + Times.at(answered.at(), visit.now()).words());
    }

    private static List<FieldView> fields(Filled filled, Map<String, String> errors) {
        var choices = Arrays.stream(Alert.Answer.values())
                .map(it ->
                        new FieldView.Choice(it.word(), it.says(), "", it.word().equals(filled.one(ANSWER))))
                .toList();
        return List.of(
                new FieldView.Choose(
                        FieldView.Ask.of(ANSWER, "What came of it?", "", errors), FieldView.Shape.RADIOS, choices),
                new FieldView.Words(
                        FieldView.Ask.of(
                                SAYS,
                                "How do you know?",
                                "What the work was, what they said, or to whom it went. Leave out names of children.",
                                errors),
                        filled.one(SAYS),
                        LINES));
    }
}
