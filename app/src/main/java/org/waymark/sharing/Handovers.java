package org.waymark.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.casefile.CaseWords;
import org.waymark.casefile.Desk;
import org.waymark.casefile.SeenCase;
import org.waymark.engine.record.TimeWords;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Link;
import org.waymark.web.Send;
import org.waymark.web.Times;
import org.waymark.workplace.Visit;

/// Says on a child's page how far the child is being handed over.
record Handovers(Desk desk, Offers offers) {
    private static final int LINES = 2;

    /// What this person may know of it; empty if that is nothing.
    Optional<SharingView.Handover> of(SeenCase seen, Visit visit) {
        var all = offers.of(seen.child());
        if (!seen.seen().works()) {
            return all.stream()
                    .filter(it -> it.waits() && offers.mayAnswer(it, visit.worker()))
                    .findFirst()
                    .map(it -> asked(it, desk.reader(visit)));
        }
        var last = all.stream().findFirst();
        var reader = desk.reader(visit);
        var mayOffer = offers.mayOffer(seen.child(), visit.worker(), visit.now());
        return last.map(offer -> state(offer, seen, mayOffer, reader))
                .or(() -> mayOffer ? Optional.of(unoffered(seen, reader, visit)) : Optional.empty());
    }

    private static SharingView.Handover unoffered(SeenCase seen, CaseWords.Reader reader, Visit visit) {
        var agency = visit.worker().agency().id();
        return new SharingView.Handover(
                List.of(reader.agencyNames().getOrDefault(agency, agency)
                        + " is responsible for this child, until another agency has said yes."),
                List.of(),
                Optional.of(HandoverPage.link(seen)),
                Optional.empty());
    }

    private static SharingView.Handover asked(Offer offer, CaseWords.Reader reader) {
        var name = name(offer.agency(), reader);
        return new SharingView.Handover(
                List.of(name + " is responsible for this child, and asks your agency to take the child on."),
                List.of(),
                Optional.of(new Link("Answer", OfferPage.path(offer.id()), "the offer " + offer.reference())),
                Optional.empty());
    }

    private static SharingView.Handover state(Offer offer, SeenCase seen, boolean mayOffer, CaseWords.Reader reader) {
        var says = new ArrayList<String>();
        var again = mayOffer ? Optional.of(HandoverPage.link(seen)) : Optional.<Link>empty();
        var ask = Optional.<Ask>empty();
        var to = name(offer.to(), reader);
        if (offer.waits()) {
            says.add("Offered to " + to + ", "
                    + Times.ago(offer.made(), reader.now()) + ". "
                    + name(offer.agency(), reader)
                    + " stays responsible until they have said yes: an offer that nobody answers moves nothing.");
            again = Optional.empty();
            ask = mayOffer ? Optional.of(withdraw(seen)) : Optional.empty();
        } else if (offer.endedAs(Offer.Ending.ACCEPTED)) {
            says.add(to + " is responsible for this child. They took over from " + name(offer.agency(), reader) + ".");
        } else if (offer.endedAs(Offer.Ending.DECLINED)) {
            says.add(to + " did not take the child on. " + name(offer.agency(), reader) + " is responsible.");
            ask = offer.noted() ? Optional.empty() : Optional.of(noted(seen));
        } else {
            says.add("The offer to " + to + " was taken back. " + name(offer.agency(), reader) + " is responsible.");
        }
        return new SharingView.Handover(says, lines(offer, reader), again, ask);
    }

    /// What was offered, and how it was answered.
    static List<Line> lines(Offer offer, CaseWords.Reader reader) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("Reference", offer.reference()));
        lines.add(new Line(
                "Offered by",
                reader.names().getOrDefault(offer.worker(), offer.worker()) + ", " + name(offer.agency(), reader) + ", "
                        + Times.at(offer.made(), reader.now()).exact()));
        lines.add(new Line("Why", offer.reason()));
        lines.add(new Line("What is still open", offer.open()));
        lines.add(new Line("To be handed over on", TimeWords.of(offer.wanted())));
        offer.answer()
                .ifPresent(answer -> lines.add(new Line(
                        answered(answer.ending()) + " by "
                                + reader.names().getOrDefault(answer.worker(), answer.worker()) + ", "
                                + Times.at(answer.at(), reader.now()).exact(),
                        answer.says().isEmpty() ? "Nothing more was said" : answer.says())));
        return lines;
    }

    private static String answered(Offer.Ending ending) {
        return switch (ending) {
            case ACCEPTED -> "Taken on";
            case DECLINED -> "Not taken on";
            case WITHDRAWN -> "Taken back";
        };
    }

    static String name(String agency, CaseWords.Reader reader) {
        return reader.agencyNames().getOrDefault(agency, agency);
    }

    private static Ask withdraw(SeenCase seen) {
        return new Ask(
                "Take the offer back",
                new Form(HandoverPage.path(seen) + "/withdraw", List.of()),
                List.of(new FieldView.Words(FieldView.Ask.of("reason", "Why is it taken back?", ""), "", LINES)),
                Send.only("Take the offer back"));
    }

    private static Ask noted(SeenCase seen) {
        return new Ask(
                "Have you read this?",
                new Form(HandoverPage.path(seen) + "/noted", List.of()),
                List.of(),
                Send.only("I have read it"));
    }
}
