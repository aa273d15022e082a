package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The way in, and the way back in after a while away.
@Controller
public class SignInPages {
    public static final String SIGN_IN_PATH = "/sign-in";
    public static final String LOCKED_PATH = "/locked";

    private final Pages pages;
    private final Assets assets;
    private final Attempts attempts;
    private final PasskeyAsks passkeys;
    private final AgencyWays agencies;
    private final Supplier<List<SignInView.Account>> accounts;
    private final InstantSource real;

    public SignInPages(
            Pages pages,
            Assets assets,
            Attempts attempts,
            PasskeyAsks passkeys,
            AgencyWays agencies,
            TrialAccounts accounts,
            RealTime real) {
        this.pages = pages;
        this.assets = assets;
        this.attempts = attempts;
        this.passkeys = passkeys;
        this.agencies = agencies;
        this.accounts = accounts.list();
        this.real = real.clock();
    }

    /// What the pages need to know of passwords and of the people behind them.
    public interface Attempts {
        /// @return whether a second step is still to come
        boolean succeeded(String worker);

        void failed(String name);

        boolean passwordIsRight(String worker, String password);

        String nameOf(String worker);
    }

    /// In a trial, the invented people to sign in as.
    public record TrialAccounts(Supplier<List<SignInView.Account>> list) {}

    /// The time that passes for people, whatever a trial's clock says.
    public record RealTime(InstantSource clock) {}

    @GetMapping(SIGN_IN_PATH)
    View signIn(
            HttpServletRequest request,
            @RequestParam(defaultValue = "/") String to,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Optional<String> wrong,
            @RequestParam Optional<String> ended) {
        var passkey = passkeys.ofAnyone(request, to);
        var error = wrong.isPresent() && passkey.error().isEmpty()
                ? "That name and password do not belong together. Try again"
                : "";
        var errors = PasskeyAsk.errors(Optional.of(passkey), error, "name");
        var says = ended.isPresent()
                ? "Your sign-in had ended. What you wrote is kept, and comes back when you sign in again."
                : agencies.says(request);
        return pages.show(
                "web/sign-in",
                new SignInView(
                        outside("Sign in", assets, request),
                        new Form(SIGN_IN_PATH, List.of(new Hidden("to", Returning.safe(to)))),
                        errors,
                        says,
                        line("name", "Your name for signing in", name, "username", error),
                        line("password", "Password", "", "current-password", ""),
                        passkey,
                        agencies.view(request, to),
                        accounts(to)));
    }

    /// In a trial: picking one of the invented people fills in the name.
    private List<SignInView.Account> accounts(String to) {
        var way = Returning.encoded(Returning.safe(to));
        return accounts.get().stream()
                .map(it -> new SignInView.Account(
                        it.name(),
                        it.role(),
                        SIGN_IN_PATH + "?name=" + Returning.encoded(it.way()) + "&to=" + way + "#name"))
                .toList();
    }

    @GetMapping(LOCKED_PATH)
    View locked(
            HttpServletRequest request,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "/") String to) {
        return locked(request, person, to, agencies.says(request));
    }

    @PostMapping(LOCKED_PATH)
    View unlock(
            HttpServletRequest request,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to) {
        if (agencies.again(request, to).isPresent()) {
            return locked(request, person, to, "");
        }
        if (!attempts.passwordIsRight(person.getUsername(), password)) {
            return locked(request, person, to, "That is not your password. Try again");
        }
        IdleLock.unlocked(request.getSession(), real.instant());
        return new RedirectView(Returning.safe(to));
    }

    private View locked(HttpServletRequest request, SignedIn person, String to, String error) {
        var agency = agencies.again(request, to);
        var passkey =
                agency.isPresent() ? Optional.<PasskeyAsk>empty() : passkeys.of(person.getUsername(), request, to);
        var errors = PasskeyAsk.errors(passkey, error, agency.isPresent() ? "agency" : "password");
        var says = to.contains(Returning.HELD + "=")
                ? "Nobody has used this page for a while. What you wrote is kept."
                : "Nobody has used this page for a while.";
        return pages.show(
                "web/locked",
                new LockedView(
                        outside("Locked", assets, request),
                        new Form(LOCKED_PATH, List.of(new Hidden("to", Returning.safe(to)))),
                        errors,
                        person.getUsername(),
                        attempts.nameOf(person.getUsername()),
                        says,
                        passkey,
                        agency,
                        line("password", "Password", "", "current-password", error)),
                error.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// The frame of a page that is seen before anyone is signed in.
    public static Frame outside(String title, Assets assets, HttpServletRequest request) {
        return new Frame(
                title,
                assets,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                csrf(request),
                "");
    }

    /// The token that shows that a form is ours, as an unseen field.
    public static List<Hidden> csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? List.of(new Hidden(token.getParameterName(), token.getToken()))
                : List.of();
    }

    /// A line to be typed.
    ///
    /// @param complete what a browser may fill in: `one-time-code`
    public static FieldView.Line line(String name, String text, String value, String complete, String error) {
        var ask = FieldView.Ask.of(name, text, "", Map.of(name, error));
        return new FieldView.Line(ask, value, "text", FieldView.Size.MIDDLE, complete);
    }
}
