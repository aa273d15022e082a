package org.waymark.engine.duty;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// What decides how a condition, a fact or a duty comes out.
///
/// @param kinds      the kinds of entry that can change it
/// @param thresholds the facts that turn by the clock, by index
/// @param statements the facts that are statements, by index
record Grounds(Set<String> kinds, Set<Integer> thresholds, Set<Integer> statements) {
    static final Grounds NONE = new Grounds(Set.of(), Set.of(), Set.of());

    Grounds {
        kinds = Set.copyOf(kinds);
        thresholds = Set.copyOf(thresholds);
        statements = Set.copyOf(statements);
    }

    static Grounds ofKinds(Set<String> kinds) {
        return new Grounds(kinds, Set.of(), Set.of());
    }

    Grounds and(Grounds other) {
        return new Grounds(
                both(kinds, other.kinds), both(thresholds, other.thresholds), both(statements, other.statements));
    }

    static Grounds all(Stream<Grounds> many) {
        return many.reduce(NONE, Grounds::and);
    }

    private static <T> Set<T> both(Set<T> some, Set<T> others) {
        var both = new HashSet<>(some);
        both.addAll(others);
        return both;
    }
}
