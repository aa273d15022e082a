package org.waymark.sharing;

import java.util.ArrayList;
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
import org.waymark.casefile.SeenCase;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.record.TimeWords;
import org.waymark.engine.record.When;
import org.waymark.forms.Questions;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Send;
import org.waymark.web.Tag;
import org.waymark.web.Times;
import org.waymark.web.Tone;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Unsent;
import org.waymark.workplace.Visit;

/// The receipt for one share, for those who work with the child and for whoever is shown it now; and how it is ended.
@Controller
class SharedPage {
    private static final String REASON = "reason";
    private static final int LINES = 2;
    private static final List<String> OF_THE_RECIPIENT = List.of(
            "Use it for what it was shared for, and for nothing else. Before you pass anything on, ask whoever shared it.",
            "Where the child is was not shared, and is never part of this.");

    private final Desk desk;
    private final Shares shares;
    private final Unsent unsent;

    SharedPage(Desk desk, Shares shares, Unsent unsent) {
        this.desk = desk;
        this.shares = shares;
        this.unsent = unsent;
    }

    static String path(SeenCase seen, UUID share) {
        return SharingPage.path(seen) + "/" + share;
    }

    @GetMapping("/children/{child}/sharing/{share}")
    View receipt(@PathVariable UUID child, @PathVariable UUID share, Visit visit) {
        var filled = unsent.begun(visit).orElse(Filled.EMPTY);
        return show(asked(child, share, visit), filled, Map.of(), visit, HttpStatus.OK);
    }

    @PostMapping("/children/{child}/sharing/{share}")
    View end(@PathVariable UUID child, @PathVariable UUID share, Visit visit) {
        var asked = asked(child, share, visit);
        var filled = Filled.of(visit.request().getParameterMap());
        if (!asked.seen().seen().works()) {
            throw new NotThereException();
        }
        if (filled.one(REASON).isEmpty()) {
            return show(asked, filled, Map.of(REASON, "Say why it ends"), visit, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!shares.end(asked.shared(), filled.one(REASON), visit.worker(), visit.now())) {
            throw new NotThereException();
        }
        unsent.sent(filled, visit);
        Frames.say(visit.request(), "Ended", "It is shown to them no more.");
        return new RedirectView(SharingPage.path(asked.seen()));
    }

    private record Asked(SeenCase seen, Shared shared) {}

    /// A share that this person may know of.
    private Asked asked(UUID child, UUID share, Visit visit) {
        var seen = desk.seen(child, visit);
        var known = seen.seen().works() ? shares.of(child) : shares.with(visit.worker(), child, visit.now());
        return known.stream()
                .filter(it -> it.id().equals(share))
                .findFirst()
                .map(it -> new Asked(seen, it))
                .orElseThrow(NotThereException::new);
    }

    private View show(Asked asked, Filled filled, Map<String, String> errors, Visit visit, HttpStatus status) {
        var shared = asked.shared();
        var seen = asked.seen();
        var runs = shared.runsAt(visit.now());
        var works = seen.seen().works();
        var view = new SharedView(
                desk.frame("Receipt for a share", seen, visit),
                Link.to("Back to what is shared", SharingPage.path(seen)),
                shared.parts().named() ? desk.about(seen) : new Link(seen.reference(), Desk.page(seen), ""),
                shared.reference(),
                new Tag(runs ? "Running" : "Over", runs ? Tone.DONE : Tone.PLAIN),
                lines(shared, works, desk.reader(visit)),
                works ? List.of() : OF_THE_RECIPIENT,
                EntryForm.items(errors),
                works && runs ? Optional.of(end(seen, shared, filled, errors, visit)) : Optional.empty());
        return desk.pages().show("sharing/shared", view, status);
    }

    private Ask end(SeenCase seen, Shared shared, Filled filled, Map<String, String> errors, Visit visit) {
        return new Ask(
                "End it now",
                unsent.form(path(seen, shared.id()), "End of a share", List.of(), filled, visit),
                List.of(new FieldView.Words(
                        FieldView.Ask.of(REASON, "Why does it end?", ends(shared.with()), errors),
                        filled.one(REASON),
                        LINES)),
                Send.only("End it now"));
    }

    private static String ends(Recipient with) {
        return switch (with) {
            case Recipient.OfAgency _, Recipient.OfWorker _ -> "They see nothing of it from their next click on.";
            case Recipient.Outside _ -> "Tell them. What they know already, nobody can take back.";
        };
    }

    private List<Line> lines(Shared shared, boolean works, CaseWords.Reader reader) {
        var why = shared.why();
        var lines = new ArrayList<Line>();
        lines.add(new Line("Shared with", Recipients.words(shared.with(), desk, reader)));
        lines.add(new Line(
                "Shared by",
                reader.names().getOrDefault(shared.worker(), shared.worker()) + ", "
                        + reader.agencyNames().getOrDefault(shared.agency(), shared.agency())));
        lines.add(new Line("What", PartsForm.words(shared.parts(), desk)));
        why.closer()
                .forEach((held, because) ->
                        lines.add(new Line("Also answers held as: " + Questions.mark(held), because)));
        lines.add(new Line(
                "What is recorded there later",
                shared.parts().through().equals(When.FAR_AHEAD) ? "Part of it" : "Not part of it; corrections are"));
        lines.add(new Line("Who the child is", shared.parts().named() ? "Part of it" : "Not part of it"));
        lines.add(new Line("What for", why.purpose()));
        lines.add(new Line("On what lawful basis", basis(why.basis())));
        lines.add(new Line("Why it is needed, and no more", why.necessity()));
        if (works) {
            lines.add(new Line(why.view().asked().says(), why.view().says(), false));
        }
        lines.add(new Line("From", Times.at(shared.made(), reader.now()).exact()));
        lines.add(new Line("Until", "The end of " + TimeWords.of(Times.lastDay(shared.until()))));
        shared.ended()
                .ifPresent(end -> lines.add(new Line(
                        "Ended by " + reader.names().getOrDefault(end.worker(), end.worker()) + ", "
                                + Times.at(end.at(), reader.now()).exact(),
                        end.reason())));
        return lines;
    }

    private String basis(String id) {
        return desk.packs().procedures().handbook().options().values().stream()
                .flatMap(list -> list.option(id).stream())
                .map(Handbook.Option::label)
                .findFirst()
                .orElse(id);
    }
}
