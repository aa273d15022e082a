package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Meaning 2: how hours, days, working days, months and ages are counted, and where each limit ends.
class MeaningOfCountingTest {
    private static final SmallPack LIMITS = SmallPack.of("""
            entries:
              - { id: concern, class: CASE }
              - { id: contact, class: CASE }
            duties:
              - { id: hours, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: 24 hours, breach: true, strength: must }] }
              - { id: days, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: 2 days, breach: true, strength: must }] }
              - { id: working-days, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: 1 working day, breach: true, strength: must }] }
              - { id: weeks, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: 6 weeks, breach: true, strength: must }] }
              - { id: months, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: 1 month, breach: true, strength: must }] }
              - { id: years, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: 1 year, breach: true, strength: must }] }
            """);

    @ParameterizedTest(name = "{0} from {1}: at {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            hours        | 2026-03-28T18:10 | 2026-03-29T19:10 | due
            hours        | 2026-03-28T18:10 | 2026-03-29T19:11 | overdue since 2026-03-29T19:10
            hours        | 2026-10-24T18:10 | 2026-10-25T17:10 | due
            hours        | 2026-10-24T18:10 | 2026-10-25T17:11 | overdue since 2026-10-25T17:10
            days         | 2026-04-03T18:10 | 2026-04-06T00:00 | due
            days         | 2026-04-03T18:10 | 2026-04-06T00:01 | overdue since 2026-04-06T00:00
            days         | 2026-10-23T18:10 | 2026-10-26T00:00 | due
            days         | 2026-10-23T18:10 | 2026-10-26T00:01 | overdue since 2026-10-26T00:00
            working-days | 2026-04-02T18:10 | 2026-04-08T00:00 | due
            working-days | 2026-04-02T18:10 | 2026-04-08T00:01 | overdue since 2026-04-08T00:00
            working-days | 2026-12-24T18:10 | 2026-12-30T00:00 | due
            working-days | 2026-12-24T18:10 | 2026-12-30T00:01 | overdue since 2026-12-30T00:00
            weeks        | 2026-04-03T18:10 | 2026-05-16T00:00 | due
            weeks        | 2026-04-03T18:10 | 2026-05-16T00:01 | overdue since 2026-05-16T00:00
            months       | 2026-01-31T18:10 | 2026-03-01T00:00 | due
            months       | 2026-01-31T18:10 | 2026-03-01T00:01 | overdue since 2026-03-01T00:00
            years        | 2024-02-29T18:10 | 2025-03-01T00:00 | due
            years        | 2024-02-29T18:10 | 2025-03-01T00:01 | overdue since 2025-03-01T00:00
            """)
    void a_limit_is_not_run_past_until_just_after_it(String duty, String concern, String at, String standing) {
        assertThat(LIMITS.told("entries: [{ id: c1, entry: concern, known: " + concern + " }]", at)
                        .of(duty + "#c1"))
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "{0} from {1}, done at {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            hours        | 2026-03-28T18:10 | 2026-03-29T19:10 | met by c2
            hours        | 2026-03-28T18:10 | 2026-03-29T19:11 | met late by c2 since 2026-03-29T19:10
            days         | 2026-04-03T18:10 | 2026-04-05T23:59 | met by c2
            days         | 2026-04-03T18:10 | 2026-04-06T00:00 | met by c2
            days         | 2026-04-03T18:10 | 2026-04-06T00:01 | met late by c2 since 2026-04-06T00:00
            working-days | 2026-04-02T18:10 | 2026-04-08T00:00 | met by c2
            working-days | 2026-04-02T18:10 | 2026-04-08T00:01 | met late by c2 since 2026-04-08T00:00
            months       | 2026-01-31T18:10 | 2026-03-01T00:00 | met by c2
            months       | 2026-01-31T18:10 | 2026-03-01T00:01 | met late by c2 since 2026-03-01T00:00
            """)
    void done_exactly_at_the_limit_is_in_time(String duty, String concern, String contact, String standing) {
        var entries = "entries: [{ id: c1, entry: concern, known: " + concern + " }, { id: c2, entry: contact, known: "
                + contact + " }]";

        assertThat(LIMITS.told(entries, "2027-01-01T00:00").of(duty + "#c1")).isEqualTo(standing);
    }

    @Test
    void working_days_past_the_last_known_bank_holiday_are_never_guessed() {
        var told = LIMITS.told("""
                entries: [{ id: c1, entry: concern, known: 2028-12-29T18:10 }]
                at: 2029-06-01T00:00
                """);

        assertThat(told.of("working-days#c1"))
                .isEqualTo("cannot tell [The England and Wales calendar covers 2012-01-01 to 2028-12-31, and working"
                        + " day 1 after 2028-12-29 falls outside it]");
        assertThat(told.of("days#c1")).isEqualTo("overdue since 2029-01-01T00:00");
    }

    @Test
    void what_was_done_under_a_limit_that_cannot_be_told_is_not_said_to_be_in_time() {
        assertThat(LIMITS.told("""
                entries:
                  - { id: c1, entry: concern, known: 2028-12-29T18:10 }
                  - { id: c2, entry: contact, known: 2028-12-29T19:10 }
                at: 2029-06-01T00:00
                """).of("working-days#c1"))
                .startsWith("cannot tell [The England and Wales calendar covers");
    }

    @Test
    void a_local_time_that_the_clock_change_skips_or_doubles_needs_an_offset() {
        assertThat(LIMITS.problemsOf(
                        "entries: [{ id: c1, entry: concern, known: 2026-03-29T01:30 }]\nat: 2026-04-01T00:00"))
                .startsWith("case.yaml:1:44: 2026-03-29T01:30 does not exist: the clocks go forward over it.");
        assertThat(LIMITS.problemsOf(
                        "entries: [{ id: c1, entry: concern, known: 2026-10-25T01:30 }]\nat: 2026-11-01T00:00"))
                .startsWith("case.yaml:1:44: 2026-10-25T01:30 comes twice: the clocks go back over it.");
        assertThat(LIMITS.told(
                                "entries: [{ id: c1, entry: concern, known: '2026-10-25T01:30+01:00' }]",
                                "2026-11-01T00:00")
                        .breach("hours#c1"))
                .isEqualTo("2026-10-26T00:30");
    }

    private static final SmallPack AGES = SmallPack.of("""
            entries:
              - id: identity
                class: CASE
                fields: [{ id: birth_date, type: date }]
              - { id: plan, class: CASE }
            facts:
              - { id: birth_date, stated: identity.birth_date }
              - { id: adult, reached: { age: 18 years, of: birth_date } }
              - { id: nearly_adult, reached: { age: 17 years 6 months, of: birth_date } }
            duties:
              - { id: pathway-plan, owner: o, strength: must, starts: { age: 16 years, of: birth_date },
                  limits: [{ age: 16 years 3 months, of: birth_date, breach: true }],
                  met_by: { entry: plan, meets: all } }
            """);

    @ParameterizedTest(name = "born {0}: at {1} adult is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2008-04-03 | 2026-04-02T23:59 | FALSE
            2008-04-03 | 2026-04-03T00:00 | TRUE
            2008-02-29 | 2026-02-28T23:59 | FALSE
            2008-02-29 | 2026-03-01T00:00 | TRUE
            2004-02-29 | 2022-03-01T00:00 | TRUE
            """)
    void an_age_is_reached_when_its_day_begins(String birth, String at, String adult) {
        assertThat(AGES.told(born(birth, "2020-01-01T00:00"), at).fact("adult")).hasToString(adult);
    }

    @ParameterizedTest(name = "born {0}: at {1} 17 and a half is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2008-10-03 | 2026-04-02T23:59 | FALSE
            2008-10-03 | 2026-04-03T00:00 | TRUE
            2008-08-31 | 2026-02-27T23:59 | FALSE
            2008-08-31 | 2026-02-28T00:00 | TRUE
            """)
    void an_age_may_have_months(String birth, String at, String reached) {
        assertThat(AGES.told(born(birth, "2020-01-01T00:00"), at).fact("nearly_adult"))
                .hasToString(reached);
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-02T23:59 | waiting until 2026-04-03T00:00
            2026-04-03T00:00 | due
            2026-07-04T00:00 | due
            2026-07-04T00:01 | overdue since 2026-07-04T00:00
            """)
    void a_duty_can_start_at_an_age_and_end_with_the_day_of_another(String at, String standing) {
        assertThat(AGES.told(born("2010-04-03", "2026-01-01T00:00"), at).of("pathway-plan#age"))
                .isEqualTo(standing);
    }

    @Test
    void without_a_date_of_birth_nobody_can_tell_whether_an_age_is_reached() {
        var told = AGES.told("entries: [{ id: i1, entry: identity, known: 2026-01-01T00:00 }]", "2026-01-02T00:00");

        assertThat(told.of("pathway-plan#age")).isEqualTo("cannot tell [birth_date]");
        assertThat(told.fact("adult")).hasToString("UNKNOWN");
    }

    private static String born(String birth, String recorded) {
        return "entries: [{ id: i1, entry: identity, known: " + recorded + ", fields: { birth_date: " + birth + " } }]";
    }
}
