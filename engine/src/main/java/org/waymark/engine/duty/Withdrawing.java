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
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;

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
    /// @param since    what started before this is not concerned
    /// @param affected what it may have taken away
    private record Change(String reason, Instant since, LateNews.Affected affected) {
        /// Two changes at one moment, told as the one that reaches further back.
        Change and(Change other) {
            var longer = other.since.isBefore(since) ? other : this;
            return new Change(longer.reason, longer.since, affected.and(other.affected));
        }

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
    ///
    /// @param standing the names of what stands now
    List<Instance> notAmong(Set<String> standing, Instant at, Instant knownAt) {
        var changes = changes(at, knownAt);
        if (changes.isEmpty()) {
            return List.of();
        }
        var seen = new HashSet<>(standing);
        var withdrawn = new ArrayList<Instance>();
        for (var change : changes.descendingMap().entrySet()) {
            var duties = change.getValue().affected().duties();
            var before = engine.stoodAt(record, change.getKey().minusNanos(1), duties);
            if (seen.containsAll(before.names())) {
                continue;
            }
            var gone = before.instances().stream()
                    .filter(it ->
                            !seen.contains(it.ref().text()) && change.getValue().concerns(it))
                    .toList();
            var left = gone.isEmpty()
                    ? Set.of()
                    : engine.stoodAt(record, change.getKey(), duties).names();
            for (var instance : gone) {
                if (!left.contains(instance.ref().text())
                        && seen.add(instance.ref().text())) {
                    withdrawn.add(instance.withdrawn(change.getValue().reason()));
                }
            }
        }
        return withdrawn;
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
        var happened = new Happened();
        for (var entry : inOrder) {
            switch (entry) {
                case Entry.Struck it -> add(changes, it, "Struck out: " + it.reason(), Instant.MIN, everything());
                case Entry.Moved it ->
                    add(changes, it, "Moved to another child: " + it.reason(), Instant.MIN, everything());
                case Entry.Amended it -> {
                    if (engine.rules().fieldsRead().concerns(it)) {
                        add(changes, it, "Corrected: " + it.reason(), Instant.MIN, everything());
                        stated.clear();
                    }
                    it.happened().ifPresent(when -> happened.anything(when.latest()));
                }
                case Entry.Stated it -> {
                    var restated = restated(it, stated);
                    if (!restated.isEmpty()) {
                        var affected = engine.rules().lateNews().ofFacts(restated);
                        add(changes, it, "More is known about the child now", Instant.MIN, affected);
                    }
                    if (isLateNews(it, happened)) {
                        var reason = "It became known later: " + title(it.kind());
                        add(changes, it, reason, newsFrom(it), affected(it));
                    }
                    happened.add(it.kind(), latest(it));
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

    private static void add(
            Map<Instant, Change> changes, Entry by, String reason, Instant since, LateNews.Affected affected) {
        changes.merge(by.stamp().recorded(), new Change(reason, since, affected), Change::and);
    }

    private LateNews.Affected everything() {
        return engine.rules().lateNews().everything();
    }

    private LateNews.Affected affected(Entry.Stated said) {
        return engine.rules().lateNews().of(said.kind());
    }

    /// By kind, the latest that anything recorded so far happened.
    private static final class Happened {
        private final Map<String, Instant> byKind = new HashMap<>();
        private Instant anything = Instant.MIN;

        void add(String kind, Instant moment) {
            byKind.merge(kind, moment, Withdrawing::later);
        }

        /// Something of a kind that is not known.
        void anything(Instant moment) {
            anything = later(anything, moment);
        }

        boolean anySince(Instant moment, Set<String> kinds) {
            return !anything.isBefore(moment)
                    || kinds.stream()
                            .anyMatch(kind ->
                                    !byKind.getOrDefault(kind, Instant.MIN).isBefore(moment));
        }
    }

    private static Instant latest(Entry.Stated said) {
        return said.happened().noLaterThan(said.stamp().recorded()).latest();
    }

    /// Whether something may have started a duty between when this happened and when it was recorded.
    private boolean isLateNews(Entry.Stated said, Happened happened) {
        var from = newsFrom(said);
        var recorded = said.stamp().recorded();
        var affected = affected(said);
        return !affected.duties().isEmpty()
                && from.isBefore(recorded)
                && (happened.anySince(from, affected.kinds()) || clock.anyBetween(from, recorded, affected.duties()));
    }

    /// The first moment that something is news of: to tell an agency of what is past is news of any time.
    private Instant newsFrom(Entry.Stated said) {
        var tells = engine.procedures().kind(said.kind()).flatMap(Kind::shares).isPresent();
        return tells ? Instant.MIN : said.happened().earliest();
    }

    private String title(String kind) {
        return engine.procedures().kind(kind).map(Kind::title).orElse(kind);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// The facts about the child to which a statement gives another value than they had, or their first.
    ///
    /// @param stated by fact, what it was last said to be, as far as no correction has come in between
    private Set<Integer> restated(Entry.Stated said, Map<Integer, Value> stated) {
        var restated = new HashSet<Integer>();
        for (var stating : engine.rules().statedBy(said.kind())) {
            var value = said.fields().get(stating.field());
            if (value != null
                    && !(value instanceof Value.Unknown)
                    && !value.equals(stated.put(stating.fact(), value))) {
                restated.add(stating.fact());
            }
        }
        return restated;
    }
}
