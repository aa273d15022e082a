package org.waymark.engine.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Strength;
import org.waymark.engine.record.DutyRef;
import org.waymark.engine.record.Entry;

/// What was said about duties themselves: not needed, departed from, why late.
final class Acts {
    private final List<Entry> acts;
    private final Instant at;

    Acts(List<Entry> acts, Instant at) {
        this.acts = acts;
        this.at = at;
    }

    /// The first valid word that a duty is not needed. A *must* is not excused unless its source makes it
    /// conditional.
    Optional<Entry.NotNeeded> notNeeded(DutyRef ref, Duty duty) {
        return !acts.isEmpty() && mayBeUnneeded(duty)
                ? first(Entry.NotNeeded.class)
                        .filter(act -> act.duty().names(ref))
                        .findFirst()
                : Optional.empty();
    }

    /// The first valid departure. Open only where a source allows one.
    Optional<Entry.Departed> departed(DutyRef ref, Duty duty) {
        return !acts.isEmpty() && duty.departure().isPresent()
                ? first(Entry.Departed.class)
                        .filter(act -> act.duty().names(ref))
                        .findFirst()
                : Optional.empty();
    }

    /// When a duty was first excused, one way or the other; [Timeline#NEVER] if it was not.
    Instant excused(DutyRef ref, Duty duty) {
        if (acts.isEmpty()) {
            return Timeline.NEVER;
        }
        return Stream.of(notNeeded(ref, duty), departed(ref, duty))
                .flatMap(Optional::stream)
                .map(act -> act.stamp().recorded())
                .min(Instant::compareTo)
                .orElse(Timeline.NEVER);
    }

    Optional<Entry.Explained> explained(DutyRef ref) {
        return acts.isEmpty()
                ? Optional.empty()
                : first(Entry.Explained.class)
                        .filter(act -> act.duty().names(ref))
                        .findFirst();
    }

    /// Whether the owner may say that a duty is not needed.
    static boolean mayBeUnneeded(Duty duty) {
        var strongest = duty.limits().stream().map(Duty.Limit::strength).reduce(duty.strength(), Strength::strongerOf);
        return strongest != Strength.MUST || duty.conditional();
    }

    private <T extends Entry> Stream<T> first(Class<T> type) {
        return acts.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(act -> !act.stamp().recorded().isAfter(at));
    }
}
