package org.waymark.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.agencies.SecondSteps;
import org.waymark.agencies.SignIns;
import org.waymark.web.Assets;
import org.waymark.web.ErrorItem;
import org.waymark.web.Form;
import org.waymark.web.Hidden;
import org.waymark.web.Pages;
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
    private final SecondSteps steps;
    private final InstantSource real;

    CodePage(Pages pages, Assets assets, SignIns signIns, SecondSteps steps, SignInPages.RealTime real) {
        this.pages = pages;
        this.assets = assets;
        this.signIns = signIns;
        this.steps = steps;
        this.real = real.clock();
    }

    @GetMapping({Steps.CODE_PATH, Steps.AGAIN_PATH})
    View ask(
            HttpServletRequest request,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "/") String to) {
        return ask(request, person, to, "");
    }

    @PostMapping({Steps.CODE_PATH, Steps.AGAIN_PATH})
    View prove(
            HttpServletRequest request,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to) {
        var worker = person.getUsername();
        var byCode = steps.isOn(worker);
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

    private View ask(HttpServletRequest request, SignedIn person, String to, String error) {
        var byCode = steps.isOn(person.getUsername());
        var again = request.getRequestURI().equals(Steps.AGAIN_PATH);
        var name = byCode ? "code" : "password";
        var view = new CodeView(
                SignInPages.outside(again ? "Show that it is you" : "Your code", assets, request),
                new Form(request.getRequestURI(), List.of(new Hidden("to", Returning.safe(to)))),
                error.isEmpty() ? List.of() : List.of(new ErrorItem(error, "#" + name)),
                again
                        ? "A place that is kept apart comes next. It is shown to nobody who only found this screen open."
                        : "Your password was right. Your device shows the second half.",
                byCode,
                byCode
                        ? SignInPages.line(
                                name, "Code from your device, or a recovery code", "", "one-time-code", error)
                        : SignInPages.line(name, "Password", "", "current-password", error));
        return pages.show("signin/code", view, error.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
