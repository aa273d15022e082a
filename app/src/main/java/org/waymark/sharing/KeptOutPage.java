package org.waymark.sharing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.waymark.casefile.FormView;
import org.waymark.casefile.SeenCase;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Send;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Unsent;
import org.waymark.workplace.Visit;

/// Keeps somebody out of a child's record.
@Controller
class KeptOutPage {
    private static final String WHO = "who";
    private static final String REASON = "reason";
    private static final int LINES = 3;

    private final Desk desk;
    private final KeptOut keptOut;
    private final Unsent unsent;

    KeptOutPage(Desk desk, KeptOut keptOut, Unsent unsent) {
        this.desk = desk;
        this.keptOut = keptOut;
        this.unsent = unsent;
    }

    static String path(UUID child) {
        return "/children/" + child + "/kept-out";
    }

    @GetMapping("/children/{child}/kept-out")
    View form(@PathVariable UUID child, Visit visit) {
        return show(desk.working(child, visit), unsent.begun(visit).orElse(Filled.EMPTY), Map.of(), visit);
    }

    @PostMapping("/children/{child}/kept-out")
    View keepOut(@PathVariable UUID child, Visit visit) {
        var seen = desk.working(child, visit);
        var filled = Filled.of(visit.request().getParameterMap());
        var errors = new LinkedHashMap<String, String>();
        if (choices(seen, visit).stream().noneMatch(it -> it.id().equals(filled.one(WHO)))) {
            errors.put(WHO, "Choose who is to be kept out");
        }
        if (filled.one(REASON).isEmpty()) {
            errors.put(REASON, "Say why");
        }
        if (!errors.isEmpty()) {
            return show(seen, filled, errors, visit);
        }
        var self = filled.one(WHO).equals(visit.worker().id());
        return switch (keptOut.keepOut(
                seen.child(), filled.one(WHO), filled.one(REASON), visit.worker(), visit.now())) {
            case DONE -> {
                unsent.sent(filled, visit);
                Frames.say(
                        visit.request(),
                        self ? "You are kept out" : "Kept out",
                        self
                                ? "For you there is no such child any more. Those who work with the child know that you are kept out."
                                : "For them there is no such child any more, from their next click on.");
                yield new RedirectView(self ? "/" : Desk.page(seen) + "/sharing");
            }
            case NOBODY_LEFT -> {
                errors.put(WHO, "Nobody else works with this child. Give the case to somebody first");
                yield show(seen, filled, errors, visit);
            }
            case NOT_THEIRS -> throw new NotThereException();
        };
    }

    /// Whom this person may keep out: everyone, or themselves alone.
    private List<Worker> choices(SeenCase seen, Visit visit) {
        var all = keptOut.decides(seen.child(), visit.worker(), visit.now());
        var already = keptOut.of(seen.child(), visit.now()).stream()
                .map(KeptOut.Kept::worker)
                .toList();
        return desk.agencies().workers(visit.now()).stream()
                .filter(it -> all || it.id().equals(visit.worker().id()))
                .filter(it -> !already.contains(it.id()))
                .toList();
    }

    private View show(SeenCase seen, Filled filled, Map<String, String> errors, Visit visit) {
        var choices = new ArrayList<FieldView.Choice>();
        for (var worker : choices(seen, visit)) {
            var self = worker.id().equals(visit.worker().id());
            choices.add(new FieldView.Choice(
                    worker.id(),
                    self
                            ? "Myself"
                            : worker.name() + ", " + worker.job() + ", "
                                    + worker.agency().name(),
                    "",
                    worker.id().equals(filled.one(WHO))));
        }
        var view = new FormView(
                desk.frame("Keep somebody out", seen, visit),
                "Keep somebody out of this record",
                Link.to("Back to what is shared", Desk.page(seen) + "/sharing"),
                desk.about(seen),
                List.of(
                        "A relative or friend of the child, somebody who is accused, somebody who says that it touches them.",
                        "For them there is no such child from their next click on. What they held in the case falls to their manager."),
                EntryForm.items(errors),
                unsent.form(path(seen.child()), "Keep somebody out of a record", List.of(), filled, visit),
                List.of(
                        new FieldView.Choose(
                                FieldView.Ask.of(WHO, "Who?", "", errors), FieldView.Shape.SELECT, choices),
                        new FieldView.Words(
                                FieldView.Ask.of(
                                        REASON,
                                        "Why?",
                                        "Recorded with your name. Those who work with the child can read it under Who looked.",
                                        errors),
                                filled.one(REASON),
                                LINES)),
                Send.only("Keep them out"),
                List.of());
        return desk.pages()
                .show("casefile/form", view, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
