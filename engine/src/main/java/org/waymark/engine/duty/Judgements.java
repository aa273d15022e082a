package org.waymark.engine.duty;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What comes of judging duties under both readings of a record.
///
/// @param earliest how they are judged under the earliest reading
/// @param latest   the same under the latest
/// @param early    by the name of the instance, what comes of it under the earliest reading
/// @param late     the same under the latest
record Judgements(
        Readings readings, Judging earliest, Judging latest, Map<String, Judged> early, Map<String, Judged> late) {

    /// Judges every duty.
    static Judgements of(Readings readings, Instant knownAt) {
        return of(readings, knownAt, Judging::all);
    }

    /// Judges some duties.
    ///
    /// @param duties by id, with those that they follow from
    static Judgements of(Readings readings, Instant knownAt, Set<String> duties) {
        return of(readings, knownAt, judging -> judging.of(duties));
    }

    private static Judgements of(Readings readings, Instant knownAt, Function<Judging, Map<String, Judged>> judged) {
        var earliest = new Judging(readings.earliest(), knownAt);
        var early = judged.apply(earliest);
        if (readings.agree()) {
            return new Judgements(readings, earliest, earliest, early, early);
        }
        var latest = new Judging(readings.latest(), knownAt);
        return new Judgements(readings, earliest, latest, early, judged.apply(latest));
    }

    /// What each instance is called that comes out under either reading.
    Set<String> names() {
        if (readings.agree()) {
            return early.keySet();
        }
        var names = new HashSet<>(early.keySet());
        names.addAll(late.keySet());
        return names;
    }

    List<Instance> instances() {
        return new Ledger(readings).instances(early, late);
    }

    /// What happened against a guard beyond doubt.
    List<Breach> breaches() {
        return Breaches.agreed(earliest.breaches(), latest.breaches());
    }
}
