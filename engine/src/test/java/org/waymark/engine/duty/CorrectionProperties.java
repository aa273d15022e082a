package org.waymark.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.waymark.engine.Tries;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// What taking back and giving back leaves of a derivation.
class CorrectionProperties {
    private static final Instant STRUCK = InventedRecords.minute(2 * InventedRecords.MINUTES);

    @Property(seed = Tries.SEED)
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

    @Property(seed = Tries.SEED)
    void an_amendment_that_changes_nothing_changes_nothing(
            @ForAll("scenes") Scene scene,
            @ForAll @IntRange(min = 1, max = 8) int target,
            @ForAll("moments") Instant recorded,
            @ForAll("moments") Instant at) {
        var entries = scene.story().entries();
        var amended = entries.get(target % entries.size());
        var amendment = new Entry.Amended(
                stamp("s1", recorded), amended.id(), "nothing", Optional.empty(), Optional.empty(), Map.of());

        var with = scene.engine().derive(scene.story().and(amendment).record(), at);
        var without = scene.engine().derive(scene.record(), at);

        assertThat(with.duties()).isEqualTo(without.duties());
        assertThat(with.breaches()).isEqualTo(without.breaches());
    }

    /// An amendment of it is about the entry that it amended, and stays.
    @Property(seed = Tries.SEED)
    void what_is_struck_out_or_moved_counts_as_if_it_had_never_been_said_apart_from_what_is_withdrawn(
            @ForAll("scenes") Scene scene, @ForAll @IntRange(min = 1, max = 8) int target, @ForAll boolean moved) {
        var entries = scene.story().entries();
        var struck = entries.get(target % entries.size());
        var stamp = stamp("s1", STRUCK);
        var strike = moved
                ? new Entry.Moved(stamp, struck.id(), "wrong child", "another")
                : new Entry.Struck(stamp, struck.id(), "wrong");
        var without = new Story(entries.stream()
                .filter(entry -> !entry.equals(struck))
                .map(entry -> passedOn(entry, struck))
                .toList());
        var at = STRUCK.plus(Duration.ofDays(2));

        assertThat(standing(scene.engine().derive(scene.story().and(strike).record(), at)))
                .isEqualTo(standing(scene.engine().derive(without.record(), at)));
    }

    @Property(seed = Tries.SEED)
    void what_is_corrected_counts_as_if_it_had_been_said_rightly_at_the_first_apart_from_what_is_withdrawn(
            @ForAll("scenes") Scene scene,
            @ForAll @IntRange(min = 1, max = 8) int target,
            @ForAll("stories") Story others,
            @ForAll @IntRange(min = 1, max = 8) int other) {
        var entries = new ArrayList<>(scene.story().entries());
        var index = target % entries.size();
        Assume.that(entries.get(index) instanceof Entry.Stated
                && others.entries().get(other % others.entries().size()) instanceof Entry.Stated
                && entries.stream().noneMatch(Entry.Amended.class::isInstance));
        var right = (Entry.Stated) entries.get(index);
        var wrong = (Entry.Stated) others.entries().get(other % others.entries().size());
        var answers = new HashMap<>(right.fields());
        answers.replaceAll((field, value) -> wrong.fields().getOrDefault(field, Value.NO_ANSWER));
        var stamp = right.stamp();
        var misheard = new Entry.Stamp(stamp.id(), wrong.stamp().known(), stamp.recorded(), stamp.by(), stamp.agency());
        entries.set(index, new Entry.Stated(misheard, right.kind(), right.edition(), wrong.happened(), answers));
        entries.add(new Entry.Amended(
                stamp("s1", STRUCK),
                right.id(),
                "misheard",
                Optional.of(right.happened()),
                Optional.of(stamp.known()),
                right.fields()));
        var at = STRUCK.plus(Duration.ofDays(2));

        var corrected = scene.engine().derive(new Story(entries).record(), at);
        var atFirst = scene.engine().derive(scene.record(), at);

        assertThat(standing(corrected)).isEqualTo(standing(atFirst));
        assertThat(corrected.breaches()).isEqualTo(atFirst.breaches());
    }

    /// An entry, about what another was about if it amended that one.
    private static Entry passedOn(Entry entry, Entry gone) {
        return entry instanceof Entry.Amended it
                        && gone instanceof Entry.Amended amended
                        && it.target().equals(gone.id())
                ? new Entry.Amended(it.stamp(), amended.target(), it.reason(), it.happened(), it.known(), it.fields())
                : entry;
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

    @Provide
    Arbitrary<Story> stories() {
        return InventedRecords.EVERY.stories();
    }

    @Provide
    Arbitrary<Instant> moments() {
        return InventedRecords.moments();
    }
}
