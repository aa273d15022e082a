package org.waymark.engine.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.waymark.engine.pack.Guard;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.record.London;

/// Finds what happened although a guard forbids it.
final class Breaches {
    private final Instant knownAt;

    Breaches(Instant knownAt) {
        this.knownAt = knownAt;
    }

    record Found(Guard guard, Event event) {
        boolean sameAs(Found other) {
            return guard.id().equals(other.guard.id()) && event.id().equals(other.event.id());
        }
    }

    /// Each event that a refusing guard speaks against, judged as things stood when it happened.
    List<Found> under(Timeline timeline) {
        var found = new ArrayList<Found>();
        timeline.allEvents().forEach((kind, events) -> {
            for (var guards : timeline.rules().guardsOf(kind)) {
                for (var event : events) {
                    if (!event.happened().isAfter(timeline.at())) {
                        guards.inForce(London.dayOf(event.happened()), knownAt)
                                .map(edition -> edition.rule())
                                .filter(guard -> guard.answer() == Guard.Answer.REFUSE)
                                .filter(guard -> guard.before().contains(kind))
                                .filter(guard -> guard.against().holds(timeline.before(event)) == Truth.TRUE)
                                .ifPresent(guard -> found.add(new Found(guard, event)));
                    }
                }
            }
        });
        found.sort((one, other) -> Event.IN_ORDER.compare(one.event(), other.event()));
        return found;
    }
}
