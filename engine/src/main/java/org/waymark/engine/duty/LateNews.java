package org.waymark.engine.duty;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.engine.pack.Duty;

/// What can be taken away by late news of an entry of each kind, worked out once from the rules.
///
/// More entries to start or to meet a duty take nothing away: only what its conditions ask about does. The exception is
/// a duty whose oldest instance alone is met: an older one takes what had met another, and with it what followed.
final class LateNews {
    private final Map<String, Set<Line>> byKind = new HashMap<>();
    private final Map<Integer, Set<Line>> byFact = new HashMap<>();
    private final Set<String> everything = new HashSet<>();

    /// A duty that may go, with those that it follows from.
    ///
    /// @param duties by id
    /// @param begins of which entries can begin it; for one that comes round, those that can meet a round as well
    record Line(Set<String> duties, Set<String> begins) {
        Line {
            duties = Set.copyOf(duties);
            begins = Set.copyOf(begins);
        }
    }

    LateNews(Rules rules) {
        for (var editions : rules.procedures().duties()) {
            var all = rules.lineOf(editions.id());
            var line = new Line(all.stream().map(Duty::id).collect(Collectors.toSet()), begins(rules, all));
            for (var duty : all) {
                var followed = duty.repeat().isPresent() || !duty.id().equals(editions.id());
                var askedAbout = followed && duty.metBy().meets() instanceof Duty.Meets.Oldest
                        ? rules.of(duty).kinds()
                        : rules.ofConditions(duty).kinds();
                askedAbout.forEach(kind -> add(byKind, kind, line));
                rules.of(duty).statements().forEach(fact -> add(byFact, fact, line));
            }
            everything.addAll(line.duties());
        }
    }

    private static <K> void add(Map<K, Set<Line>> lines, K of, Line line) {
        lines.computeIfAbsent(of, none -> new LinkedHashSet<>()).add(line);
    }

    /// The kinds of entry at whose moments an instance can begin.
    private static Set<String> begins(Rules rules, Set<Duty> line) {
        if (line.stream().anyMatch(duty -> duty.repeat().isPresent())) {
            return line.stream()
                    .flatMap(duty -> rules.of(duty).kinds().stream())
                    .collect(Collectors.toSet());
        }
        var kinds = new HashSet<String>();
        for (var duty : line) {
            kinds.addAll(rules.beginning(duty).kinds());
            if (line.size() > 1) {
                kinds.addAll(duty.metBy().kinds()); // one that follows begins as another is met
            }
        }
        return kinds;
    }

    /// What can be taken away by another value of one of some facts that are statements, by index.
    Set<Line> ofFacts(Set<Integer> facts) {
        return facts.stream()
                .flatMap(fact -> byFact.getOrDefault(fact, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /// What late news of an entry of a kind can take away.
    Set<Line> of(String kind) {
        return byKind.getOrDefault(kind, Set.of());
    }

    /// What a correction can take away: every duty, by id.
    Set<String> everything() {
        return everything;
    }
}
