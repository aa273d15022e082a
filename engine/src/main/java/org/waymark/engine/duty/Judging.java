package org.waymark.engine.duty;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Edition;
import org.waymark.engine.pack.Editions;
import org.waymark.engine.record.London;

/// Judges every duty under one reading.
final class Judging {
    private final Timeline timeline;
    private final Instant knownAt;
    private final Breaches breaches;
    private final Owing owing;
    private final Acts acts;

    Judging(Timeline timeline, Instant knownAt) {
        this.timeline = timeline;
        this.knownAt = knownAt;
        this.breaches = new Breaches(timeline, knownAt);
        this.owing = new Owing(timeline, knownAt, breaches);
        this.acts = new Acts(timeline.record().acts(), timeline.at());
    }

    /// Every instance by its name, in the order of the rules.
    Map<String, Judged> all() {
        return judge(timeline.rules().procedures().duties());
    }

    /// The same of some duties alone.
    ///
    /// @param duties by id, with those that they follow from
    Map<String, Judged> of(Set<String> duties) {
        return judge(timeline.rules().procedures().duties().stream()
                .filter(editions -> duties.contains(editions.id()))
                .toList());
    }

    /// What happened against a guard under this reading.
    List<Breaches.Found> breaches() {
        return breaches.found();
    }

    private Map<String, Judged> judge(List<Editions<Duty>> rules) {
        var byRule = new LinkedHashMap<String, List<Judged>>();
        var byName = new LinkedHashMap<String, Judged>();
        for (var editions : rules) {
            var begun = owing.of(editions, byRule);
            if (!begun.isEmpty()) {
                var judged = new Meeting(timeline, acts, successors(editions)).judge(begun);
                byRule.put(editions.id(), judged);
                judged.forEach(one -> byName.put(one.ref().text(), one));
            }
        }
        return byName;
    }

    /// Editions that take over what is still open when they come into force, unless a later one corrects them.
    private List<Edition<Duty>> successors(Editions<Duty> editions) {
        return editions.all().size() == 1
                ? List.of()
                : editions.all().stream()
                        .filter(Edition::appliesToOpen)
                        .filter(edition -> !London.startOf(edition.from()).isAfter(timeline.at()))
                        .filter(edition -> editions.inForce(edition.from(), knownAt)
                                .filter(edition::equals)
                                .isPresent())
                        .sorted(Comparator.comparing(Edition::from))
                        .toList();
    }
}
