package org.waymark.signin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.agencies.SecondStepRule;
import org.waymark.web.Link;
import org.waymark.web.Pages;
import org.waymark.web.Steps;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Visit;

/// Where whoever has a password alone comes first, if the operator wants a second step from everybody.
@Controller
class SetUpPage {
    private final Pages pages;
    private final Frames frames;
    private final SecondStepRule rule;

    SetUpPage(Pages pages, Frames frames, SecondStepRule rule) {
        this.pages = pages;
        this.frames = frames;
        this.rule = rule;
    }

    @GetMapping(Steps.SET_UP_PATH)
    View needed(@RequestParam(defaultValue = "/") String to, Visit visit) {
        if (!rule.isLacking(visit.worker().id())) {
            return new RedirectView(YouPage.YOU);
        }
        Steps.setsUpFirst(visit.request().getSession(), to);
        return pages.show(
                "signin/set-up",
                new SetUpView(
                        frames.of("Set up a second step", Part.YOU, visit),
                        Link.to("Add a passkey", Steps.PASSKEYS_PATH + "/new"),
                        Link.to("Use a code from your phone", YouPage.SECOND_STEP),
                        Link.to("Raise a concern", "/concerns/new"),
                        Link.to("Say that a child is missing", "/missing"),
                        Link.to("Numbers to ring", "/procedures/directory")));
    }
}
