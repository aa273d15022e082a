package org.waymark.engine.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// Finds duties that were there until a correction, better knowledge of the child, or late news of something earlier
/// took away what started them.
final class Withdrawing {
    private final DutyEngine engine;
    private final CaseRecord record;
    private final ClockTurns clock;

    Withdrawing(DutyEngine engine, CaseRecord record, ClockTurns clock) {
        this.engine = engine;
        this.record = record;
        this.clock = clock;
    }

    /// Why something that stood may have gone.
    ///
    /// @param since what started before this is not concerned
    private record Change(String reason, Instant since) {
        boolean concerns(Instance instance) {
            var started = instance.start().happened();
            return since.equals(Instant.MIN)
                    || instance.ref().comesRound()
                    || (started.exact() && !started.first().isBefore(since));
        }

        @Override
        public String toString() {
            return "Change[hidden]";
        }
    }

    /// What stood just before such a change, no longer stood with it, and does not stand now.
    List<Instance> notAmong(List<Instance> standing, Instant at, Instant knownAt) {
        var changes = changes(at, knownAt);
        if (changes.isEmpty()) {
            return List.of();
        }
        var seen = names(standing);
        var withdrawn = new ArrayList<Instance>();
        for (var change : changes.descendingMap().entrySet()) {
            var gone = engine.stoodAt(record, change.getKey().minusNanos(1)).stream()
                    .filter(it ->
                            !seen.contains(it.ref().text()) && change.getValue().concerns(it))
                    .toList();
            var left = gone.isEmpty() ? Set.of() : names(engine.stoodAt(record, change.getKey()));
            for (var instance : gone) {
                if (!left.contains(instance.ref().text())
                        && seen.add(instance.ref().text())) {
                    withdrawn.add(instance.withdrawn(change.getValue().reason()));
                }
            }
        }
        return withdrawn;
    }

    private static Set<String> names(List<Instance> instances) {
        return instances.stream().map(it -> it.ref().text()).collect(Collectors.toCollection(HashSet::new));
    }

    /// By moment, what may have taken something away.
    private NavigableMap<Instant, Change> changes(Instant at, Instant knownAt) {
        var limit = at.isBefore(knownAt) ? at : knownAt;
        var inOrder = record.entries().stream()
                .filter(entry -> !entry.stamp().recorded().isAfter(limit))
                .sorted(Comparator.comparing((Entry entry) -> entry.stamp().recorded())
                        .thenComparing(Entry::id))
                .toList();
        var changes = new TreeMap<Instant, Change>();
        var stated = new HashMap<Integer, Value>();
        var happened = Instant.MIN;
        for (var entry : inOrder) {
            switch (entry) {
                case Entry.Struck it -> add(changes, it, "Struck out: " + it.reason(), Instant.MIN);
                case Entry.Moved it -> add(changes, it, "Moved to another child: " + it.reason(), Instant.MIN);
                case Entry.Amended it -> {
                    if (engine.rules().fieldsRead().concerns(it)) {
                        add(changes, it, "Corrected: " + it.reason(), Instant.MIN);
                        stated.clear();
                    }
                    happened = later(happened, it.happened().map(When::latest).orElse(happened));
                }
                case Entry.Stated it -> {
                    if (restates(it, stated)) {
                        add(changes, it, "More is known about the child now", Instant.MIN);
                    }
                    if (isLateNews(it, happened)) {
                        var since = it.happened().earliest();
                        add(changes, it, "It became known later: " + title(it.kind()), since);
                    }
                    happened = later(happened, matters(it) ? latest(it) : happened);
                }
                case Entry.Cancelled _, Entry.NotNeeded _, Entry.Departed _, Entry.Explained _ -> {}
            }
            if (entry instanceof Entry.Struck || entry instanceof Entry.Moved) {
                stated.clear();
            }
        }
        // Nothing stood before the first entry.
        inOrder.stream()
                .findFirst()
                .ifPresent(first -> changes.remove(first.stamp().recorded()));
        return changes;
    }

    private static void add(Map<Instant, Change> changes, Entry by, String reason, Instant since) {
        changes.merge(
                by.stamp().recorded(),
                new Change(reason, since),
                (one, other) -> other.since().isBefore(one.since()) ? other : one);
    }

    private static Instant latest(Entry.Stated said) {
        return said.happened().noLaterThan(said.stamp().recorded()).latest();
    }

    private boolean matters(Entry.Stated said) {
        return engine.rules().matters(said.kind());
    }

    /// Whether something may have started a duty between when this happened and when it was recorded.
    ///
    /// @param happened the latest that anything recorded before it happened
    private boolean isLateNews(Entry.Stated said, Instant happened) {
        var from = said.happened().earliest();
        var recorded = said.stamp().recorded();
        return engine.rules().canTakeAway(said.kind())
                && from.isBefore(recorded)
                && (!happened.isBefore(from) || clock.anyBetween(from, recorded));
    }

    private String title(String kind) {
        return engine.procedures().kind(kind).map(Kind::title).orElse(kind);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// Whether a statement gives a fact about the child another value than it had, or its first.
    ///
    /// @param stated by fact, what it was last said to be, as far as no correction has come in between
    private boolean restates(Entry.Stated said, Map<Integer, Value> stated) {
        var restated = false;
        for (var stating : engine.rules().statedBy(said.kind())) {
            var value = said.fields().get(stating.field());
            if (value != null && !(value instanceof Value.Unknown)) {
                restated |= !value.equals(stated.put(stating.fact(), value));
            }
        }
        return restated;
    }
}
