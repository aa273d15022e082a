package org.waymark.emergency;

import java.util.ArrayList;
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
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.casefile.CaseWords;
import org.waymark.casefile.Desk;
import org.waymark.casefile.EntryForm;
import org.waymark.people.Children;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Send;
import org.waymark.web.Tag;
import org.waymark.web.Times;
import org.waymark.web.Tone;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Unsent;
import org.waymark.workplace.Visit;

/// Asks one of those who answer for it whether a record was opened rightly.
@Controller
class ReviewPage {
    private static final String JUSTIFIED = "justified";
    private static final String SAYS = "says";
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final int LINES = 4;

    private final Desk desk;
    private final Openings openings;
    private final Reviews reviews;
    private final Unsent unsent;

    ReviewPage(Desk desk, Openings openings, Reviews reviews, Unsent unsent) {
        this.desk = desk;
        this.openings = openings;
        this.reviews = reviews;
        this.unsent = unsent;
    }

    static String path(UUID opening) {
        return "/emergency/" + opening;
    }

    @GetMapping("/emergency/{opening}")
    View ask(@PathVariable UUID opening, Visit visit) {
        var filled = unsent.begun(visit).orElse(Filled.EMPTY);
        return show(asked(opening, visit), filled, Map.of(), visit, HttpStatus.OK);
    }

    @PostMapping("/emergency/{opening}")
    View answer(@PathVariable UUID opening, Visit visit) {
        var asked = asked(opening, visit);
        var filled = Filled.of(visit.request().getParameterMap());
        var errors = new LinkedHashMap<String, String>();
        var justified = filled.one(JUSTIFIED);
        if (!List.of(YES, NO).contains(justified)) {
            errors.put(JUSTIFIED, "Say whether it was justified");
        }
        if (filled.one(SAYS).isEmpty()) {
            errors.put(SAYS, "Say why you think so");
        }
        if (!errors.isEmpty()) {
            return show(asked, filled, errors, visit, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        openings.review(
                asked.opening(), asked.side(), justified.equals(YES), filled.one(SAYS), visit.worker(), visit.now());
        unsent.sent(filled, visit);
        Frames.say(
                visit.request(),
                "Reviewed",
                "Your answer is kept with " + asked.opening().reference() + ".");
        return new RedirectView("/");
    }

    /// @param working whether the person works with the child
    private record Asked(Opening opening, Opening.Side side, boolean working) {}

    private Asked asked(UUID id, Visit visit) {
        openings.ends().settle(visit.now());
        var working = desk.casefile().list(visit.worker(), "", visit.now()).stream()
                .map(Children.Card::child)
                .toList();
        var opening = openings.find(id).orElseThrow(NotThereException::new);
        var side = reviews.side(opening, working, visit).orElseThrow(NotThereException::new);
        openings.looked(opening, visit.worker(), visit.now());
        return new Asked(opening, side, working.contains(opening.child()));
    }

    private View show(Asked asked, Filled filled, Map<String, String> errors, Visit visit, HttpStatus status) {
        var opening = asked.opening();
        var reader = desk.reader(visit);
        var limit = openings.reviewers().limit(opening);
        var late = openings.reviewers().overdue(opening, visit.now());
        var view = new ReviewView(
                desk.frames().of("Opened in an emergency", Part.WORK, visit),
                Link.to("Back to what must happen now", "/"),
                opening.reference(),
                asked.working()
                        ? Optional.of(Link.to("Open the child’s page", "/children/" + opening.child()))
                        : Optional.empty(),
                new Tag(late ? "Overdue" : "To be reviewed", late ? Tone.DANGER : Tone.SOON),
                late ? Times.since(limit, visit.now()) : Times.by(limit, visit.now()),
                lines(opening, reader),
                opening.reviews().stream().map(it -> said(it, reader)).toList(),
                EntryForm.items(errors),
                Optional.of(new ReviewView.Ask(
                        asked.side() == Opening.Side.CHILD
                                ? "Say for the child whether it was right"
                                : "Say for the agency of whoever opened it whether it was right",
                        unsent.form(path(opening.id()), "Review of an emergency", List.of(), filled, visit),
                        fields(filled, errors),
                        Send.only("Record the review"))));
        return desk.pages().show("emergency/review", view, status);
    }

    private List<ReviewView.Line> lines(Opening opening, CaseWords.Reader reader) {
        var lines = new ArrayList<ReviewView.Line>();
        lines.add(new ReviewView.Line("Reference of the child", opening.childCalled()));
        lines.add(new ReviewView.Line(
                "Opened by",
                reader.names().getOrDefault(opening.worker(), opening.worker()) + ", "
                        + reader.agencyNames().getOrDefault(opening.agency(), opening.agency())));
        lines.add(new ReviewView.Line("What for", opening.purpose()));
        lines.add(new ReviewView.Line("Why it could not wait", opening.reason()));
        lines.add(new ReviewView.Line(
                "Opened", Times.at(opening.opened(), reader.now()).exact()));
        lines.add(new ReviewView.Line(
                opening.end().isAfter(reader.now()) ? "Open until" : "Closed",
                Times.at(opening.end(), reader.now()).exact()));
        var acts = openings.acts(opening).stream().map(ReviewPage::said).toList();
        lines.add(
                new ReviewView.Line("What they did in it", acts.isEmpty() ? "Nothing" : String.join("; ", acts) + "."));
        return lines;
    }

    /// What somebody did, in words.
    private static String said(Openings.Done done) {
        var act = switch (done.act()) {
            case "read" -> "Looked at the record";
            case "stated" -> "Recorded something that keeps the child safe";
            case "not-there" -> "Tried what was not open to them";
            default -> done.act();
        };
        return act + (done.times() > 1 ? " " + done.times() + " times" : "");
    }

    private static ReviewView.Said said(Opening.Review review, CaseWords.Reader reader) {
        return new ReviewView.Said(
                (review.side() == Opening.Side.CHILD ? "For the child: " : "For the agency of whoever opened it: ")
                        + (review.justified() ? "justified" : "not justified"),
                review.says(),
                reader.names().getOrDefault(review.worker(), review.worker()));
    }

    private static List<FieldView> fields(Filled filled, Map<String, String> errors) {
        var chosen = filled.one(JUSTIFIED);
        return List.of(
                new FieldView.Choose(
                        FieldView.Ask.of(JUSTIFIED, "Was it justified?", "", errors),
                        FieldView.Shape.RADIOS,
                        List.of(
                                new FieldView.Choice(YES, "It was justified", "", chosen.equals(YES)),
                                new FieldView.Choice(NO, "It was not justified", "", chosen.equals(NO)))),
                new FieldView.Words(
                        FieldView.Ask.of(
                                SAYS, "Why do you think so?", "And what follows from it, if anything does.", errors),
                        filled.one(SAYS),
                        LINES));
    }
}
