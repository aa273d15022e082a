package org.waymark.engine.duty;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Reading;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.pack.Variable;
import org.waymark.engine.record.Value;

/// Conditions made by hand, as small as conditions can be, for rules that are invented.
sealed interface Asking extends Condition {
    @Override
    default String text() {
        return toString();
    }

    record OfFact(int fact) implements Asking {
        @Override
        public Truth holds(Reading reading) {
            return reading.fact(fact);
        }

        @Override
        public Set<Variable> reads() {
            return Set.of(new Variable.OfFact("fact" + fact, fact));
        }
    }

    record Recorded(String kind) implements Asking {
        @Override
        public Truth holds(Reading reading) {
            return Truth.of(reading.recorded(kind));
        }

        @Override
        public Set<Variable> reads() {
            return Set.of(new Variable.Recorded("recorded." + kind, kind));
        }
    }

    record Latest(String kind) implements Asking {
        @Override
        public Truth holds(Reading reading) {
            return yes(reading.latest(kind, Book.FLAG));
        }

        @Override
        public Set<Variable> reads() {
            return Set.of(new Variable.Latest("latest." + kind + ".flag", kind, List.of(Book.FLAG)));
        }
    }

    record Here() implements Asking {
        private static final Variable.Here ASKED = new Variable.Here("flag", "any", 0, List.of(Book.FLAG));

        @Override
        public Truth holds(Reading reading) {
            return yes(reading.here(ASKED));
        }

        @Override
        public Set<Variable> reads() {
            return Set.of(ASKED);
        }
    }

    record AtHand(String kind) implements Asking {
        @Override
        public Truth holds(Reading reading) {
            return Truth.of(reading.atHand(kind));
        }

        @Override
        public Set<Variable> reads() {
            return Set.of(new Variable.AtHand("at-hand." + kind, kind));
        }
    }

    record Not(Condition inner) implements Asking {
        @Override
        public Truth holds(Reading reading) {
            return inner.holds(reading).not();
        }

        @Override
        public Set<Variable> reads() {
            return inner.reads();
        }
    }

    record Either(Condition one, Condition other, boolean both) implements Asking {
        @Override
        public Truth holds(Reading reading) {
            var first = one.holds(reading);
            var second = other.holds(reading);
            return both ? first.and(second) : first.or(second);
        }

        @Override
        public Set<Variable> reads() {
            var reads = new HashSet<>(one.reads());
            reads.addAll(other.reads());
            return reads;
        }
    }

    record Certainly(Condition inner) implements Asking {
        @Override
        public Truth holds(Reading reading) {
            return Truth.of(inner.holds(reading) == Truth.TRUE && inner.holds(reading.counterpart()) == Truth.TRUE);
        }

        @Override
        public Set<Variable> reads() {
            return inner.reads();
        }
    }

    private static Truth yes(Value value) {
        return value instanceof Value.Answer(var yes) ? Truth.of(yes) : Truth.UNKNOWN;
    }

    /// Any condition; most often none.
    static Arbitrary<Condition> any() {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(Condition.ALWAYS)), Tuple.of(1, combined(leaf())));
    }

    /// A condition whose answer does not hang on the order of what happened, nor on how much is known.
    static Arbitrary<Condition> timeless() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Condition.ALWAYS)),
                Tuple.of(
                        2,
                        combined(Arbitraries.of(new Here(), new OfFact(Book.SAID))
                                .map(it -> it))));
    }

    private static Arbitrary<Condition> leaf() {
        return Arbitraries.oneOf(
                Arbitraries.of(Book.CONDITIONS).map(OfFact::new),
                Arbitraries.of(Book.KINDS).map(Recorded::new),
                Arbitraries.of(Book.KINDS).map(Latest::new),
                Arbitraries.of(Book.KINDS).map(AtHand::new),
                Arbitraries.just(new Here()));
    }

    private static Arbitrary<Condition> combined(Arbitrary<Condition> leaf) {
        return Arbitraries.oneOf(
                leaf,
                leaf.map(Not::new),
                Combinators.combine(leaf, leaf, Arbitraries.of(true, false)).as(Either::new));
    }
}
