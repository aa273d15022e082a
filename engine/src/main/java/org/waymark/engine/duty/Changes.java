package org.waymark.engine.duty;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import org.waymark.engine.record.CaseRecord;

/// Finds the next moment at which a derivation may change by the clock alone.
final class Changes {
    private final Instant at;
    private Instant next = Timeline.NEVER;

    private Changes(Instant at) {
        this.at = at;
    }

    /// @param knownAt what was recorded by then counts, even where that is later than the moment judged
    static Optional<Instant> after(Judgements judged, Instant knownAt) {
        var readings = judged.readings();
        var changes = new Changes(readings.earliest().at());
        changes.add(readings.earliest(), judged.early().values());
        if (!readings.agree()) {
            changes.add(readings.latest(), judged.late().values());
        }
        changes.addRecord(readings.earliest().whole(), knownAt);
        Optional.ofNullable(readings.earliest().rules().boundaries().higher(changes.at))
                .ifPresent(changes::at);
        return Agreeing.moment(changes.next);
    }

    private void add(Timeline timeline, Collection<Judged> judged) {
        addTimes(timeline, judged);
        addHolders(timeline, judged);
    }

    private void addTimes(Timeline timeline, Collection<Judged> judged) {
        for (var one : judged) {
            // What starts on a day ahead is arranged until that day, even where it is not needed.
            at(one.begun().happened());
            if (!one.settled()) {
                at(one.moments().opens());
                addLimit(one.moments());
            }
        }
        for (var events : timeline.allEvents().values()) {
            for (var event : events) {
                at(event.happened());
                at(event.known());
            }
        }
        for (var plans : timeline.allPlans().values()) {
            for (var plan : plans) {
                at(plan.happened());
                justAfter(plan.happened());
            }
        }
        for (var fact : timeline.rules().thresholds()) {
            Turning.thresholds(timeline, fact).forEach(this::at);
        }
    }

    /// A limit that has passed before a duty can be done makes it overdue as it opens.
    private void addLimit(Moments moments) {
        if (!moments.breach().isBefore(moments.opens())) {
            justAfter(moments.breach());
        }
    }

    private void addRecord(CaseRecord record, Instant knownAt) {
        if (knownAt.isAfter(at)) {
            for (var entry : record.entries()) {
                if (!entry.stamp().recorded().isAfter(knownAt)) {
                    at(entry.stamp().recorded());
                }
            }
        }
    }

    private void addHolders(Timeline timeline, Collection<Judged> judged) {
        var owners = new Owners(timeline.rules().procedures(), timeline.whole());
        var roles = new HashSet<String>();
        for (var one : judged) {
            var role = one.begun().duty().owner();
            if (roles.add(role)) {
                for (var holder : owners.holders(role)) {
                    at(holder.from());
                    at(holder.until());
                }
            }
        }
    }

    /// Something changes at this moment.
    private void at(Instant moment) {
        if (moment.isAfter(at) && moment.isBefore(next)) {
            next = moment;
        }
    }

    /// Something changes as soon as this moment is past: what is done exactly then is still in time.
    private void justAfter(Instant moment) {
        if (!moment.equals(Timeline.NEVER)) {
            at(moment.plus(1, ChronoUnit.MICROS));
        }
    }
}
