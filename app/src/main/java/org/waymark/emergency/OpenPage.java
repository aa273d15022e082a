package org.waymark.emergency;

import java.util.Arrays;
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
import org.waymark.casefile.Desk;
import org.waymark.casefile.EntryForm;
import org.waymark.engine.access.Access;
import org.waymark.people.Children;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Hidden;
import org.waymark.web.NotThereException;
import org.waymark.web.Send;
import org.waymark.web.Times;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Unsent;
import org.waymark.workplace.Visit;

/// Opens the record of one child, by its reference, for somebody who does not work with the child and has to know now.
/// There is no search here, and a wrong reference gets the answer of one that never was.
@Controller
class OpenPage {
    private static final String PATH = "/emergency";
    private static final String KEY = "key";
    private static final String REFERENCE = "reference";
    private static final String PURPOSE = "purpose";
    private static final String REASON = "reason";
    private static final int LINES = 3;
    private static final int AT_MOST = 10;

    private final Desk desk;
    private final Openings openings;
    private final Children children;
    private final Unsent unsent;

    OpenPage(Desk desk, Openings openings, Children children, Unsent unsent) {
        this.desk = desk;
        this.openings = openings;
        this.children = children;
        this.unsent = unsent;
    }

    /// What a record may be opened for.
    private enum Purpose {
        MISSING("A child is missing, or has been found"),
        HARM("A child may come to harm now"),
        HEALTH("Somebody who treats the child has to know something now");

        private final String says;

        Purpose(String says) {
            this.says = says;
        }

        private static Optional<Purpose> of(String word) {
            return Arrays.stream(values()).filter(it -> it.name().equals(word)).findFirst();
        }
    }

    @GetMapping(PATH)
    View form(Visit visit) {
        mayOpen(visit);
        openings.ends().settle(visit.now());
        var filled = unsent.begun(visit).orElse(Filled.EMPTY);
        return show(filled, Map.of(), visit, HttpStatus.OK);
    }

    @PostMapping(PATH)
    View open(Visit visit) {
        mayOpen(visit);
        var filled = Filled.of(visit.request().getParameterMap());
        var errors = errors(filled);
        var purpose = Purpose.of(filled.one(PURPOSE));
        if (!errors.isEmpty() || purpose.isEmpty()) {
            return show(filled, errors, visit, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var theirs = theirs(filled.one(REFERENCE), visit);
        if (theirs.isPresent()) {
            Frames.say(visit.request(), "You work with this child", "Nothing had to be opened.");
            return new RedirectView("/children/" + theirs.get());
        }
        var declared =
                new Openings.Declared(filled.key(KEY), filled.one(REFERENCE), purpose.get().says, filled.one(REASON));
        return switch (openings.open(declared, visit.worker(), visit.now())) {
            case Openings.Tried.Opened(var child) -> opened(child, filled, visit);
            case Openings.Tried.Wrong _ -> {
                errors.put(REFERENCE, "No record was opened. Read the reference out letter by letter, or ring");
                yield show(filled, errors, visit, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Openings.Tried.Rests _ -> {
                var within = Times.length(openings.rule().within());
                errors.put(REFERENCE, "Too many references were wrong. Nothing opens here for " + within + ": ring");
                yield show(filled, errors, visit, HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    private View opened(UUID child, Filled filled, Visit visit) {
        unsent.sent(filled, visit);
        Frames.say(
                visit.request(),
                "Open for " + Times.length(openings.rule().open()),
                "Those who work with the child and your manager are told.");
        return new RedirectView("/children/" + child);
    }

    /// Closes what this person has opened about a child.
    @PostMapping("/children/{child}/emergency/end")
    View end(@PathVariable UUID child, Visit visit) {
        desk.seen(child, visit);
        openings.ends().close(child, visit.worker(), visit.now());
        Frames.say(visit.request(), "Closed", "You do not see the record any more.");
        return new RedirectView(
                Access.mayBreakGlass(visit.worker().viewer(), desk.packs().procedures()) ? PATH : "/");
    }

    private void mayOpen(Visit visit) {
        if (!Access.mayBreakGlass(visit.worker().viewer(), desk.packs().procedures())) {
            throw new NotThereException();
        }
    }

    /// The child of a reference, if the person works with that child.
    private Optional<UUID> theirs(String reference, Visit visit) {
        return children.byReference(reference)
                .flatMap(child -> desk.casefile().see(child, visit.worker(), visit.now()))
                .filter(seen -> seen.seen().works())
                .map(seen -> seen.child());
    }

    private static Map<String, String> errors(Filled filled) {
        var errors = new LinkedHashMap<String, String>();
        if (filled.one(REFERENCE).isEmpty()) {
            errors.put(REFERENCE, "Give the reference of the child");
        }
        if (Purpose.of(filled.one(PURPOSE)).isEmpty()) {
            errors.put(PURPOSE, "Say what for");
        }
        if (filled.one(REASON).isEmpty()) {
            errors.put(REASON, "Say why it cannot wait");
        }
        return errors;
    }

    private View show(Filled filled, Map<String, String> errors, Visit visit, HttpStatus status) {
        var rule = openings.rule();
        var view = new OpenView(
                desk.frames().of("Open in an emergency", Part.CHILDREN, visit),
                Times.length(rule.open()),
                Times.length(rule.review()),
                desk.guidance().contacts("raise-a-concern"),
                EntryForm.items(errors),
                unsent.form(
                        PATH,
                        "Open a record in an emergency",
                        List.of(new Hidden(KEY, UUID.randomUUID().toString())),
                        filled,
                        visit),
                fields(filled, errors),
                Send.only("Open the record"),
                openings.openedBy(visit.worker(), AT_MOST).stream()
                        .map(it -> new OpenView.Opened(it.reference(), Times.at(it.opened(), visit.now()), says(it)))
                        .toList());
        return desk.pages().show("emergency/open", view, status);
    }

    private static String says(Opening opening) {
        var wrong = opening.reviews().stream().filter(it -> !it.justified()).count();
        return switch (opening.reviews().size()) {
            case 0 -> "Nobody has said yet whether it was justified.";
            case 1 -> "One agency has said that it was " + (wrong > 0 ? "not " : "") + "justified.";
            default ->
                switch ((int) wrong) {
                    case 0 -> "Both agencies have said that it was justified.";
                    case 1 -> "One agency has said that it was justified, the other that it was not.";
                    default -> "Both agencies have said that it was not justified.";
                };
        };
    }

    private static List<FieldView> fields(Filled filled, Map<String, String> errors) {
        var purposes = Arrays.stream(Purpose.values())
                .map(it ->
                        new FieldView.Choice(it.name(), it.says, "", it.name().equals(filled.one(PURPOSE))))
                .toList();
        return List.of(
                new FieldView.Line(
                        FieldView.Ask.of(
                                REFERENCE, "Reference of the child", "Such as WM-7K3QX. There is no search.", errors),
                        filled.one(REFERENCE),
                        "text",
                        FieldView.Size.MIDDLE,
                        "off"),
                new FieldView.Choose(
                        FieldView.Ask.of(PURPOSE, "What for?", "", errors), FieldView.Shape.RADIOS, purposes),
                new FieldView.Words(
                        FieldView.Ask.of(REASON, "Why can it not wait?", "Whoever reviews this reads it.", errors),
                        filled.one(REASON),
                        LINES));
    }
}
