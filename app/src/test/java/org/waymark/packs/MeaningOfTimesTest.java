package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Meaning 1: when a thing happened, when it was known and when it was recorded are three times.
class MeaningOfTimesTest {
    private static final SmallPack TELL = SmallPack.of("""
            entries:
              - { id: concern, class: CASE }
              - { id: contact, class: CASE }
            duties:
              - id: tell
                owner: school
                starts: concern
                limits: [{ within: 24 hours, from: known, breach: true, strength: must }]
                met_by: { entry: contact, meets: all }
              - id: act
                owner: school
                starts: concern
                limits: [{ within: 24 hours, from: happened, breach: true, strength: must }]
                met_by: { entry: contact, meets: all }
            """);

    private static final String KNOWN_LATER = """
            entries:
              - { id: c1, entry: concern, happened: 2026-04-03T16:00, known: 2026-04-03T18:10 }
            """;

    @ParameterizedTest(name = "at {0}: tell {1}, act {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-03T18:10 | due                            | due
            2026-04-04T16:00 | due                            | due
            2026-04-04T16:01 | due                            | overdue since 2026-04-04T16:00
            2026-04-04T18:10 | due                            | overdue since 2026-04-04T16:00
            2026-04-04T18:11 | overdue since 2026-04-04T18:10 | overdue since 2026-04-04T16:00
            """)
    void a_limit_counts_from_when_it_happened_or_from_when_it_was_known_as_it_says(String at, String tell, String act) {
        assertThat(TELL.told(KNOWN_LATER, at).of("tell#c1")).isEqualTo(tell);
        assertThat(TELL.told(KNOWN_LATER, at).of("act#c1")).isEqualTo(act);
    }

    @Test
    void a_limit_that_passed_before_it_was_known_is_overdue_and_says_so() {
        var told = TELL.told("""
                entries:
                  - { id: c1, entry: concern, happened: 2026-04-03T16:00, known: 2026-04-04T16:01 }
                at: 2026-04-04T16:02
                """);

        assertThat(told.of("act#c1")).isEqualTo("overdue since 2026-04-04T16:00");
        assertThat(told.instance("act#c1").beforeWeKnew()).isTrue();
        assertThat(told.instance("tell#c1").beforeWeKnew()).isFalse();
    }

    @Test
    void a_limit_that_passes_as_it_becomes_known_had_not_passed_before() {
        var told = TELL.told("""
                entries:
                  - { id: c1, entry: concern, happened: 2026-04-03T16:00, known: 2026-04-04T16:00 }
                at: 2026-04-04T16:02
                """);

        assertThat(told.instance("act#c1").beforeWeKnew()).isFalse();
    }

    private static final String RECORDED_LATER = """
            entries:
              - { id: c1, entry: concern, known: 2026-04-03T18:10, recorded: 2026-04-04T09:00 }
              - { id: c2, entry: contact, known: 2026-04-04T10:00, recorded: 2026-04-06T12:00 }
            """;

    @ParameterizedTest(name = "at {0}, as known at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-04T09:00 | 2026-04-04T08:59 | absent
            2026-04-04T09:00 | 2026-04-04T09:00 | due
            2026-04-06T12:00 | 2026-04-06T11:59 | overdue since 2026-04-04T18:10
            2026-04-06T12:00 | 2026-04-06T12:00 | met by c2
            2026-04-04T09:59 | 2026-04-06T12:00 | due
            2026-04-03T18:09 | 2026-04-06T12:00 | absent
            2026-04-30T12:00 | 2026-04-05T12:00 | overdue since 2026-04-04T18:10
            """)
    void as_known_at_a_moment_only_what_was_recorded_by_then_counts(String at, String knownAt, String standing) {
        assertThat(TELL.told(RECORDED_LATER, at, knownAt).of("tell#c1")).isEqualTo(standing);
    }

    @Test
    void a_missing_known_is_happened_a_missing_happened_is_known_and_a_missing_recorded_is_known() {
        var told = TELL.told("""
                entries:
                  - { id: c1, entry: concern, happened: 2026-04-03T16:00 }
                  - { id: c2, entry: concern, known: 2026-04-03T17:00 }
                  - { id: c3, entry: concern, recorded: 2026-04-03T18:00 }
                at: 2026-04-03T18:00
                """);

        assertThat(told.breach("tell#c1")).isEqualTo("2026-04-04T16:00");
        assertThat(told.breach("act#c2")).isEqualTo("2026-04-04T17:00");
        assertThat(told.breach("act#c3")).isEqualTo("2026-04-04T18:00");
    }

    @Test
    void a_case_that_was_known_before_it_happened_or_recorded_before_it_was_known_is_refused() {
        assertThat(TELL.problemsOf("""
                entries:
                  - { id: c1, entry: concern, happened: 2026-04-03T16:01, known: 2026-04-03T16:00 }
                at: 2026-04-03T18:00
                """)).startsWith("case.yaml:2:66: This was known before it happened");
        assertThat(TELL.problemsOf("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T16:01, recorded: 2026-04-03T16:00 }
                at: 2026-04-03T18:00
                """)).startsWith("case.yaml:2:66: This was recorded before it was known");
    }

    @Test
    void the_next_moment_of_change_is_just_after_a_limit() {
        assertThat(TELL.told(KNOWN_LATER, "2026-04-03T18:10").nextChange()).isEqualTo("2026-04-04T16:00:00.000001");
        assertThat(TELL.told(KNOWN_LATER, "2026-04-04T16:01").nextChange()).isEqualTo("2026-04-04T18:10:00.000001");
        assertThat(TELL.told(KNOWN_LATER, "2026-04-04T18:11").nextChange()).isEqualTo("none");
    }
}
