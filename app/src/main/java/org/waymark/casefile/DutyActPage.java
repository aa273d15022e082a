package org.waymark.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.engine.duty.Instance;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Hidden;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Send;
import org.waymark.workplace.Unsent;
import org.waymark.workplace.Visit;

/// Says of a duty why it was late, that it is not needed, or that it is departed from.
@Controller
class DutyActPage {
    private static final String REASON = "reason";
    private static final String MANAGER = "manager";
    private static final String KEY = "key";
    private static final int LINES = 4;

    private final Desk desk;
    private final Unsent unsent;

    DutyActPage(Desk desk, Unsent unsent) {
        this.desk = desk;
        this.unsent = unsent;
    }

    @GetMapping("/children/{child}/duties/{act}")
    View form(@PathVariable UUID child, @PathVariable String act, @RequestParam String duty, Visit visit) {
        var seen = desk.seen(child, visit);
        var filled = unsent.begun(visit).orElse(Filled.EMPTY);
        return show(act(act), WhyPage.instance(seen, duty), seen, filled, Map.of(), visit);
    }

    @PostMapping("/children/{child}/duties/{act}")
    View say(@PathVariable UUID child, @PathVariable String act, @RequestParam String duty, Visit visit) {
        var seen = desk.seen(child, visit);
        var instance = WhyPage.instance(seen, duty);
        var filled = Filled.of(visit.request().getParameterMap());
        var command = new Command(filled.key(KEY), seen.child(), change(act(act), instance, filled), Optional.empty());
        return switch (desk.casefile().record(command, visit.worker(), visit.now())) {
            case Outcome.Recorded _ -> {
                unsent.sent(filled, visit);
                Recorded.say(desk, act(act).link(), seen, List.of(), visit);
                yield new RedirectView(Desk.page(seen));
            }
            case Outcome.Invalid(var faults) -> show(act(act), instance, seen, filled, Recorded.errors(faults), visit);
            case Outcome.NotThere _, Outcome.Refused _, Outcome.Stale _ -> throw new NotThereException();
        };
    }

    private static Change change(DutyAct act, Instance instance, Filled filled) {
        var reason = filled.one(REASON);
        return switch (act) {
            case LATE -> new Change.Explaining(instance.ref(), reason);
            case NOT_NEEDED -> new Change.Waiving(instance.ref(), reason);
            case DEPART -> new Change.Departing(instance.ref(), reason, filled.one(MANAGER));
        };
    }

    private View show(
            DutyAct act, Instance instance, SeenCase seen, Filled filled, Map<String, String> errors, Visit visit) {
        if (!seen.acts() || !act.allowed(instance)) {
            throw new NotThereException();
        }
        var fields = new ArrayList<FieldView>();
        fields.add(new FieldView.Words(FieldView.Ask.of(REASON, question(act), "", errors), filled.one(REASON), LINES));
        if (act == DutyAct.DEPART) {
            fields.add(new FieldView.Line(
                    FieldView.Ask.of(MANAGER, "Which manager decided this?", "", errors),
                    filled.one(MANAGER),
                    "text",
                    FieldView.Size.FULL,
                    "off"));
        }
        var key = filled.has(KEY) ? filled.one(KEY) : UUID.randomUUID().toString();
        var view = new RecordView(
                desk.frame(act.link(), seen, visit),
                Link.to(
                        "Back to why it is due",
                        CaseWords.why(seen.child(), instance.ref().text())),
                desk.about(seen),
                act.link(),
                instance.duty().title() + ". " + act.says(),
                List.of(),
                List.of(),
                List.of(),
                unsent.form(
                        act.path(seen.child(), instance.ref().text()),
                        act.link(),
                        List.of(new Hidden(KEY, key)),
                        filled,
                        visit),
                EntryForm.items(errors),
                List.of(),
                fields,
                List.of(),
                List.of(),
                List.of(),
                desk.packs().register().blaming(),
                List.of(),
                Send.only("Record"));
        return desk.pages()
                .show("casefile/record", view, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static DutyAct act(String name) {
        return DutyAct.of(name).orElseThrow(NotThereException::new);
    }

    private static String question(DutyAct act) {
        return switch (act) {
            case LATE -> "Why was it late?";
            case NOT_NEEDED -> "Why is it not needed here?";
            case DEPART -> "What is the exceptional reason?";
        };
    }
}
