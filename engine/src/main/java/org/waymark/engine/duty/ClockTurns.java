package org.waymark.engine.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.record.Value;

/// The moments at which the clock alone may have brought a duty about: an age, a date, a limit that ran out, a fact
/// that turned. Worked out only when somebody asks.
final class ClockTurns {
    /// Stands for every duty.
    private static final String ANY = "";

    private final Judgements judged;
    private Optional<Turns> turns = Optional.empty();

    ClockTurns(Judgements judged) {
        this.judged = judged;
    }

    /// By moment, the duties that it may bring about.
    ///
    /// @param any    everything that the clock does
    /// @param starts days on which duties start, which are arranged until then
    private record Turns(NavigableMap<Instant, Set<String>> any, NavigableMap<Instant, Set<String>> starts) {
        Turns() {
            this(new TreeMap<>(), new TreeMap<>());
        }
    }

    /// Whether one of some duties may have begun by the clock from a moment on and before another, or was arranged
    /// then for later.
    boolean mayBegin(Instant from, Instant until, Set<String> duties) {
        if (turns.isEmpty()) {
            turns = Optional.of(turns());
        }
        return concerns(turns.get().any().subMap(from, until), duties)
                || concerns(turns.get().starts().tailMap(from), duties);
    }

    private static boolean concerns(Map<Instant, Set<String>> turns, Set<String> duties) {
        return turns.values().stream()
                .anyMatch(turning -> turning.contains(ANY) || !Collections.disjoint(turning, duties));
    }

    private Turns turns() {
        var turns = new Turns();
        var readings = judged.readings();
        add(readings.earliest(), judged.early().values(), turns);
        if (!readings.agree()) {
            add(readings.latest(), judged.late().values(), turns);
        }
        return turns;
    }

    private static void add(Timeline timeline, Collection<Judged> judged, Turns turns) {
        for (var one : judged) {
            var duty = one.begun().duty().id();
            add(turns.any(), one.moments().opens(), duty);
            add(turns.any(), one.moments().breach(), duty);
        }
        for (var fact : timeline.rules().thresholds()) {
            Turning.thresholds(timeline, fact).forEach(moment -> add(turns.any(), moment, ANY));
        }
        for (var editions : timeline.rules().procedures().duties()) {
            for (var edition : editions.all()) {
                starts(timeline, edition.rule().starts()).forEach(moment -> add(turns.starts(), moment, editions.id()));
            }
        }
    }

    private static List<Instant> starts(Timeline timeline, Duty.Starts starts) {
        return switch (starts) {
            case Duty.Starts.ByAge(var age, var birth) -> List.of(timeline.reaching(age, birth));
            case Duty.Starts.ByDate(var kind, var field) -> {
                var days = new ArrayList<Instant>();
                for (var event : timeline.events(kind)) {
                    if (event.said().fields().get(field) instanceof Value.Date(var when)) {
                        days.add(timeline.startOfDay(when));
                    }
                }
                yield days;
            }
            case Duty.Starts.ByEntry _, Duty.Starts.ByFact _, Duty.Starts.ByDuty _, Duty.Starts.ByBreach _ -> List.of();
        };
    }

    private static void add(NavigableMap<Instant, Set<String>> turns, Instant moment, String duty) {
        turns.computeIfAbsent(moment, none -> new HashSet<>()).add(duty);
    }
}
