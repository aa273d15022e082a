package org.waymark.engine.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Edition;
import org.waymark.engine.pack.Editions;
import org.waymark.engine.record.London;

/// Judges every duty under one reading.
final class Judging {
    private final Timeline timeline;
    private final Instant knownAt;
    private final Starting starting;
    private final Meeting meeting;

    Judging(Timeline timeline, Instant knownAt) {
        this.timeline = timeline;
        this.knownAt = knownAt;
        this.starting = new Starting(timeline, knownAt, new Breaches(knownAt));
        this.meeting = new Meeting(timeline);
    }

    /// Every instance by its name, in the order of the rules.
    Map<String, Judged> all() {
        var byRule = new LinkedHashMap<String, List<Judged>>();
        var byName = new LinkedHashMap<String, Judged>();
        for (var editions : timeline.rules().procedures().duties()) {
            var begun = starting.of(editions, byRule);
            if (!begun.isEmpty()) {
                var judged = judge(editions, begun);
                byRule.put(editions.id(), judged);
                judged.forEach(one -> byName.put(one.ref().text(), one));
            }
        }
        return byName;
    }

    private List<Judged> judge(Editions<Duty> editions, List<Begun> begun) {
        var judged = meeting.judge(begun);
        var successors = editions.all().size() == 1 ? List.<Edition<Duty>>of() : successors(editions);
        return successors.isEmpty() ? judged : meeting.judge(takenOver(begun, judged, successors));
    }

    /// Editions that take over what is still open when they come into force.
    private List<Edition<Duty>> successors(Editions<Duty> editions) {
        return editions.all().stream()
                .filter(Edition::appliesToOpen)
                .filter(edition -> !edition.published().isAfter(knownAt))
                .filter(edition -> !London.startOf(edition.from()).isAfter(timeline.at()))
                .toList();
    }

    private static List<Begun> takenOver(List<Begun> begun, List<Judged> judged, List<Edition<Duty>> successors) {
        var result = new ArrayList<>(begun);
        for (var successor : successors) {
            var from = London.startOf(successor.from());
            result.replaceAll(one -> {
                var openThen = judged.stream()
                        .filter(it -> it.begun().ref().equals(one.ref()))
                        .noneMatch(it -> it.metAt().isBefore(from));
                return one.happened().isBefore(from) && openThen ? one.under(successor) : one;
            });
        }
        return result;
    }
}
