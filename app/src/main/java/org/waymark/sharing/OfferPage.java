package org.waymark.sharing;

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
import org.waymark.casefile.DutyGroups;
import org.waymark.casefile.EntryForm;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Send;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Unsent;
import org.waymark.workplace.Visit;

/// Asks those who say so for an agency whether it takes a child on. For everyone else there is no such page.
@Controller
class OfferPage {
    private static final String ANSWER = "answer";
    private static final String TEAM = "team";
    private static final String SAYS = "says";
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final int LINES = 3;

    private final Desk desk;
    private final Offers offers;
    private final Unsent unsent;

    OfferPage(Desk desk, Offers offers, Unsent unsent) {
        this.desk = desk;
        this.offers = offers;
        this.unsent = unsent;
    }

    static String path(UUID offer) {
        return "/offers/" + offer;
    }

    @GetMapping("/offers/{offer}")
    View ask(@PathVariable UUID offer, Visit visit) {
        var filled = unsent.begun(visit).orElse(Filled.EMPTY);
        return show(asked(offer, visit), filled, Map.of(), visit, HttpStatus.OK);
    }

    @PostMapping("/offers/{offer}")
    View answer(@PathVariable UUID offer, Visit visit) {
        var asked = asked(offer, visit);
        var filled = Filled.of(visit.request().getParameterMap());
        var errors = new LinkedHashMap<String, String>();
        var into = read(filled, errors, visit);
        if (!errors.isEmpty()) {
            return show(asked, filled, errors, visit, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var worker = visit.worker();
        var says = filled.one(SAYS);
        var answered = into.isPresent()
                ? offers.accept(offer, into.get(), says, worker, visit.now())
                : offers.decline(offer, says, worker, visit.now());
        if (!answered) {
            throw new NotThereException();
        }
        unsent.sent(filled, visit);
        var name = Handovers.name(asked.agency(), desk.reader(visit));
        Frames.say(
                visit.request(),
                into.isPresent() ? "Taken on" : "Not taken on",
                into.isPresent()
                        ? "The child is yours from now on, with the whole record."
                        : name + " stays responsible, and reads why.");
        return new RedirectView(into.isPresent() ? DutyGroups.page(asked.child()) : "/");
    }

    /// The team that takes the child on; empty if none does, or something has to be put right.
    private Optional<HandingOver.Into> read(Filled filled, Map<String, String> errors, Visit visit) {
        switch (filled.one(ANSWER)) {
            case YES -> {
                var into = Takers.namedBy(visit.worker(), desk, visit).stream()
                        .filter(it -> it.team().equals(filled.one(TEAM)))
                        .findFirst();
                if (into.isEmpty()) {
                    errors.put(TEAM, "Name the team");
                }
                return into;
            }
            case NO -> {
                if (filled.one(SAYS).isEmpty()) {
                    errors.put(SAYS, "Say why not");
                }
            }
            default -> errors.put(ANSWER, "Say whether you take the child on");
        }
        return Optional.empty();
    }

    private Offer asked(UUID id, Visit visit) {
        return offers.find(id)
                .filter(it -> it.waits() && offers.mayAnswer(it, visit.worker()))
                .orElseThrow(NotThereException::new);
    }

    private View show(Offer offer, Filled filled, Map<String, String> errors, Visit visit, HttpStatus status) {
        var seen = desk.seen(offer.child(), visit);
        var reader = desk.reader(visit);
        var from = Handovers.name(offer.agency(), reader);
        var view = new OfferView(
                desk.frame("Asked to take a child on", seen, visit),
                Link.to("Back to what must happen now", "/"),
                from + " asks you to take a child on",
                List.of(from + " is responsible until you say yes. If nobody answers, nothing moves."),
                Optional.of(
                        new Link(desk.heads().person(seen).name(), DutyGroups.page(offer.child()), seen.reference())),
                Handovers.lines(offer, reader),
                EntryForm.items(errors),
                Optional.of(new Ask(
                        "Your agency’s answer",
                        unsent.form(path(offer.id()), "Answer to an offer", List.of(), filled, visit),
                        fields(filled, errors, visit),
                        Send.only("Answer"))));
        return desk.pages().show("sharing/offer", view, status);
    }

    private List<FieldView> fields(Filled filled, Map<String, String> errors, Visit visit) {
        var names = desk.agencies().teams();
        var teams = Takers.namedBy(visit.worker(), desk, visit).stream()
                .map(it -> new FieldView.Choice(
                        it.team(),
                        names.getOrDefault(it.team(), it.team()),
                        "",
                        it.team().equals(filled.one(TEAM))))
                .toList();
        var answer = filled.one(ANSWER);
        return List.of(
                new FieldView.Choose(
                        FieldView.Ask.of(ANSWER, "Do you take the child on?", "", errors),
                        FieldView.Shape.RADIOS,
                        List.of(
                                new FieldView.Choice(YES, "Yes, from now on", "", answer.equals(YES)),
                                new FieldView.Choice(NO, "No", "They read your reason at once.", answer.equals(NO)))),
                new FieldView.Choose(
                        new FieldView.Ask(
                                TEAM,
                                "Which team holds the case?",
                                "Its manager answers for the case until somebody is allocated.",
                                errors.getOrDefault(TEAM, ""),
                                "",
                                Optional.of(new FieldView.OnlyIf(ANSWER, List.of(YES), "Only if: Yes")),
                                Optional.empty()),
                        FieldView.Shape.RADIOS,
                        teams),
                new FieldView.Words(
                        FieldView.Ask.of(
                                SAYS, "What do you say to them?", "If you do not take the child on: why not.", errors),
                        filled.one(SAYS),
                        LINES));
    }
}
