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

    boolean hasBreach() {
        return !breach.equals(Timeline.NEVER);
    }
}
