package org.waymark.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.casefile.CaseWords;
import org.waymark.engine.record.London;
import org.waymark.people.Children;
import org.waymark.web.DutyRow;
import org.waymark.web.Link;
import org.waymark.web.Times;
import org.waymark.web.Tone;
import org.waymark.workplace.Visit;

/// Tells those who answer for their agency that a child is offered to it, those who work with a child that an offer was
/// declined, and whoever can be the second person that somebody asks for one.
public final class Offered {
    private final Offers offers;
    private final LettingIn lettingIn;

    public Offered(Offers offers, LettingIn lettingIn) {
        this.offers = offers;
        this.lettingIn = lettingIn;
    }

    /// What a person has to look into, as lines of the list of what must happen now.
    ///
    /// @param cards the children that the person sees whole
    public List<DutyRow> rows(List<Children.Card> cards, CaseWords.Reader reader, Visit visit) {
        var rows = new ArrayList<DutyRow>();
        offers.waitingFor(visit.worker()).forEach(offer -> rows.add(asked(offer, reader)));
        lettingIn.waitingFor(visit.worker(), visit.now()).forEach(asked -> rows.add(second(asked, reader)));
        for (var offer : offers.declined()) {
            cards.stream()
                    .filter(card -> card.child().equals(offer.child()))
                    .findFirst()
                    .ifPresent(card -> rows.add(declined(offer, card, reader)));
        }
        return rows;
    }

    /// Names no child: the offer does, to whoever opens it.
    private static DutyRow asked(Offer offer, CaseWords.Reader reader) {
        var from = Handovers.name(offer.agency(), reader);
        return new DutyRow(
                "Say whether you take a child on",
                Tone.NOW,
                Optional.empty(),
                "",
                Times.by(London.endOf(offer.wanted()), reader.now()),
                "You, for " + Handovers.name(offer.to(), reader),
                "",
                from + " offers " + offer.reference() + ", and stays responsible until you say yes.",
                List.of(),
                Optional.empty(),
                Optional.of(new Link("Answer", OfferPage.path(offer.id()), offer.reference())));
    }

    /// Names neither the child nor whoever is kept out.
    private static DutyRow second(AskedIn asked, CaseWords.Reader reader) {
        return new DutyRow(
                "Say whether somebody is let into a record again",
                Tone.SOON,
                Optional.empty(),
                "",
                Times.since(asked.at(), reader.now()),
                "You, or another second person",
                "",
                reader.names().getOrDefault(asked.worker(), asked.worker()) + " asks, " + asked.reference()
                        + ". They stay out until you say yes.",
                List.of(),
                Optional.empty(),
                Optional.of(new Link("Answer", LetInPage.path(asked.id()), asked.reference())));
    }

    private static DutyRow declined(Offer offer, Children.Card card, CaseWords.Reader reader) {
        return new DutyRow(
                Handovers.name(offer.to(), reader) + " did not take this child on",
                Tone.NOW,
                Optional.of(new Link(card.display(), "/children/" + card.child(), card.reference())),
                card.reference(),
                Times.at(offer.answer().map(Offer.Answer::at).orElse(offer.made()), reader.now()),
                "You, and everyone who works with the child",
                "",
                "Read why. " + Handovers.name(offer.agency(), reader) + " is responsible.",
                List.of(),
                Optional.empty(),
                Optional.of(new Link(
                        "Read why", "/children/" + card.child() + "/sharing#handover", "about " + card.display())));
    }
}
