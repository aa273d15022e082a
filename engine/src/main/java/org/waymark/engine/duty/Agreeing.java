package org.waymark.engine.duty;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Puts the two readings of an instance together. Where they agree, that is the answer; else nobody can tell.
final class Agreeing {
    private final Doubts doubts;

    Agreeing(Timeline earliest) {
        this.doubts = new Doubts(earliest);
    }

    /// How an instance stands that comes out under both readings.
    ///
    /// @param neverLate whether an outside body owes it, or nobody can tell that it is owed
    Standing standing(OneReading early, OneReading late, boolean neverLate) {
        return switch (early.standing()) {
            case Standing.Met _, Standing.MetLate _ -> met(early, late, neverLate);
            case Standing.CannotTell(var missing)
            when late.standing() instanceof Standing.CannotTell(var others) ->
                new Standing.CannotTell(union(missing, others));
            case Standing.Overdue(var since)
            when late.standing() instanceof Standing.Overdue -> new Standing.Overdue(since);
            case Standing.Waiting(var until)
            when late.standing() instanceof Standing.Waiting -> new Standing.Waiting(until);
            case Standing.Lapsed(var since)
            when late.standing() instanceof Standing.Lapsed -> new Standing.Lapsed(since);
            case Standing.CannotTell _,
                    Standing.Overdue _,
                    Standing.Waiting _,
                    Standing.Lapsed _,
                    Standing.Due _,
                    Standing.Awaited _,
                    Standing.NotNeeded _,
                    Standing.DepartedFrom _,
                    Standing.Withdrawn _ ->
                early.standing().getClass() == late.standing().getClass() ? early.standing() : cannotTell(early, late);
        };
    }

    /// Done in time only if any doing is within any limit, and not before any beginning; late only if every doing is
    /// past every limit.
    private Standing met(OneReading early, OneReading late, boolean neverLate) {
        if (!(late.standing() instanceof Standing.Met) && !(late.standing() instanceof Standing.MetLate)) {
            return cannotTell(early, late);
        }
        var one = early.judged();
        var other = late.judged();
        var firstDone = earlier(one.metAt(), other.metAt());
        var lastDone = later(one.metAt(), other.metAt());
        var by = one.met().orElseThrow().id();
        if (!one.allows(firstDone) || !other.allows(firstDone)) {
            return cannotTell(early, late);
        }
        if (neverLate || !(one.ranPastBy(lastDone) || other.ranPastBy(lastDone))) {
            return new Standing.Met(by, one.metAt());
        }
        return one.ranPastBy(firstDone) && other.ranPastBy(firstDone)
                ? new Standing.MetLate(by, one.metAt(), one.overdueFrom())
                : cannotTell(early, late);
    }

    private Standing cannotTell(OneReading early, OneReading late) {
        var missing = new LinkedHashSet<String>();
        for (var reading : List.of(early, late)) {
            if (reading.standing() instanceof Standing.CannotTell(var names)) {
                missing.addAll(names);
            }
        }
        missing.addAll(doubts.about(early.judged()));
        missing.addAll(doubts.about(late.judged()));
        return new Standing.CannotTell(List.copyOf(missing));
    }

    /// How an instance stands that comes out under one reading only.
    Standing onlyOnce(OneReading one) {
        return cannotTell(one, one);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static Optional<Instant> moment(Instant moment) {
        return moment.equals(Timeline.NEVER) ? Optional.empty() : Optional.of(moment);
    }

    private static List<String> union(List<String> some, List<String> others) {
        var all = new LinkedHashSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }
}
