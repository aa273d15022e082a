package org.waymark.engine.duty;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.waymark.engine.pack.Edition;
import org.waymark.engine.record.Holder;
import org.waymark.engine.record.London;

/// Finds the next moment at which a derivation changes by the clock alone.
final class Changes {
    private final Instant at;
    private Instant next = Timeline.NEVER;

    private Changes(Instant at) {
        this.at = at;
    }

    static Optional<Instant> after(Readings readings, Collection<Judged> early, Collection<Judged> late) {
        var changes = new Changes(readings.earliest().at());
        changes.addRecord(readings.earliest(), early);
        if (!readings.agree()) {
            changes.addRecord(readings.latest(), late);
        }
        return Agreeing.moment(changes.next);
    }

    private void addRecord(Timeline timeline, Collection<Judged> judged) {
        for (var one : judged) {
            at(one.begun().happened());
            at(one.moments().opens());
            justAfter(one.moments().breach());
        }
        timeline.allEvents().values().forEach(events -> {
            for (var index = events.size() - 1;
                    index >= 0 && events.get(index).happened().isAfter(at);
                    index--) {
                at(events.get(index).happened());
            }
        });
        timeline.allPlans()
                .values()
                .forEach(plans -> plans.forEach(plan -> {
                    at(plan.happened());
                    justAfter(plan.happened());
                }));
        for (var fact : timeline.rules().thresholds()) {
            Turning.thresholds(timeline, fact).forEach(this::at);
        }
        timeline.whole().holders().values().forEach(holders -> holders.forEach(this::addHolder));
        timeline.rules().procedures().duties().stream()
                .filter(editions -> editions.all().size() > 1)
                .flatMap(editions -> editions.all().stream())
                .filter(Edition::appliesToOpen)
                .forEach(edition -> at(London.startOf(edition.from())));
    }

    private void addHolder(Holder holder) {
        at(holder.from());
        at(holder.until());
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
