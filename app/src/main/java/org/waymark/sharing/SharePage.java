package org.waymark.sharing;

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
import org.waymark.casefile.Desk;
import org.waymark.casefile.EntryForm;
import org.waymark.casefile.FormView;
import org.waymark.casefile.SeenCase;
import org.waymark.web.Filled;
import org.waymark.web.Hidden;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Send;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Unsent;
import org.waymark.workplace.Visit;

/// Shares parts of a child's record, for whoever works with the child.
@Controller
class SharePage {
    private final Desk desk;
    private final Shares shares;
    private final HouseRule rule;
    private final Unsent unsent;

    SharePage(Desk desk, Shares shares, HouseRule rule, Unsent unsent) {
        this.desk = desk;
        this.shares = shares;
        this.rule = rule;
        this.unsent = unsent;
    }

    @GetMapping("/children/{child}/sharing/new")
    View form(@PathVariable UUID child, Visit visit) {
        var seen = desk.working(child, visit);
        var filled = unsent.begun(visit).orElseGet(() -> ShareForm.fresh(visit, rule));
        return show(seen, filled, Map.of(), visit, HttpStatus.OK);
    }

    @PostMapping("/children/{child}/sharing/new")
    View share(@PathVariable UUID child, Visit visit) {
        var seen = desk.working(child, visit);
        var filled = Filled.of(visit.request().getParameterMap());
        return switch (new ShareForm(desk, seen, visit, filled, rule).read()) {
            case ShareForm.Read.Wrong(var errors) ->
                show(seen, filled, errors, visit, HttpStatus.UNPROCESSABLE_CONTENT);
            case ShareForm.Read.Ready(var making) -> {
                if (!shares.make(making, visit.worker(), visit.now())) {
                    throw new NotThereException();
                }
                unsent.sent(filled, visit);
                Frames.say(visit.request(), "Shared", says(making.with()));
                yield new RedirectView(SharedPage.path(seen, making.key()));
            }
        };
    }

    private static String says(Recipient with) {
        return switch (with) {
            case Recipient.OfAgency _, Recipient.OfWorker _ ->
                "They find it under Children from now on, with a receipt of their own.";
            case Recipient.Outside _ -> "It is written down that they were told. Print the receipt for them.";
        };
    }

    private View show(SeenCase seen, Filled filled, Map<String, String> errors, Visit visit, HttpStatus status) {
        var view = new FormView(
                desk.frame("Share something", seen, visit),
                "Share parts of the record",
                Link.to("Back to what is shared", SharingPage.path(seen)),
                desk.about(seen),
                List.of("They see what you tick, and nothing else, until the day you set. End it whenever you like."),
                EntryForm.items(errors),
                unsent.form(
                        SharingPage.path(seen) + "/new",
                        "Share parts of a record",
                        List.of(new Hidden(
                                ShareForm.KEY, filled.key(ShareForm.KEY).toString())),
                        filled,
                        visit),
                new ShareForm(desk, seen, visit, filled, rule).fields(errors),
                Send.only("Share it"),
                desk.guidance().practice(ShareForm.KIND));
        return desk.pages().show("casefile/form", view, status);
    }
}
