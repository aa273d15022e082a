package org.waymark.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.access.Ties;
import org.waymark.engine.access.Access;
import org.waymark.engine.access.Reach;
import org.waymark.engine.access.Share;
import org.waymark.engine.access.Tie;
import org.waymark.engine.pack.FieldClass;
import org.waymark.engine.record.When;
import org.waymark.people.Children;

/// The lists of the database and the decision of the engine are one rule in two languages.
class WhoMaySeeTest {
    private static final Instant NOW = Instant.parse("2026-04-03T12:00:00Z");
    private static final Duration OPEN = Duration.ofMinutes(30);
    private static final List<String> WORKERS = List.of("tessa", "joan", "dev", "sana", "maggie", "owen", "priya");

    @Test
    void the_database_lists_exactly_those_children_whom_the_engine_lets_someone_see() {
        try (var town = new TestPartnership()) {
            var children = new Children(town.sql);
            var tied = tied(children, new Ties(town.sql));
            var seen = 0;
            for (var worker : WORKERS.stream().map(town::worker).toList()) {
                for (var seconds : List.of(-1L, 0L, OPEN.toSeconds() - 1, OPEN.toSeconds())) {
                    var at = NOW.plusSeconds(seconds);
                    var expected = tied.entrySet().stream()
                            .filter(it -> !Access.reach(
                                            worker.viewer(), List.of(it.getValue()), town.packs.procedures(), at)
                                    .equals(Reach.NOTHING))
                            .map(Map.Entry::getKey)
                            .toList();
                    assertThat(children.within(worker, town.packs.procedures(), at))
                            .as("%s, %d s after the ties began", worker.id(), seconds)
                            .containsExactlyInAnyOrderElementsOf(expected);
                    seen += expected.size();
                }
            }
            assertThat(seen).as("something was seen at all").isGreaterThan(WORKERS.size());
        }
    }

    /// A child for each tie there can be.
    private static Map<UUID, Tie> tied(Children children, Ties ties) {
        var sides = new ArrayList<Tie.Side>();
        WORKERS.forEach(it -> sides.add(new Tie.Side.OfWorker(it)));
        List.of("desk", "north").forEach(it -> sides.add(new Tie.Side.OfTeam(it)));
        List.of("hill", "town", "town-police").forEach(it -> sides.add(new Tie.Side.OfAgency(it)));
        var tied = new LinkedHashMap<UUID, Tie>();
        for (var relation : Tie.Relation.values()) {
            for (var side : sides) {
                var role = relation == Tie.Relation.HOLDS_ROLE ? Optional.of("guardian") : Optional.<String>empty();
                var tie = new Tie(relation, side, role, NOW, NOW.plus(OPEN), share(relation));
                var child = children.create(NOW);
                var making = new Ties.Making(child, tie, "to try it", "none", "dev", Optional.empty());
                if (tie.share().isPresent()) {
                    ties.show(making, UUID.randomUUID());
                } else {
                    ties.make(making);
                }
                assertThat(ties.of(List.of(child))).as("read back").containsExactly(tie);
                tied.put(child, tie);
            }
        }
        return tied;
    }

    private static Optional<Share> share(Tie.Relation relation) {
        return relation == Tie.Relation.SHARE || relation == Tie.Relation.OFFER
                ? Optional.of(new Share(Set.of("concern"), Set.of(FieldClass.HEALTH), When.FAR_AHEAD, true))
                : Optional.empty();
    }
}
