package org.waymark.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.engine.Written.moment;
import static org.waymark.engine.Written.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final Instant LATER = moment("2026-05-01T00:00");
    private static final Entry CONCERN = said("c1", "2026-04-03T18:10", Map.of("birth", date("2012"), "seen", yes()));

    @Test
    void an_amendment_changes_what_it_names_and_nothing_else() {
        var known = known(CONCERN, amended("a1", "c1", "2026-04-05T09:00", Map.of("birth", date("2011"))));

        assertThat(field(known, "c1", "birth")).contains(date("2011"));
        assertThat(field(known, "c1", "seen")).contains(yes());
        assertThat(statement(known, "c1").happened()).isEqualTo(time("2026-04-03T18:10"));
        assertThat(statement(known, "c1").stamp()).isEqualTo(CONCERN.stamp());
    }

    @Test
    void an_amendment_can_say_when_it_happened_and_when_it_was_known() {
        var known = known(
                CONCERN,
                new Entry.Amended(
                        stamp("a1", "2026-04-05T09:00"),
                        "c1",
                        "misread",
                        Optional.of(time("2026-04-02")),
                        Optional.of(time("2026-04-03T08:00")),
                        Map.of()));

        assertThat(statement(known, "c1").happened()).isEqualTo(time("2026-04-02"));
        assertThat(statement(known, "c1").stamp().known()).isEqualTo(time("2026-04-03T08:00"));
        assertThat(statement(known, "c1").stamp().recorded()).isEqualTo(moment("2026-04-03T18:10"));
        assertThat(field(known, "c1", "birth")).contains(date("2012"));
    }

    @Test
    void of_two_amendments_the_one_recorded_last_is_right() {
        var first = amended("a9", "c1", "2026-04-05T09:00", Map.of("birth", date("2011")));
        var second = amended("a1", "c1", "2026-04-06T09:00", Map.of("birth", date("2010")));

        assertThat(field(known(CONCERN, first, second), "c1", "birth")).contains(date("2010"));
        assertThat(field(known(second, first, CONCERN), "c1", "birth")).contains(date("2010"));
    }

    @Test
    void an_amendment_of_an_amendment_is_about_what_the_first_one_amended() {
        var first = amended("a1", "c1", "2026-04-05T09:00", Map.of("birth", date("2011"), "seen", no()));
        var second = amended("a2", "a1", "2026-04-06T09:00", Map.of("birth", date("2010")));

        var known = known(CONCERN, first, second);

        assertThat(field(known, "c1", "birth")).contains(date("2010"));
        assertThat(field(known, "c1", "seen")).contains(no());
        assertThat(known.statements()).hasSize(1);
    }

    @Test
    void amendments_that_name_one_another_in_a_circle_change_nothing() {
        var one = amended("a1", "a2", "2026-04-05T09:00", Map.of("birth", date("2011")));
        var other = amended("a2", "a1", "2026-04-06T09:00", Map.of("birth", date("2010")));

        assertThat(field(known(CONCERN, one, other), "c1", "birth")).contains(date("2012"));
    }

    @Test
    void what_is_struck_out_never_was() {
        var known = known(CONCERN, struck("s1", "c1", "2026-04-05T09:00"));

        assertThat(known.statements()).isEmpty();
        assertThat(known.lost())
                .hasEntrySatisfying("c1", loss -> assertThat(loss.reason()).isEqualTo("wrong"));
    }

    @Test
    void striking_a_strike_brings_back_what_it_struck() {
        var known = known(CONCERN, struck("s1", "c1", "2026-04-05T09:00"), struck("s2", "s1", "2026-04-06T09:00"));

        assertThat(known.statements()).containsExactly((Entry.Stated) CONCERN);
        assertThat(known.lost()).containsOnlyKeys("s1");
    }

    @Test
    void striking_the_strike_of_a_strike_takes_it_away_again() {
        var known = known(
                CONCERN,
                struck("s1", "c1", "2026-04-05T09:00"),
                struck("s2", "s1", "2026-04-06T09:00"),
                struck("s3", "s2", "2026-04-07T09:00"));

        assertThat(known.statements()).isEmpty();
    }

    @Test
    void one_of_two_strikes_is_enough() {
        var known = known(
                CONCERN,
                struck("s1", "c1", "2026-04-05T09:00"),
                struck("s2", "c1", "2026-04-05T10:00"),
                struck("s3", "s1", "2026-04-06T09:00"));

        assertThat(known.statements()).isEmpty();
    }

    @Test
    void striking_an_amendment_brings_back_what_was_said_before_it() {
        var first = amended("a1", "c1", "2026-04-05T09:00", Map.of("birth", date("2011")));
        var second = amended("a2", "c1", "2026-04-06T09:00", Map.of("birth", date("2010")));

        assertThat(field(known(CONCERN, first, second, struck("s1", "a2", "2026-04-07T09:00")), "c1", "birth"))
                .contains(date("2011"));
        assertThat(field(known(CONCERN, first, second, struck("s1", "a1", "2026-04-07T09:00")), "c1", "birth"))
                .contains(date("2010"));
    }

    @Test
    void what_is_moved_to_another_child_is_not_here_from_then_on() {
        var moved = new Entry.Moved(stamp("m1", "2026-04-05T09:00"), "c1", "sister", "other-child");

        assertThat(known(CONCERN, moved).statements()).isEmpty();
        assertThat(KnownRecord.asKnownAt(moment("2026-04-05T08:59"), List.of(CONCERN, moved))
                        .statements())
                .hasSize(1);
        assertThat(known(CONCERN, moved, struck("s1", "m1", "2026-04-06T09:00")).statements())
                .hasSize(1);
    }

    @Test
    void a_correction_counts_from_the_moment_at_which_it_was_recorded() {
        var strike = struck("s1", "c1", "2026-04-05T09:00");

        assertThat(KnownRecord.asKnownAt(moment("2026-04-05T08:59"), List.of(CONCERN, strike))
                        .statements())
                .hasSize(1);
        assertThat(KnownRecord.asKnownAt(moment("2026-04-05T09:00"), List.of(CONCERN, strike))
                        .statements())
                .isEmpty();
    }

    @Test
    void calling_off_can_be_struck_out_too() {
        var plan = said("p1", "2026-04-03T18:10", Map.of());
        var cancelled = new Entry.Cancelled(stamp("x1", "2026-04-04T09:00"), "p1", "ill");

        assertThat(known(plan, cancelled).calledOff()).containsExactly("p1");
        assertThat(known(plan, cancelled, struck("s1", "x1", "2026-04-05T09:00"))
                        .calledOff())
                .isEmpty();
    }

    @Test
    void a_word_about_a_duty_can_be_struck_out_too() {
        var word = new Entry.NotNeeded(stamp("n1", "2026-04-04T09:00"), DutyRef.parse("visit#c1"), "moved");

        assertThat(known(CONCERN, word).acts()).containsExactly(word);
        assertThat(known(CONCERN, word, struck("s1", "n1", "2026-04-05T09:00")).acts())
                .isEmpty();
    }

    @RepeatedTest(20)
    void the_order_in_which_entries_are_stored_makes_no_difference(RepetitionInfo repetition) {
        var entries = new ArrayList<>(List.of(
                CONCERN,
                amended("a1", "c1", "2026-04-05T09:00", Map.of("birth", date("2011"))),
                amended("a2", "c1", "2026-04-05T09:00", Map.of("birth", date("2010"))),
                amended("a3", "a2", "2026-04-05T09:00", Map.of("birth", date("2009"))),
                struck("s1", "a3", "2026-04-05T09:00"),
                said("c2", "2026-04-05T09:00", Map.of()),
                struck("s2", "c2", "2026-04-05T09:00"),
                struck("s3", "s2", "2026-04-05T09:00")));
        var inOrder = KnownRecord.asKnownAt(LATER, entries);

        Collections.shuffle(entries, new Random(repetition.getCurrentRepetition()));

        assertThat(KnownRecord.asKnownAt(LATER, entries)).isEqualTo(inOrder);
        assertThat(field(inOrder, "c1", "birth")).contains(date("2010"));
    }

    private static KnownRecord known(Entry... entries) {
        return KnownRecord.asKnownAt(LATER, List.of(entries));
    }

    private static Entry.Stated statement(KnownRecord known, String id) {
        return known.statements().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Value> field(KnownRecord known, String id, String field) {
        return statement(known, id).field(field);
    }

    private static Entry said(String id, String recorded, Map<String, Value> fields) {
        return new Entry.Stated(stamp(id, recorded), "concern", 1, time(recorded), fields);
    }

    private static Entry amended(String id, String target, String recorded, Map<String, Value> fields) {
        return new Entry.Amended(stamp(id, recorded), target, "misheard", Optional.empty(), Optional.empty(), fields);
    }

    private static Entry struck(String id, String target, String recorded) {
        return new Entry.Struck(stamp(id, recorded), target, "wrong");
    }

    private static Entry.Stamp stamp(String id, String recorded) {
        return new Entry.Stamp(id, time(recorded), moment(recorded), "teacher", "school");
    }

    private static Value date(String text) {
        return new Value.Date(time(text));
    }

    private static Value yes() {
        return new Value.Answer(true);
    }

    private static Value no() {
        return new Value.Answer(false);
    }
}
