package org.waymark.engine.duty;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.engine.pack.Duty;

/// What can be taken away by late news of an entry of each kind, worked out once from the rules.
///
/// More entries to start or to meet a duty take nothing away: only what its conditions ask about does. The exception is
/// a duty whose oldest instance alone is met: an older one takes what had met another, and with it what followed.
final class LateNews {
    private static final Affected NOTHING = new Affected(Set.of(), Set.of());

    private final Map<String, Affected> byKind = new HashMap<>();
    private final Map<Integer, Affected> byFact = new HashMap<>();
    private final Affected everything = nothing();

    /// @param duties by id, those that may go, and those that they follow from
    /// @param kinds  of which entries may begin or meet one of them
    record Affected(Set<String> duties, Set<String> kinds) {
        Affected and(Affected other) {
            var both = new Affected(new HashSet<>(duties), new HashSet<>(kinds));
            both.add(other.duties, other.kinds);
            return both;
        }

        private void add(Set<String> moreDuties, Set<String> moreKinds) {
            duties.addAll(moreDuties);
            kinds.addAll(moreKinds);
        }
    }

    LateNews(Rules rules) {
        for (var editions : rules.procedures().duties()) {
            var line = rules.lineOf(editions.id());
            var ids = line.stream().map(Duty::id).collect(Collectors.toSet());
            var kinds = line.stream()
                    .flatMap(duty -> rules.of(duty).kinds().stream())
                    .collect(Collectors.toSet());
            for (var duty : line) {
                var followed = duty.repeat().isPresent() || !duty.id().equals(editions.id());
                var askedAbout = followed && duty.metBy().meets() instanceof Duty.Meets.Oldest
                        ? rules.of(duty).kinds()
                        : rules.ofConditions(duty).kinds();
                askedAbout.forEach(
                        kind -> byKind.computeIfAbsent(kind, none -> nothing()).add(ids, kinds));
                rules.of(duty)
                        .statements()
                        .forEach(fact ->
                                byFact.computeIfAbsent(fact, none -> nothing()).add(ids, kinds));
            }
            everything.add(ids, kinds);
        }
    }

    private static Affected nothing() {
        return new Affected(new HashSet<>(), new HashSet<>());
    }

    /// What can be taken away by another value of one of some facts that are statements, by index.
    Affected ofFacts(Set<Integer> facts) {
        return facts.stream().map(fact -> byFact.getOrDefault(fact, NOTHING)).reduce(NOTHING, Affected::and);
    }

    /// What late news of an entry of a kind can take away.
    Affected of(String kind) {
        return byKind.getOrDefault(kind, NOTHING);
    }

    /// What a correction can take away.
    Affected everything() {
        return everything;
    }
}
