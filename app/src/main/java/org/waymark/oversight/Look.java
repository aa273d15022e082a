package org.waymark.oversight;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One thing that somebody did, as far as patterns are made of it. Holds nothing of what a record says.
///
/// @param own   whether the child was theirs then: by a role in the case, by their own concern, or opened in an
/// emergency
/// @param named whether a name in the record is like their own surname
/// @param mark  of a search that found nothing: the same for names that sound alike; else empty
public record Look(Instant at, Kind kind, Optional<UUID> child, boolean own, boolean named, String mark) {
    public enum Kind {
        OPENED,
        RECORDED,
        EMERGENCY,
        SEARCHED_IN_VAIN,
        TURNED_AWAY,
        /// Wanted to open one more than the limit lets anybody open.
        STOPPED,
        /// Whatever else shows that they were at work.
        OTHER
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /// Whether it opened the record of a child who was not theirs.
    boolean opensAnothers() {
        return kind == Kind.OPENED && !own;
    }

    @Override
    public String toString() {
        return "Look[" + kind + " " + at + "]";
    }
}
