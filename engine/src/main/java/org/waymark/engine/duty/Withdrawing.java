package org.waymark.engine.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;

/// Finds duties that were there until a correction, better knowledge of the child, or late news of something earlier
/// took away what started them.
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
                    withdrawn.add(instance.withdrawn(change.getValue()));
                }
            }
        }
        return withdrawn;
    }

    /// By moment, why something that stood may have gone.
    private NavigableMap<Instant, String> changes(Instant at, Instant knownAt) {
        var limit = at.isBefore(knownAt) ? at : knownAt;
        var inOrder = record.entries().stream()
                .filter(entry -> !entry.stamp().recorded().isAfter(limit))
                .sorted(Comparator.comparing((Entry entry) -> entry.stamp().recorded())
                        .thenComparing(Entry::id))
                .toList();
        var changes = new TreeMap<Instant, String>();
        var stated = new HashMap<Integer, Value>();
        var happened = Instant.MIN;
        for (var entry : inOrder) {
            var recorded = entry.stamp().recorded();
            switch (entry) {
                case Entry.Struck it -> changes.putIfAbsent(recorded, "Struck out: " + it.reason());
                case Entry.Moved it -> changes.putIfAbsent(recorded, "Moved to another child: " + it.reason());
                case Entry.Amended it -> changes.putIfAbsent(recorded, "Corrected: " + it.reason());
                case Entry.Stated it -> {
                    var first = inOrder.getFirst().stamp().recorded();
                    if (restates(it, stated) && recorded.isAfter(first)) {
                        changes.putIfAbsent(recorded, "More is known about the child now");
                    }
                    if (it.happened().first().isBefore(happened) && engine.canTakeAway(it.kind())) {
                        changes.putIfAbsent(recorded, "It became known later: " + engine.title(it.kind()));
                    }
                    happened = later(happened, it.happened().first());
                }
                case Entry.Cancelled _, Entry.NotNeeded _, Entry.Departed _, Entry.Explained _ -> {}
            }
            if (entry instanceof Entry.Struck || entry instanceof Entry.Moved || entry instanceof Entry.Amended) {
                stated.clear();
            }
        }
        return changes;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// Whether a statement gives a fact about the child another value than it had, or its first.
    ///
    /// @param stated by fact, what it was last said to be, as far as no correction has come in between
    private boolean restates(Entry.Stated said, Map<Integer, Value> stated) {
        var restated = false;
        for (var stating : engine.statedBy(said.kind())) {
            var value = said.fields().get(stating.field());
            if (value != null && !(value instanceof Value.Unknown)) {
                restated |= !value.equals(stated.put(stating.fact(), value));
            }
        }
        return restated;
    }
}
