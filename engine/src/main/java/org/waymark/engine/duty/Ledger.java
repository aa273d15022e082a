package org.waymark.engine.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.When;

/// Turns the two readings of every instance into the ledger of duties.
final class Ledger {
    private final Readings readings;
    private final Instant at;
    private final Acts acts;
    private final Owners owners;
    private final Agreeing agreeing;

    Ledger(Readings readings) {
        this.readings = readings;
        this.at = readings.earliest().at();
        this.acts = new Acts(readings.earliest().record().acts(), at);
        this.owners = new Owners(
                readings.earliest().rules().procedures(), readings.earliest().whole());
        this.agreeing = new Agreeing(readings.earliest());
    }

    /// One for each instance that comes out under either reading, in the order of the rules.
    List<Instance> instances(Map<String, Judged> early, Map<String, Judged> late) {
        var result = new ArrayList<Instance>(early.size());
        for (var one : early.entrySet()) {
            var other = late.get(one.getKey());
            var first = read(one.getValue());
            if (readings.agree()) {
                result.add(instance(first, first, first.standing()));
            } else if (other == null) {
                result.add(instance(first, first, agreeing.onlyOnce(first)));
            } else {
                var second = read(other);
                var neverLate = owners.outside(one.getValue().begun().duty().owner())
                        || first.judged().doubtful()
                        || second.judged().doubtful();
                result.add(instance(first, second, agreeing.standing(first, second, neverLate)));
            }
        }
        for (var one : late.entrySet()) {
            if (!early.containsKey(one.getKey())) {
                var only = read(one.getValue());
                result.add(instance(only, only, agreeing.onlyOnce(only)));
            }
        }
        return result;
    }

    private OneReading read(Judged judged) {
        return OneReading.of(
                judged, acts, at, owners.outside(judged.begun().duty().owner()));
    }

    private Instance instance(OneReading early, OneReading late, Standing standing) {
        var judged = early.judged();
        var begun = judged.begun();
        var duty = begun.duty();
        var moments = judged.moments();
        return new Instance(
                judged.ref(),
                duty,
                start(begun),
                owners.holder(
                        duty.owner(), at, begun.agency().or(() -> begun.event().map(Event::agency))),
                standing,
                moments.opens().isAfter(begun.happened()) || moments.opens().isAfter(at)
                        ? Agreeing.moment(moments.opens())
                        : Optional.empty(),
                Agreeing.moment(moments.target()),
                Agreeing.moment(moments.breach()),
                Agreeing.moment(late.judged().moments().breach()),
                overdueSince(early, late, standing),
                moments.breach().isBefore(begun.known()),
                arranged(judged),
                acts.explained(judged.ref()).map(Entry.Explained::reason));
    }

    /// Since when it was overdue; where nobody can tell how it stands, since when it may be.
    private static Optional<Instant> overdueSince(OneReading early, OneReading late, Standing standing) {
        if (standing instanceof Standing.Met || standing instanceof Standing.Due) {
            return Optional.empty();
        }
        var maybeSooner =
                standing instanceof Standing.CannotTell && late.overdueSince().isBefore(early.overdueSince());
        return Agreeing.moment(maybeSooner ? late.overdueSince() : early.overdueSince());
    }

    private static Start start(Begun begun) {
        var said = begun.event().map(Event::said);
        var never = begun.happened().equals(Timeline.NEVER);
        return new Start(
                begun.startId(),
                said,
                never ? When.unknown() : When.at(begun.happened()),
                never ? When.unknown() : When.at(begun.known()),
                begun.agency());
    }

    /// When the next thing that would meet it is arranged for.
    private Optional<Instant> arranged(Judged judged) {
        if (judged.met().isPresent() || readings.earliest().allPlans().isEmpty()) {
            return Optional.empty();
        }
        return judged.begun().duty().metBy().kinds().stream()
                .flatMap(kind -> readings.earliest().plans(kind).stream())
                .map(Event::happened)
                .filter(moment -> moment.isAfter(at))
                .min(Instant::compareTo);
    }
}
