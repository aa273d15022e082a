package org.waymark.casefile;

import java.util.ArrayList;
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
import org.waymark.engine.record.TimeWords;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Form;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Send;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Visit;

/// Says that two records are one child's, and takes that back. Nothing is merged: each entry stays where it was
/// written.
@Controller
class SamePage {
    private static final String REASON = "reason";
    private static final int LINES = 3;

    private final Desk desk;

    SamePage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/children/{child}/same/{other}")
    View ask(@PathVariable UUID child, @PathVariable UUID other, Visit visit) {
        return show(child, other, Filled.EMPTY, Map.of(), visit, HttpStatus.OK);
    }

    @PostMapping("/children/{child}/same/{other}")
    View same(@PathVariable UUID child, @PathVariable UUID other, Visit visit) {
        var filled = Filled.of(visit.request().getParameterMap());
        if (filled.one(REASON).isEmpty()) {
            return show(child, other, filled, Map.of(REASON, "Say why"), visit, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var linked = linked(child, other, visit);
        var stands = desk.casefile()
                .linking()
                .same(child, other, !linked, filled.one(REASON), visit.worker(), visit.now())
                .orElseThrow(NotThereException::new);
        Frames.say(
                visit.request(),
                linked ? "Two records again" : "Linked as one child",
                linked
                        ? "What was recorded stands with the record that it was written in."
                        : "Both records are read as one from now. It can be taken back.");
        return new RedirectView("/children/" + stands);
    }

    /// Whether the first record is linked to the second already; then seeing it shows the second.
    private boolean linked(UUID child, UUID other, Visit visit) {
        return desk.casefile().linking().linked(desk.seen(other, visit)).containsKey(child);
    }

    private View show(
            UUID child, UUID other, Filled filled, Map<String, String> errors, Visit visit, HttpStatus status) {
        var stands = desk.seen(other, visit);
        var seen = desk.seen(child, visit);
        if (!stands.seen().works() || !seen.seen().works() || child.equals(other)) {
            throw new NotThereException();
        }
        var linked = linked(child, other, visit);
        var why = new FieldView.Words(
                FieldView.Ask.of(REASON, linked ? "Why are they two children?" : "How do you know?", "", errors),
                filled.one(REASON),
                LINES);
        var view = new SameView(
                desk.frame("Same child", stands, visit),
                Link.to("Back", Desk.page(seen)),
                linked ? "Are these two children after all?" : "Are these the same child?",
                says(linked),
                linked ? List.of(side(stands)) : List.of(side(seen), side(stands)),
                new Form("/children/" + child + "/same/" + other, List.of()),
                EntryForm.items(errors),
                List.of(why),
                Send.only(linked ? "They are two children" : "They are the same child"));
        return desk.pages().show("casefile/same", view, status);
    }

    private static List<String> says(boolean linked) {
        return linked
                ? List.of("Each record keeps what was written in it. Duties follow anew from each.")
                : List.of(
                        "Both records are then read as one, and what is due follows from both.",
                        "Nothing is merged or lost, and it can be taken back. Nobody outside is told.");
    }

    private SameView.Side side(SeenCase seen) {
        var person = desk.heads().person(seen);
        var facts = new ArrayList<>(desk.heads().facts(person, seen));
        person.birthDate().ifPresent(when -> facts.add("Born " + TimeWords.of(when)));
        if (person.allNames().size() > 1) {
            facts.add("Names so far: " + String.join(", ", person.allNames()));
        }
        return new SameView.Side(Link.to(person.name(), Desk.page(seen)), seen.reference(), facts);
    }
}
