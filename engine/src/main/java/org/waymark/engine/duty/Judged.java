package org.waymark.engine.duty;

import java.time.Instant;
import java.util.Optional;
import org.waymark.engine.record.DutyRef;

/// One instance as it comes out under one reading.
///
/// @param round    0 for the first time it is owed, then 1, 2, … as it comes round again
/// @param met      what met it
/// @param maybeMet something may have met it, and what is known does not settle that
/// @param lapsed   since when it has lapsed; [Timeline#NEVER] if it has not
/// @param resumed  when it last came back from a lapse; the beginning if it never lapsed
record Judged(
        Begun begun,
        int round,
        Moments moments,
        Optional<Event> met,
        Optional<Event> maybeMet,
        Instant lapsed,
        Instant resumed) {

    DutyRef ref() {
        var ref = begun.ref();
        return round == 0 ? ref : new DutyRef(ref.duty(), ref.start() + "/" + (round + 1));
    }

    Instant metAt() {
        return met.map(Event::happened).orElse(Timeline.NEVER);
    }

    boolean late() {
        return met.isPresent() && metAt().isAfter(moments.breach());
    }

    /// When it ran past its limit, as far as anyone knew by then; [Timeline#NEVER] if it did not.
    Instant missedAt(Instant at) {
        if (!moments.hasBreach() || lapsed.isBefore(moments.breach())) {
            return Timeline.NEVER;
        }
        var missed = met.isEmpty() ? at.isAfter(moments.breach()) : late() || doneInTimeAfterAll();
        return missed ? moments.breach() : Timeline.NEVER;
    }

    /// It was done in time, and that was recorded only after the limit had passed.
    boolean doneInTimeAfterAll() {
        return met.isPresent()
                && !late()
                && moments.hasBreach()
                && met.get().said().stamp().recorded().isAfter(moments.breach());
    }
}
