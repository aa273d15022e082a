package org.waymark.engine.record;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// One line of a record. Entries are only ever added: a mistake is mended by a later entry that names the earlier one.
public sealed interface Entry {
    /// By when they were recorded, then by id, so that the order in which entries are stored never matters.
    Comparator<Entry> BY_RECORDING = Entry::compareByRecording;

    private static int compareByRecording(Entry one, Entry other) {
        var recorded = one.stamp().recorded().compareTo(other.stamp().recorded());
        return recorded == 0 ? one.id().compareTo(other.id()) : recorded;
    }

    Stamp stamp();

    default String id() {
        return stamp().id();
    }

    /// What every entry carries.
    ///
    /// @param id       unique in the record
    /// @param known    when it became known to the agency it is recorded for
    /// @param recorded when it was written down here
    /// @param by       who wrote it down
    /// @param agency   the agency it is recorded for, which need not be the writer's
    record Stamp(String id, When known, Instant recorded, String by, String agency) {}

    /// Something happened, or, for a kind that plans another, is arranged.
    ///
    /// @param kind     the entry kind's id in the packs
    /// @param edition  which edition of the kind's form was answered
    /// @param happened when it happened, or is arranged for
    /// @param fields   the answers, by field id; a question without an answer is absent or [Value.Unknown]
    record Stated(Stamp stamp, String kind, int edition, When happened, Map<String, Value> fields) implements Entry {
        public Stated {
            fields = Map.copyOf(fields);
        }

        public Optional<Value> field(String name) {
            return Optional.ofNullable(fields.get(name));
        }

        @Override
        public String toString() {
            return "Stated[" + id() + " " + kind + "]";
        }
    }

    /// Says what an earlier entry should have said. Only what is given changes.
    record Amended(
            Stamp stamp,
            String target,
            String reason,
            Optional<When> happened,
            Optional<When> known,
            Map<String, Value> fields)
            implements Entry {
        public Amended {
            fields = Map.copyOf(fields);
        }

        @Override
        public String toString() {
            return "Amended[" + id() + " of " + target + "]";
        }
    }

    /// Says that an earlier entry never was so.
    record Struck(Stamp stamp, String target, String reason) implements Entry {
        @Override
        public String toString() {
            return "Struck[" + id() + " of " + target + "]";
        }
    }

    /// Says that an earlier entry is about another child; it is not visible here from then on.
    ///
    /// @param to the other child's record
    record Moved(Stamp stamp, String target, String reason, String to) implements Entry {
        @Override
        public String toString() {
            return "Moved[" + id() + " of " + target + "]";
        }
    }

    /// Calls off something arranged.
    record Cancelled(Stamp stamp, String target, String reason) implements Entry {
        @Override
        public String toString() {
            return "Cancelled[" + id() + " of " + target + "]";
        }
    }

    /// The owner of a duty says why it is not needed.
    record NotNeeded(Stamp stamp, DutyRef duty, String reason) implements Entry {
        @Override
        public String toString() {
            return "NotNeeded[" + id() + "]";
        }
    }

    /// A duty is departed from for an exceptional reason.
    ///
    /// @param manager the name of the manager who decided it
    record Departed(Stamp stamp, DutyRef duty, String reason, String manager) implements Entry {
        @Override
        public String toString() {
            return "Departed[" + id() + "]";
        }
    }

    /// The reason why a duty was late. Asked for once.
    record Explained(Stamp stamp, DutyRef duty, String reason) implements Entry {
        @Override
        public String toString() {
            return "Explained[" + id() + "]";
        }
    }
}
