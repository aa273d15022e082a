package org.waymark.engine.duty;

import java.time.Instant;
import java.util.Optional;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.record.DutyRef;

/// One instance as it comes out under one reading.
///
/// @param round    0 for the first time it is owed, then 1, 2, … as it comes round again
/// @param from     when it came round: its beginning, or when the round before was met
/// @param met      what met it
/// @param maybeMet something may have met it before anything surely did, and what is known does not settle that
/// @param excused  when it was departed from or found not to be needed; [Timeline#NEVER] if it was not
record Judged(
        Begun begun,
        int round,
        Instant from,
        Moments moments,
        Optional<Event> met,
        Optional<Event> maybeMet,
        Lapses lapses,
        Instant excused) {

    DutyRef ref() {
        return ref(begun, round);
    }

    static DutyRef ref(Begun begun, int round) {
        var ref = begun.ref();
        return round == 0 ? ref : new DutyRef(ref.duty(), ref.start() + "/" + (round + 1));
    }

    Instant metAt() {
        return met.map(Event::happened).orElse(Timeline.NEVER);
    }

    /// Since when it is overdue, once it is: its limit, or when it opened if that is later, or when it came back from a
    /// lapse that this fell into. [Timeline#NEVER] if it was excused by then.
    Instant overdueFrom() {
        if (!moments.hasBreach()) {
            return Timeline.NEVER;
        }
        var limit = moments.breach().isBefore(moments.opens()) ? moments.opens() : moments.breach();
        var from = lapses.runningFrom(limit);
        return excused.isAfter(from) ? from : Timeline.NEVER;
    }

    /// Whether it had run past its limit by a moment.
    boolean ranPastBy(Instant moment) {
        return moment.isAfter(moments.breach()) && !moment.isBefore(overdueFrom());
    }

    boolean late() {
        return met.isPresent() && ranPastBy(metAt());
    }

    /// Whether nobody can tell if the duty is owed at all. What came of it then is never called late.
    boolean doubtful() {
        return begun.certain() == Truth.UNKNOWN;
    }

    /// Whether the clock alone changes nothing about it any more.
    boolean settled() {
        return met.isPresent()
                || begun.withdrawn().isPresent()
                || !excused.equals(Timeline.NEVER)
                || !lapses.lapsed().equals(Timeline.NEVER);
    }

    /// Whether something that happened then was not too early to meet it.
    boolean allows(Instant happened) {
        return moments.allows(happened, from, round);
    }

    /// What may have met it in time.
    Optional<Event> maybeInTime() {
        return maybeMet.filter(event -> !ranPastBy(event.happened()));
    }

    /// When it ran past its limit, as far as anyone knew by then; [Timeline#NEVER] if it did not.
    Instant missedAt(Instant at) {
        var from = overdueFrom();
        var missed = met.isEmpty() ? ranPastBy(at) : late() || doneInTimeAfterAll();
        var stillThere =
                begun.withdrawn().filter(it -> !it.from().isAfter(from)).isEmpty();
        return missed && stillThere ? from : Timeline.NEVER;
    }

    /// It was done in time, and that was recorded only after the limit had passed.
    boolean doneInTimeAfterAll() {
        return met.isPresent() && !late() && ranPastBy(met.get().said().stamp().recorded());
    }
}
