package org.waymark.sharing;

import java.util.ArrayList;
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
import org.waymark.casefile.CaseWords;
import org.waymark.casefile.Desk;
import org.waymark.casefile.EntryForm;
import org.waymark.casefile.FormView;
import org.waymark.casefile.SeenCase;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Send;
import org.waymark.web.Times;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Unsent;
import org.waymark.workplace.Visit;

/// Asks that somebody be let into a record again, and asks a second person whether that is right. For everyone else
/// there are no such pages. The second names no child: whoever answers for a manager need not see the record.
@Controller
class LetInPage {
    private static final String REASON = "reason";
    private static final String ANSWER = "answer";
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final int LINES = 3;

    private final Desk desk;
    private final KeptOut keptOut;
    private final LettingIn lettingIn;
    private final Unsent unsent;

    LetInPage(Desk desk, KeptOut keptOut, LettingIn lettingIn, Unsent unsent) {
        this.desk = desk;
        this.keptOut = keptOut;
        this.lettingIn = lettingIn;
        this.unsent = unsent;
    }

    static String asking(UUID child, String worker) {
        return KeptOutPage.path(child) + "/" + worker + "/let-in";
    }

    static String path(UUID asked) {
        return "/let-in/" + asked;
    }

    @GetMapping("/children/{child}/kept-out/{worker}/let-in")
    View form(@PathVariable UUID child, @PathVariable String worker, Visit visit) {
        var seen = desk.working(child, visit);
        return form(mayAsk(seen, worker, visit), seen, unsent.begun(visit).orElse(Filled.EMPTY), Map.of(), visit);
    }

    @PostMapping("/children/{child}/kept-out/{worker}/let-in")
    View ask(@PathVariable UUID child, @PathVariable String worker, Visit visit) {
        var seen = desk.working(child, visit);
        var kept = mayAsk(seen, worker, visit);
        var filled = Filled.of(visit.request().getParameterMap());
        if (filled.one(REASON).isEmpty()) {
            return form(kept, seen, filled, Map.of(REASON, "Say why they can be let in again"), visit);
        }
        if (!lettingIn.ask(seen.child(), worker, filled.one(REASON), visit.worker(), visit.now())) {
            throw new NotThereException();
        }
        unsent.sent(filled, visit);
        Frames.say(visit.request(), "Asked", "They stay out until a second person confirms it.");
        return new RedirectView(Desk.page(seen) + "/sharing#kept-out");
    }

    /// @throws NotThereException unless this person may ask that the worker be let in
    private KeptOut.Kept mayAsk(SeenCase seen, String worker, Visit visit) {
        return keptOut.find(seen.child(), worker, visit.now())
                .filter(_ -> keptOut.decides(seen.child(), visit.worker(), visit.now()))
                .orElseThrow(NotThereException::new);
    }

    private View form(KeptOut.Kept kept, SeenCase seen, Filled filled, Map<String, String> errors, Visit visit) {
        var reader = desk.reader(visit);
        var name = name(kept.worker(), reader);
        var view = new FormView(
                desk.frame("Let somebody in again", seen, visit),
                "Let " + name + " in again",
                Link.to("Back to what is shared", Desk.page(seen) + "/sharing"),
                desk.about(seen),
                List.of(
                        since(kept, reader) + ": " + kept.why(),
                        "They stay out until a second person has confirmed it. "
                                + Seconds.words(
                                        lettingIn.seconds(seen.child(), visit.worker(), visit.now()),
                                        visit.worker(),
                                        desk)),
                EntryForm.items(errors),
                unsent.form(asking(seen.child(), kept.worker()), "Let somebody in again", List.of(), filled, visit),
                List.of(new FieldView.Words(
                        FieldView.Ask.of(
                                REASON,
                                "Why can they be let in again?",
                                "The second person reads it. Recorded with your name under Who looked.",
                                errors),
                        filled.one(REASON),
                        LINES)),
                Send.only("Ask for it"),
                List.of());
        return desk.pages()
                .show("casefile/form", view, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/let-in/{asked}/withdraw")
    View withdraw(@PathVariable UUID asked, Visit visit) {
        if (!lettingIn.withdraw(asked, visit.worker(), visit.now())) {
            throw new NotThereException();
        }
        Frames.say(visit.request(), "Taken back", "They stay out. Nobody is asked to confirm it any more.");
        var child = lettingIn.find(asked).orElseThrow(NotThereException::new).child();
        return new RedirectView("/children/" + child + "/sharing#kept-out");
    }

    @GetMapping("/let-in/{asked}")
    View question(@PathVariable UUID asked, Visit visit) {
        var filled = unsent.begun(visit).orElse(Filled.EMPTY);
        return show(asked(asked, visit), filled, Map.of(), visit, HttpStatus.OK);
    }

    @PostMapping("/let-in/{asked}")
    View answer(@PathVariable UUID asked, Visit visit) {
        var found = asked(asked, visit);
        var filled = Filled.of(visit.request().getParameterMap());
        var answer = filled.one(ANSWER);
        var errors = new LinkedHashMap<String, String>();
        if (!List.of(YES, NO).contains(answer)) {
            errors.put(ANSWER, "Say whether they are let in again");
        } else if (answer.equals(NO) && filled.one(REASON).isEmpty()) {
            errors.put(REASON, "Say why not");
        }
        if (!errors.isEmpty()) {
            return show(found, filled, errors, visit, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var yes = answer.equals(YES);
        if (!lettingIn.answer(asked, yes, filled.one(REASON), visit.worker(), visit.now())) {
            throw new NotThereException();
        }
        unsent.sent(filled, visit);
        Frames.say(
                visit.request(),
                yes ? "Let in again" : "Not let in",
                yes
                        ? "They see what their part in the case lets them see."
                        : "They stay out, and those who work with the child read why.");
        return new RedirectView("/");
    }

    private AskedIn asked(UUID id, Visit visit) {
        var asked = lettingIn
                .find(id)
                .filter(it -> lettingIn.mayAnswer(it, visit.worker(), visit.now()))
                .orElseThrow(NotThereException::new);
        lettingIn.looked(asked, visit.worker(), visit.now());
        return asked;
    }

    private View show(AskedIn asked, Filled filled, Map<String, String> errors, Visit visit, HttpStatus status) {
        var reader = desk.reader(visit);
        var works = desk.casefile().works(asked.child(), visit.worker(), visit.now());
        var view = new OfferView(
                desk.frames().of("Let somebody in again", Part.WORK, visit),
                Link.to("Back to what must happen now", "/"),
                "Is somebody let into a record again?",
                List.of(
                        name(asked.worker(), reader)
                                + " asks for it. Nothing changes until a second person says yes, and nobody is let in by waiting."),
                works ? Optional.of(Link.to("Open the child’s page", "/children/" + asked.child())) : Optional.empty(),
                lines(asked, visit, reader),
                EntryForm.items(errors),
                Optional.of(new Ask(
                        "Your answer",
                        unsent.form(path(asked.id()), "Answer about letting somebody in", List.of(), filled, visit),
                        fields(filled, errors),
                        Send.only("Answer"))));
        return desk.pages().show("sharing/offer", view, status);
    }

    private List<Line> lines(AskedIn asked, Visit visit, CaseWords.Reader reader) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("Reference", asked.reference()));
        lines.add(new Line("Reference of the child", asked.called()));
        lines.add(new Line(
                "Who is kept out",
                desk.agencies()
                        .worker(asked.keptOut(), visit.now())
                        .map(it ->
                                it.name() + ", " + it.job() + ", " + it.agency().name())
                        .orElseGet(() -> name(asked.keptOut(), reader))));
        keptOut.find(asked.child(), asked.keptOut(), visit.now())
                .ifPresent(kept -> lines.add(new Line(since(kept, reader), kept.why())));
        lines.add(new Line(
                "Asked by " + name(asked.worker(), reader) + ", "
                        + Times.at(asked.at(), reader.now()).exact(),
                asked.reason()));
        return lines;
    }

    private static List<FieldView> fields(Filled filled, Map<String, String> errors) {
        var answer = filled.one(ANSWER);
        return List.of(
                new FieldView.Choose(
                        FieldView.Ask.of(ANSWER, "Are they let in again?", "", errors),
                        FieldView.Shape.RADIOS,
                        List.of(
                                new FieldView.Choice(YES, "Yes, from now on", "", answer.equals(YES)),
                                new FieldView.Choice(NO, "No", "They stay out.", answer.equals(NO)))),
                new FieldView.Words(
                        FieldView.Ask.of(REASON, "What do you say to it?", "If they are not let in: why not.", errors),
                        filled.one(REASON),
                        LINES));
    }

    private static String since(KeptOut.Kept kept, CaseWords.Reader reader) {
        return "Kept out " + Times.since(kept.since(), reader.now()).words() + " by " + name(kept.by(), reader);
    }

    private static String name(String worker, CaseWords.Reader reader) {
        return reader.names().getOrDefault(worker, worker);
    }
}
