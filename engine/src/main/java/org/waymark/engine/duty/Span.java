package org.waymark.engine.duty;

import java.time.Instant;
import java.util.Optional;

/// A time during which something held.
///
/// @param to the first moment at which it did not any more; empty while it lasts
public record Span(Instant from, Optional<Instant> to) {}
