package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Meanings 4 and 5: how a duty stands, what excuses it, and what "immediately" is.
class MeaningOfStandingTest {
    private static final SmallPack EXCUSES = SmallPack.of("""
            entries:
              - { id: concern, class: CASE }
              - { id: contact, class: CASE }
              - { id: care, class: CASE, fields: [{ id: ended, type: yes-no }] }
            facts:
              - { id: still, is: "!recorded.care || !latest.care.ended" }
            duties:
              - { id: must, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: 24 hours, breach: true, strength: must }] }
              - { id: if-appropriate, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  conditional: true, limits: [{ within: 24 hours, breach: true, strength: must }] }
              - { id: should, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: 24 hours, breach: true, strength: should }] }
              - { id: mixed, owner: o, strength: should, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: 24 hours, breach: true, strength: must }] }
              - { id: may, owner: o, strength: may, starts: concern, met_by: { entry: contact, meets: all } }
              - { id: departable, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  departure: D5-1, limits: [{ within: 24 hours, breach: true, strength: must }] }
              - { id: while, owner: o, starts: concern, while: still, met_by: { entry: contact, meets: all },
                  limits: [{ within: 24 hours, breach: true, strength: must }] }
              - { id: opens, owner: o, starts: concern, not_before: 2 days, met_by: { entry: contact, meets: all },
                  limits: [{ within: 5 days, breach: true, strength: must }] }
            """);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            must           | due
            if-appropriate | not needed: no reason left
            should         | not needed: no reason left
            mixed          | due
            may            | not needed: no reason left
            departable     | due
            """)
    void not_needed_counts_for_a_must_only_where_the_source_is_conditional(String duty, String standing) {
        assertThat(act("not_needed: " + duty + "#c1", "2026-04-03T12:00").of(duty + "#c1"))
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            must       | due
            should     | due
            departable | departed from: no reason left (Mo)
            """)
    void departed_from_counts_only_where_a_source_allows_it(String duty, String standing) {
        assertThat(act("manager: Mo, depart: " + duty + "#c1", "2026-04-03T12:00")
                        .of(duty + "#c1"))
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "not needed at {0}: {1}, overdue since {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-04T10:00 | not needed: no reason left | none
            2026-04-04T10:01 | not needed: no reason left | 2026-04-04T10:00
            """)
    void overdue_since_survives_being_not_needed(String recorded, String standing, String since) {
        var told = act("not_needed: should#c1", recorded);

        assertThat(told.of("should#c1")).isEqualTo(standing);
        assertThat(told.since("should#c1")).isEqualTo(since);
    }

    @ParameterizedTest(name = "departed from at {0}: overdue since {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-04T10:00 | none
            2026-04-04T10:01 | 2026-04-04T10:00
            """)
    void overdue_since_survives_a_departure(String recorded, String since) {
        assertThat(act("manager: Mo, depart: departable#c1", recorded).since("departable#c1"))
                .isEqualTo(since);
    }

    @Test
    void overdue_since_survives_being_met_late_and_lapsing() {
        var told = EXCUSES.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: e1, entry: care, known: 2026-04-05T10:00, fields: { ended: yes } }
                  - { id: c2, entry: concern, known: 2026-04-06T10:00 }
                at: 2026-04-07T10:00
                """);

        assertThat(told.of("while#c1")).isEqualTo("lapsed since 2026-04-05T10:00");
        assertThat(told.since("while#c1")).isEqualTo("2026-04-04T10:00");
        assertThat(told.of("while#c2")).isEqualTo("lapsed since 2026-04-06T10:00");
        assertThat(told.since("while#c2")).isEqualTo("none");

        var late = EXCUSES.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: k1, entry: contact, known: 2026-04-04T10:01 }
                at: 2026-04-07T10:00
                """);
        assertThat(late.of("must#c1")).isEqualTo("met late by k1 since 2026-04-04T10:00");
        assertThat(late.since("must#c1")).isEqualTo("2026-04-04T10:00");
    }

    @Test
    void lateness_asks_once_for_a_reason_and_keeps_it_when_met() {
        var told = EXCUSES.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: l1, late_reason: must#c1, reason: nobody at the desk, recorded: 2026-04-05T10:00 }
                  - { id: l2, late_reason: must#c1, reason: another, recorded: 2026-04-05T11:00 }
                  - { id: k1, entry: contact, known: 2026-04-06T10:00 }
                at: 2026-04-07T10:00
                """);

        assertThat(told.of("must#c1")).isEqualTo("met late by k1 since 2026-04-04T10:00");
        assertThat(told.instance("must#c1").lateReason()).contains("nobody at the desk");
    }

    @Test
    void doing_it_after_all_outweighs_that_it_was_not_needed() {
        assertThat(EXCUSES.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: a1, not_needed: should#c1, reason: none left, recorded: 2026-04-03T12:00 }
                  - { id: k1, entry: contact, known: 2026-04-03T13:00 }
                at: 2026-04-07T10:00
                """).of("should#c1")).isEqualTo("met by k1");
    }

    @Test
    void an_act_counts_from_when_it_was_recorded() {
        var entries = """
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: a1, not_needed: should#c1, reason: none left, recorded: 2026-04-03T12:00 }
                """;

        assertThat(EXCUSES.told(entries, "2026-04-03T11:59").of("should#c1")).isEqualTo("due");
        assertThat(EXCUSES.told(entries, "2026-04-03T11:59", "2026-04-04T00:00").of("should#c1"))
                .isEqualTo("due");
        assertThat(EXCUSES.told(entries, "2026-04-03T12:00").of("should#c1")).isEqualTo("not needed: none left");
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-05T23:59 | waiting until 2026-04-06T00:00
            2026-04-06T00:00 | due
            2026-04-09T00:00 | due
            2026-04-09T00:01 | overdue since 2026-04-09T00:00
            """)
    void a_duty_that_opens_later_waits_until_then(String at, String standing) {
        assertThat(EXCUSES.told("entries: [{ id: c1, entry: concern, known: 2026-04-03T10:00 }]", at)
                        .of("opens#c1"))
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "a contact at {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-05T23:59 | due
            2026-04-06T00:00 | met by k1
            """)
    void a_duty_that_opens_later_cannot_be_met_before(String contact, String standing) {
        assertThat(EXCUSES.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: k1, entry: contact, known: CONTACT }
                at: 2026-04-07T00:00
                """.replace("CONTACT", contact)).of("opens#c1")).isEqualTo(standing);
    }

    private static final SmallPack NOW = SmallPack.of("""
            entries:
              - { id: concern, class: CASE }
              - { id: contact, class: CASE }
            duties:
              - { id: bare, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: immediately, strength: must }] }
              - { id: local, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: immediately, strength: must },
                           { within: 2 hours, breach: true, local: true, strength: should }] }
              - { id: review, owner: o, strength: should, starts: concern, met_by: { entry: contact, meets: all } }
              - { id: target, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: 2 hours, breach: false, strength: should },
                           { within: 1 hour, breach: false, strength: should }] }
            """);

    @ParameterizedTest(name = "{0} at {1}: {2}, to be done by {3}")
    @CsvSource(delimiter = '|', textBlock = """
            bare   | 2026-04-03T10:00 | due                            | 2026-04-03T10:00
            bare   | 2036-04-03T10:00 | due                            | 2026-04-03T10:00
            local  | 2026-04-03T12:00 | due                            | 2026-04-03T10:00
            local  | 2026-04-03T12:01 | overdue since 2026-04-03T12:00 | 2026-04-03T10:00
            review | 2036-04-03T10:00 | due                            | none
            target | 2036-04-03T10:00 | due                            | 2026-04-03T11:00
            """)
    void immediately_is_a_target_and_only_a_measured_breach_makes_it_overdue(
            String duty, String at, String standing, String target) {
        var told = NOW.told("entries: [{ id: c1, entry: concern, known: 2026-04-03T10:00 }]", at);

        assertThat(told.of(duty + "#c1")).isEqualTo(standing);
        assertThat(told.target(duty + "#c1")).isEqualTo(target);
    }

    @Test
    void a_target_is_never_met_late() {
        assertThat(NOW.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: k1, entry: contact, known: 2026-05-03T10:00 }
                at: 2026-06-01T00:00
                """).of("target#c1")).isEqualTo("met by k1");
    }

    @Test
    void a_local_standard_is_marked_as_one() {
        var told = NOW.told("entries: [{ id: c1, entry: concern, known: 2026-04-03T10:00 }]", "2026-04-03T10:00");

        assertThat(told.instance("local#c1").duty().limits())
                .extracting(it -> it.local())
                .containsExactly(false, true);
        assertThat(told.instance("local#c1").strength()).hasToString("MUST");
    }

    private static Told act(String act, String recorded) {
        return EXCUSES.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: a1, ACT, reason: no reason left, recorded: RECORDED }
                """.replace("ACT", act).replace("RECORDED", recorded), recorded);
    }

    @ParameterizedTest(name = "serious: {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            yes     | met late by k1 since 2026-04-04T10:00 | 2026-04-04T10:00
            unknown | met by k1                             | none
            """)
    void what_may_not_be_owed_at_all_is_never_called_late(String serious, String standing, String since) {
        var told = SmallPack.of("""
                entries:
                  - { id: concern, class: CASE, fields: [{ id: serious, type: yes-no }] }
                  - { id: contact, class: CASE }
                duties:
                  - { id: tell, owner: o, starts: concern, when: concern.serious, met_by: { entry: contact, meets: all },
                      limits: [{ within: 24 hours, breach: true, strength: must }] }
                """).told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00, fields: { serious: SERIOUS } }
                  - { id: k1, entry: contact, known: 2026-04-05T10:00 }
                at: 2026-04-06T10:00
                """.replace("SERIOUS", serious));

        assertThat(told.of("tell#c1")).isEqualTo(standing);
        assertThat(told.since("tell#c1")).isEqualTo(since);
    }
}
