package org.waymark.attachments;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.casefile.Desk;
import org.waymark.casefile.EntryForm;
import org.waymark.casefile.FormView;
import org.waymark.casefile.PlaceView;
import org.waymark.casefile.SeenCase;
import org.waymark.store.KeptFiles.Attached;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Send;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Visit;

/// Asks why, and then shows what could tell where a child is, gives out an original, or strikes a file out.
@Controller
class ReasonPage {
    private static final String REASON = "reason";
    private static final int LINES = 2;

    private final Desk desk;
    private final Files files;
    private final FilePage page;

    ReasonPage(Desk desk, FilePage page) {
        this.desk = desk;
        this.files = new Files(desk);
        this.page = page;
    }

    @GetMapping("/children/{child}/files/{file}/reveal")
    View askReveal(@PathVariable UUID child, @PathVariable("file") UUID key, Visit visit) {
        return ask(about(Why.REVEAL, child, key, visit), false);
    }

    @PostMapping("/children/{child}/files/{file}/reveal")
    View reveal(
            @PathVariable UUID child,
            @PathVariable("file") UUID key,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Visit visit) {
        var about = about(Why.REVEAL, child, key, visit);
        if (reason.isBlank()) {
            return ask(about, true);
        }
        Glimpse.allow(key, reason.strip(), visit);
        // Works without scripts, and leaves no trace in the history.
        response.setHeader("Refresh", PlaceView.SHOWN.toSeconds() + "; url=" + about.path());
        return page.show(about.seen(), about.file(), true, visit);
    }

    @GetMapping("/children/{child}/files/{file}/original")
    View askOriginal(@PathVariable UUID child, @PathVariable("file") UUID key, Visit visit) {
        return ask(about(Why.ORIGINAL, child, key, visit), false);
    }

    @PostMapping("/children/{child}/files/{file}/original")
    Object original(
            @PathVariable UUID child,
            @PathVariable("file") UUID key,
            @RequestParam(defaultValue = "") String reason,
            Visit visit) {
        var about = about(Why.ORIGINAL, child, key, visit);
        if (reason.isBlank()) {
            return ask(about, true);
        }
        var out = files.filing().original(child, key, reason.strip(), visit.worker(), visit.now());
        return Files.answer(out, false);
    }

    @GetMapping("/children/{child}/files/{file}/strike")
    View askStrike(@PathVariable UUID child, @PathVariable("file") UUID key, Visit visit) {
        return ask(about(Why.STRIKE, child, key, visit), false);
    }

    @PostMapping("/children/{child}/files/{file}/strike")
    View strike(
            @PathVariable UUID child,
            @PathVariable("file") UUID key,
            @RequestParam(defaultValue = "") String reason,
            Visit visit) {
        var about = about(Why.STRIKE, child, key, visit);
        if (reason.isBlank()) {
            return ask(about, true);
        }
        if (!files.filing().strike(child, key, reason.strip(), visit.worker(), visit.now())) {
            throw new NotThereException();
        }
        Frames.say(visit.request(), "Struck out", "Nobody is shown it again.");
        return new RedirectView(about.path());
    }

    /// For what a reason is asked.
    private enum Why {
        REVEAL(
                "reveal",
                "See what is kept apart",
                "Somebody could tell from it where the child is. Look only if you need it to keep the child safe.",
                "Why do you need to see it?",
                "Show it to me"),
        ORIGINAL(
                "original",
                "Take the original out",
                "It is every byte as it was sent, and may say where and when it was made. Keep it where nobody else can"
                        + " open it, and no longer than you need it.",
                "Why do you need it?",
                "Take it out"),
        STRIKE(
                "strike",
                "Strike it out",
                "For what is another child’s, or should not be there. Nobody is shown it again. What it was said to be"
                        + " stays in the record.",
                "Why does it not belong there?",
                "Strike it out");

        private final String path;
        private final String title;
        private final String says;
        private final String ask;
        private final String send;

        Why(String path, String title, String says, String ask, String send) {
            this.path = path;
            this.title = title;
            this.says = says;
            this.ask = ask;
            this.send = send;
        }
    }

    /// @throws NotThereException if it does not exist for them, or was struck out
    private About about(Why why, UUID child, UUID key, Visit visit) {
        var seen = why == Why.STRIKE ? desk.seen(child, visit) : desk.working(child, visit);
        return new About(why, seen, files.standing(seen, key, visit), visit);
    }

    /// A file that stands, and what is asked about it.
    private record About(Why why, SeenCase seen, Attached file, Visit visit) {
        String path() {
            return Files.path(seen, file.key());
        }
    }

    private View ask(About about, boolean wrong) {
        var why = about.why();
        var errors = wrong ? Map.of(REASON, "Say why") : Map.<String, String>of();
        var ask = FieldView.Ask.of(REASON, why.ask, "This is recorded with your name and the time.", errors);
        var view = new FormView(
                desk.frame(why.title, about.seen(), about.visit()),
                why.title,
                Link.to("Back", about.path()),
                desk.about(about.seen()),
                List.of(about.file().type().words() + ": " + about.file().shows(), why.says),
                EntryForm.items(errors),
                new Form(about.path() + "/" + why.path, List.of()),
                List.of(new FieldView.Words(ask, "", LINES)),
                Send.only(why.send),
                List.of());
        return desk.pages().show("casefile/form", view, wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
