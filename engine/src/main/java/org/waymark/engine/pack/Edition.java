package org.waymark.engine.pack;

import java.time.Instant;
import java.time.LocalDate;

/// One edition of a rule.
///
/// @param from          the first day on which it is in force
/// @param until         the last day on which it is in force
/// @param published     when it was published; nobody was bound by what was not yet written
/// @param appliesToOpen whether it takes over what began under an earlier edition and is still open
public record Edition<T>(T rule, LocalDate from, LocalDate until, Instant published, boolean appliesToOpen) {
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /// Whether nothing tells which of two editions comes first.
    public boolean startsWith(Edition<T> other) {
        return from.equals(other.from) && published.equals(other.published);
    }
}
