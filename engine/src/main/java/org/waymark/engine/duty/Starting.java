package org.waymark.engine.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.engine.duty.Cause.Certain;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.record.Value;

/// Finds what may bring a duty about, under one reading.
final class Starting {
    private final Timeline timeline;
    private final Breaches breaches;

    Starting(Timeline timeline, Breaches breaches) {
        this.timeline = timeline;
        this.breaches = breaches;
    }

    /// Every cause of a start, in order of time.
    ///
    /// @param earlier what has been judged of the duties that this one may depend on, by rule id
    List<Cause> causes(Duty.Starts starts, Map<String, List<Judged>> earlier) {
        return switch (starts) {
            case Duty.Starts.ByEntry it -> byEntry(it);
            case Duty.Starts.ByFact it -> byFact(it);
            case Duty.Starts.ByAge it -> byAge(it);
            case Duty.Starts.ByDate it -> byDate(it);
            case Duty.Starts.ByDuty it -> byDuty(it, earlier.getOrDefault(it.duty(), List.of()));
            case Duty.Starts.ByBreach it -> byBreach(it);
        };
    }

    private List<Cause> byEntry(Duty.Starts.ByEntry starts) {
        var found = new ArrayList<Cause>();
        for (var kind : starts.kinds()) {
            for (var event : timeline.events(kind)) {
                if (!event.happened().isAfter(timeline.at())) {
                    var where = timeline.certain(starts.where(), event.happened(), Optional.of(event));
                    found.add(Cause.of(event, event.happened(), where));
                }
            }
        }
        return found;
    }

    private List<Cause> byFact(Duty.Starts.ByFact starts) {
        var found = new ArrayList<Cause>();
        var condition = timeline.rules().conditionOf(starts.fact());
        var turns = timeline.turns(condition);
        for (var turn : turns) {
            var undecided = turn.to() == Truth.UNKNOWN && turn.equals(turns.getLast());
            if (turn.to() == Truth.TRUE || undecided) {
                var certain = undecided ? timeline.certain(condition, turn.moment(), turn.by()) : Certain.YES;
                found.add(Cause.of(turn.name(), turn.by(), turn.moment(), certain));
            }
        }
        return found;
    }

    private List<Cause> byAge(Duty.Starts.ByAge starts) {
        if (timeline.allEvents().isEmpty()) {
            return List.of();
        }
        var reached = timeline.reaching(starts.age(), starts.birth());
        var facts = timeline.rules().procedures().facts();
        var certain = reached.equals(Timeline.NEVER)
                ? Certain.unknown(List.of(facts.get(starts.birth()).id()))
                : Certain.YES;
        return List.of(Cause.of("age", Optional.empty(), reached, certain));
    }

    private List<Cause> byDate(Duty.Starts.ByDate starts) {
        var found = new ArrayList<Cause>();
        for (var event : timeline.events(starts.kind())) {
            if (!event.happened().isAfter(timeline.at())
                    && event.said().fields().get(starts.field()) instanceof Value.Date(var when)
                    && Timeline.knownAtAll(when)) {
                found.add(Cause.of(event, timeline.startOfDay(when), Certain.YES));
            }
        }
        return found;
    }

    private List<Cause> byDuty(Duty.Starts.ByDuty starts, List<Judged> others) {
        var found = new ArrayList<Cause>();
        for (var other : others) {
            var turn = switch (starts.turn()) {
                case MET -> turnedMet(other);
                case MISSED -> turnedMissed(other);
            };
            turn.filter(cause -> !cause.happened().isAfter(timeline.at())).ifPresent(found::add);
        }
        return found;
    }

    /// What was met brings it about; what may have been met may do so.
    private static Optional<Cause> turnedMet(Judged other) {
        var sure = other.met().isPresent() ? Certain.YES : doubt(other.maybeMet());
        return other.met()
                .or(other::maybeMet)
                .map(event -> turned(other, event.happened(), event.known(), sure, Optional.empty()));
    }

    private Optional<Cause> turnedMissed(Judged other) {
        var missed = other.missedAt(timeline.at());
        var known = other.begun().known().isAfter(missed) ? other.begun().known() : missed;
        Optional<Cause.Withdrawal> withdrawn = other.doneInTimeAfterAll()
                ? other.met()
                        .map(event -> new Cause.Withdrawal(
                                event.said().stamp().recorded(),
                                "It has become known since that it was done in time: "
                                        + other.begun().duty().title()))
                : Optional.empty();
        return Optional.of(turned(other, missed, known, doubt(other.maybeInTime()), withdrawn));
    }

    private static Certain doubt(Optional<Event> maybe) {
        return maybe.map(event -> Certain.unknown(List.of(event.id()))).orElse(Certain.YES);
    }

    /// The turn of another duty, which hands down its agency, its doubts, and that it was withdrawn.
    private static Cause turned(
            Judged other, Instant moment, Instant known, Certain sure, Optional<Cause.Withdrawal> withdrawn) {
        var cause = other.begun().cause();
        var id = other.round() == 0 ? cause.id() : cause.id() + "/" + (other.round() + 1);
        return new Cause(
                id,
                cause.event(),
                moment,
                known,
                cause.agency(),
                cause.certain().and(sure),
                cause.withdrawn().or(() -> withdrawn));
    }

    private List<Cause> byBreach(Duty.Starts.ByBreach starts) {
        var found = new ArrayList<Cause>();
        for (var breach : breaches.found()) {
            var any = starts.guard().equals(Duty.Starts.ByBreach.ANY);
            if (any || starts.guard().equals(breach.guard().id())) {
                found.add(Cause.of(breach.event(), breach.event().happened(), breach.sure()));
            }
        }
        return found;
    }
}
