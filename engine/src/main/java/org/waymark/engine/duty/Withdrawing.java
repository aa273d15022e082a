package org.waymark.engine.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
    /// @param since  what started before this is not concerned
    /// @param duties by id, those that it may have taken away, with those that they follow from
    private record Change(String reason, Instant since, Set<String> duties) {
        /// Two changes at one moment, told as the one that reaches further back.
        Change and(Change other) {
            var longer = other.since.isBefore(since) ? other : this;
            var both = new HashSet<>(duties);
            both.addAll(other.duties);
            return new Change(longer.reason, longer.since, both);
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
            var duties = change.getValue().duties();
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
                .sorted(Entry.BY_RECORDING)
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
                        var gone = duties(engine.rules().lateNews().ofFacts(restated));
                        add(changes, it, "More is known about the child now", Instant.MIN, gone);
                    }
                    var news = duties(concerned(it, happened));
                    if (!news.isEmpty()) {
                        add(changes, it, "It became known later: " + title(it.kind()), newsFrom(it), news);
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

    private static void add(Map<Instant, Change> changes, Entry by, String reason, Instant since, Set<String> duties) {
        changes.merge(by.stamp().recorded(), new Change(reason, since, duties), Change::and);
    }

    private Set<String> everything() {
        return engine.rules().lateNews().everything();
    }

    private static Set<String> duties(Collection<LateNews.Line> lines) {
        var duties = new HashSet<String>();
        lines.forEach(line -> duties.addAll(line.duties()));
        return duties;
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

        /// The kinds of which something happened at or after a moment.
        Set<String> since(Instant moment) {
            var kinds = new HashSet<String>();
            byKind.forEach((kind, latest) -> {
                if (!latest.isBefore(moment)) {
                    kinds.add(kind);
                }
            });
            return kinds;
        }

        /// Whether something of a kind that is not known may have happened at or after a moment.
        boolean anythingSince(Instant moment) {
            return !anything.isBefore(moment);
        }
    }

    private static Instant latest(Entry.Stated said) {
        return said.happened().noLaterThan(said.stamp().recorded()).latest();
    }

    /// What an entry can take away: the duties of which something may have begun between when it happened and when it
    /// was recorded, or was arranged then. None if it was recorded at once.
    private List<LateNews.Line> concerned(Entry.Stated said, Happened happened) {
        var lines = engine.rules().lateNews().of(said.kind());
        var from = newsFrom(said);
        var recorded = said.stamp().recorded();
        if (lines.isEmpty() || !from.isBefore(recorded)) {
            return List.of();
        }
        var since = happened.since(from);
        return lines.stream()
                .filter(line -> happened.anythingSince(from)
                        || !Collections.disjoint(since, line.begins())
                        || clock.mayBegin(from, recorded, line.duties()))
                .toList();
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
