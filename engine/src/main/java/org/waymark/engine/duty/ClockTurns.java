package org.waymark.engine.duty;

import java.time.Instant;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.record.Value;

/// The moments at which the clock alone may have brought a duty about: an age, a date, a limit that ran out, a fact
/// that turned. Worked out only when somebody asks.
final class ClockTurns {
    private final Judgements judged;
    private final IdentityHashMap<Set<String>, NavigableSet<Instant>> ofDuties = new IdentityHashMap<>();

    ClockTurns(Judgements judged) {
        this.judged = judged;
    }

    /// Whether one of some duties lies between two moments, the first of them included.
    boolean anyBetween(Instant from, Instant until, Set<String> duties) {
        return !ofDuties.computeIfAbsent(duties, this::moments)
                .subSet(from, until)
                .isEmpty();
    }

    private NavigableSet<Instant> moments(Set<String> duties) {
        var moments = new TreeSet<Instant>();
        var readings = judged.readings();
        add(readings.earliest(), judged.early().values(), duties, moments);
        if (!readings.agree()) {
            add(readings.latest(), judged.late().values(), duties, moments);
        }
        return moments;
    }

    private static void add(Timeline timeline, Collection<Judged> judged, Set<String> duties, Set<Instant> moments) {
        for (var one : judged) {
            if (duties.contains(one.begun().duty().id())) {
                moments.add(one.moments().opens());
                moments.add(one.moments().breach());
            }
        }
        timeline.rules().thresholds().forEach(fact -> moments.addAll(Turning.thresholds(timeline, fact)));
        for (var editions : timeline.rules().procedures().duties()) {
            if (duties.contains(editions.id())) {
                editions.all()
                        .forEach(edition -> addStarts(timeline, edition.rule().starts(), moments));
            }
        }
    }

    private static void addStarts(Timeline timeline, Duty.Starts starts, Set<Instant> moments) {
        switch (starts) {
            case Duty.Starts.ByAge(var age, var birth) -> moments.add(timeline.reaching(age, birth));
            case Duty.Starts.ByDate(var kind, var field) -> {
                for (var event : timeline.events(kind)) {
                    if (event.said().fields().get(field) instanceof Value.Date(var when)) {
                        moments.add(timeline.startOfDay(when));
                    }
                }
            }
            case Duty.Starts.ByEntry _, Duty.Starts.ByFact _, Duty.Starts.ByDuty _, Duty.Starts.ByBreach _ -> {}
        }
    }
}
