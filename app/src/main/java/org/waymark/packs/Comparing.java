package org.waymark.packs;

import org.waymark.engine.pack.Truth;
import org.waymark.engine.record.Accuracy;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// Compares two answers, dates as exactly as they are known: by the day, or by the moment where one of them has one.
/// Where what is known does not settle it, nobody can tell.
final class Comparing {
    private Comparing() {}

    /// Whether one number or date lies before another.
    static Truth less(Value one, Value other) {
        if (one instanceof Value.Whole(var first) && other instanceof Value.Whole(var second)) {
            return Truth.of(first < second);
        }
        if (one instanceof Value.Date(var first) && other instanceof Value.Date(var second)) {
            var exactly = hasMoment(first) || hasMoment(second);
            if (last(first, exactly) < first(second, exactly)) {
                return Truth.TRUE;
            }
            return first(first, exactly) >= last(second, exactly) ? Truth.FALSE : Truth.UNKNOWN;
        }
        return Truth.UNKNOWN;
    }

    static Truth same(Value one, Value other) {
        if (one instanceof Value.Unknown || other instanceof Value.Unknown) {
            return Truth.UNKNOWN;
        }
        if (one instanceof Value.Date(var first) && other instanceof Value.Date(var second)) {
            var exactly = hasMoment(first) || hasMoment(second);
            if (last(first, exactly) < first(second, exactly) || last(second, exactly) < first(first, exactly)) {
                return Truth.FALSE;
            }
            var settled =
                    first(first, exactly) == last(first, exactly) && first(second, exactly) == last(second, exactly);
            return settled ? Truth.TRUE : Truth.UNKNOWN;
        }
        return Truth.of(Operand.key(one).equals(Operand.key(other)));
    }

    private static boolean hasMoment(When when) {
        return when.accuracy() == Accuracy.MINUTE;
    }

    private static long first(When when, boolean exactly) {
        return exactly ? when.earliest().getEpochSecond() : when.earliestDay().toEpochDay();
    }

    private static long last(When when, boolean exactly) {
        return exactly ? when.latest().getEpochSecond() : when.latestDay().toEpochDay();
    }
}
