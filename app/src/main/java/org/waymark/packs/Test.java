package org.waymark.packs;

import org.waymark.engine.pack.Reading;
import org.waymark.engine.pack.Truth;

/// A part of a condition that is true, false or unknown.
interface Test {
    Truth test(Reading reading);

    default Test and(Test other) {
        return reading -> {
            var first = test(reading);
            return first == Truth.FALSE ? first : first.and(other.test(reading));
        };
    }

    default Test or(Test other) {
        return reading -> {
            var first = test(reading);
            return first == Truth.TRUE ? first : first.or(other.test(reading));
        };
    }

    default Test not() {
        return reading -> test(reading).not();
    }

    default Test choose(Test then, Test otherwise) {
        return reading -> switch (test(reading)) {
            case TRUE -> then.test(reading);
            case FALSE -> otherwise.test(reading);
            case UNKNOWN -> {
                var one = then.test(reading);
                yield one == otherwise.test(reading) ? one : Truth.UNKNOWN;
            }
        };
    }

    /// True only if it is so under both readings of every uncertain time, and nothing it needs is unknown.
    default Test certainly() {
        return reading -> Truth.of(test(reading) == Truth.TRUE && test(reading.counterpart()) == Truth.TRUE);
    }
}
