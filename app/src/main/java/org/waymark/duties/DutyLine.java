package org.waymark.duties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.duty.Standing;
import org.waymark.engine.pack.Strength;

/// One duty of one child as lists need it. It holds moments, not standings, so that it stays true while the clock runs.
///
/// @param ref         names the instance
/// @param rule        the rule's id in the packs
/// @param owner       the role that owes it
/// @param holder      the worker or agency that holds the role
/// @param checklist   the checklist it is a line of
/// @param breach      the last moment at which it is done in time
/// @param late        the same under the latest reading of uncertain times
/// @param arranged    when something that would meet it is arranged for
/// @param closed      when it was met or lapsed
/// @param explained   whether someone has said why it was late
/// @param missing     what would have to be known to tell how it stands
/// @param beforeKnown its limit had passed before anyone here knew
public record DutyLine(
        UUID child,
        String ref,
        String rule,
        DutyState state,
        Strength strength,
        String owner,
        Optional<String> holder,
        Optional<String> checklist,
        Instant starts,
        Optional<Instant> opens,
        Optional<Instant> target,
        Optional<Instant> breach,
        Optional<Instant> late,
        Optional<Instant> arranged,
        Optional<Instant> closed,
        boolean explained,
        List<String> missing,
        boolean beforeKnown) {
    public DutyLine {
        missing = List.copyOf(missing);
    }

    /// A duty as it has just been derived.
    public static DutyLine of(UUID child, Instance instance) {
        var standing = instance.standing();
        return new DutyLine(
                child,
                instance.ref().text(),
                instance.duty().id(),
                DutyState.of(standing),
                instance.strength(),
                instance.duty().owner(),
                instance.holder(),
                instance.duty().checklist(),
                instance.start().happened().first(),
                standing instanceof Standing.Waiting(var until) ? Optional.of(until) : instance.opens(),
                instance.target(),
                instance.breach(),
                instance.latestBreach(),
                instance.arranged(),
                closed(standing),
                instance.lateReason().isPresent(),
                instance.missing(),
                instance.beforeWeKnew());
    }

    /// Whether its limit has run past under every reading, and nothing has met it.
    public boolean overdue(Instant now) {
        return state == DutyState.OPEN && late.filter(now::isAfter).isPresent();
    }

    /// Whether somebody has something to do about it, now or later.
    public boolean wanted() {
        return switch (state) {
            case OPEN, WAITING, AWAITED, UNKNOWN -> true;
            case MET_LATE -> !explained;
            case MET, ENDED -> false;
        };
    }

    private static Optional<Instant> closed(Standing standing) {
        return switch (standing) {
            case Standing.Met met -> Optional.of(met.at());
            case Standing.MetLate met -> Optional.of(met.at());
            case Standing.Lapsed lapsed -> Optional.of(lapsed.since());
            case Standing.Waiting _,
                    Standing.Due _,
                    Standing.Overdue _,
                    Standing.NotNeeded _,
                    Standing.DepartedFrom _,
                    Standing.Withdrawn _,
                    Standing.Awaited _,
                    Standing.CannotTell _ -> Optional.empty();
        };
    }
}
