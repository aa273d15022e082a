package org.waymark.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.When;

/// What taking back and giving back leaves of a derivation.
class CorrectionProperties {
    private static final Instant STRUCK = InventedRecords.minute(2 * InventedRecords.MINUTES);

    @Property(tries = 400)
    void striking_a_strike_leaves_everything_as_it_was_apart_from_what_it_shows_as_withdrawn(
            @ForAll("scenes") Scene scene, @ForAll @IntRange(min = 1, max = 8) int target) {
        var entries = scene.story().entries();
        var struck = entries.get(target % entries.size()).id();
        var strike = new Entry.Struck(stamp("s1", STRUCK), struck, "wrong");
        var restore = new Entry.Struck(stamp("s2", STRUCK.plus(Duration.ofDays(1))), "s1", "right after all");
        var at = STRUCK.plus(Duration.ofDays(2));

        var before = scene.engine().derive(scene.record(), at);
        var after = scene.engine().derive(scene.story().and(strike, restore).record(), at);

        assertThat(standing(after)).isEqualTo(standing(before));
        assertThat(after.breaches()).isEqualTo(before.breaches());
    }

    @Property(tries = 400)
    void an_amendment_that_changes_nothing_changes_nothing(
            @ForAll("scenes") Scene scene, @ForAll @IntRange(min = 1, max = 8) int target) {
        var entries = scene.story().entries();
        var amended = entries.get(target % entries.size());
        var amendment = new Entry.Amended(
                stamp("s1", STRUCK), amended.id(), "nothing", Optional.empty(), Optional.empty(), Map.of());
        var at = STRUCK.plus(Duration.ofDays(2));

        assertThat(standing(scene.engine().derive(scene.story().and(amendment).record(), at)))
                .isEqualTo(standing(scene.engine().derive(scene.record(), at)));
    }

    @Property(tries = 400)
    void what_is_struck_out_counts_as_if_it_had_never_been_said_apart_from_what_is_withdrawn(
            @ForAll("scenes") Scene scene, @ForAll @IntRange(min = 1, max = 8) int target) {
        var entries = scene.story().entries();
        var struck = entries.get(target % entries.size());
        var strike = new Entry.Struck(stamp("s1", STRUCK), struck.id(), "wrong");
        var without = new Story(
                entries.stream().filter(entry -> !entry.equals(struck)).toList());
        var at = STRUCK.plus(Duration.ofDays(2));

        assertThat(standing(scene.engine().derive(scene.story().and(strike).record(), at)))
                .isEqualTo(standing(scene.engine().derive(without.record(), at)));
    }

    private static List<Instance> standing(Derivation derivation) {
        return derivation.duties().stream()
                .filter(duty -> !(duty.standing() instanceof Standing.Withdrawn))
                .toList();
    }

    private static Entry.Stamp stamp(String id, Instant recorded) {
        return new Entry.Stamp(id, When.at(recorded), recorded, "mo", "council");
    }

    @Provide
    Arbitrary<Scene> scenes() {
        return Scene.of(InventedRules.EVERY, InventedRecords.EVERY);
    }
}
