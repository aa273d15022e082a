package org.waymark.engine.duty;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Truth;

/// Finds the flags that are up: those whose condition holds under both readings.
record Flags(Readings readings, Instant at) {
    List<Raised> raised() {
        return rules().procedures().flags().stream()
                .filter(flag -> holds(flag.when(), at))
                .map(flag -> new Raised(flag, Agreeing.moment(end(flag.when()))))
                .toList();
    }

    private boolean holds(Condition condition, Instant moment) {
        return timelines().allMatch(timeline -> condition.holds(timeline.asOf(moment)) == Truth.TRUE);
    }

    /// The first later moment at which the clock may end what holds; [Timeline#NEVER] if it does not.
    private Instant end(Condition condition) {
        var moments = new TreeSet<Instant>();
        for (var fact : rules().of(condition).thresholds()) {
            timelines()
                    .flatMap(timeline -> Turning.thresholds(timeline, fact).stream())
                    .filter(moment -> moment.isAfter(at))
                    .forEach(moments::add);
        }
        return moments.stream()
                .filter(moment -> !holds(condition, moment))
                .findFirst()
                .orElse(Timeline.NEVER);
    }

    private Stream<Timeline> timelines() {
        return Stream.of(readings.earliest(), readings.latest());
    }

    private Rules rules() {
        return readings.earliest().rules();
    }
}
