package org.waymark.engine.duty;

import java.time.Instant;
import java.util.Optional;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Reading;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.pack.Variable;
import org.waymark.engine.record.Value;

/// A timeline at one moment: what had happened by then.
///
/// @param without the id of an event to leave out, or empty: a guard judges an act by what was there before it
record AsOf(Timeline timeline, Instant moment, AtHand here, String without) implements Reading {
    @Override
    public Truth fact(int index) {
        return switch (timeline.rules().procedures().facts().get(index)) {
            case Fact.Holds it -> it.is().holds(this);
            case Fact.Reaches it -> reached(timeline.reaching(it.age(), it.birth()));
            case Fact.RunsOut it -> ranOut(it);
            case Fact.Lasts it -> lasting(it);
            case Fact.Stated _ ->
                switch (timeline.stated(index)) {
                    case Value.Answer(var yes) -> Truth.of(yes);
                    case Value.Unknown _ -> Truth.UNKNOWN;
                    default -> Truth.TRUE;
                };
        };
    }

    private Truth reached(Instant turn) {
        return turn.equals(Timeline.NEVER) ? Truth.UNKNOWN : Truth.of(!moment.isBefore(turn));
    }

    private Truth ranOut(Fact.RunsOut fact) {
        if (!recorded(fact.since())) {
            return Truth.FALSE;
        }
        return reached(timeline.runningOut(fact, moment));
    }

    private Truth lasting(Fact.Lasts fact) {
        var ended = fact.until().stream().flatMap(ends -> lastOf(ends).stream()).max(Event.IN_ORDER);
        var lasts = Truth.FALSE;
        for (var begins : fact.from()) {
            var events = timeline.events(begins);
            for (var place = last(begins); place >= 0 && isAfter(events.get(place), ended); place--) {
                if (!events.get(place).id().equals(without)) {
                    lasts = lasts.or(timeline.holds(fact.where(), events.get(place)));
                }
            }
        }
        return lasts;
    }

    private static boolean isAfter(Event event, Optional<Event> other) {
        return other.filter(it -> Event.IN_ORDER.compare(event, it) <= 0).isEmpty();
    }

    private Optional<Event> lastOf(String kind) {
        var last = last(kind);
        return last < 0 ? Optional.empty() : Optional.of(timeline.events(kind).get(last));
    }

    @Override
    public Value stated(int index) {
        return timeline.stated(index);
    }

    @Override
    public boolean recorded(String kind) {
        return last(kind) >= 0;
    }

    @Override
    public Value latest(String kind, String field) {
        var last = last(kind);
        return last < 0
                ? Value.NO_ANSWER
                : timeline.events(kind).get(last).said().fields().getOrDefault(field, Value.NO_ANSWER);
    }

    /// The place of the last event of a kind, or -1.
    private int last(String kind) {
        var events = timeline.events(kind);
        var last = timeline.countBy(moment, events) - 1;
        while (last >= 0 && !without.isEmpty() && events.get(last).id().equals(without)) {
            last--;
        }
        return last;
    }

    @Override
    public boolean atHand(String asked) {
        return here.isOf(asked);
    }

    @Override
    public Value here(Variable.Here field) {
        return here.answer(field);
    }

    @Override
    public Reading counterpart() {
        return timeline.counterpart() == timeline ? this : new AsOf(timeline.counterpart(), moment, here, without);
    }
}
