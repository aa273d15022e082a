package org.waymark.engine.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything that follows from a record at a moment.
///
/// @param at         the moment it was judged at
/// @param duties     one for each instance, in the order of the packs
/// @param breaches   what happened against a guard
/// @param nextChange a later moment up to which none of this changes by the clock alone; empty if it never does
public record Derivation(Instant at, List<Instance> duties, List<Breach> breaches, Optional<Instant> nextChange) {
    public Derivation {
        duties = List.copyOf(duties);
        breaches = List.copyOf(breaches);
    }
}
