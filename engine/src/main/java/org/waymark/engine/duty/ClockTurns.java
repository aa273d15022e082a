package org.waymark.engine.duty;

import java.time.Instant;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.record.Value;

/// The moments at which the clock alone may have brought a duty about: an age, a date, a limit that ran out, a fact
/// that turned. Worked out only when somebody asks.
final class ClockTurns {
    private final Readings readings;
    private final Collection<Judged> early;
    private final Collection<Judged> late;
    private final NavigableSet<Instant> moments = new TreeSet<>();

    ClockTurns(Readings readings, Collection<Judged> early, Collection<Judged> late) {
        this.readings = readings;
        this.early = early;
        this.late = late;
    }

    /// Whether one lies between two moments, the first of them included.
    boolean anyBetween(Instant from, Instant until) {
        if (moments.isEmpty()) {
            moments.add(Timeline.NEVER);
            add(readings.earliest(), early);
            if (!readings.agree()) {
                add(readings.latest(), late);
            }
        }
        return !moments.subSet(from, until).isEmpty();
    }

    private void add(Timeline timeline, Collection<Judged> judged) {
        for (var one : judged) {
            moments.add(one.moments().opens());
            moments.add(one.moments().breach());
        }
        timeline.rules().thresholds().forEach(fact -> moments.addAll(Turning.thresholds(timeline, fact)));
        for (var duties : timeline.rules().procedures().duties()) {
            for (var edition : duties.all()) {
                addStarts(timeline, edition.rule().starts());
            }
        }
    }

    private void addStarts(Timeline timeline, Duty.Starts starts) {
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
