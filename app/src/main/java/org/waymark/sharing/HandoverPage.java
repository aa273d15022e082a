package org.waymark.sharing;

import java.time.LocalDate;
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
import org.waymark.agencies.Agency;
import org.waymark.casefile.Desk;
import org.waymark.casefile.DutyGroups;
import org.waymark.casefile.EntryForm;
import org.waymark.casefile.FormView;
import org.waymark.casefile.SeenCase;
import org.waymark.engine.record.Accuracy;
import org.waymark.engine.record.London;
import org.waymark.forms.Answers;
import org.waymark.forms.Choices;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Hidden;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Send;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Unsent;
import org.waymark.workplace.Visit;

/// Offers a child to another agency, for whoever works with the child in the agency that is responsible.
@Controller
class HandoverPage {
    private static final String KEY = "key";
    private static final String TO = "to";
    private static final String REASON = "reason";
    private static final String OPEN = "open";
    private static final String WANTED = "wanted";
    private static final int LINES = 3;
    private static final String KIND = "handed-over";
    private static final Choices NOTHING = new Choices(List.of(), List.of(), List.of());

    private final Desk desk;
    private final Offers offers;
    private final Unsent unsent;

    HandoverPage(Desk desk, Offers offers, Unsent unsent) {
        this.desk = desk;
        this.offers = offers;
        this.unsent = unsent;
    }

    static String path(SeenCase seen) {
        return DutyGroups.page(seen.child()) + "/handing-over";
    }

    static Link link(SeenCase seen) {
        return Link.to("Hand over to another agency", path(seen));
    }

    @GetMapping("/children/{child}/handing-over")
    View form(@PathVariable UUID child, Visit visit) {
        var seen = mine(child, visit);
        var filled = unsent.begun(visit).orElseGet(() -> new Filled(PartsForm.fresh()));
        return show(seen, filled, Map.of(), visit, HttpStatus.OK);
    }

    @PostMapping("/children/{child}/handing-over")
    View offer(@PathVariable UUID child, Visit visit) {
        var seen = mine(child, visit);
        var filled = Filled.of(visit.request().getParameterMap());
        var errors = new LinkedHashMap<String, String>();
        var making = read(seen, filled, errors, visit);
        if (making.isEmpty()) {
            return show(seen, filled, errors, visit, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!offers.make(making.get(), visit.worker(), visit.now())) {
            errors.put(TO, "Another offer waits for its answer. Take that one back first");
            return show(seen, filled, errors, visit, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        unsent.sent(filled, visit);
        Frames.say(visit.request(), "Offered", "Your agency stays responsible until they have said yes.");
        return new RedirectView(SharingPage.path(seen));
    }

    @PostMapping("/children/{child}/handing-over/withdraw")
    View withdraw(@PathVariable UUID child, Visit visit) {
        var seen = mine(child, visit);
        var reason = Filled.of(visit.request().getParameterMap()).one(REASON);
        if (reason.isEmpty()) {
            Frames.say(visit.request(), "Not taken back", "Say why.");
            return new RedirectView(SharingPage.path(seen));
        }
        var waiting = offers.of(child).stream().filter(Offer::waits).findFirst();
        if (waiting.isPresent() && offers.withdraw(waiting.get().id(), reason, visit.worker(), visit.now())) {
            Frames.say(visit.request(), "Taken back", "They see nothing of the child any more.");
        } else {
            Frames.say(visit.request(), "Not taken back", "It has been answered meanwhile.");
        }
        return new RedirectView(SharingPage.path(seen));
    }

    @PostMapping("/children/{child}/handing-over/noted")
    View noted(@PathVariable UUID child, Visit visit) {
        var seen = mine(child, visit);
        offers.of(child).stream()
                .filter(it -> it.endedAs(Offer.Ending.DECLINED) && !it.noted())
                .forEach(it -> offers.note(it, visit.worker(), visit.now()));
        return new RedirectView(SharingPage.path(seen));
    }

    private SeenCase mine(UUID child, Visit visit) {
        var seen = desk.seen(child, visit);
        if (!offers.mayOffer(child, visit.worker(), visit.now())) {
            throw new NotThereException();
        }
        return seen;
    }

    private Optional<Offers.Making> read(SeenCase seen, Filled filled, Map<String, String> errors, Visit visit) {
        if (agencies(visit).stream().noneMatch(it -> it.id().equals(filled.one(TO)))) {
            errors.put(TO, "Choose the agency");
        }
        if (filled.one(REASON).isEmpty()) {
            errors.put(REASON, "Say why the child is to be handed over");
        }
        if (filled.one(OPEN).isEmpty()) {
            errors.put(OPEN, "Say what is still open");
        }
        var wanted = wanted(filled, errors, visit);
        var wrongParts = new LinkedHashMap<String, String>();
        var parts = new PartsForm(desk, seen, filled).read(visit.now(), wrongParts);
        errors.putAll(wrongParts);
        return !errors.isEmpty() || parts.isEmpty() || wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Offers.Making(
                        filled.key(KEY),
                        seen.child(),
                        filled.one(TO),
                        parts.get().share(),
                        parts.get().closer(),
                        filled.one(REASON),
                        filled.one(OPEN),
                        wanted.get()));
    }

    private Optional<LocalDate> wanted(Filled filled, Map<String, String> errors, Visit visit) {
        var answers = new Answers(desk.packs().procedures(), NOTHING, filled, true);
        var day = answers.when(WANTED)
                .filter(it -> it.accuracy() == Accuracy.DAY)
                .map(it -> it.latestDay())
                .filter(it -> !it.isBefore(London.dayOf(visit.now())));
        if (day.isEmpty()) {
            errors.put(WANTED, answers.errors().getOrDefault(WANTED, "Give a day, from today on"));
        }
        return day;
    }

    /// The other agencies in which somebody answers for a team that takes cases on.
    private List<Agency> agencies(Visit visit) {
        return desk.agencies().all().stream()
                .filter(it -> !it.equals(visit.worker().agency()))
                .filter(it -> !Takers.of(it.id(), desk, visit).isEmpty())
                .toList();
    }

    private View show(SeenCase seen, Filled filled, Map<String, String> errors, Visit visit, HttpStatus status) {
        var view = new FormView(
                desk.frame("Hand over", seen, visit),
                "Hand over to another agency",
                Link.to("Back to who is responsible", SharingPage.path(seen)),
                desk.about(seen),
                List.of(
                        "You offer, they answer. Until they have said yes the child is yours, and nothing moves.",
                        "Once they have, they see the whole record, and your team keeps what your agency recorded, to read."),
                EntryForm.items(errors),
                unsent.form(
                        path(seen),
                        "Offer a child to another agency",
                        List.of(new Hidden(KEY, filled.key(KEY).toString())),
                        filled,
                        visit),
                fields(seen, filled, errors, visit),
                Send.only("Offer the child"),
                desk.guidance().practice(KIND));
        return desk.pages().show("casefile/form", view, status);
    }

    private List<FieldView> fields(SeenCase seen, Filled filled, Map<String, String> errors, Visit visit) {
        var choices = agencies(visit).stream()
                .map(it -> new FieldView.Choice(it.id(), it.name(), "", it.id().equals(filled.one(TO))))
                .toList();
        var fields = new ArrayList<FieldView>();
        fields.add(new FieldView.Choose(
                FieldView.Ask.of(
                        TO,
                        "To which agency?",
                        choices.isEmpty()
                                ? "No other agency here has a team that takes children on. Ring them; this page cannot do it."
                                : "Ring them first. This does not replace a conversation.",
                        errors),
                FieldView.Shape.SELECT,
                choices));
        fields.add(new FieldView.Words(
                FieldView.Ask.of(REASON, "Why?", "They read this.", errors), filled.one(REASON), LINES));
        fields.add(new FieldView.Words(
                FieldView.Ask.of(OPEN, "What is still open?", "Promises to the child, dates, checks that run.", errors),
                filled.one(OPEN),
                LINES));
        fields.add(new FieldView.Day(
                FieldView.Ask.of(WANTED, "When should they take over?", "", errors),
                filled.one(WANTED + ".day"),
                filled.one(WANTED + ".month"),
                filled.one(WANTED + ".year"),
                FieldView.Guess.NOT_ASKED));
        fields.addAll(new PartsForm(desk, seen, filled).fields(errors));
        return fields;
    }
}
