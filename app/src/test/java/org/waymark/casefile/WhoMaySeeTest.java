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
import java.util.stream.Stream;
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
                for (var seconds : List.of(
                        -1L,
                        0L,
                        OPEN.toSeconds() / 2 - 1,
                        OPEN.toSeconds() / 2,
                        OPEN.toSeconds() - 1,
                        OPEN.toSeconds())) {
                    var at = NOW.plusSeconds(seconds);
                    var expected = tied.entrySet().stream()
                            .filter(it -> !Access.reach(worker.viewer(), it.getValue(), town.packs.procedures(), at)
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

    /// A child for each tie there can be, and one for each with somebody kept out half of the time.
    private static Map<UUID, List<Tie>> tied(Children children, Ties ties) {
        var sides = new ArrayList<Tie.Side>();
        WORKERS.forEach(it -> sides.add(new Tie.Side.OfWorker(it)));
        List.of("desk", "north").forEach(it -> sides.add(new Tie.Side.OfTeam(it)));
        List.of("hill", "town", "town-police").forEach(it -> sides.add(new Tie.Side.OfAgency(it)));
        var tied = new LinkedHashMap<UUID, List<Tie>>();
        for (var relation : Tie.Relation.values()) {
            for (var side : sides) {
                var role = relation == Tie.Relation.HOLDS_ROLE ? Optional.of("guardian") : Optional.<String>empty();
                var tie = new Tie(relation, side, role, NOW, NOW.plus(OPEN), share(relation));
                add(List.of(tie), tied, children, ties);
                for (var worker : List.of("sana", "dev")) {
                    add(List.of(tie, keptOut(worker)), tied, children, ties);
                }
            }
        }
        return tied;
    }

    private static void add(List<Tie> some, Map<UUID, List<Tie>> tied, Children children, Ties ties) {
        var child = children.create(NOW);
        some.forEach(tie -> make(child, tie, ties));
        assertThat(ties.of(List.of(child))).as("read back").containsExactlyInAnyOrderElementsOf(some);
        tied.put(child, some);
    }

    private static void make(UUID child, Tie tie, Ties ties) {
        var making = new Ties.Making(child, tie, "to try it", "none", "dev", Optional.empty());
        if (tie.share().isPresent()) {
            ties.show(making, UUID.randomUUID());
        } else {
            ties.make(making);
        }
    }

    private static Tie keptOut(String worker) {
        return new Tie(
                Tie.Relation.KEPT_OUT,
                new Tie.Side.OfWorker(worker),
                Optional.empty(),
                NOW,
                NOW.plus(OPEN.dividedBy(2)));
    }

    @Test
    void whoever_is_kept_out_of_one_of_two_records_of_a_child_is_listed_neither() {
        try (var town = new TestPartnership()) {
            var children = new Children(town.sql);
            var ties = new Ties(town.sql);
            var some = Stream.generate(() -> children.create(NOW)).limit(3).toList();
            for (var child : some) {
                make(
                        child,
                        new Tie(Tie.Relation.TEAM, new Tie.Side.OfTeam("north"), Optional.empty(), NOW, NOW.plus(OPEN)),
                        ties);
            }
            make(some.getLast(), keptOut("sana"), ties);
            children.link(some.get(1), some.get(0), "the same", "dev", NOW);
            children.link(some.get(2), some.get(0), "the same", "dev", NOW);

            assertThat(children.within(town.worker("sana"), town.packs.procedures(), NOW))
                    .isEmpty();
            assertThat(children.within(town.worker("maggie"), town.packs.procedures(), NOW))
                    .containsExactlyInAnyOrderElementsOf(some);
        }
    }

    private static Optional<Share> share(Tie.Relation relation) {
        return relation == Tie.Relation.SHARE || relation == Tie.Relation.OFFER
                ? Optional.of(new Share(Set.of("concern"), Set.of(FieldClass.HEALTH), When.FAR_AHEAD, true))
                : Optional.empty();
    }
}
