package org.waymark.engine.pack;

import java.util.Set;

/// A typed condition over a record, compiled. It has no `now`: time enters only through facts that turn at a moment.
public interface Condition {
    /// Holds always, and reads nothing.
    Condition ALWAYS = new Condition() {
        @Override
        public Truth holds(Reading reading) {
            return Truth.TRUE;
        }

        @Override
        public Set<Variable> reads() {
            return Set.of();
        }

        @Override
        public String text() {
            return "true";
        }

        @Override
        public boolean always() {
            return true;
        }
    };

    Truth holds(Reading reading);

    /// Everything the condition may look at, in the order in which it is written: what is missing is told in that
    /// order.
    Set<Variable> reads();

    /// As the pack author wrote it.
    String text();

    /// Whether there is nothing to judge.
    default boolean always() {
        return false;
    }
}
