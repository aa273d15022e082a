package org.waymark.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.casefile.TestPartnership.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.waymark.engine.record.Value;

/// What concerns two children's records while others write into both.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TwoChildrenAtOnceTest {
    private static final String NOW = "2026-04-03T19:00";
    private static final int ROUNDS = 10;

    @Test
    void two_who_move_entries_between_the_same_children_do_not_stand_in_each_others_way() throws Exception {
        try (var town = new TestPartnership()) {
            var one = concern(town);
            var other = concern(town);
            for (var round = 0; round < ROUNDS; round++) {
                var ofOne = observed(town, one);
                var ofOther = observed(town, other);

                var outcomes =
                        atOnce(List.of(() -> move(town, one, ofOne, other), () -> move(town, other, ofOther, one)));

                assertThat(outcomes).allMatch(Outcome.Recorded.class::isInstance);
            }
            assertThat(differing(town)).isZero();
        }
    }

    @Test
    void records_that_are_linked_and_parted_while_others_write_keep_what_follows_from_them() throws Exception {
        try (var town = new TestPartnership()) {
            var one = concern(town);
            var other = concern(town);
            for (var round = 0; round < ROUNDS; round++) {
                var same = round % 2 == 0;
                var outcomes = atOnce(List.<Callable<Optional<UUID>>>of(
                        () -> town.casefile.linking().same(other, one, same, "Known now", town.worker("dev"), at(NOW)),
                        () -> Optional.of(observed(town, one)),
                        () -> Optional.of(observed(town, other))));

                assertThat(outcomes).allMatch(Optional::isPresent);
            }
            assertThat(differing(town)).isZero();
        }
    }

    private static int differing(TestPartnership town) {
        return town.casefile
                .rederiving(town.duties, () -> at(NOW))
                .rebuild(() -> true)
                .different();
    }

    private static UUID concern(TestPartnership town) {
        return town.raise("tessa", "2026-04-03T18:10", Map.of("names", new Value.Text("Ada Invented")));
    }

    private static UUID observed(TestPartnership town, UUID child) {
        var outcome = town.record(child, "dev", NOW, "observation", Map.of("seen", new Value.Text("Bruises")));
        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
        return ((Outcome.Recorded) outcome).entries().getFirst();
    }

    private static Outcome move(TestPartnership town, UUID from, UUID entry, UUID to) {
        var moving = new Change.Moving(entry, "Another child", to);
        return town.casefile.record(
                new Command(UUID.randomUUID(), from, moving, Optional.empty()), town.worker("dev"), at(NOW));
    }

    /// Does everything at the same moment, and fails as any of it does.
    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = acts.stream()
                    .map(act -> threads.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            var outcomes = new ArrayList<T>();
            for (var one : done) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }
}
