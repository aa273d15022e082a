package org.waymark.work;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waymark.agencies.Worker;
import org.waymark.people.Children;
import org.waymark.work.PassingOn.Way;

/// What can be passed on: whose cases, as whoever passes them on sees them, and who may take them.
record ToPassOn(Way way, Team team, Worker from, List<Children.Card> cards, List<Worker> takers) {
    ToPassOn {
        cards = List.copyOf(cards);
        takers = List.copyOf(takers);
    }

    String path() {
        return way.path(from.id());
    }

    String title() {
        return way == Way.HAND_OVER
                ? "Hand over what " + from.name() + " holds"
                : "Let somebody stand in for " + from.name();
    }

    /// What comes of it, in sentences.
    List<String> says() {
        return way == Way.HAND_OVER
                ? List.of(
                        "Whoever takes them on holds each role that " + from.name()
                                + " has in these cases, from now on.",
                        "It stands in the record of each child. Duties move at once.")
                : List.of(
                        from.name() + " goes on holding the cases. Whoever stands in sees them, and has"
                                + " what is due on their own list too, until the end of the day you give.",
                        "It stands in the record of each child.");
    }

    /// Says if there is nobody to choose.
    String takersHint() {
        return takers.isEmpty() ? "Nobody else in your agency has this role. Somebody has to be given it first." : "";
    }

    /// What some of the children are called.
    static String names(Collection<Children.Card> cards, Collection<UUID> some) {
        return cards.stream()
                .filter(it -> some.contains(it.child()))
                .map(Children.Card::display)
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "ToPassOn[" + way + ", " + cards.size() + "]";
    }
}
