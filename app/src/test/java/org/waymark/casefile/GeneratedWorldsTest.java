package org.waymark.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.access.Asking;
import org.waymark.agencies.Worker;
import org.waymark.engine.access.Access;
import org.waymark.engine.access.Reach;
import org.waymark.engine.access.Tie;

/// Who may see anything of a child is said four times: by the engine, by the lists of the database, by its locks, and
/// by a naive rule. In worlds where anybody has anything to do with any child, all four agree. For millions of
/// decisions: `./waymark campaign who-may`.
class GeneratedWorldsTest {
    private static final long DECISIONS = Long.getLong("waymark.decisions", 200_000);
    private static final long SEED = Long.getLong("waymark.seed", 20260403);
    private static final int OPENED_OF_EACH = 3;
    private static final NaiveRule RULE = new NaiveRule(Optional.empty());

    private final Random seeds = new Random(SEED);
    private final Map<NaiveRule.Part, Integer> noticed = new EnumMap<>(NaiveRule.Part.class);
    private final List<String> differing = new ArrayList<>();
    private long decisions;
    private long allowed;

    @Test
    void the_engine_the_lists_the_locks_and_the_naive_rule_are_one() {
        while (decisions < DECISIONS) {
            try (var world = new GeneratedWorld(seeds.nextLong())) {
                look(world);
            }
        }
        System.out.printf(
                "%,d decisions (seed %d), %,d of them yes: %d differ%n", decisions, SEED, allowed, differing.size());

        assertThat(differing).isEmpty();
        assertThat(allowed).as("there is something to see").isGreaterThan(decisions / 50);
        assertThat(noticed)
                .as("each part of the rule is missed if it is left out")
                .containsOnlyKeys(NaiveRule.Part.values());
    }

    @Test
    void a_lock_that_stands_open_is_noticed() {
        try (var world = new GeneratedWorld(SEED)) {
            world.town.sql.sql("drop policy as_opened_or_listed on child_card").update();
            world.town
                    .sql
                    .sql("create policy as_opened_or_listed on child_card using (true)")
                    .update();
            look(world);
        }

        assertThat(differing).isNotEmpty();
    }

    private void look(GeneratedWorld world) {
        var asking = new Asking(world.town.app, world.town.transaction, world.town.packs.procedures());
        for (var at : GeneratedWorld.MOMENTS) {
            for (var person : world.people) {
                listed(world, asking, person, at);
                opened(world, asking, person, at);
            }
        }
    }

    private void listed(GeneratedWorld world, Asking asking, Worker person, Instant at) {
        var byList = new HashSet<>(world.children.within(person, world.town.packs.procedures(), at));
        var byLock = asking.listing(
                person.viewer(),
                at,
                () -> world.town
                        .app
                        .sql("select child from child_card")
                        .query(UUID.class)
                        .set());
        for (var child : world.records()) {
            var ties = listing(world, child);
            var said = List.of(
                    sees(world, person, ties, at),
                    byList.contains(child),
                    byLock.contains(child),
                    RULE.sees(person.viewer(), ties, at));
            count(said, "list of " + person.viewer() + " at " + at + ": " + ties);
            for (var part : NaiveRule.Part.values()) {
                if (new NaiveRule(Optional.of(part)).sees(person.viewer(), ties, at) != said.getFirst()) {
                    noticed.merge(part, 1, Integer::sum);
                }
            }
        }
    }

    /// A list shows each record for its own ties; whoever is kept out of one record of a child is kept out of all.
    private static List<Tie> listing(GeneratedWorld world, UUID child) {
        return Stream.concat(
                        world.ties(child).stream(),
                        all(world, child).filter(tie -> tie.relation() == Tie.Relation.KEPT_OUT))
                .distinct()
                .toList();
    }

    private static Stream<Tie> all(GeneratedWorld world, UUID child) {
        return world.same(child).stream().flatMap(it -> world.ties(it).stream());
    }

    /// A few cases one by one, as a page opens them.
    private void opened(GeneratedWorld world, Asking asking, Worker person, Instant at) {
        var children = List.copyOf(world.records());
        for (var number = 0; number < OPENED_OF_EACH; number++) {
            var child = children.get(seeds.nextInt(children.size()));
            var ties = all(world, child).toList();
            Set<UUID> byLock = world.town.transaction.execute(_ -> {
                asking.about(world.same(child), person.viewer(), at);
                return world.town
                        .app
                        .sql("select child from child_card")
                        .query(UUID.class)
                        .set();
            });
            count(
                    List.of(
                            sees(world, person, ties, at),
                            byLock.contains(child),
                            RULE.sees(person.viewer(), ties, at)),
                    "case for " + person.viewer() + " at " + at + ": " + ties);
            if (!world.same(child).containsAll(byLock)) {
                differing.add("another child came along with " + ties);
            }
        }
    }

    private static boolean sees(GeneratedWorld world, Worker person, List<Tie> ties, Instant at) {
        return !Access.reach(person.viewer(), ties, world.town.packs.procedures(), at)
                .equals(Reach.NOTHING);
    }

    private void count(List<Boolean> said, String what) {
        decisions++;
        allowed += said.getFirst() ? 1 : 0;
        if (said.stream().distinct().count() > 1) {
            differing.add(said + " " + what);
        }
    }
}
