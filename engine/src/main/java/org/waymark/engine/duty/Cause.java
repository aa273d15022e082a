package org.waymark.engine.duty;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.waymark.engine.pack.Truth;

/// Something that may bring a duty about, under one reading, before it is asked who owes it and whether it applies.
///
/// @param id        what the instance is to be named by, before `@agency` and `/n`
/// @param event     the entry behind it, if there is one
/// @param happened  when it came about; [Timeline#NEVER] if nobody can tell
/// @param known     when the agency concerned knew
/// @param agency    the agency whose duty it is, where the cause settles that
/// @param certain   whether it is sure
/// @param withdrawn why it counts no longer, if it does not
record Cause(
        String id,
        Optional<Event> event,
        Instant happened,
        Instant known,
        Optional<String> agency,
        Certain certain,
        Optional<Withdrawal> withdrawn) {

    /// An entry, at the moment at which it brings something about.
    static Cause of(Event event, Instant happened, Certain certain) {
        return new Cause(
                event.id(), Optional.of(event), happened, event.known(), Optional.empty(), certain, Optional.empty());
    }

    /// The clock, or an entry that turned something.
    static Cause of(String id, Optional<Event> event, Instant happened, Certain certain) {
        var known = event.map(Event::known).orElse(happened);
        return new Cause(id, event, happened, known, Optional.empty(), certain, Optional.empty());
    }

    /// That something which had begun turned out not to have.
    ///
    /// @param from when that became known here
    record Withdrawal(Instant from, String reason) {
        @Override
        public String toString() {
            return "Withdrawal[hidden]";
        }
    }

    /// Whether something is so, and what would settle it if nobody can tell.
    record Certain(Truth truth, List<String> missing) {
        static final Certain YES = new Certain(Truth.TRUE, List.of());
        static final Certain NO = new Certain(Truth.FALSE, List.of());

        Certain {
            missing = List.copyOf(missing);
        }

        static Certain unknown(List<String> missing) {
            return new Certain(Truth.UNKNOWN, missing);
        }

        Certain and(Certain other) {
            if (equals(YES)) {
                return other;
            }
            if (other.equals(YES)) {
                return this;
            }
            var both = new LinkedHashSet<>(missing);
            both.addAll(other.missing);
            return new Certain(truth.and(other.truth), List.copyOf(both));
        }
    }
}
