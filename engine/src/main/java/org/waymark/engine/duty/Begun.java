package org.waymark.engine.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Edition;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.record.DutyRef;

/// The beginning of one instance, under one reading: a rule and what brought it about.
record Begun(Edition<Duty> edition, Cause cause) {

    Duty duty() {
        return edition.rule();
    }

    /// What the instance is named by, before `@agency` and `/n`.
    String startId() {
        return cause.id();
    }

    Optional<Event> event() {
        return cause.event();
    }

    Instant happened() {
        return cause.happened();
    }

    Instant known() {
        return cause.known();
    }

    Optional<String> agency() {
        return cause.agency();
    }

    /// Whether it is sure that the duty applies.
    Truth certain() {
        return cause.certain().truth();
    }

    /// What would settle that.
    List<String> missing() {
        return cause.certain().missing();
    }

    Optional<Cause.Withdrawal> withdrawn() {
        return cause.withdrawn();
    }

    DutyRef ref() {
        return new DutyRef(
                duty().id(), agency().map(name -> startId() + "@" + name).orElse(startId()));
    }

    Begun under(Edition<Duty> other) {
        return new Begun(other, cause);
    }
}
