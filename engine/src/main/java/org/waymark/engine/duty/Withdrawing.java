package org.waymark.engine.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;

/// Finds duties that were there until a correction, or a better knowledge of the child, took away what started them.
final class Withdrawing {
    private final DutyEngine engine;
    private final CaseRecord record;

    Withdrawing(DutyEngine engine, CaseRecord record) {
        this.engine = engine;
        this.record = record;
    }

    /// What stood just before such a change and stands no more.
    List<Instance> notAmong(List<Instance> standing, Instant at, Instant knownAt) {
        var changes = changes(at, knownAt);
        if (changes.isEmpty()) {
            return List.of();
        }
        var seen = standing.stream().map(it -> it.ref().text()).collect(Collectors.toCollection(HashSet::new));
        var withdrawn = new ArrayList<Instance>();
        for (var change : changes.descendingMap().entrySet()) {
            var before = change.getKey().minusNanos(1);
            for (var instance : engine.stoodAt(record, before)) {
                if (seen.add(instance.ref().text())) {
                    withdrawn.add(instance.withStanding(new Standing.Withdrawn(change.getValue())));
                }
            }
        }
        return withdrawn;
    }

    /// By moment, why something that stood may have gone.
    private NavigableMap<Instant, String> changes(Instant at, Instant knownAt) {
        var changes = new TreeMap<Instant, String>();
        var limit = at.isBefore(knownAt) ? at : knownAt;
        for (var entry : record.entries()) {
            var recorded = entry.stamp().recorded();
            if (!recorded.isAfter(limit)) {
                switch (entry) {
                    case Entry.Struck it -> changes.putIfAbsent(recorded, "Struck out: " + it.reason());
                    case Entry.Moved it -> changes.putIfAbsent(recorded, "Moved to another child: " + it.reason());
                    case Entry.Amended it -> changes.putIfAbsent(recorded, "Corrected: " + it.reason());
                    case Entry.Stated it
                    when restates(it) -> changes.putIfAbsent(recorded, "More is known about the child now");
                    case Entry.Stated _, Entry.Cancelled _, Entry.NotNeeded _, Entry.Departed _, Entry.Explained _ -> {}
                }
            }
        }
        return changes;
    }

    /// Whether a statement gives a fact about the child a value after another statement could have.
    private boolean restates(Entry.Stated said) {
        for (var stating : engine.statedBy(said.kind())) {
            var value = said.fields().get(stating.field());
            if (value != null && !(value instanceof Value.Unknown) && differsFromEarlier(said, stating, value)) {
                return true;
            }
        }
        return false;
    }

    private boolean differsFromEarlier(Entry.Stated said, Rules.Stating stating, Value value) {
        return record.entries().stream()
                .filter(other -> other.stamp().recorded().isBefore(said.stamp().recorded()))
                .filter(Entry.Stated.class::isInstance)
                .map(Entry.Stated.class::cast)
                .anyMatch(other -> engine.statedBy(other.kind()).stream()
                        .anyMatch(it -> it.fact() == stating.fact()
                                && !value.equals(other.fields().get(it.field()))));
    }
}
