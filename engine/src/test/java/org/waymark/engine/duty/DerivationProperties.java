package org.waymark.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.waymark.engine.Tries;
import org.waymark.engine.pack.Editions;
import org.waymark.engine.record.Entry;

/// What holds of every derivation, whatever the rules and the record.
class DerivationProperties {
    @Property(seed = Tries.SEED)
    void the_same_record_gives_the_same_answer(@ForAll("scenes") Scene scene, @ForAll("moments") Instant at) {
        assertThat(scene.engine().derive(scene.record(), at))
                .isEqualTo(scene.engine().derive(scene.record(), at));
    }

    @Property(seed = Tries.SEED)
    void the_order_of_storage_makes_no_difference(
            @ForAll("scenes") Scene scene, @ForAll("moments") Instant at, @ForAll Random random) {
        var shuffled = new ArrayList<>(scene.story().entries());
        Collections.shuffle(shuffled, random);

        assertThat(scene.engine().derive(new Story(shuffled).record(), at))
                .isEqualTo(scene.engine().derive(scene.record(), at));
    }

    @Property(seed = Tries.SEED)
    void what_no_rule_reads_changes_nothing(
            @ForAll("scenes") Scene scene, @ForAll("stories") Story others, @ForAll("moments") Instant at) {
        var entries = new ArrayList<>(scene.story().entries());
        for (var other : others.entries()) {
            if (other instanceof Entry.Stated said && !said.kind().equals(Book.PLAN)) {
                var stamp = said.stamp();
                entries.add(new Entry.Stated(
                        new Entry.Stamp("n" + stamp.id(), stamp.known(), stamp.recorded(), stamp.by(), stamp.agency()),
                        Book.NOISE,
                        1,
                        said.happened(),
                        said.fields()));
            }
        }

        var with = scene.engine().derive(new Story(entries).upTo(at).record(), at);
        var without = scene.engine().derive(scene.story().upTo(at).record(), at);

        assertThat(with).isEqualTo(without);
    }

    @Property(seed = Tries.SEED)
    void as_known_at_a_moment_is_what_the_record_said_then(
            @ForAll("scenes") Scene scene, @ForAll("moments") Instant at, @ForAll("moments") Instant knownAt) {
        assertThat(scene.engine().derive(scene.story().upTo(knownAt).record(), at, knownAt))
                .isEqualTo(scene.engine().derive(scene.record(), at, knownAt));
    }

    @Property(seed = Tries.SEED)
    void nothing_changes_by_the_clock_before_the_next_change(
            @ForAll("scenes") Scene scene, @ForAll("moments") Instant at, @ForAll Random random) {
        var known = scene.story().upTo(at).record();
        var now = scene.engine().derive(known, at);

        for (var moment : between(at, now, random)) {
            var then = scene.engine().derive(known, moment);
            assertThat(then.duties()).as("at %s", moment).isEqualTo(now.duties());
            assertThat(then.breaches()).isEqualTo(now.breaches());
            assertThat(then.nextChange()).isEqualTo(now.nextChange());
        }
    }

    @Property(seed = Tries.SEED)
    void nothing_changes_before_the_next_change_in_what_is_known_today_of_the_past(
            @ForAll("scenes") Scene scene, @ForAll("moments") Instant at, @ForAll Random random) {
        var today = InventedRecords.minute(3 * InventedRecords.MINUTES);
        var past = scene.engine().derive(scene.record(), at, today);

        for (var moment : between(at, past, random)) {
            var then = scene.engine().derive(scene.record(), moment, today);
            assertThat(then.duties()).as("at %s", moment).isEqualTo(past.duties());
            assertThat(then.breaches()).isEqualTo(past.breaches());
        }
    }

    /// Where no fact turns by the clock, nothing is arranged or has to wait, and every standing can be told. What an
    /// outside body owes is never overdue, yet its limit starts our chasing.
    @Property(seed = Tries.SEED)
    void something_changes_at_the_next_change(@ForAll("plain") Scene scene, @ForAll("moments") Instant at) {
        Assume.that(scene.book().procedures().duties().stream()
                .map(Editions::newest)
                .noneMatch(
                        duty -> duty.owner().equals("outside") || duty.opens().isPresent()));
        var known = new Story(scene.story().upTo(at).entries().stream()
                        .filter(entry -> !(entry instanceof Entry.Stated said
                                && said.kind().equals(Book.PLAN)))
                        .toList())
                .record();
        var now = scene.engine().derive(known, at);
        Assume.that(now.duties().stream().allMatch(duty -> duty.missing().isEmpty()));

        now.nextChange().ifPresent(next -> {
            var then = scene.engine().derive(known, next);
            assertThat(then.duties()).as("at %s", next).isNotEqualTo(now.duties());
        });
    }

    @Property(seed = Tries.SEED)
    void every_answer_holds_together(@ForAll("scenes") Scene scene, @ForAll("moments") Instant at) {
        var derivation = scene.engine().derive(scene.record(), at);

        var names = new HashSet<String>();
        for (var duty : derivation.duties()) {
            assertThat(names.add(duty.ref().text())).as("named once: %s", duty).isTrue();
            switch (duty.standing()) {
                case Standing.CannotTell(var missing) ->
                    assertThat(missing).as("%s", duty).isNotEmpty();
                case Standing.Overdue(var since) -> {
                    assertThat(duty.overdueSince()).contains(since);
                    assertThat(since).isBeforeOrEqualTo(at);
                    assertThat(duty.duty().owner()).isNotEqualTo("outside");
                }
                case Standing.MetLate(var _, var met, var since) -> {
                    assertThat(duty.overdueSince()).contains(since);
                    assertThat(met).isAfterOrEqualTo(since);
                }
                case Standing.Met _, Standing.Due _, Standing.Waiting _, Standing.Awaited _, Standing.Withdrawn _ ->
                    assertThat(duty.overdueSince()).as("%s", duty).isEmpty();
                case Standing.NotNeeded _, Standing.DepartedFrom _, Standing.Lapsed _ -> {}
            }
        }
        derivation.nextChange().ifPresent(next -> assertThat(next).isAfter(at));
    }

    /// Moments between a derivation and its next change: the first and the last microsecond, and some in between.
    private static List<Instant> between(Instant at, Derivation derivation, Random random) {
        var end = derivation.nextChange().orElse(at.plus(Duration.ofDays(4000)));
        var micros = ChronoUnit.MICROS.between(at, end);
        var moments = new ArrayList<Instant>();
        if (micros > 1) {
            moments.add(at.plus(1, ChronoUnit.MICROS));
            moments.add(end.minus(1, ChronoUnit.MICROS));
            for (var sample = 0; sample < 3; sample++) {
                moments.add(at.plus(1 + (long) (random.nextDouble() * (micros - 1)), ChronoUnit.MICROS));
            }
        }
        return moments;
    }

    @Provide
    Arbitrary<Scene> scenes() {
        return Scene.of(InventedRules.EVERY, InventedRecords.EVERY);
    }

    @Provide
    Arbitrary<Scene> plain() {
        return Scene.of(new InventedRules(false, true, false, true, false), new InventedRecords(false, false));
    }

    @Provide
    Arbitrary<Story> stories() {
        return InventedRecords.EVERY.stories();
    }

    @Provide
    Arbitrary<Instant> moments() {
        return InventedRecords.moments();
    }
}
