package org.waymark.enquiries;

import java.util.Arrays;
import java.util.LinkedHashMap;
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
import org.waymark.casefile.CaseWords;
import org.waymark.casefile.Desk;
import org.waymark.casefile.EntryForm;
import org.waymark.casefile.SeenCase;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Hidden;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Send;
import org.waymark.web.Times;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Unsent;
import org.waymark.workplace.Visit;

/// A call that may have been about a child, for those who see the child whole and nobody else.
@Controller
class AskedPage {
    private static final String KEY = "key";
    private static final String ABOUT = "about";
    private static final String DONE = "done";
    private static final int LINES = 4;

    private final Desk desk;
    private final Enquiries enquiries;
    private final Unsent unsent;

    AskedPage(Desk desk, Enquiries enquiries, Unsent unsent) {
        this.desk = desk;
        this.enquiries = enquiries;
        this.unsent = unsent;
    }

    static String path(UUID child, UUID enquiry) {
        return "/children/" + child + "/enquiries/" + enquiry;
    }

    @GetMapping("/children/{child}/enquiries/{enquiry}")
    View look(@PathVariable UUID child, @PathVariable UUID enquiry, Visit visit) {
        var filled = unsent.begun(visit).orElse(Filled.EMPTY);
        return show(matched(child, enquiry, visit), filled, Map.of(), visit, HttpStatus.OK);
    }

    @PostMapping("/children/{child}/enquiries/{enquiry}")
    View lookedInto(@PathVariable UUID child, @PathVariable UUID enquiry, Visit visit) {
        var match = matched(child, enquiry, visit);
        var filled = Filled.of(visit.request().getParameterMap());
        var errors = new LinkedHashMap<String, String>();
        if (filled.one(ABOUT).isEmpty()) {
            errors.put(ABOUT, "Say whom it is about, as far as you can tell");
        }
        if (filled.one(DONE).isEmpty()) {
            errors.put(DONE, "Say what you did to find out");
        }
        if (!errors.isEmpty()) {
            return show(match, filled, errors, visit, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var about = Answer.About.of(filled.one(ABOUT));
        var answer = new Answer(
                enquiry,
                match.seen().child(),
                about,
                filled.one(DONE),
                visit.worker().id(),
                visit.now());
        enquiries.answer(
                filled.key(KEY), match.enquiry(), answer, taker(match.enquiry(), desk.reader(visit)), visit.worker());
        unsent.sent(filled, visit);
        Frames.say(
                visit.request(),
                "Looked into",
                about == Answer.About.THIS_CHILD
                        ? "It stands in the child’s story now. Say in the plan what it changes."
                        : "It is kept with the call. Nothing was written into the child’s record.");
        return new RedirectView(Desk.page(match.seen()) + (about == Answer.About.THIS_CHILD ? "/story" : ""));
    }

    /// @param fits which words of the child's names fit
    private record Match(SeenCase seen, Enquiry enquiry, List<String> fits, List<Answer> found) {
        @Override
        public String toString() {
            return "Match[" + enquiry.reference() + "]";
        }
    }

    private Match matched(UUID child, UUID id, Visit visit) {
        var seen = desk.seen(child, visit);
        var enquiry = enquiries.find(id).filter(_ -> seen.seen().works()).orElseThrow(NotThereException::new);
        var fits = enquiry.fits(String.join("\n", desk.heads().person(seen).allNames()));
        var found = enquiries.answers(visit.now()).stream()
                .filter(it -> it.enquiry().equals(id) && it.child().equals(seen.child()))
                .toList();
        if (fits.isEmpty() && found.isEmpty()) {
            throw new NotThereException();
        }
        enquiries.looked(id, seen.child(), visit.worker(), visit.now());
        return new Match(seen, enquiry, fits, found);
    }

    private View show(Match match, Filled filled, Map<String, String> errors, Visit visit, HttpStatus status) {
        var seen = match.seen();
        var enquiry = match.enquiry();
        var reader = desk.reader(visit);
        var view = new AskedView(
                desk.frame("Someone asked", seen, visit),
                Link.to("Back to what must happen now", "/"),
                desk.about(seen),
                enquiry.reference(),
                String.join(", ", match.fits()),
                Times.at(enquiry.taken(), visit.now()),
                taker(enquiry, reader),
                EnquiryPages.lines(enquiry.said(), desk.packs().procedures()),
                match.found().stream()
                        .map(it -> new AskedView.Found(
                                it.about().says(),
                                it.done(),
                                reader.names().getOrDefault(it.worker(), it.worker()) + ", "
                                        + Times.at(it.answered(), visit.now()).words()))
                        .toList(),
                EntryForm.items(errors),
                unsent.form(
                        path(seen.child(), enquiry.id()),
                        "What was done about a call",
                        List.of(new Hidden(KEY, filled.key(KEY).toString())),
                        filled,
                        visit),
                fields(filled, errors),
                Send.only("Looked into"),
                desk.guidance().contacts(Enquiries.KIND),
                desk.guidance().practice(Enquiries.KIND));
        return desk.pages().show("enquiries/asked", view, status);
    }

    private static String taker(Enquiry enquiry, CaseWords.Reader reader) {
        return reader.names().getOrDefault(enquiry.worker(), enquiry.worker()) + ", "
                + reader.agencyNames().getOrDefault(enquiry.agency(), enquiry.agency());
    }

    private static List<FieldView> fields(Filled filled, Map<String, String> errors) {
        var about = Arrays.stream(Answer.About.values())
                .map(it -> new FieldView.Choice(
                        it.word(), it.says(), hint(it), filled.one(ABOUT).equals(it.word())))
                .toList();
        return List.of(
                new FieldView.Choose(
                        FieldView.Ask.of(ABOUT, "Whom was it about?", "", errors), FieldView.Shape.RADIOS, about),
                new FieldView.Words(
                        FieldView.Ask.of(
                                DONE,
                                "What did you do?",
                                "Who was checked and how, who was told, what was done to keep the child safe.",
                                errors),
                        filled.one(DONE),
                        LINES));
    }

    private static String hint(Answer.About about) {
        return switch (about) {
            case THIS_CHILD -> "The call is written into the child’s record.";
            case ANOTHER -> "Nothing is written into this child’s record.";
            case UNCLEAR -> "It is kept with the call, and can be looked into again.";
        };
    }
}
