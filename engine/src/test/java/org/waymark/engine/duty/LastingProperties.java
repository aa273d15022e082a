package org.waymark.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.waymark.engine.Tries;
import org.waymark.engine.record.Entry;

/// What stays so as time goes on.
class LastingProperties {
    @Property(seed = Tries.SEED)
    void a_duty_that_was_met_stays_met_while_nothing_new_is_recorded(
            @ForAll("scenes") Scene scene, @ForAll("moments") Instant one, @ForAll("moments") Instant other) {
        var first = one.isBefore(other) ? one : other;
        var second = one.isBefore(other) ? other : one;
        var known = scene.story().upTo(first).record();

        var before = scene.engine().derive(known, first);
        var after = scene.engine().derive(known, second);

        for (var duty : before.duties()) {
            if (duty.standing() instanceof Standing.Met || duty.standing() instanceof Standing.MetLate) {
                assertThat(find(after, duty).map(Instance::standing))
                        .as("%s", duty)
                        .contains(duty.standing());
            }
        }
    }

    /// What is added says that something happened after the first look.
    @Property(seed = Tries.SEED)
    void overdue_since_survives_whatever_happens_next(
            @ForAll("scenes") Scene scene, @ForAll("moments") Instant one, @ForAll("moments") Instant other) {
        var first = one.isBefore(other) ? one : other;
        var second = one.isBefore(other) ? other : one;
        var story = new ArrayList<Entry>();
        for (var entry : scene.story().upTo(second).entries()) {
            if (!entry.stamp().recorded().isAfter(first)
                    || !(entry instanceof Entry.Stated said)
                    || isNew(said, first)) {
                story.add(entry);
            }
        }
        var then = scene.with(new Story(story));

        var before = then.engine().derive(then.story().upTo(first).record(), first);
        var after = then.engine().derive(then.record(), second);

        for (var duty : before.duties()) {
            if (surelyOverdue(duty)) {
                assertThat(find(after, duty))
                        .as("%s", duty)
                        .hasValueSatisfying(now -> assertThat(now.standing() instanceof Standing.Withdrawn
                                        || now.overdueSince().equals(duty.overdueSince())
                                        || maybeSooner(now, duty))
                                .as("%s since %s", now, now.overdueSince())
                                .isTrue());
            }
        }
    }

    /// Where nobody can tell any more how a duty stands, it is said since when it may have been overdue.
    private static boolean maybeSooner(Instance now, Instance before) {
        return now.standing() instanceof Standing.CannotTell
                && now.overdueSince().isPresent()
                && now.overdueSince().get().isBefore(before.overdueSince().orElseThrow());
    }

    /// News of the past may show that it was done in time, that it had lapsed, or that its limit was another one.
    @Property(seed = Tries.SEED)
    void what_was_overdue_never_goes_without_a_word_even_on_news_of_the_past(
            @ForAll("scenes") Scene scene, @ForAll("moments") Instant one, @ForAll("moments") Instant other) {
        var first = one.isBefore(other) ? one : other;
        var second = one.isBefore(other) ? other : one;

        var before = scene.engine().derive(scene.story().upTo(first).record(), first);
        var after = scene.engine().derive(scene.story().upTo(second).record(), second);

        for (var duty : before.duties()) {
            if (surelyOverdue(duty)) {
                assertThat(find(after, duty)).as("%s", duty).isPresent();
            }
        }
    }

    /// Whether it says what happened after a moment, and nothing about the child that held before.
    private static boolean isNew(Entry.Stated said, Instant moment) {
        return said.happened().earliest().isAfter(moment) && !said.kind().equals(Book.IDENTITY);
    }

    /// Whether it is, or was, overdue beyond doubt.
    private static boolean surelyOverdue(Instance duty) {
        return duty.overdueSince().isPresent() && !(duty.standing() instanceof Standing.CannotTell);
    }

    private static Optional<Instance> find(Derivation derivation, Instance duty) {
        return derivation.duties().stream()
                .filter(it -> it.ref().equals(duty.ref()))
                .findFirst();
    }

    @Provide
    Arbitrary<Scene> scenes() {
        return Scene.of(new InventedRules(true, true, true, true, false), new InventedRecords(true, false));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return InventedRecords.moments();
    }
}
