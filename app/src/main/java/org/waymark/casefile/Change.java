package org.waymark.casefile;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymark.engine.record.DutyRef;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.store.KeptPlaces.Place;

/// What someone wants written into a record.
public sealed interface Change {
    /// Something happened, is arranged, or is about to be done.
    ///
    /// @param agency   the agency it is recorded for
    /// @param places   answers that are kept apart, by field
    /// @param consents what the person said to guards that ask
    record Recording(
            String kind,
            When happened,
            When known,
            String agency,
            String saidBy,
            Map<String, Value> fields,
            Map<String, Place> places,
            Consents consents)
            implements Change {
        public Recording {
            fields = Map.copyOf(fields);
            places = Map.copyOf(places);
        }

        Recording with(Consents other) {
            return new Recording(kind, happened, known, agency, saidBy, fields, places, other);
        }
    }

    /// An earlier entry should have said something else.
    record Amending(
            UUID target, String reason, Optional<When> happened, Map<String, Value> fields, Map<String, Place> places)
            implements Change {
        public Amending {
            fields = Map.copyOf(fields);
            places = Map.copyOf(places);
        }
    }

    /// An earlier entry never was so.
    record Striking(UUID target, String reason) implements Change {}

    /// An earlier entry is about another child.
    record Moving(UUID target, String reason, UUID to) implements Change {}

    /// Something arranged is called off.
    record Cancelling(UUID target, String reason) implements Change {}

    /// A duty is not needed.
    record Waiving(DutyRef duty, String reason) implements Change {}

    /// A duty is departed from.
    record Departing(DutyRef duty, String reason, String manager) implements Change {}

    /// Why a duty was late.
    record Explaining(DutyRef duty, String reason) implements Change {}

    /// What the person said where a guard speaks.
    ///
    /// @param happenedAlready it is a statement of what has happened, which no guard can refuse
    /// @param reasons         by guard, why it is done all the same
    /// @param second          the second person who agreed, by id, after proving who they are
    record Consents(boolean happenedAlready, Map<String, String> reasons, Optional<String> second) {
        public static final Consents NONE = new Consents(false, Map.of(), Optional.empty());

        public Consents {
            reasons = Map.copyOf(reasons);
        }
    }
}
