package org.waymark.engine.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Truth;

/// When a condition turned, over a timeline up to the moment judged.
final class Turning {
    private Turning() {}

    /// A condition became what it had not been.
    ///
    /// @param by   the event that turned it; empty if the clock did
    /// @param name what is named after it: the event's id, or `clock`, `clock-2`, … for the times the clock did it
    record Turn(Instant moment, Truth to, Optional<Event> by, String name) {}

    /// Every turn, the first from "not recorded yet", in order.
    static List<Turn> turns(Timeline timeline, Condition condition) {
        var moments = new TreeMap<Instant, Optional<Event>>();
        var grounds = timeline.rules().of(condition);
        for (var kind : grounds.kinds()) {
            for (var event : timeline.events(kind)) {
                moments.merge(event.happened(), Optional.of(event), Turning::later);
            }
        }
        for (var fact : grounds.thresholds()) {
            thresholds(timeline, fact).forEach(moment -> moments.putIfAbsent(moment, Optional.empty()));
        }
        var turns = new ArrayList<Turn>();
        for (var moment : moments.headMap(timeline.at(), true).entrySet()) {
            var truth = condition.holds(timeline.asOf(moment.getKey()));
            if (turns.isEmpty() || turns.getLast().to() != truth) {
                var name = moment.getValue().map(Event::id).orElseGet(() -> clock(turns, truth));
                turns.add(new Turn(moment.getKey(), truth, moment.getValue(), name));
            }
        }
        return turns;
    }

    private static String clock(List<Turn> earlier, Truth to) {
        var times = 1
                + earlier.stream()
                        .filter(turn -> (turn.to() == Truth.FALSE) == (to == Truth.FALSE)
                                && turn.by().isEmpty())
                        .count();
        return times == 1 ? "clock" : "clock-" + times;
    }

    /// Every moment at which a fact that turns by the clock can turn.
    static List<Instant> thresholds(Timeline timeline, int fact) {
        var moments = switch (timeline.rules().procedures().facts().get(fact)) {
            case Fact.Reaches it -> List.of(timeline.reaching(it.age(), it.birth()));
            case Fact.RunsOut it ->
                timeline.events(it.since()).stream()
                        .map(event -> timeline.runningOut(it, event.happened()))
                        .toList();
            case Fact.Holds _, Fact.Lasts _, Fact.Stated _ -> List.<Instant>of();
        };
        return moments.stream().filter(moment -> !moment.equals(Timeline.NEVER)).toList();
    }

    private static Optional<Event> later(Optional<Event> one, Optional<Event> other) {
        return Event.IN_ORDER.compare(one.orElseThrow(), other.orElseThrow()) > 0 ? one : other;
    }
}
