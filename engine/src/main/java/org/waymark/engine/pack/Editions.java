package org.waymark.engine.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Every edition of one rule.
///
/// @param id the rule's id, the same in all of them
public record Editions<T>(String id, List<Edition<T>> all) {
    public Editions {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("No edition of " + id);
        }
    }

    /// The edition that binds what starts on a day, as published by `knownAt`: the one that came into force last, and
    /// of two that came into force together the one published last, which corrects the other.
    public Optional<Edition<T>> inForce(LocalDate day, Instant knownAt) {
        if (all.size() == 1) {
            var only = all.getFirst();
            return only.inForceOn(day) && !only.published().isAfter(knownAt) ? Optional.of(only) : Optional.empty();
        }
        return all.stream()
                .filter(edition ->
                        edition.inForceOn(day) && !edition.published().isAfter(knownAt))
                .max(Comparator.<Edition<T>, LocalDate>comparing(Edition::from).thenComparing(Edition::published));
    }

    /// The edition published last, for pages that show rules as they are written now.
    public T newest() {
        return all.stream()
                .max(Comparator.<Edition<T>, LocalDate>comparing(Edition::from).thenComparing(Edition::published))
                .orElseThrow()
                .rule();
    }

    /// The same editions, each in force as before, of a rule that is changed.
    public Editions<T> with(UnaryOperator<T> change) {
        return new Editions<>(
                id,
                all.stream()
                        .map(edition -> new Edition<>(
                                change.apply(edition.rule()),
                                edition.from(),
                                edition.until(),
                                edition.published(),
                                edition.appliesToOpen()))
                        .toList());
    }
}
