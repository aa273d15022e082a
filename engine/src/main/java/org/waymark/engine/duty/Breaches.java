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

    /// @param sure whether it was against the guard, and what would settle that if nobody can tell
    record Found(Guard guard, Event event, Cause.Certain sure) {
        /// Whether both are the same breach beyond doubt.
        boolean sureAs(Found other) {
            return guard.id().equals(other.guard.id())
                    && event.id().equals(other.event.id())
                    && sure.truth() == Truth.TRUE
                    && other.sure.truth() == Truth.TRUE;
        }
    }

    /// Each event that a refusing guard speaks against, judged as things stood when it happened; also each of which
    /// nobody can tell.
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
                                .map(guard -> new Found(
                                        guard, event, timeline.certain(guard.against(), timeline.before(event))))
                                .filter(it -> it.sure().truth().possible())
                                .ifPresent(found::add);
                    }
                }
            }
        });
        found.sort((one, other) -> Event.IN_ORDER.compare(one.event(), other.event()));
        return found;
    }
}
