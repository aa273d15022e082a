package org.waymark.engine.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A record as it stood to someone who read it at one moment: corrections applied, later entries not there yet.
///
/// @param statements what stands, as amended, in order of recording
/// @param calledOff  the ids of statements that arranged something since called off
/// @param lost       by id of the entry, why it no longer stands
/// @param acts       what was said about duties: not needed, departed from, why late
public record KnownRecord(
        List<Entry.Stated> statements, Set<String> calledOff, Map<String, Loss> lost, List<Entry> acts) {
    /// Why an entry no longer stands.
    ///
    /// @param correction the strike or move that took it away
    public record Loss(Entry correction, String reason) {
        @Override
        public String toString() {
            return "Loss[" + correction + "]";
        }
    }

    /// Applies every correction recorded by `knownAt`. The order in which entries are stored makes no difference.
    public static KnownRecord asKnownAt(Instant knownAt, List<Entry> entries) {
        var known = new ArrayList<Entry>(entries.size());
        var onlyStatements = true;
        for (var entry : entries) {
            if (!entry.stamp().recorded().isAfter(knownAt)) {
                known.add(entry);
                onlyStatements &= entry instanceof Entry.Stated;
            }
        }
        known.sort(Entry.BY_RECORDING);
        return onlyStatements ? untouched(known) : new Corrections(known).applied();
    }

    private static KnownRecord untouched(List<Entry> known) {
        var statements = new ArrayList<Entry.Stated>(known.size());
        for (var entry : known) {
            statements.add((Entry.Stated) entry);
        }
        return new KnownRecord(statements, Set.of(), Map.of(), List.of());
    }
}
