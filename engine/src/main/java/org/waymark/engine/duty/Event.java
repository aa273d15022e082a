package org.waymark.engine.duty;

import java.time.Instant;
import java.util.Comparator;
import org.waymark.engine.record.Entry;

/// A statement with its times read one way.
///
/// @param latest when it happened at the latest, whichever way it is read
record Event(Entry.Stated said, Instant happened, Instant latest, Instant known) {
    /// By when things happened; within one moment by when they were recorded, then by id, so that the order in which
    /// entries are stored never matters.
    static final Comparator<Event> IN_ORDER = Event::compare;

    private static int compare(Event one, Event other) {
        var happened = one.happened.compareTo(other.happened);
        return happened == 0 ? Entry.BY_RECORDING.compare(one.said, other.said) : happened;
    }

    String id() {
        return said.id();
    }

    String agency() {
        return said.stamp().agency();
    }
}
