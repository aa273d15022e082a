package org.waymark.engine.duty;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What came of judging duties under both readings of a record, by the names of their instances.
record Judgements(Readings readings, Map<String, Judged> early, Map<String, Judged> late) {

    /// Judges some duties as known at the moment itself.
    ///
    /// @param duties by id, with those that they follow from
    static Judgements of(Readings readings, Instant moment, Set<String> duties) {
        var early = new Judging(readings.earliest(), moment).of(duties);
        return new Judgements(
                readings, early, readings.agree() ? early : new Judging(readings.latest(), moment).of(duties));
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
}
