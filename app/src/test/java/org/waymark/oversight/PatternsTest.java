package org.waymark.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What stands out in how somebody looks, on each side of each number of the house.
class PatternsTest {
    private static final LookingRules RULES = LookingRules.standard();

    /// A Wednesday afternoon in London.
    private static final Instant NOW = Instant.parse("2026-04-29T13:00:00Z");

    private static final Person SANA = person(3, List.of());

    private final Patterns patterns = new Patterns(RULES);

    private static Person person(int cases, List<Person.Held> held) {
        return new Person("sana", "hartfield", "Social worker", cases, held);
    }

    private static Look opened(Instant at, UUID child) {
        return new Look(at, Look.Kind.OPENED, Optional.of(child), false, false, "");
    }

    private static Look did(Instant at, Look.Kind kind, UUID child) {
        return new Look(at, kind, Optional.of(child), false, false, "");
    }

    private static UUID child(int number) {
        return new UUID(1, number);
    }

    private static Instant ago(Duration time) {
        return NOW.minus(time);
    }

    private List<Rule> found(Person person, List<Look> looks, Usual usual) {
        var sorted = new ArrayList<>(looks);
        sorted.sort(java.util.Comparator.comparing(Look::at));
        return patterns.of(person, sorted, usual, NOW).stream()
                .map(Finding::rule)
                .toList();
    }

    private List<Rule> found(Stream<Look> looks) {
        return found(SANA, looks.toList(), Usual.UNKNOWN);
    }

    private static Stream<Look> different(int count, Duration apart) {
        return IntStream.range(0, count).mapToObj(it -> opened(ago(apart.multipliedBy(it + 1)), child(it)));
    }

    @Test
    void many_different_children_within_the_hour_stand_out_and_one_fewer_does_not() {
        var least = RULES.many().least();
        assertThat(found(different(least, Duration.ofMinutes(5)))).containsExactly(Rule.MANY);
        assertThat(found(different(least - 1, Duration.ofMinutes(5)))).isEmpty();
        assertThat(found(different(least, Duration.ofMinutes(7))))
                .as("not within the hour")
                .isEmpty();
    }

    @Test
    void many_are_measured_by_ones_own_cases_and_by_others_of_the_same_job() {
        var least = RULES.many().least();
        var looks = different(least, Duration.ofMinutes(5)).toList();
        assertThat(found(person(least, List.of()), looks, Usual.UNKNOWN)).isEmpty();
        assertThat(found(person(least - 1, List.of()), looks, Usual.UNKNOWN)).containsExactly(Rule.MANY);
        var times = RULES.many().timesPeers();
        assertThat(found(SANA, looks, new Usual(Math.ceilDiv(least, times), 0, 9)))
                .isEmpty();
        assertThat(found(SANA, looks, new Usual((least - 1) / times, 0, 9))).containsExactly(Rule.MANY);
    }

    @Test
    void ones_own_cases_never_stand_out_by_their_number() {
        var own = different(RULES.many().least() * 3, Duration.ofMinutes(1))
                .map(it -> new Look(it.at(), it.kind(), it.child(), true, false, ""));
        assertThat(found(own)).isEmpty();
    }

    @Test
    void a_slow_crawl_stands_out_by_its_days() {
        var least = RULES.crawl().least();
        var apart = RULES.crawl().within().dividedBy(least + 1);
        assertThat(found(different(least, apart))).containsExactly(Rule.CRAWL);
        assertThat(found(different(least - 1, apart))).isEmpty();
    }

    @Test
    void one_child_again_and_again_stands_out_unless_something_was_recorded() {
        var times = RULES.repeated().times();
        var looks = IntStream.range(0, times)
                .mapToObj(it -> opened(ago(Duration.ofDays(it).plusHours(1)), child(1)))
                .toList();
        assertThat(found(looks.stream())).containsExactly(Rule.REPEATED);
        assertThat(found(looks.stream().skip(1))).isEmpty();
        var recorded = did(ago(Duration.ofDays(1)), Look.Kind.RECORDED, child(1));
        assertThat(found(Stream.concat(looks.stream(), Stream.of(recorded)))).isEmpty();
        var oneDay = IntStream.range(0, times * 4).mapToObj(it -> opened(ago(Duration.ofMinutes(31L * it)), child(1)));
        assertThat(found(oneDay)).as("all on one day").isEmpty();
    }

    @Test
    void looks_at_hours_of_no_work_stand_out_once_the_working_hours_are_known() {
        var night = IntStream.range(0, RULES.hours().looks())
                .mapToObj(it -> opened(Instant.parse("2026-04-29T01:10:00Z").plusSeconds(60L * it), child(it)))
                .toList();
        assertThat(found(Stream.concat(days(RULES.hours().leastDays()), night.stream())))
                .containsExactly(Rule.HOURS);
        assertThat(found(Stream.concat(
                        days(RULES.hours().leastDays()), night.stream().skip(1))))
                .isEmpty();
        assertThat(found(Stream.concat(days(RULES.hours().leastDays() - 1), night.stream())))
                .as("hours not known yet")
                .isEmpty();
    }

    /// Working days before the last, each with something done at ten.
    private static Stream<Look> days(int count) {
        return Stream.iterate(Instant.parse("2026-04-27T09:00:00Z"), it -> it.minus(Duration.ofDays(1)))
                .filter(it ->
                        it.atOffset(java.time.ZoneOffset.UTC).getDayOfWeek().getValue() < 6)
                .limit(count)
                .map(it -> new Look(it, Look.Kind.OTHER, Optional.empty(), false, false, ""));
    }

    @Test
    void a_name_like_ones_own_stands_out_and_the_alert_tells_neither_name_nor_time() {
        var look = new Look(ago(Duration.ofHours(2)), Look.Kind.OPENED, Optional.of(child(1)), true, true, "");
        var findings = patterns.of(SANA, List.of(look), Usual.UNKNOWN, NOW);
        assertThat(findings).singleElement().satisfies(it -> {
            assertThat(it.rule()).isEqualTo(Rule.NAME);
            assertThat(String.join(" ", it.facts())).doesNotContain(":").contains("29 April 2026");
        });
    }

    @Test
    void emergencies_tries_and_searches_stand_out_by_their_number() {
        often(Look.Kind.EMERGENCY, RULES.emergencies(), Rule.EMERGENCY);
        often(Look.Kind.TURNED_AWAY, RULES.turnedAway(), Rule.TURNED_AWAY);
        often(Look.Kind.STOPPED, new LookingRules.Often(Duration.ofDays(1), 1), Rule.LIMIT);
        var alike = IntStream.range(0, RULES.searches().times()).mapToObj(it -> searched(it, "3f2a"));
        assertThat(found(alike)).containsExactly(Rule.SEARCHES);
        var different = IntStream.range(0, RULES.searches().times()).mapToObj(it -> searched(it, "3f2" + it));
        assertThat(found(different)).isEmpty();
    }

    private static Look searched(int hour, String mark) {
        return new Look(
                ago(Duration.ofHours(hour + 1)), Look.Kind.SEARCHED_IN_VAIN, Optional.empty(), false, false, mark);
    }

    private void often(Look.Kind kind, LookingRules.Often often, Rule rule) {
        var apart = often.within().dividedBy(often.times() + 1);
        var looks = IntStream.range(0, often.times())
                .mapToObj(it -> did(ago(apart.multipliedBy(it + 1)), kind, child(it)))
                .toList();
        assertThat(found(looks.stream())).containsExactly(rule);
        assertThat(found(looks.stream().skip(1))).isEmpty();
    }

    @Test
    void given_cases_and_out_again_without_recording_stands_out_when_it_happens_again() {
        var times = RULES.givenBack().times();
        var held = IntStream.range(0, times)
                .mapToObj(it -> new Person.Held(
                        child(it),
                        ago(Duration.ofDays(it + 3)),
                        ago(Duration.ofDays(it + 3)).plus(RULES.givenBack().held())))
                .toList();
        var looks = held.stream()
                .map(it -> opened(it.since().plusSeconds(60), it.child()))
                .toList();
        assertThat(found(person(3, held), looks, Usual.UNKNOWN)).containsExactly(Rule.GIVEN_BACK);
        assertThat(found(person(3, held.subList(1, times)), looks, Usual.UNKNOWN))
                .isEmpty();
        var working = new ArrayList<>(looks);
        held.forEach(it -> working.add(did(it.since().plusSeconds(600), Look.Kind.RECORDED, it.child())));
        assertThat(found(person(3, held), working, Usual.UNKNOWN)).isEmpty();
    }

    @Test
    void an_alert_tells_the_same_once_and_again_only_after_its_time() {
        var standing = RULES.standing();
        var finding = new Finding(Rule.MANY, Optional.empty(), 12, NOW, NOW, List.of());
        var open = alert(NOW.minus(Duration.ofDays(400)), Optional.empty());
        assertThat(open.tells(finding, standing, NOW))
                .as("nobody answered it yet")
                .isTrue();
        var asked = Optional.of(new Alert.Answered(Alert.Answer.ASKED, "", "orla", NOW));
        assertThat(alert(NOW.minus(standing.quiet()).plusSeconds(1), asked).tells(finding, standing, NOW))
                .isTrue();
        assertThat(alert(NOW.minus(standing.quiet()), asked).tells(finding, standing, NOW))
                .isFalse();
        var justified = Optional.of(new Alert.Answered(Alert.Answer.JUSTIFIED, "", "orla", NOW));
        assertThat(alert(NOW.minus(standing.quiet()), justified).tells(finding, standing, NOW))
                .isTrue();
        assertThat(alert(NOW.minus(standing.justified()), justified).tells(finding, standing, NOW))
                .isFalse();
    }

    private static Alert alert(Instant made, Optional<Alert.Answered> answered) {
        return new Alert(
                UUID.randomUUID(),
                "LK-22222",
                Rule.MANY,
                "sana",
                "hartfield",
                Optional.empty(),
                Optional.empty(),
                12,
                made,
                List.of(),
                made,
                answered);
    }
}
