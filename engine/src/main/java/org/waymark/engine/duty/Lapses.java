package org.waymark.engine.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.waymark.engine.pack.Truth;

/// When what a duty depends on did not hold, from its beginning to the moment judged.
record Lapses(List<Span> spans) {
    /// @param to when it held again; [Timeline#NEVER] if it has not
    record Span(Instant from, Instant to) {}

    Lapses {
        spans = List.copyOf(spans);
    }

    static Lapses of(Timeline timeline, Begun begun) {
        var condition = begun.duty().whilst();
        var start = begun.happened();
        if (condition.always() || start.isAfter(timeline.at())) {
            return new Lapses(List.of());
        }
        var spans = new ArrayList<Span>();
        var lapsed = condition.holds(timeline.asOf(start)) == Truth.FALSE ? start : Timeline.NEVER;
        for (var turn : timeline.turns(condition)) {
            var running = lapsed.equals(Timeline.NEVER);
            if (!turn.moment().isAfter(start) || running == (turn.to() != Truth.FALSE)) {
                continue;
            }
            if (running) {
                lapsed = turn.moment();
            } else if (begun.duty().again() && lapsed.isAfter(start)) {
                break;
            } else {
                spans.add(new Span(lapsed, turn.moment()));
                lapsed = Timeline.NEVER;
            }
        }
        if (!lapsed.equals(Timeline.NEVER)) {
            spans.add(new Span(lapsed, Timeline.NEVER));
        }
        return new Lapses(spans);
    }

    /// Since when it has lapsed; [Timeline#NEVER] if it has not.
    Instant lapsed() {
        return spans.isEmpty() || !spans.getLast().to().equals(Timeline.NEVER)
                ? Timeline.NEVER
                : spans.getLast().from();
    }

    /// The first moment, from a given one on, at which it had not lapsed; [Timeline#NEVER] if there is none yet.
    Instant runningFrom(Instant moment) {
        var running = moment;
        for (var span : spans) {
            if (!span.from().isAfter(running) && span.to().isAfter(running)) {
                running = span.to();
            }
        }
        return running;
    }
}
