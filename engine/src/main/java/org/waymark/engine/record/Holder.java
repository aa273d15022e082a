package org.waymark.engine.record;

import java.time.Instant;

/// Who holds a role in a case, from when until just before when.
///
/// @param until [When#FAR_AHEAD] if no end is known
public record Holder(String who, Instant from, Instant until) {
    public boolean holdsAt(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
