package org.waymark.packs;

import java.util.Set;
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

    /// A test of whether something is a literal. What is asked most is decided without a look at any other case.
    static Test equalTo(Operand one, Value literal) {
        return switch (literal) {
            case Value.Answer(var wanted) ->
                reading -> {
                    var value = one.read(reading);
                    return value instanceof Value.Answer(var yes) ? Truth.of(yes == wanted) : is(value, wanted);
                };
            case Value.Whole(var wanted) ->
                reading -> {
                    var value = one.read(reading);
                    return value instanceof Value.Whole(var number) ? Truth.of(number == wanted) : is(value, wanted);
                };
            case Value.Option(var wanted) ->
                reading -> {
                    var value = one.read(reading);
                    return value instanceof Value.Option(var id) ? Truth.of(id.equals(wanted)) : is(value, wanted);
                };
            default -> {
                var wanted = Operand.key(literal);
                yield reading -> is(one.read(reading), wanted);
            }
        };
    }

    private static Truth is(Value value, Object wanted) {
        return value instanceof Value.Unknown ? Truth.UNKNOWN : Truth.of(wanted.equals(Operand.key(value)));
    }

    /// Whether a value is one of some literals.
    static Truth isAmong(Value value, Set<Object> literals) {
        if (value instanceof Value.Option(var id)) {
            return Truth.of(literals.contains(id));
        }
        return value instanceof Value.Unknown ? Truth.UNKNOWN : Truth.of(literals.contains(Operand.key(value)));
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
