package org.waymark.engine.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How an instance stands under one reading, and since when it was overdue.
///
/// @param overdueSince [Timeline#NEVER] if it never was
record OneReading(Judged judged, Standing standing, Instant overdueSince) {

    /// @param outside whether an outside body owes it, which is never late
    static OneReading of(Judged judged, Acts acts, Instant at, boolean outside) {
        var withdrawn = judged.begun().withdrawn();
        if (withdrawn.isPresent()) {
            return new OneReading(judged, new Standing.Withdrawn(withdrawn.get().reason()), Timeline.NEVER);
        }
        var neverLate = outside || judged.doubtful();
        if (judged.met().isPresent()) {
            return met(judged, neverLate);
        }
        return excuse(judged, acts)
                .map(standing -> new OneReading(judged, standing, neverLate ? Timeline.NEVER : judged.overdueFrom()))
                .orElseGet(() -> judged.lapses().lapsed().equals(Timeline.NEVER)
                        ? open(judged, at, outside)
                        : lapsed(judged, neverLate));
    }

    private static Optional<Standing> excuse(Judged judged, Acts acts) {
        var duty = judged.begun().duty();
        return acts.departed(judged.ref(), duty)
                .<Standing>map(act -> new Standing.DepartedFrom(act.reason(), act.manager()))
                .or(() -> acts.notNeeded(judged.ref(), duty).map(act -> new Standing.NotNeeded(act.reason())));
    }

    private static OneReading met(Judged judged, boolean neverLate) {
        var event = judged.met().orElseThrow();
        if (neverLate) {
            return new OneReading(judged, new Standing.Met(event.id(), event.happened()), Timeline.NEVER);
        }
        if (judged.late()) {
            var since = judged.overdueFrom();
            Standing standing = judged.maybeInTime()
                    .<Standing>map(maybe -> new Standing.CannotTell(List.of(maybe.id())))
                    .orElseGet(() -> new Standing.MetLate(event.id(), event.happened(), since));
            return new OneReading(judged, standing, since);
        }
        var standing = judged.moments().breachUnknown()
                ? new Standing.CannotTell(judged.moments().unknown())
                : new Standing.Met(event.id(), event.happened());
        return new OneReading(judged, standing, Timeline.NEVER);
    }

    private static OneReading lapsed(Judged judged, boolean neverLate) {
        var lapsed = judged.lapses().lapsed();
        var since = judged.ranPastBy(lapsed) && !neverLate ? judged.overdueFrom() : Timeline.NEVER;
        return new OneReading(judged, new Standing.Lapsed(lapsed), since);
    }

    private static OneReading open(Judged judged, Instant at, boolean outside) {
        var since = judged.ranPastBy(at) && !outside ? judged.overdueFrom() : Timeline.NEVER;
        return new OneReading(judged, openStanding(judged, at, since, outside), since);
    }

    private static Standing openStanding(Judged judged, Instant at, Instant since, boolean outside) {
        var begun = judged.begun();
        var moments = judged.moments();
        if (judged.doubtful()) {
            return new Standing.CannotTell(begun.missing());
        }
        if (judged.maybeMet().isPresent()) {
            return new Standing.CannotTell(List.of(judged.maybeMet().get().id()));
        }
        if (moments.opens().isAfter(at)) {
            return new Standing.Waiting(moments.opens());
        }
        if (!since.equals(Timeline.NEVER)) {
            return new Standing.Overdue(since);
        }
        if (!moments.unknown().isEmpty()) {
            return new Standing.CannotTell(moments.unknown());
        }
        return outside ? new Standing.Awaited() : new Standing.Due();
    }
}
