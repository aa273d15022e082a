package org.waymark.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymark.engine.access.Reach;
import org.waymark.engine.access.SeenRecord;
import org.waymark.engine.duty.Breach;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.duty.Raised;
import org.waymark.engine.duty.StageStanding;
import org.waymark.engine.record.Entry;

/// A child's case as one person may see it at one moment. Pages, lists and answers are made from this and nothing else.
///
/// @param child      the record it is shown under
/// @param duties     those that this person may see, each as it follows from the whole record
/// @param stages     the pathway, for whoever sees the whole record
/// @param flags      what must not be overlooked, as far as it follows from what this person sees
/// @param beside     by entry, who said it and with which reasons
/// @param nextChange when any of this changes by the clock alone
/// @param emergencyUntil until when it is open to this person in an emergency, if they do not work with the child
/// @param at         the moment it is seen at, or as known on
public record SeenCase(
        UUID child,
        String reference,
        SeenRecord seen,
        List<Instance> duties,
        List<Breach> breaches,
        List<StageStanding> stages,
        List<Raised> flags,
        Map<String, EntryJson.Beside> beside,
        Optional<Instant> nextChange,
        Optional<Instant> emergencyUntil,
        Instant at) {
    public SeenCase {
        duties = List.copyOf(duties);
        breaches = List.copyOf(breaches);
        stages = List.copyOf(stages);
        flags = List.copyOf(flags);
        beside = Map.copyOf(beside);
    }

    /// Whether this person may correct what they recorded, and meet what they owe.
    public boolean acts() {
        return seen.writes().compareTo(Reach.Writes.PART) >= 0;
    }

    public Optional<Entry> entry(String id) {
        return seen.record().entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }

    /// The record that an entry stands in: one of those that are this child's.
    public UUID recordOf(UUID entry) {
        return Optional.ofNullable(beside.get(entry.toString()))
                .map(EntryJson.Beside::child)
                .orElse(child);
    }

    /// The last entry that a decision of this kind, or a plan of it, would follow; what the writer had before them.
    public String version(String kind) {
        return seen.record().entries().stream()
                .filter(entry ->
                        entry instanceof Entry.Stated said && said.kind().equals(kind))
                .map(Entry::id)
                .reduce("none", (earlier, later) -> later);
    }

    /// The last correction of an entry, or the entry itself; what the writer of another correction had before them.
    public String versionOf(UUID target) {
        return seen.record().entries().stream()
                .filter(entry -> Corrections.targets(entry, target))
                .map(Entry::id)
                .reduce(target.toString(), (earlier, later) -> later);
    }

    @Override
    public String toString() {
        return "SeenCase[" + reference + "]";
    }
}
