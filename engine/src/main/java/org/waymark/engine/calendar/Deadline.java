package org.waymark.engine.calendar;

import java.time.Instant;

/// The last moment of a limit, or why nobody can say.
public sealed interface Deadline {
    /// What is done exactly at `moment` is in time.
    record At(Instant moment) implements Deadline {}

    record CannotTell(String why) implements Deadline {}
}
