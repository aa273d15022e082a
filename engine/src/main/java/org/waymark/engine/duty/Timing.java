package org.waymark.engine.duty;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.engine.calendar.Deadline;
import org.waymark.engine.calendar.TimeSpan;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.record.London;
import org.waymark.engine.record.Value;

/// Counts the limits of a duty from its beginning, under one reading.
final class Timing {
    private Timing() {}

    /// The moments of the first, or only, time that a duty is owed.
    static Moments of(Timeline timeline, Begun begun) {
        var opens = opens(timeline, begun);
        var target = Timeline.NEVER;
        var breach = Timeline.NEVER;
        var unknown = new ArrayList<String>();
        var breachUnknown = false;
        for (var limit : begun.duty().limits()) {
            switch (limitOf(timeline, begun, limit)) {
                case Deadline.CannotTell(var why) -> {
                    unknown.add(why);
                    breachUnknown |= limit.breach();
                }
                case Deadline.At(var moment) -> {
                    if (limit.breach()) {
                        breach = earlier(breach, moment);
                    } else {
                        target = earlier(target, moment);
                    }
                }
            }
        }
        return new Moments(opens, target, breach, unknown, breachUnknown);
    }

    /// The moments of a later round of a duty that repeats.
    ///
    /// @param from when the round before was met or due; what was due by midnight was due on the day ending then
    static Moments ofRound(Timeline timeline, Duty.Repeat repeat, Instant from) {
        var dueAtMidnight = repeat.fromDue() && from.equals(London.startOf(London.dayOf(from)));
        var start = dueAtMidnight && endsAtMidnight(repeat.then()) ? from.minusNanos(1) : from;
        return switch (repeat.then().after(start, timeline.calendar())) {
            case Deadline.At(var moment) -> new Moments(from, Timeline.NEVER, moment, List.of(), false);
            case Deadline.CannotTell(var why) -> new Moments(from, Timeline.NEVER, Timeline.NEVER, List.of(why), true);
        };
    }

    /// Where one limit ends. [Timeline#NEVER] where it has no moment yet.
    static Deadline limitOf(Timeline timeline, Begun begun, Duty.Limit limit) {
        if (begun.happened().equals(Timeline.NEVER)) {
            return new Deadline.At(Timeline.NEVER);
        }
        return switch (limit.by()) {
            case Duty.By.Immediately _ -> new Deadline.At(begun.happened());
            case Duty.By.Span(var span) ->
                from(timeline, begun, limit.from())
                        .map(from -> span.after(from, timeline.calendar()))
                        .orElseGet(() -> new Deadline.CannotTell("The time to count from is not known"));
            case Duty.By.Before(var kind) -> new Deadline.At(before(timeline, begun, kind));
            case Duty.By.Reaching(var age, var birth) -> reaching(timeline, age, birth);
        };
    }

    /// Where a limit is counted from; empty if that is not known.
    static Optional<Instant> from(Timeline timeline, Begun begun, Duty.From from) {
        return switch (from) {
            case Duty.From.Happened _ -> Optional.of(begun.happened());
            case Duty.From.Known _ ->
                Optional.of(begun.known().isBefore(begun.happened()) ? begun.happened() : begun.known());
            case Duty.From.OfField(var field) ->
                begun.event()
                        .flatMap(event -> event.said().field(field))
                        .flatMap(value -> value instanceof Value.Date(var when) && Timeline.knownAtAll(when)
                                ? Optional.of(when.reading(timeline.latest()))
                                : Optional.empty());
            case Duty.From.OfEntry(var kind) -> {
                var events = timeline.events(kind);
                var count = timeline.countBy(begun.happened(), events);
                yield count == 0
                        ? Optional.empty()
                        : Optional.of(events.get(count - 1).happened());
            }
        };
    }

    private static Instant opens(Timeline timeline, Begun begun) {
        return begun.duty()
                .opens()
                .filter(span -> !begun.happened().equals(Timeline.NEVER))
                .map(span -> span.after(begun.happened(), timeline.calendar()))
                .map(end -> end instanceof Deadline.At(var moment) ? moment : begun.happened())
                .orElse(begun.happened());
    }

    /// The entry it has to come before, once that has happened; until then the next moment it is arranged for.
    private static Instant before(Timeline timeline, Begun begun, String kind) {
        var happened = timeline.events(kind).stream()
                .map(Event::happened)
                .filter(moment -> !moment.isBefore(begun.happened()) && !moment.isAfter(timeline.at()))
                .findFirst();
        return happened.or(() -> timeline.plans(kind).stream()
                        .map(Event::happened)
                        .filter(moment -> !moment.isBefore(timeline.at()))
                        .findFirst())
                .orElse(Timeline.NEVER);
    }

    private static Deadline reaching(Timeline timeline, Period age, int birth) {
        var reached = timeline.reaching(age, birth);
        return reached.equals(Timeline.NEVER)
                ? new Deadline.CannotTell(
                        timeline.rules().procedures().facts().get(birth).title() + " is not known")
                : new Deadline.At(London.endOf(London.dayOf(reached)));
    }

    /// Whether a span ends by the day rather than to the minute.
    static boolean endsAtMidnight(TimeSpan span) {
        return switch (span) {
            case TimeSpan.Hours _ -> false;
            case TimeSpan.Days _, TimeSpan.WorkingDays _, TimeSpan.Months _ -> true;
        };
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
