package org.waymark.enquiries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waymark.people.Children;
import org.waymark.people.NameWords;
import org.waymark.web.DutyRow;
import org.waymark.web.Link;
import org.waymark.web.Tag;
import org.waymark.web.Times;
import org.waymark.web.Tone;
import org.waymark.workplace.Visit;

/// Tells those who work with a child that someone may have asked about the child. What is told follows, each time, from
/// the children that the person sees whole: a child who becomes known after the call is found as well, and nobody hears
/// of a child that is not theirs to see.
public final class Asked {
    private final Enquiries enquiries;

    public Asked(Enquiries enquiries) {
        this.enquiries = enquiries;
    }

    /// The calls that nobody has looked into yet, as lines of the list of what must happen now.
    ///
    /// @param cards the children that the person sees whole
    public List<DutyRow> rows(List<Children.Card> cards, Visit visit) {
        var standing = enquiries.standing(visit.now());
        if (standing.isEmpty() || cards.isEmpty()) {
            return List.of();
        }
        var answers = enquiries.answers(visit.now());
        var words = cards.stream().collect(Collectors.toMap(it -> it, it -> NameWords.of(it.names())));
        var rows = new ArrayList<DutyRow>();
        for (var enquiry : standing) {
            var sought = NameWords.of(enquiry.said().child());
            for (var card : cards) {
                var fits = NameWords.alike(words.getOrDefault(card, List.of()), sought);
                if (!fits.isEmpty() && !answered(enquiry, card.child(), answers)) {
                    rows.add(row(enquiry, card, visit));
                }
            }
        }
        return rows;
    }

    private static boolean answered(Enquiry enquiry, UUID child, List<Answer> answers) {
        return answers.stream()
                .anyMatch(it -> it.enquiry().equals(enquiry.id()) && it.child().equals(child));
    }

    private static DutyRow row(Enquiry enquiry, Children.Card card, Visit visit) {
        return new DutyRow(
                "Someone asked about this child",
                Tone.NOW,
                Optional.of(new Link(card.display(), "/children/" + card.child(), card.reference())),
                card.reference(),
                Times.at(enquiry.taken(), visit.now()),
                "You, and everyone who works with the child",
                "",
                "The name that was said fits. Look into it as a sign of risk.",
                List.of(new Tag("Possible match", Tone.DOUBT)),
                Optional.empty(),
                Optional.of(new Link(
                        "Look into it",
                        AskedPage.path(card.child(), enquiry.id()),
                        "what was asked about " + card.display())));
    }
}
