package org.waymark.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.agencies.Passkeys;
import org.waymark.agencies.SignIns;
import org.waymark.web.IdleLock;
import org.waymark.web.OwnAddress;
import org.waymark.web.PasskeyAsks;
import org.waymark.web.Returning;
import org.waymark.web.SignInPages;
import org.waymark.web.SignedIn;
import org.waymark.web.Steps;

/// Takes a passkey: to come in, as the second step, or to show once more who is there. Whatever was wrong with it,
/// the answer is the same.
@Controller
class PasskeyPage {
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Passkeys passkeys;
    private final SignIns signIns;
    private final OwnAddress address;
    private final Steps steps;
    private final InstantSource real;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    PasskeyPage(Passkeys passkeys, SignIns signIns, OwnAddress address, Steps steps, SignInPages.RealTime real) {
        this.passkeys = passkeys;
        this.signIns = signIns;
        this.address = address;
        this.steps = steps;
        this.real = real.clock();
    }

    /// What a script asks the device. It names nobody: the device knows its owner.
    @PostMapping(PasskeyAsks.CHALLENGE_PATH)
    ResponseEntity<Map<String, Object>> challenge(HttpServletRequest request) {
        var challenge = Challenges.ask(request.getSession(), Challenges.Purpose.SHOW, real.instant());
        return ResponseEntity.ok(Map.of(
                "challenge",
                challenge,
                "rpId",
                address.host(),
                "userVerification",
                "required",
                "timeout",
                PATIENCE.toMillis()));
    }

    @PostMapping(PasskeyAsks.PATH)
    View take(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "/") String to) {
        var there = signedIn().filter(_ -> !PasskeyAsks.askedAt(at).equals(SignInPages.SIGN_IN_PATH));
        var passes = read(request, answer)
                .filter(right -> there.isEmpty() || there.get().equals(right.worker()))
                .flatMap(right -> signIns.byPasskey(
                                right.worker(), there.isEmpty() ? "sign-in-by-passkey" : "sign-in-again-by-passkey")
                        .map(person -> comeIn(person, right, there.isEmpty(), request, response)));
        return new RedirectView(passes.isPresent() ? Returning.safe(to) : PasskeyAsks.wrong(at, to));
    }

    private Optional<Passkeys.Read.Right> read(HttpServletRequest request, String answer) {
        var now = real.instant();
        var asked = Challenges.take(request.getSession(), Challenges.Purpose.SHOW, now)
                .map(it -> new Passkeys.Asked(it, address.origin(request), address.host()));
        return asked.flatMap(it -> switch (passkeys.read(answer, it, now)) {
            case Passkeys.Read.Right right -> Optional.of(right);
            case Passkeys.Read.Wrong wrong -> {
                wrong.worker().ifPresent(worker -> failed(worker, wrong.copied()));
                yield Optional.empty();
            }
        });
    }

    private void failed(String worker, boolean copied) {
        signIns.failed(worker);
        if (copied) {
            signIns.note(worker, "passkey-copied");
        }
    }

    /// @param fresh whether a sign-in begins; else somebody who is signed in shows that it is them
    private SignedIn comeIn(
            SignedIn person,
            Passkeys.Read.Right right,
            boolean fresh,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (fresh) {
            request.getSession().invalidate();
            request.getSession(true);
            var context = SecurityContextHolder.createEmptyContext();
            person.eraseCredentials();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities()));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            steps.cameIn(request, false);
            request.getSession().setAttribute(Steps.PASSKEY, right.passkey().toString());
        } else {
            request.changeSessionId();
            Steps.proved(request.getSession(), real.instant());
            IdleLock.unlocked(request.getSession(), real.instant());
        }
        return person;
    }

    private static Optional<String> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person.getUsername())
                : Optional.empty();
    }
}
