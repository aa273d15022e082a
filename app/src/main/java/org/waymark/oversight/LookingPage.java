package org.waymark.oversight;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.casefile.Desk;
import org.waymark.casefile.EntryForm;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Form;
import org.waymark.web.Hidden;
import org.waymark.web.NotThereException;
import org.waymark.web.Returning;
import org.waymark.web.Send;
import org.waymark.web.Times;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Visit;

/// Asks why somebody opens so many different records, and later says calmly that no further one opens now, and whom to
/// ring, or that whoever opens pages faster than anybody reads has to wait. Whoever is below the limit finds no such
/// page.
@Controller
class LookingPage {
    private static final String REASON = "reason";
    private static final String TO = "to";
    private static final int LINES = 3;

    private final Desk desk;
    private final Limits limits;

    LookingPage(Desk desk, Limits limits) {
        this.desk = desk;
        this.limits = limits;
    }

    @GetMapping(LookingGate.ASKS)
    View ask(@RequestParam(name = TO, defaultValue = "/") String to, Visit visit) {
        return switch (limits.asks(visit.worker(), visit.now())) {
            case OPENS -> throw new NotThereException();
            case ASKS -> show(to, Limits.Answer.ASKS, Map.of(), visit, HttpStatus.OK);
            case REFUSES -> show(to, Limits.Answer.REFUSES, Map.of(), visit, HttpStatus.TOO_MANY_REQUESTS);
            case RESTS -> show(to, Limits.Answer.RESTS, Map.of(), visit, HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @PostMapping(LookingGate.ASKS)
    View reason(Visit visit) {
        var filled = Filled.of(visit.request().getParameterMap());
        var to = Returning.safe(filled.one(TO));
        return switch (limits.asks(visit.worker(), visit.now())) {
            case OPENS -> throw new NotThereException();
            case REFUSES -> show(to, Limits.Answer.REFUSES, Map.of(), visit, HttpStatus.TOO_MANY_REQUESTS);
            case RESTS -> show(to, Limits.Answer.RESTS, Map.of(), visit, HttpStatus.TOO_MANY_REQUESTS);
            case ASKS -> {
                if (filled.one(REASON).isEmpty()) {
                    var errors = Map.of(REASON, "Say what you are working on");
                    yield show(to, Limits.Answer.ASKS, errors, visit, HttpStatus.UNPROCESSABLE_CONTENT);
                }
                limits.gives(filled.one(REASON), visit.worker(), visit.now());
                yield new RedirectView(to);
            }
        };
    }

    private View show(String to, Limits.Answer answer, Map<String, String> errors, Visit visit, HttpStatus status) {
        var field = new FieldView.Words(
                FieldView.Ask.of(
                        REASON,
                        "What are you working on?",
                        "One sentence. Your data protection officer sees that you gave a reason.",
                        errors),
                "",
                LINES);
        var rests = answer == Limits.Answer.RESTS;
        var view = new LookingView(
                desk.frames().of("Many records", Part.CHILDREN, visit),
                Times.length(rests ? limits.pace().within() : limits.rule().within()),
                answer == Limits.Answer.ASKS,
                rests,
                new Form(LookingGate.ASKS, List.of(new Hidden(TO, Returning.safe(to)))),
                List.of(field),
                Send.only("Go on"),
                EntryForm.items(errors),
                desk.guidance().contacts("raise-a-concern"));
        return desk.pages().show("oversight/looking", view, status);
    }
}
