package org.waymark.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import org.waymark.web.Form;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.OwnAddress;
import org.waymark.web.Pages;
import org.waymark.web.PasskeyAsks;
import org.waymark.web.SignInPages;
import org.waymark.web.Steps;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Visit;

/// A person's own passkeys: adding one and removing one. Who they are was asked lately, or is asked first.
@Controller
class OwnPasskeysPage {
    private static final String NEW = Steps.PASSKEYS_PATH + "/new";
    private static final String NAME = "name";

    private final Pages pages;
    private final Frames frames;
    private final Passkeys passkeys;
    private final SecondStepRule rule;
    private final SecondSteps codes;
    private final Sessions sessions;
    private final SignIns signIns;
    private final OwnAddress address;
    private final PasskeyAsks asks;
    private final InstantSource real;

    OwnPasskeysPage(
            Pages pages,
            Frames frames,
            Passkeys passkeys,
            SecondStepRule rule,
            SecondSteps codes,
            Sessions sessions,
            SignIns signIns,
            OwnAddress address,
            PasskeyAsks asks,
            SignInPages.RealTime real) {
        this.pages = pages;
        this.frames = frames;
        this.passkeys = passkeys;
        this.rule = rule;
        this.codes = codes;
        this.sessions = sessions;
        this.signIns = signIns;
        this.address = address;
        this.asks = asks;
        this.real = real.clock();
    }

    @GetMapping(NEW)
    View begin(Visit visit) {
        return begin(visit, "", "", "");
    }

    /// What a script asks the device to make.
    @PostMapping(Steps.PASSKEYS_PATH + "/challenge")
    ResponseEntity<Map<String, Object>> challenge(HttpServletRequest request, Visit visit) {
        var worker = visit.worker();
        var challenge = Challenges.ask(request.getSession(), Challenges.Purpose.ADD, real.instant());
        return ResponseEntity.ok(Map.of(
                "challenge",
                challenge,
                "rp",
                Map.of("id", address.host(), "name", "Waymark"),
                "user",
                Map.of("id", passkeys.handle(worker.id()), "name", worker.id(), "displayName", worker.name()),
                "pubKeyCredParams",
                Passkeys.algorithms().stream()
                        .map(it -> Map.of("type", "public-key", "alg", it))
                        .toList(),
                "excludeCredentials",
                passkeys.credentials(worker.id()).stream()
                        .map(it -> Map.of("type", "public-key", "id", it))
                        .toList(),
                "authenticatorSelection",
                Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"),
                "attestation",
                "none",
                "timeout",
                PasskeyPage.PATIENCE.toMillis()));
    }

    @PostMapping(NEW)
    View add(
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String answer, Visit visit) {
        var worker = visit.worker().id();
        var session = visit.request().getSession();
        if (name.isBlank()) {
            return begin(visit, name, "Write a short name by which you know the device", "");
        }
        var asked = Challenges.take(session, Challenges.Purpose.ADD, real.instant())
                .map(it -> new Passkeys.Asked(it, address.origin(visit.request()), address.host()));
        var kept = asked.filter(it -> passkeys.add(
                worker, name.strip(), answer, it, real.instant(), () -> signIns.note(worker, "passkey-added")));
        if (kept.isEmpty()) {
            return begin(visit, name, "", "No passkey came from your device. Try again, or use a code instead");
        }
        if (rule.needsRecoveryCodes(worker)) {
            return pages.show(
                    "signin/recovery",
                    new RecoveryView(
                            frames.of("Recovery codes", Part.YOU, visit),
                            "Your passkey is added",
                            codes.recoveryCodes(worker),
                            "",
                            Link.to("I have them safe", Steps.afterSetUp(session))));
        }
        Frames.say(visit.request(), "Your passkey is added", "Sign in with it from now on: no password to type.");
        return new RedirectView(Steps.afterSetUp(session));
    }

    @GetMapping(Steps.PASSKEYS_PATH + "/{passkey}/remove")
    View askToRemove(@PathVariable String passkey, Visit visit) {
        var key = own(passkey, visit);
        return pages.show(
                "signin/remove-passkey",
                new RemovePasskeyView(
                        frames.of("Remove a passkey", Part.YOU, visit),
                        Link.to("Back to your sign-in", YouPage.YOU),
                        key.name(),
                        new Form(removal(key), List.of())));
    }

    @PostMapping(Steps.PASSKEYS_PATH + "/{passkey}/remove")
    View remove(@PathVariable String passkey, Visit visit) {
        var worker = visit.worker().id();
        var key = own(passkey, visit);
        passkeys.remove(worker, key.id(), real.instant(), () -> signIns.note(worker, "passkey-removed"));
        sessions.endThoseBegunWith(
                key.id(), worker, visit.request().getSession().getId());
        Frames.say(visit.request(), "The passkey is removed", "Nobody can sign in with it any more.");
        return new RedirectView(YouPage.YOU);
    }

    static String removal(Passkeys.Key key) {
        return Steps.PASSKEYS_PATH + "/" + key.id() + "/remove";
    }

    private Passkeys.Key own(String passkey, Visit visit) {
        return passkeys.of(visit.worker().id()).stream()
                .filter(it -> it.id().toString().equals(passkey))
                .findFirst()
                .orElseThrow(NotThereException::new);
    }

    private View begin(Visit visit, String name, String nameError, String error) {
        var errors = Stream.of(new ErrorItem(nameError, "#" + NAME), new ErrorItem(error, "#passkey"))
                .filter(it -> !it.text().isEmpty())
                .toList();
        return pages.show(
                "signin/add-passkey",
                new AddPasskeyView(
                        frames.of("Add a passkey", Part.YOU, visit),
                        Link.to("Back to your sign-in", YouPage.YOU),
                        new Form(NEW, List.of()),
                        Steps.PASSKEYS_PATH + "/challenge",
                        errors,
                        asks.elsewhere(visit.request()),
                        SignInPages.line(NAME, "Name for this device", name, "off", nameError),
                        codes.isOn(visit.worker().id())
                                ? Optional.empty()
                                : Optional.of(Link.to("Use a code from your phone instead", YouPage.SECOND_STEP))),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
