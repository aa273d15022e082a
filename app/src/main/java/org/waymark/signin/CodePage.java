package org.waymark.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.agencies.SecondStepRule;
import org.waymark.agencies.SignIns;
import org.waymark.web.AgencyWays;
import org.waymark.web.Assets;
import org.waymark.web.Form;
import org.waymark.web.Hidden;
import org.waymark.web.Link;
import org.waymark.web.Pages;
import org.waymark.web.PasskeyAsk;
import org.waymark.web.PasskeyAsks;
import org.waymark.web.Returning;
import org.waymark.web.SignInPages;
import org.waymark.web.SignedIn;
import org.waymark.web.Steps;

/// Asks for the second step after the password, and once more who is there before a place is shown.
@Controller
class CodePage {
    private final Pages pages;
    private final Assets assets;
    private final SignIns signIns;
    private final SecondStepRule rule;
    private final PasskeyAsks passkeys;
    private final AgencyWays agencies;
    private final InstantSource real;

    CodePage(
            Pages pages,
            Assets assets,
            SignIns signIns,
            SecondStepRule rule,
            PasskeyAsks passkeys,
            AgencyWays agencies,
            SignInPages.RealTime real) {
        this.pages = pages;
        this.assets = assets;
        this.signIns = signIns;
        this.rule = rule;
        this.passkeys = passkeys;
        this.agencies = agencies;
        this.real = real.clock();
    }

    @GetMapping({Steps.CODE_PATH, Steps.AGAIN_PATH})
    View ask(
            HttpServletRequest request,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "/") String to) {
        return ask(request, person, to, agencies.says(request));
    }

    @PostMapping({Steps.CODE_PATH, Steps.AGAIN_PATH})
    View prove(
            HttpServletRequest request,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to) {
        var worker = person.getUsername();
        if (agency(request, to).isPresent()) {
            return ask(request, person, to, "");
        }
        var byCode = rule.isAsked(worker);
        var right =
                byCode ? signIns.secondStep(worker, code, real.instant()) : signIns.passwordIsRight(worker, password);
        if (!right) {
            return ask(
                    request,
                    person,
                    to,
                    byCode
                            ? "That code is not right, or has been used. Wait for the next one, or use a recovery code"
                            : "That is not your password. Try again");
        }
        signIns.note(worker, request.getRequestURI().equals(Steps.AGAIN_PATH) ? "sign-in-again" : "sign-in");
        request.changeSessionId();
        Steps.proved(request.getSession(), real.instant());
        return new RedirectView(Returning.safe(to));
    }

    private static String title(boolean again, boolean hasCodes) {
        if (again) {
            return "Show that it is you";
        }
        return hasCodes ? "Your code" : "Your second step";
    }

    private static String says(HttpServletRequest request, boolean again, String to, boolean hasCodes) {
        if (!again) {
            var first = AgencyWays.cameBy(request).isPresent()
                    ? "Your agency says that it is you. "
                    : "Your password was right. ";
            return first + (hasCodes ? "Your device shows the second half." : "The second half is your passkey.");
        }
        return to.startsWith(Steps.PASSKEYS_PATH)
                ? "Your passkeys come next. Nobody changes them who only found this screen open."
                : "A place that is kept apart comes next. It is shown to nobody who only found this screen open.";
    }

    /// Whoever came in by their agency's own sign-in shows there once more who is there.
    private Optional<Link> agency(HttpServletRequest request, String to) {
        return request.getRequestURI().equals(Steps.AGAIN_PATH) ? agencies.again(request, to) : Optional.empty();
    }

    private View ask(HttpServletRequest request, SignedIn person, String to, String error) {
        var byCode = rule.isAsked(person.getUsername());
        var hasCodes = rule.hasCodes(person.getUsername());
        var again = request.getRequestURI().equals(Steps.AGAIN_PATH);
        var agency = agency(request, to);
        var passkey =
                agency.isPresent() ? Optional.<PasskeyAsk>empty() : passkeys.of(person.getUsername(), request, to);
        var name = byCode ? "code" : "password";
        var view = new CodeView(
                SignInPages.outside(title(again, hasCodes), assets, request),
                new Form(request.getRequestURI(), List.of(new Hidden("to", Returning.safe(to)))),
                PasskeyAsk.errors(passkey, error, agency.isPresent() ? "agency" : name),
                says(request, again, to, hasCodes),
                agency,
                passkey,
                byCode,
                byCode
                        ? SignInPages.line(
                                name,
                                hasCodes ? "Code from your device, or a recovery code" : "Recovery code",
                                "",
                                "one-time-code",
                                error)
                        : SignInPages.line(name, "Password", "", "current-password", error));
        return pages.show("signin/code", view, error.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
