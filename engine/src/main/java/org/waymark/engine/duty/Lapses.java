package org.waymark.engine.duty;

import java.time.Instant;
import org.waymark.engine.pack.Truth;

/// Whether what a duty depends on still holds.
///
/// @param lapsed  since when it has not; [Timeline#NEVER] if it holds
/// @param resumed when it last held again; the beginning if it always has
record Lapses(Instant lapsed, Instant resumed) {
    static Lapses of(Timeline timeline, Begun begun) {
        var condition = begun.duty().whilst();
        if (condition.always() || begun.happened().isAfter(timeline.at())) {
            return new Lapses(Timeline.NEVER, begun.happened());
        }
        var lapsed = Timeline.NEVER;
        var resumed = begun.happened();
        for (var turn : Turning.turns(timeline, condition)) {
            if (turn.to() == Truth.FALSE) {
                lapsed = turn.moment().isBefore(begun.happened()) ? begun.happened() : turn.moment();
            } else if (begun.duty().again() && lapsed.isAfter(begun.happened()) && !lapsed.equals(Timeline.NEVER)) {
                break;
            } else if (!lapsed.equals(Timeline.NEVER)) {
                lapsed = Timeline.NEVER;
                resumed = turn.moment().isBefore(begun.happened()) ? begun.happened() : turn.moment();
            }
        }
        return new Lapses(lapsed, resumed);
    }
}
