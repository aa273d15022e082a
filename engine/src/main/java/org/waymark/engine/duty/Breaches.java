package org.waymark.engine.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.engine.pack.Guard;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.record.London;

/// Finds what happened although a guard forbids it.
final class Breaches {
    private final Timeline timeline;
    private final Instant knownAt;
    private Optional<List<Found>> found = Optional.empty();

    Breaches(Timeline timeline, Instant knownAt) {
        this.timeline = timeline;
        this.knownAt = knownAt;
    }

    /// @param sure      whether it was against the guard by what was known when it happened, and what would settle
    ///                  that if nobody can tell
    /// @param hindsight whether it was not, and what became known later speaks against it
    record Found(Guard guard, Event event, Cause.Certain sure, boolean hindsight) {
        private boolean sameAs(Found other) {
            return guard.id().equals(other.guard.id()) && event.id().equals(other.event.id());
        }

        private boolean spoken() {
            return sure.truth() == Truth.TRUE || hindsight;
        }
    }

    /// What happened against a guard beyond doubt: under both readings, by what was known then or in hindsight.
    static List<Breach> agreed(List<Found> early, List<Found> late) {
        var agreed = new ArrayList<Breach>();
        for (var one : early) {
            late.stream()
                    .filter(one::sameAs)
                    .filter(other -> one.spoken() && other.spoken())
                    .forEach(other -> agreed.add(
                            new Breach(one.guard(), one.event().said(), one.hindsight() || other.hindsight())));
        }
        return agreed;
    }

    /// Each event that a refusing guard speaks against, judged as things stood when it happened; also each of which
    /// nobody can tell, and each that nobody could have known to be against it.
    List<Found> found() {
        if (found.isEmpty()) {
            found = Optional.of(find()); // several duties may ask
        }
        return found.get();
    }

    private List<Found> find() {
        var found = new ArrayList<Found>();
        timeline.allEvents().forEach((kind, events) -> {
            for (var guards : timeline.rules().guardsOf(kind)) {
                for (var event : events) {
                    if (!event.happened().isAfter(timeline.at())) {
                        guards.inForce(London.dayOf(event.happened()), knownAt)
                                .map(edition -> edition.rule())
                                .filter(guard -> guard.answer() == Guard.Answer.REFUSE)
                                .filter(guard -> guard.before().contains(kind))
                                .map(guard -> judge(guard, event))
                                .filter(it -> it.sure().truth().possible() || it.hindsight())
                                .ifPresent(found::add);
                    }
                }
            }
        });
        found.sort((one, other) -> Event.IN_ORDER.compare(one.event(), other.event()));
        return found;
    }

    private Found judge(Guard guard, Event event) {
        var now = timeline.certain(guard.against(), timeline.before(event));
        var knownThen = timeline.knownBy(event.happened(), guard.against());
        if (knownThen == timeline) {
            return new Found(guard, event, now, false);
        }
        var then = knownThen.certain(guard.against(), knownThen.before(event));
        // What nobody knew then is settled now, or still open.
        var sure = then.truth() == Truth.UNKNOWN && now.truth() != Truth.UNKNOWN ? Cause.Certain.NO : then;
        return new Found(guard, event, sure, sure.truth() != Truth.TRUE && now.truth() == Truth.TRUE);
    }
}
