package org.waymark.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.casefile.Desk;
import org.waymark.casefile.EntryForm;
import org.waymark.casefile.Filing;
import org.waymark.casefile.FormView;
import org.waymark.casefile.SeenCase;
import org.waymark.files.Checked;
import org.waymark.files.Checks;
import org.waymark.files.Fault;
import org.waymark.files.FileType;
import org.waymark.keys.Bytes;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Form;
import org.waymark.web.Hidden;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.ReceivingFiles;
import org.waymark.web.Send;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Unsent;
import org.waymark.workplace.Visit;

/// Attaches a photograph or a paper to an entry.
@Controller
class AttachPage {
    private static final String FILE = "file";
    private static final String SHOWS = "shows";
    private static final String PLACE = "place";
    private static final String KEY = "key";
    private static final int LINES = 2;
    private static final int LONGEST = 500;

    private final Desk desk;
    private final Unsent unsent;

    AttachPage(Desk desk, Unsent unsent) {
        this.desk = desk;
        this.unsent = unsent;
    }

    @GetMapping("/children/{child}/entries/{entry}/attach")
    View form(@PathVariable UUID child, @PathVariable UUID entry, Visit visit) {
        var seen = attaching(child, entry, visit);
        var errors = visit.request().getParameter(ReceivingFiles.TOO_LARGE) == null
                ? Map.<String, String>of()
                : Map.of(FILE, Fault.TOO_LARGE.words());
        return show(seen, entry, unsent.begun(visit).orElse(Filled.EMPTY), errors, visit);
    }

    @PostMapping("/children/{child}/entries/{entry}/attach")
    View attach(
            @PathVariable UUID child,
            @PathVariable UUID entry,
            @RequestParam(FILE) Optional<MultipartFile> file,
            Visit visit) {
        var seen = attaching(child, entry, visit);
        var filled = Filled.of(visit.request().getParameterMap());
        var errors = new LinkedHashMap<String, String>();
        var sent = file.map(AttachPage::bytes).orElse(Bytes.of(""));
        var checked = Checks.of(sent);
        if (file.filter(it -> !it.isEmpty()).isEmpty()) {
            errors.put(FILE, "Choose a photograph or a document");
        } else if (checked instanceof Checked.Unfit(var fault)) {
            errors.put(FILE, fault.words());
        }
        checkWords(filled, errors);
        if (!errors.isEmpty() || !(checked instanceof Checked.Fit(var type, var shown))) {
            errors.putIfAbsent(FILE, "Choose the file once more: a browser does not keep it");
            return show(seen, entry, filled, errors, visit);
        }
        var attaching = new Filing.Attaching(
                filled.key(KEY),
                seen.recordOf(entry),
                entry,
                type,
                filled.one(SHOWS),
                !filled.one(PLACE).equals("no"),
                shown,
                sent);
        if (!desk.casefile().filing().attach(attaching, visit.worker(), visit.now())) {
            throw new NotThereException();
        }
        unsent.sent(filled, visit);
        Frames.say(
                visit.request(), "Attached", "Look at it once more: is there anything in it that should not be there?");
        return new RedirectView(Files.path(seen, attaching.key()));
    }

    private static void checkWords(Filled filled, Map<String, String> errors) {
        if (filled.one(SHOWS).isEmpty()) {
            errors.put(SHOWS, "Say what is to be seen in it");
        } else if (filled.one(SHOWS).length() > LONGEST) {
            errors.put(SHOWS, "Say it in fewer words: " + LONGEST + " letters at most");
        }
        if (!List.of("yes", "no").contains(filled.one(PLACE))) {
            errors.put(PLACE, "Say whether somebody could tell from it where the child is");
        }
    }

    /// The case with an entry that this person may add to.
    private SeenCase attaching(UUID child, UUID entry, Visit visit) {
        var seen = desk.seen(child, visit);
        if (!Filing.mayAttachTo(seen.seen(), entry.toString(), visit.now())) {
            throw new NotThereException();
        }
        return seen;
    }

    private static Bytes bytes(MultipartFile file) {
        try {
            return Bytes.of(file.getBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private View show(SeenCase seen, UUID entry, Filled filled, Map<String, String> errors, Visit visit) {
        var path = Desk.page(seen) + "/entries/" + entry + ReceivingFiles.PATH;
        var what = desk.story(seen).line(entry.toString()).orElseThrow(NotThereException::new);
        var view = new FormView(
                desk.frame("Attach a file", seen, visit),
                "Attach a photograph or a document",
                Link.to("Back to the story", Desk.page(seen) + "/story"),
                desk.about(seen),
                List.of(
                        "To: " + what.title() + ", " + what.when().words() + ".",
                        "Only those who work with the child see it, and you. What a phone or a program writes into it"
                                + " about where and when it was made is not shown. The original is sealed."),
                EntryForm.items(errors),
                new Form(path, List.of(new Hidden(KEY, filled.key(KEY).toString()))),
                fields(filled, errors),
                Send.only("Attach it"),
                List.of());
        return desk.pages()
                .show("casefile/form", view, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<FieldView> fields(Filled filled, Map<String, String> errors) {
        var place = filled.one(PLACE);
        return List.of(
                new FieldView.Upload(
                        FieldView.Ask.of(
                                FILE,
                                "Which file?",
                                "A photograph or picture (JPEG, PNG), a PDF or a Word document (.docx), up to "
                                        + Checks.LARGEST_WORDS + ".",
                                errors),
                        FileType.accepted()),
                new FieldView.Words(
                        FieldView.Ask.of(
                                SHOWS,
                                "What is to be seen in it?",
                                "For example: the child, in April 2026. It is read to whoever cannot see. Never where"
                                        + " the child is.",
                                errors),
                        filled.one(SHOWS),
                        LINES),
                new FieldView.Choose(
                        FieldView.Ask.of(
                                PLACE,
                                "Could somebody tell from it where the child is?",
                                "A school badge, a street sign, the view from a window, a letterhead.",
                                errors),
                        FieldView.Shape.RADIOS,
                        List.of(
                                new FieldView.Choice(
                                        "yes",
                                        "Yes, or I am not sure",
                                        "It is kept apart: whoever wants to see it says why.",
                                        place.equals("yes")),
                                new FieldView.Choice("no", "No", "", place.equals("no")))));
    }
}
