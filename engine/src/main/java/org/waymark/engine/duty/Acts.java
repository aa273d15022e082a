package org.waymark.engine.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /// The first valid word that a duty is not needed. A *must* is not excused unless its source makes it conditional.
    Optional<Entry.NotNeeded> notNeeded(DutyRef ref, Duty duty) {
        return mayBeUnneeded(duty)
                ? first(Entry.NotNeeded.class)
                        .filter(act -> act.duty().names(ref))
                        .findFirst()
                : Optional.empty();
    }

    /// The first valid departure. Open only where a source allows one.
    Optional<Entry.Departed> departed(DutyRef ref, Duty duty) {
        return duty.departure().isPresent()
                ? first(Entry.Departed.class)
                        .filter(act -> act.duty().names(ref))
                        .findFirst()
                : Optional.empty();
    }

    Optional<Entry.Explained> explained(DutyRef ref) {
        return first(Entry.Explained.class).filter(act -> act.duty().names(ref)).findFirst();
    }

    /// Whether the owner may say that a duty is not needed.
    static boolean mayBeUnneeded(Duty duty) {
        var strongest = duty.limits().stream().map(Duty.Limit::strength).reduce(duty.strength(), Strength::strongerOf);
        return strongest != Strength.MUST || duty.conditional();
    }

    private <T extends Entry> java.util.stream.Stream<T> first(Class<T> type) {
        return acts.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(act -> !act.stamp().recorded().isAfter(at));
    }
}
