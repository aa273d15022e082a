package org.waymark.engine.duty;

import java.time.Instant;
import java.util.Optional;
import org.waymark.engine.pack.Flag;

/// A flag that is up.
///
/// @param until when the clock alone will take it down; empty if it stays until something is recorded
public record Raised(Flag flag, Optional<Instant> until) {}
