package org.waymark.engine.duty;

import java.time.Instant;
import java.util.List;
import org.waymark.engine.record.DutyRef;

/// How an instance stands under one reading, and since when it was overdue.
///
/// @param overdueSince [Timeline#NEVER] if it never was
record OneReading(Judged judged, Standing standing, Instant overdueSince) {

    static OneReading of(Judged judged, Acts acts, Instant at, boolean outside) {
        var ref = judged.ref();
        var duty = judged.begun().duty();
        var breach = judged.moments().breach();
        if (judged.begun().withdrawn().isPresent()) {
            return of(judged, new Standing.Withdrawn(judged.begun().withdrawn().get()), Timeline.NEVER);
        }
        if (judged.met().isPresent()) {
            return met(judged, outside);
        }
        var departed = acts.departed(ref, duty);
        if (departed.isPresent()) {
            var act = departed.get();
            return closed(
                    judged,
                    new Standing.DepartedFrom(act.reason(), act.manager()),
                    act.stamp().recorded());
        }
        var notNeeded = acts.notNeeded(ref, duty);
        if (notNeeded.isPresent()) {
            var act = notNeeded.get();
            return closed(
                    judged, new Standing.NotNeeded(act.reason()), act.stamp().recorded());
        }
        if (!judged.lapsed().equals(Timeline.NEVER)) {
            return closed(judged, new Standing.Lapsed(judged.lapsed()), judged.lapsed());
        }
        var standing = open(judged, at, outside);
        var since = standing instanceof Standing.Overdue(var from) ? from : Timeline.NEVER;
        var doubtful = standing instanceof Standing.CannotTell && at.isAfter(breach) && !outside;
        return of(judged, standing, doubtful ? breach : since);
    }

    private static OneReading met(Judged judged, boolean outside) {
        var event = judged.met().orElseThrow();
        return judged.late() && !outside
                ? of(
                        judged,
                        new Standing.MetLate(
                                event.id(), event.happened(), judged.moments().breach()),
                        judged.moments().breach())
                : of(judged, new Standing.Met(event.id(), event.happened()), Timeline.NEVER);
    }

    private static OneReading closed(Judged judged, Standing standing, Instant closed) {
        var breach = judged.moments().breach();
        return of(judged, standing, closed.isAfter(breach) ? breach : Timeline.NEVER);
    }

    private static Standing open(Judged judged, Instant at, boolean outside) {
        var begun = judged.begun();
        var moments = judged.moments();
        if (begun.certain() == org.waymark.engine.pack.Truth.UNKNOWN) {
            return new Standing.CannotTell(begun.missing());
        }
        if (judged.maybeMet().isPresent()) {
            return new Standing.CannotTell(List.of(judged.maybeMet().get().id()));
        }
        if (moments.opens().isAfter(at)) {
            return new Standing.Waiting(moments.opens());
        }
        if (at.isAfter(moments.breach()) && !outside) {
            var breach = moments.breach();
            return new Standing.Overdue(judged.resumed().isAfter(breach) ? judged.resumed() : breach);
        }
        if (!moments.unknown().isEmpty()) {
            return new Standing.CannotTell(moments.unknown());
        }
        return outside ? new Standing.Awaited() : new Standing.Due();
    }

    private static OneReading of(Judged judged, Standing standing, Instant overdueSince) {
        return new OneReading(judged, standing, overdueSince);
    }

    DutyRef ref() {
        return judged.ref();
    }
}
