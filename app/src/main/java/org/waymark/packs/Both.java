package org.waymark.packs;

import java.util.LinkedHashSet;
import java.util.Set;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Reading;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.pack.Variable;

/// Two conditions that must both hold.
record Both(Condition one, Condition other) implements Condition {
    static Condition of(Condition one, Condition other) {
        return one.always() ? other : new Both(one, other);
    }

    @Override
    public Truth holds(Reading reading) {
        return one.holds(reading).and(other.holds(reading));
    }

    @Override
    public Set<Variable> reads() {
        var reads = new LinkedHashSet<>(one.reads());
        reads.addAll(other.reads());
        return reads;
    }

    @Override
    public String text() {
        return "(" + one.text() + ") && (" + other.text() + ")";
    }
}
