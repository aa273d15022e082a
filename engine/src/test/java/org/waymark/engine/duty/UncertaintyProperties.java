package org.waymark.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.waymark.engine.record.Accuracy;
import org.waymark.engine.record.DutyRef;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// What not knowing exactly does to an answer, and what it never does.
class UncertaintyProperties {
    private static final Instant LATER = InventedRecords.minute(2 * InventedRecords.MINUTES);

    @Property(seed = Tries.SEED)
    void in_time_and_late_hold_for_every_combination_of_readings(@ForAll("plain") Scene scene) {
        var said = scene.engine().derive(scene.record(), LATER).duties().stream()
                .filter(duty -> duty.standing() instanceof Standing.Met || duty.standing() instanceof Standing.MetLate)
                .toList();
        if (said.isEmpty()) {
            return;
        }
        for (var story : Combinations.of(scene.story())) {
            var exact = scene.engine().derive(story.record(), LATER);
            for (var duty : said) {
                assertThat(find(exact, duty))
                        .as("%s in %s", duty, story)
                        .hasValueSatisfying(it -> assertThat(it.standing())
                                .as("%s in %s", duty, story)
                                .hasSameClassAs(duty.standing()));
            }
        }
    }

    @Property(seed = Tries.SEED)
    void a_time_known_less_exactly_hides_no_duty_that_was_beyond_doubt(
            @ForAll("plain") Scene scene,
            @ForAll @IntRange(min = 1, max = 8) int target,
            @ForAll boolean known,
            @ForAll Accuracy accuracy,
            @ForAll("moments") Instant at) {
        var story = scene.story().upTo(at);
        var vaguer = new ArrayList<Entry>(story.entries());
        var index = target % vaguer.size();
        vaguer.set(index, vaguer(vaguer.get(index), known, accuracy));

        assertNothingHidden(scene, story, new Story(vaguer), at);
    }

    @Property(seed = Tries.SEED)
    void an_answer_not_known_hides_no_duty_that_was_beyond_doubt(
            @ForAll("plain") Scene scene,
            @ForAll @IntRange(min = 1, max = 8) int target,
            @ForAll("moments") Instant at) {
        var story = scene.story().upTo(at);
        var vaguer = new ArrayList<Entry>(story.entries());
        var index = target % vaguer.size();
        vaguer.set(index, unanswered(vaguer.get(index)));
        // An unknown never takes the place of something known, so that an earlier statement would count again.
        Assume.that(story.entries().stream()
                        .filter(UncertaintyProperties::statesFacts)
                        .count()
                < 2);

        assertNothingHidden(scene, story, new Story(vaguer), at);
    }

    /// The readings of uncertain times move together, so that one more thing not known may settle what was in doubt:
    /// two things of one day count as being in order.
    private static void assertNothingHidden(Scene scene, Story exact, Story vague, Instant at) {
        var before = scene.knowingEveryDay().derive(exact.record(), at);
        var after = scene.knowingEveryDay().derive(vague.record(), at);
        for (var duty : before.duties()) {
            var beyondDoubt = !(duty.standing() instanceof Standing.CannotTell) || inKnownOrder(exact);
            if (duty.standing().open() && beyondDoubt) {
                var same = find(after, duty);
                assertThat(same.or(() -> otherRound(after, duty)))
                        .as("%s in %s", duty, vague)
                        .hasValueSatisfying(
                                it -> assertThat(it.standing().open() || doneWheneverDue(scene, duty, exact, at))
                                        .as("%s instead of %s in %s", it, duty, vague)
                                        .isTrue());
                same.ifPresent(it -> assertThat(duty.standing() instanceof Standing.CannotTell
                                || it.standing() instanceof Standing.CannotTell
                                || it.standing()
                                        .getClass()
                                        .equals(duty.standing().getClass()))
                        .as("%s instead of %s in %s", it, duty, vague)
                        .isTrue());
            }
        }
    }

    /// Whether nothing but its limit keeps anyone from telling that a duty was done: what nobody can tell was owed at
    /// all is never late, so that the same doing meets it.
    private static boolean doneWheneverDue(Scene scene, Instance duty, Story story, Instant at) {
        return duty.standing() instanceof Standing.CannotTell
                && find(scene.withoutLimits().knowingEveryDay().derive(story.record(), at), duty)
                        .filter(it -> it.standing() instanceof Standing.Met)
                        .isPresent();
    }

    private static boolean inKnownOrder(Story story) {
        return story.entries().stream()
                .allMatch(entry -> entry.stamp().known().exact()
                        && (!(entry instanceof Entry.Stated said)
                                || said.happened().exact()));
    }

    /// The same entry with one of its times known less exactly: to the day, the month, the year, or not at all.
    private static Entry vaguer(Entry entry, boolean known, Accuracy accuracy) {
        if (!(entry instanceof Entry.Stated said) || said.kind().equals(Book.PLAN)) {
            return entry;
        }
        var stamp = said.stamp();
        var widerKnown = known && stamp.known().exact()
                ? InventedRecords.vague(stamp.known().first(), accuracy, false)
                : stamp.known();
        var widerHappened = !known && said.happened().exact()
                ? InventedRecords.vague(said.happened().first(), accuracy, false)
                : said.happened();
        return new Entry.Stated(
                new Entry.Stamp(stamp.id(), widerKnown, stamp.recorded(), stamp.by(), stamp.agency()),
                said.kind(),
                said.edition(),
                widerHappened,
                said.fields());
    }

    private static Entry unanswered(Entry entry) {
        if (!(entry instanceof Entry.Stated said) || !said.fields().containsKey(Book.FLAG)) {
            return entry;
        }
        var fields = new HashMap<>(said.fields());
        fields.put(Book.FLAG, Value.NO_ANSWER);
        return new Entry.Stated(said.stamp(), said.kind(), said.edition(), said.happened(), fields);
    }

    private static boolean statesFacts(Entry entry) {
        return entry instanceof Entry.Stated said && said.kind().equals(Book.IDENTITY);
    }

    /// Of a duty that comes round again only one is open at a time: it may be an earlier one, where nobody can tell
    /// how often it was done; and then nothing follows yet from the rounds after it.
    private static Optional<Instance> otherRound(Derivation derivation, Instance duty) {
        var start = duty.ref().start();
        var round = start.indexOf('/') >= 0;
        var named = round ? start.substring(0, start.indexOf('/')) : start;
        return derivation.duties().stream()
                .filter(it -> new DutyRef(duty.ref().duty(), named).names(it.ref())
                        || (round
                                && it.ref().start().startsWith(named)
                                && it.standing() instanceof Standing.CannotTell))
                .filter(it -> it.standing().open())
                .findFirst();
    }

    private static Optional<Instance> find(Derivation derivation, Instance duty) {
        return derivation.duties().stream()
                .filter(it -> it.ref().equals(duty.ref()))
                .findFirst();
    }

    /// Every way of reading the uncertain times of a story: each at its earliest or at its latest.
    private static final class Combinations {
        private static final int MOST = 6;

        /// @return none if there are too many to try
        static List<Story> of(Story story) {
            var stories = List.of(List.<Entry>of());
            for (var entry : story.entries()) {
                var readings = readings(entry);
                var longer = new ArrayList<List<Entry>>();
                for (var begun : stories) {
                    for (var reading : readings) {
                        var one = new ArrayList<>(begun);
                        one.add(reading);
                        longer.add(one);
                    }
                }
                stories = longer;
                if (stories.size() > 1 << MOST) {
                    return List.of();
                }
            }
            return stories.stream().map(Story::new).toList();
        }

        private static List<Entry> readings(Entry entry) {
            if (!(entry instanceof Entry.Stated said)) {
                return List.of(entry);
            }
            var known = said.stamp().known().noLaterThan(said.stamp().recorded());
            var plan = said.kind().equals(Book.PLAN);
            var readings = new ArrayList<Entry>();
            for (var knew : both(known)) {
                var happened = plan ? said.happened() : said.happened().noLaterThan(known.latest());
                for (var when : both(happened)) {
                    for (var fields : bothDates(said.fields())) {
                        if (plan || !when.isAfter(knew)) {
                            readings.add(new Entry.Stated(
                                    new Entry.Stamp(
                                            said.id(),
                                            When.at(knew),
                                            said.stamp().recorded(),
                                            said.stamp().by(),
                                            said.stamp().agency()),
                                    said.kind(),
                                    said.edition(),
                                    When.at(when),
                                    fields));
                        }
                    }
                }
            }
            return readings;
        }

        private static List<Instant> both(When when) {
            return List.of(when.earliest(), when.latest()).stream().distinct().toList();
        }

        private static List<Map<String, Value>> bothDates(Map<String, Value> fields) {
            var all = List.of(fields);
            for (var name : List.of(Book.DAY, Book.BIRTH)) {
                if (fields.get(name) instanceof Value.Date(var when)) {
                    var more = new ArrayList<Map<String, Value>>();
                    for (var begun : all) {
                        for (var moment : both(when)) {
                            var one = new HashMap<>(begun);
                            one.put(name, new Value.Date(When.at(moment)));
                            more.add(one);
                        }
                    }
                    all = more;
                }
            }
            return all;
        }
    }

    @Provide
    Arbitrary<Scene> plain() {
        return Scene.of(new InventedRules(false, true, false, false, false), new InventedRecords(true, false));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return InventedRecords.moments();
    }
}
