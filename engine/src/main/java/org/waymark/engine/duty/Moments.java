package org.waymark.engine.duty;

import java.time.Instant;
import java.util.List;

/// The moments that an instance's limits give, under one reading; [Timeline#NEVER] for none.
///
/// @param opens   the first moment at which it can be met
/// @param target  when it should be done
/// @param breach  the last moment at which it is done in time
/// @param unknown why a limit could not be worked out; empty if all could
/// @param breachUnknown whether one of those is a limit that it is a breach to run past
record Moments(Instant opens, Instant target, Instant breach, List<String> unknown, boolean breachUnknown) {
    Moments {
        unknown = List.copyOf(unknown);
    }

    /// Whether something that happened then is not too early to meet a duty.
    ///
    /// @param from  when it came round: its beginning, or when the round before was met
    /// @param round 0 for the first time; what met one round does not meet the next
    boolean allows(Instant happened, Instant from, int round) {
        return !happened.isBefore(opens) && (round == 0 ? !happened.isBefore(from) : happened.isAfter(from));
    }

    boolean hasBreach() {
        return !breach.equals(Timeline.NEVER);
    }
}
