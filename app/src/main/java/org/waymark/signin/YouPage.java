package org.waymark.signin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.agencies.Passkeys;
import org.waymark.agencies.SecondStepRule;
import org.waymark.agencies.SecondSteps;
import org.waymark.agencies.SignIns;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Link;
import org.waymark.web.Pages;
import org.waymark.web.SignInPages;
import org.waymark.web.Steps;
import org.waymark.web.Times;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Visit;

/// A person's own sign-in: where they are signed in, and the second step.
@Controller
class YouPage {
    static final String YOU = "/you";
    static final String SECOND_STEP = YOU + "/second-step";

    private static final String CODE = "code";

    private final Pages pages;
    private final Frames frames;
    private final Sessions sessions;
    private final SecondSteps steps;
    private final SecondStepRule rule;
    private final Passkeys passkeys;
    private final SignIns signIns;
    private final InstantSource real;

    YouPage(
            Pages pages,
            Frames frames,
            Sessions sessions,
            SecondSteps steps,
            SecondStepRule rule,
            Passkeys passkeys,
            SignIns signIns,
            SignInPages.RealTime real) {
        this.pages = pages;
        this.frames = frames;
        this.sessions = sessions;
        this.steps = steps;
        this.rule = rule;
        this.passkeys = passkeys;
        this.signIns = signIns;
        this.real = real.clock();
    }

    @GetMapping(YOU)
    View you(Visit visit) {
        return you(visit, "");
    }

    @PostMapping(YOU + "/sign-ins/{mark}/end")
    View end(@PathVariable String mark, Visit visit) {
        sessions.end(visit.worker().id(), mark);
        signIns.note(visit.worker().id(), "sign-in-ended");
        return new RedirectView(YOU);
    }

    @PostMapping(YOU + "/sign-ins/end-others")
    View endOthers(Visit visit) {
        sessions.endOthers(visit.worker().id(), here(visit));
        signIns.note(visit.worker().id(), "other-sign-ins-ended");
        Frames.say(visit.request(), "You are signed in here alone", "Every other sign-in of yours has ended.");
        return new RedirectView(YOU);
    }

    @GetMapping(SECOND_STEP)
    View begin(Visit visit) {
        return begin(visit, "");
    }

    @PostMapping(SECOND_STEP)
    View confirm(@RequestParam(defaultValue = "") String code, Visit visit) {
        var worker = visit.worker().id();
        var recovery = steps.confirm(worker, code.replaceAll("\\s", ""), real.instant());
        if (recovery.isEmpty()) {
            return begin(visit, "That is not the code that your device shows now. Type the six figures it shows");
        }
        sessions.endOthers(worker, here(visit));
        signIns.note(worker, "second-step-on");
        return pages.show(
                "signin/recovery",
                new RecoveryView(
                        frames.of("Recovery codes", Part.YOU, visit),
                        "The second step is on",
                        recovery.get(),
                        "Your other sign-ins have ended.",
                        Link.to(
                                "I have them safe",
                                Steps.afterSetUp(visit.request().getSession()))));
    }

    @PostMapping(SECOND_STEP + "/end")
    View endSecondStep(@RequestParam(defaultValue = "") String code, Visit visit) {
        var worker = visit.worker().id();
        if (!signIns.secondStep(worker, code, real.instant())) {
            return you(visit, "That code is not right. Nothing has changed");
        }
        steps.end(worker);
        signIns.note(worker, "second-step-off");
        Frames.say(visit.request(), "The second step is off", withoutCodes(worker));
        return new RedirectView(YOU);
    }

    private String withoutCodes(String worker) {
        if (rule.isLacking(worker)) {
            return "A password alone opens no child’s record here. Set up another way before you go on.";
        }
        return rule.isAsked(worker)
                ? "After your password Waymark asks for your passkey."
                : "Your password alone lets you in.";
    }

    private View begin(Visit visit, String error) {
        return steps.begin(visit.worker().id(), real.instant())
                .<View>map(secret -> pages.show(
                        "signin/second-step",
                        new SecondStepView(
                                frames.of("Second step", Part.YOU, visit),
                                Link.to("Back to your sign-in", YOU),
                                new Form(SECOND_STEP, List.of()),
                                errors(error),
                                Squares.of(secret.address()),
                                secret.text().replaceAll("(.{4})(?=.)", "$1 "),
                                code("The six figures that your device shows", error)),
                        status(error)))
                .orElseGet(() -> new RedirectView(YOU));
    }

    private View you(Visit visit, String error) {
        var worker = visit.worker().id();
        var on = steps.isOn(worker);
        var places = sessions.of(worker, here(visit)).stream().map(this::place).toList();
        var view = new YouView(
                frames.of("Your sign-in", Part.YOU, visit),
                visit.worker().name(),
                places,
                new Form(YOU + "/sign-ins/end-others", List.of()),
                passkeys.of(worker).stream().map(this::passkey).toList(),
                Link.to("Add a passkey", Steps.PASSKEYS_PATH + "/new"),
                on,
                !on && rule.isAsked(worker),
                steps.recoveryCodesLeft(worker),
                Link.to(!on && rule.isAsked(worker) ? "Set up a code as well" : "Set up the second step", SECOND_STEP),
                new Form(SECOND_STEP + "/end", List.of()),
                errors(error),
                code("Code from your device, or a recovery code", error));
        return pages.show("signin/you", view, status(error));
    }

    private YouView.Passkey passkey(Passkeys.Key key) {
        var now = real.instant();
        return new YouView.Passkey(
                key.name(),
                key.used().map(used -> "Last used " + words(used, now)).orElse("Not used yet"),
                "Added " + words(key.added(), now),
                new Link("Remove", OwnPasskeysPage.removal(key), key.name()));
    }

    private YouView.Place place(Sessions.Place place) {
        var now = real.instant();
        return new YouView.Place(
                place.browser(),
                place.here() ? "This one, in use now" : "Last used " + words(place.used(), now),
                "Signed in " + words(place.since(), now),
                place.here()
                        ? Optional.empty()
                        : Optional.of(new Form(YOU + "/sign-ins/" + place.mark() + "/end", List.of())));
    }

    private static String words(Instant moment, Instant now) {
        return Times.at(moment, now).words();
    }

    private static String here(Visit visit) {
        return visit.request().getSession().getId();
    }

    private static List<ErrorItem> errors(String error) {
        return error.isEmpty() ? List.of() : List.of(new ErrorItem(error, "#" + CODE));
    }

    private static HttpStatus status(String error) {
        return error.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static FieldView.Line code(String text, String error) {
        return SignInPages.line(CODE, text, "", "one-time-code", error);
    }
}
