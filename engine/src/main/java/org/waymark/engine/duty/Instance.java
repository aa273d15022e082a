package org.waymark.engine.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Strength;
import org.waymark.engine.record.DutyRef;

/// One duty on one case: the rule, what started it, and how it stands.
///
/// @param ref          names it; the same for as long as its start stands
/// @param duty         the rule, in the edition that binds it
/// @param holder       who holds the owning role, if anyone does
/// @param opens        the first moment at which it can be met, where that is later than its start
/// @param target       when it should be done, where a source says so
/// @param breach       the last moment at which it is done in time; empty where no source sets one
/// @param latestBreach the same under the latest reading, where uncertain times make it later
/// @param overdueSince since when it was overdue, even if it has been met, lapsed or been departed from since
/// @param beforeWeKnew its limit had passed before anyone here knew
/// @param arranged     when something that would meet it is arranged for
/// @param lateReason   why it was late, once someone has said
public record Instance(
        DutyRef ref,
        Duty duty,
        Start start,
        Optional<String> holder,
        Standing standing,
        Optional<Instant> opens,
        Optional<Instant> target,
        Optional<Instant> breach,
        Optional<Instant> latestBreach,
        Optional<Instant> overdueSince,
        boolean beforeWeKnew,
        Optional<Instant> arranged,
        Optional<String> lateReason) {

    /// What would have to be known to tell how it stands. Empty if that can be told.
    public List<String> missing() {
        return standing instanceof Standing.CannotTell(var missing) ? missing : List.of();
    }

    /// The strongest wording among the duty and its limits.
    public Strength strength() {
        return duty.limits().stream().map(Duty.Limit::strength).reduce(duty.strength(), Strength::strongerOf);
    }

    /// This instance as withdrawn, which ends even what it was overdue since.
    Instance withdrawn(String reason) {
        return new Instance(
                ref,
                duty,
                start,
                holder,
                new Standing.Withdrawn(reason),
                opens,
                target,
                breach,
                latestBreach,
                Optional.empty(),
                beforeWeKnew,
                arranged,
                lateReason);
    }

    /// The same duty, told with another start: for viewers who may see the duty and not what began it.
    public Instance startedBy(Start other) {
        return new Instance(
                ref,
                duty,
                other,
                holder,
                standing,
                opens,
                target,
                breach,
                latestBreach,
                overdueSince,
                beforeWeKnew,
                arranged,
                lateReason);
    }

    @Override
    public String toString() {
        return "Instance[" + ref.text() + " " + standing.word() + "]";
    }
}
