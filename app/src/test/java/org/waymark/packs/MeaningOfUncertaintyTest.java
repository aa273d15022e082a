package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Meaning 10: the engine judges the earliest and the latest reading, and says so where they do not agree.
class MeaningOfUncertaintyTest {
    private static final SmallPack TELL = SmallPack.of("""
            entries:
              - id: concern
                class: CASE
                fields:
                  - { id: serious, type: yes-no }
                  - { id: since, type: date }
              - { id: contact, class: CASE, fields: [{ id: done, type: yes-no }] }
              - { id: identity, class: CASE, fields: [{ id: born, type: date }] }
            facts:
              - { id: born, stated: identity.born }
              - { id: adult, reached: { age: 18 years, of: born } }
              - { id: serious, is: latest.concern.serious }
            duties:
              - { id: tell, owner: o, starts: concern, met_by: { entry: contact, meets: all, where: "!is_no" },
                  limits: [{ within: 24 hours, breach: true, strength: must }] }
              - { id: must-if, owner: o, strength: must, starts: concern, when: concern.serious,
                  met_by: { entry: contact, meets: all } }
              - { id: should-if, owner: o, strength: should, starts: concern, when: concern.serious,
                  met_by: { entry: contact, meets: all } }
              - { id: where, owner: o, strength: must, starts: concern, where: concern.serious,
                  met_by: { entry: contact, meets: all } }
              - { id: fact, owner: o, strength: must, starts: { fact: serious }, met_by: { entry: contact, meets: all } }
              - { id: child, owner: o, strength: must, starts: concern, when: "!adult",
                  met_by: { entry: contact, meets: all } }
              - { id: from-field, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: 5 days, from: since, breach: true, strength: must }] }
              - { id: done, owner: o, starts: concern, met_by: { entry: contact, meets: all, where: contact.done },
                  limits: [{ within: 24 hours, breach: true, strength: must }] }
              - { id: by-age, owner: o, strength: must, starts: { age: 16 years, of: born },
                  limits: [{ age: 18 years, of: born, breach: true }], met_by: { entry: contact, meets: all } }
            """.replace(", where: \"!is_no\"", ""));

    @ParameterizedTest(name = "a concern on {0}: at {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-03         | 2026-04-04T00:00 | due
            2026-04-03         | 2026-04-04T00:01 | cannot tell [c1.happened, c1.known]
            2026-04-03         | 2026-04-04T23:59 | cannot tell [c1.happened, c1.known]
            2026-04-03         | 2026-04-05T00:00 | overdue since 2026-04-04T00:00
            2026-04            | 2026-05-10T00:00 | overdue since 2026-04-02T00:00
            2026-04            | 2026-05-01T23:59 | cannot tell [c1.happened, c1.known]
            ~2026-04-03T10:00  | 2026-04-04T12:00 | cannot tell [c1.happened, c1.known]
            ~2026-04-03        | 2026-04-30T12:00 | cannot tell [c1.happened, c1.known]
            ~2026-04           | 2027-01-01T23:58 | cannot tell [c1.happened, c1.known]
            ~2026-04           | 2027-01-02T00:00 | overdue since 2026-01-02T00:00
            """)
    void where_both_readings_agree_that_is_the_answer(String concern, String at, String standing) {
        var entries = "entries: [{ id: c1, entry: concern, known: '" + concern + "' }]";

        assertThat(TELL.told(entries, at).of("tell#c1")).isEqualTo(standing);
    }

    @Test
    void what_cannot_be_told_is_listed_at_the_earlier_limit() {
        var told = TELL.told("entries: [{ id: c1, entry: concern, known: 2026-04-03 }]", "2026-04-04T12:00");

        assertThat(told.breach("tell#c1")).isEqualTo("2026-04-04T00:00");
        assertThat(told.instance("tell#c1").latestBreach()).contains(Instant.parse("2026-04-04T22:59:00Z"));
        assertThat(told.since("tell#c1")).isEqualTo("2026-04-04T00:00");
    }

    @ParameterizedTest(name = "happened {0}, known {1}: breach {2} to {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-03 | 2026-04-03T18:10 | 2026-04-04T00:00 | 2026-04-04T18:10
            2026-04    | 2026-04-20T09:00 | 2026-04-02T00:00 | 2026-04-21T09:00
            unknown    | 2026-04-20T09:00 | 1900-01-02T00:00 | 2026-04-21T09:00
            """)
    void nothing_happened_after_it_was_known(String happened, String known, String early, String late) {
        var told = TELL.told(
                "entries: [{ id: c1, entry: concern, happened: " + happened + ", known: " + known + " }]",
                "2026-05-30T00:00");

        assertThat(told.breach("tell#c1")).isEqualTo(early);
        assertThat(told.instance("tell#c1").latestBreach().map(CaseAnswer::text))
                .contains(late);
    }

    @ParameterizedTest(name = "concern {0}, contact {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-03T10:00 | 2026-04-03       | cannot tell [k1.happened, k1.known]
            2026-04-03T10:00 | 2026-04-04       | cannot tell [k1.happened, k1.known]
            2026-04-03T00:00 | 2026-04-03       | met by k1
            2026-04-03T10:00 | 2026-04-05       | met late by k1 since 2026-04-04T10:00
            2026-04-03       | 2026-04-03       | cannot tell [c1.happened, c1.known, k1.happened, k1.known]
            2026-04-03       | 2026-04-03T12:00 | cannot tell [c1.happened, c1.known, k1.happened, k1.known]
            2026-04-03       | 2026-04-04T00:00 | met by k1
            2026-04-03       | 2026-04-04T00:01 | cannot tell [c1.happened, c1.known]
            2026-04-03       | 2026-04-04T23:59 | cannot tell [c1.happened, c1.known]
            2026-04-03       | 2026-04-05T00:00 | met late by k1 since 2026-04-04T00:00
            2026-04-03       | 2026-04-04       | cannot tell [c1.happened, c1.known, k1.happened, k1.known]
            2026-04-03       | 2026-04-05       | met late by k1 since 2026-04-04T00:00
            """)
    void in_time_and_late_are_said_only_where_every_combination_of_readings_bears_it_out(
            String concern, String contact, String standing) {
        assertThat(TELL.told("""
                entries:
                  - { id: c1, entry: concern, known: CONCERN }
                  - { id: k1, entry: contact, known: CONTACT }
                at: 2026-06-01T00:00
                """.replace("CONCERN", concern).replace("CONTACT", contact))
                        .of("tell#c1"))
                .satisfies(told -> {
                    if (standing.startsWith("cannot tell")) {
                        assertThat(told).startsWith("cannot tell [");
                    } else {
                        assertThat(told).isEqualTo(standing);
                    }
                });
    }

    @Test
    void what_was_met_late_was_overdue_since_the_limit_of_the_earliest_reading() {
        var pack = SmallPack.of("""
                entries:
                  - { id: concern, class: CASE }
                  - { id: visit, class: CASE, fields: [{ id: about, type: entry }] }
                duties:
                  - { id: ask, owner: o, starts: concern, met_by: { entry: visit, meets: named, by: about },
                      limits: [{ before: visit, breach: true, strength: must }] }
                """);
        var told = pack.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: v1, entry: visit, happened: 2026-04, known: 2026-04-05T10:00 }
                  - { id: v2, entry: visit, known: 2026-04-07T10:00 }
                  - { id: v3, entry: visit, known: 2026-04-09T10:00, fields: { about: c1 } }
                at: 2026-04-10T10:00
                """);

        assertThat(told.of("ask#c1")).isEqualTo("met late by v3 since 2026-04-07T10:00");
        assertThat(told.since("ask#c1")).isEqualTo("2026-04-07T10:00");
    }

    @Test
    void an_entry_that_may_have_been_in_time_leaves_a_later_one_undecided() {
        assertThat(TELL.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-05T10:00 }
                  - { id: k1, entry: contact, known: 2026-04-05 }
                  - { id: k2, entry: contact, known: 2026-04-09T10:00 }
                at: 2026-06-01T00:00
                """).of("tell#c1")).startsWith("cannot tell");
    }

    @Test
    void an_entry_that_may_count_leaves_a_later_one_undecided() {
        assertThat(TELL.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: k1, entry: contact, known: 2026-04-03T12:00, fields: { done: unknown } }
                  - { id: k2, entry: contact, known: 2026-04-09T10:00, fields: { done: yes } }
                at: 2026-06-01T00:00
                """).of("done#c1")).isEqualTo("cannot tell [k1]");
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            must-if   | { serious: yes }                                  | due
            must-if   | { serious: no }                                   | absent
            must-if   | { serious: unknown }                              | cannot tell [concern.serious]
            must-if   | { serious: { unknown: not-asked, why: asleep } }  | cannot tell [concern.serious]
            must-if   | { serious: { unknown: declined } }                | cannot tell [concern.serious]
            must-if   | {}                                                | cannot tell [concern.serious]
            should-if | {}                                                | cannot tell [concern.serious]
            where     | {}                                                | cannot tell [concern.serious]
            fact      | {}                                                | cannot tell [latest.concern.serious]
            fact      | { serious: yes }                                  | due
            fact      | { serious: no }                                   | absent
            """)
    void a_duty_whose_condition_is_not_known_starts_as_cannot_tell(String duty, String fields, String standing) {
        assertThat(TELL.told(
                                "entries: [{ id: c1, entry: concern, known: 2026-04-03T10:00, fields: " + fields
                                        + " }]",
                                "2026-04-03T12:00")
                        .of(duty + "#c1"))
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "born {0}: at {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2008-04-03 | 2026-04-02T12:00 | due
            2008-04-03 | 2026-04-03T12:00 | absent
            2008-04    | 2026-03-31T23:59 | due
            2008-04    | 2026-04-01T00:00 | cannot tell [born]
            2008-04    | 2026-04-29T23:59 | cannot tell [born]
            2008-04    | 2026-04-30T00:00 | absent
            2008       | 2026-06-01T00:00 | cannot tell [born]
            ~2006      | 2025-06-01T00:00 | cannot tell [born]
            unknown    | 2026-06-01T00:00 | cannot tell [born]
            """)
    void an_uncertain_date_of_birth_leaves_open_what_depends_on_the_age(String born, String at, String standing) {
        assertThat(TELL.told("""
                entries:
                  - { id: i1, entry: identity, known: 2024-01-01T00:00, fields: { born: BORN } }
                  - { id: c1, entry: concern, known: AT }
                """.replace("BORN", born).replace("AT", at), at).of("child#c1"))
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "born {0}: at {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2010-04 | 2026-03-31T23:59 | waiting until 2026-04-01T00:00
            2010-04 | 2026-04-15T00:00 | cannot tell [born]
            2010-04 | 2026-04-30T00:00 | due
            2010-04 | 2028-04-15T00:00 | cannot tell [born]
            2010-04 | 2028-05-01T00:01 | overdue since 2028-04-02T00:00
            """)
    void an_uncertain_date_of_birth_leaves_an_age_limit_open(String born, String at, String standing) {
        assertThat(TELL.told(
                                "entries: [{ id: i1, entry: identity, known: 2024-01-01T00:00, fields: { born: " + born
                                        + " } }]",
                                at)
                        .of("by-age#age"))
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "since {0}: at {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-01 | 2026-04-07T00:00 | due
            2026-04-01 | 2026-04-07T00:01 | overdue since 2026-04-07T00:00
            2026-04    | 2026-04-20T00:00 | cannot tell
            2026-04    | 2026-05-06T00:01 | overdue since 2026-04-07T00:00
            unknown    | 2026-05-06T00:01 | cannot tell [The time to count from is not known]
            """)
    void a_limit_can_count_from_a_date_that_the_entry_gives(String since, String at, String standing) {
        assertThat(TELL.told(
                                "entries: [{ id: c1, entry: concern, known: 2026-04-02T10:00, fields: { since: " + since
                                        + " } }]",
                                at)
                        .of("from-field#c1"))
                .startsWith(standing);
    }

    @Test
    void what_cannot_be_told_names_what_would_settle_it() {
        assertThat(TELL.told(
                                "entries: [{ id: c1, entry: concern, known: 2026-04-02T10:00, fields: { since: 2026-04 } }]",
                                "2026-04-20T00:00")
                        .instance("from-field#c1")
                        .missing())
                .containsExactly("concern.since");
        assertThat(SmallPack.of("""
                entries: [{ id: concern, class: CASE }, { id: care, class: CASE }, { id: contact, class: CASE }]
                duties:
                  - { id: visit, owner: o, strength: must, starts: concern, when: recorded.care,
                      met_by: { entry: contact, meets: all } }
                """).told("""
                entries:
                  - { id: a1, entry: care, known: 2026-04-03 }
                  - { id: c1, entry: concern, known: 2026-04-03T12:00, recorded: 2026-04-04T12:00 }
                at: 2026-04-05T00:00
                """).of("visit#c1")).isEqualTo("cannot tell [a1.happened, a1.known]");
    }

    @Test
    void a_month_in_a_case_file_is_uncertain_even_if_nothing_says_when_it_was_recorded() {
        assertThat(TELL.told("entries: [{ id: c1, entry: concern, happened: 2026-04 }]", "2026-04-20T00:00")
                        .of("tell#c1"))
                .startsWith("cannot tell");
        assertThat(TELL.told("entries: [{ id: c1, entry: concern, happened: 2026-04 }]", "2026-03-31T00:00")
                        .of("tell#c1"))
                .isEqualTo("absent");
    }

    @ParameterizedTest(name = "a contact in {0}")
    @ValueSource(strings = {"2026-04", "2026-04-04"})
    void an_overdue_duty_that_a_vague_entry_may_have_met_keeps_the_moment_it_may_be_overdue_since(String contact) {
        var told = TELL.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: k1, entry: contact, happened: CONTACT, recorded: 2026-04-20T10:00 }
                at: 2026-04-20T10:00
                """.replace("CONTACT", contact));

        assertThat(told.of("tell#c1")).startsWith("cannot tell [k1");
        assertThat(told.since("tell#c1")).isEqualTo("2026-04-04T10:00");
    }
}
