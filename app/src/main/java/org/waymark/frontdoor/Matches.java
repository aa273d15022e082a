package org.waymark.frontdoor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.waymark.casefile.Desk;
import org.waymark.casefile.DutyGroups;
import org.waymark.casefile.SeenCase;
import org.waymark.people.Children;
import org.waymark.people.Likeness;
import org.waymark.people.Likeness.Described;
import org.waymark.web.Link;
import org.waymark.workplace.Visit;

/// Finds children whose records somebody sees, and who may be the one a concern is about. It says what fits and what
/// does not; whoever reads decides.
final class Matches {
    private static final int AT_MOST = 5;

    private final Desk desk;

    Matches(Desk desk) {
        this.desk = desk;
    }

    private record Found(Children.Card card, Likeness likeness) {}

    List<ContactView.Match> of(SeenCase seen, Visit visit) {
        var sought = Described.of(desk.heads().person(seen));
        var found = new ArrayList<Found>();
        for (var card : desk.casefile().list(visit.worker(), "", visit.now())) {
            if (!card.child().equals(seen.child())) {
                Likeness.of(sought, Described.of(card)).ifPresent(it -> found.add(new Found(card, it)));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Found::likeness, Likeness.BEST_FIRST))
                .limit(AT_MOST)
                .map(it -> match(seen, sought, it))
                .toList();
    }

    private static ContactView.Match match(SeenCase seen, Described sought, Found found) {
        var card = found.card();
        return new ContactView.Match(
                Link.to(card.face().name(), DutyGroups.page(card.child())),
                card.reference(),
                found.likeness().says(sought, Described.of(card)),
                new Link("These are the same child", path(seen.child(), card.child()), card.reference()));
    }

    static String path(UUID child, UUID other) {
        return "/children/" + child + "/same/" + other;
    }
}
