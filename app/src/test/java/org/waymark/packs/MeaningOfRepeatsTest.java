package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Meaning 7: duties that come round again, and duties that lapse while what they depend on does not hold.
class MeaningOfRepeatsTest {
    private static final SmallPack REVIEWS = SmallPack.of("""
            entries:
              - { id: care, class: CASE }
              - { id: review, class: CASE }
            duties:
              - { id: from-met, owner: o, strength: must, starts: care, met_by: { entry: review, meets: all },
                  limits: [{ within: 10 days, breach: true }], repeat: { then: 20 days, from: met } }
              - { id: from-due, owner: o, strength: must, starts: care, met_by: { entry: review, meets: all },
                  limits: [{ within: 10 days, breach: true }], repeat: { then: 20 days, from: due } }
            """);

    private static final String CARE = """
            entries:
              - { id: c1, entry: care, known: 2026-04-01T10:00 }
            """;

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            from-met | 2026-04-28T00:00 | due
            from-met | 2026-04-28T00:01 | overdue since 2026-04-28T00:00
            from-due | 2026-05-02T00:00 | due
            from-due | 2026-05-02T00:01 | overdue since 2026-05-02T00:00
            """)
    void the_next_counts_from_when_the_last_was_met_or_from_when_it_was_due(String duty, String at, String standing) {
        var told = REVIEWS.told(CARE + "  - { id: r1, entry: review, known: 2026-04-07T10:00 }\n", at);

        assertThat(told.of(duty + "#c1")).isEqualTo("met by r1");
        assertThat(told.of(duty + "#c1/2")).isEqualTo(standing);
        assertThat(told.of(duty + "#c1/3")).isEqualTo("absent");
    }

    @Test
    void a_miss_stays_open_until_it_is_met_and_only_one_is_open() {
        assertThat(REVIEWS.told(CARE, "2026-12-01T00:00").all())
                .containsExactly(
                        "from-met#c1 overdue since 2026-04-12T00:00", "from-due#c1 overdue since 2026-04-12T00:00");
    }

    @Test
    void a_late_one_moves_the_next_only_if_that_counts_from_when_it_was_met() {
        var told = REVIEWS.told(CARE + "  - { id: r1, entry: review, known: 2026-05-10T10:00 }\n", "2026-05-11T00:00");

        assertThat(told.of("from-met#c1")).isEqualTo("met late by r1 since 2026-04-12T00:00");
        assertThat(told.breach("from-met#c1/2")).isEqualTo("2026-05-31T00:00");
        assertThat(told.of("from-due#c1/2")).isEqualTo("overdue since 2026-05-02T00:00");
    }

    @Test
    void one_that_counts_from_when_the_last_was_due_waits_until_then() {
        var told = REVIEWS.told(CARE + "  - { id: r1, entry: review, known: 2026-04-07T10:00 }\n", "2026-04-08T00:00");

        assertThat(told.of("from-due#c1/2")).isEqualTo("waiting until 2026-04-12T00:00");
        assertThat(told.of("from-met#c1/2")).isEqualTo("due");
    }

    @Test
    void every_round_keeps_how_it_was_met() {
        assertThat(REVIEWS.told(CARE + """
                  - { id: r1, entry: review, known: 2026-04-07T10:00 }
                  - { id: r2, entry: review, known: 2026-04-20T10:00 }
                  - { id: r3, entry: review, known: 2026-06-01T10:00 }
                """, "2026-06-02T00:00").all())
                .startsWith(
                        "from-met#c1 met by r1",
                        "from-met#c1/2 met by r2",
                        "from-met#c1/3 met late by r3 since 2026-05-11T00:00",
                        "from-met#c1/4 due");
    }

    private static final SmallPack MISSING = SmallPack.of("""
            entries:
              - id: status
                class: CASE
                fields: [{ id: missing, type: yes-no }]
              - { id: concern, class: CASE }
              - { id: search, class: CASE }
            facts:
              - { id: is_missing, is: latest.status.missing }
            duties:
              - { id: look, owner: o, strength: must, starts: concern, while: is_missing,
                  limits: [{ within: 5 days, breach: true }], met_by: { entry: search, meets: all } }
              - { id: look-afresh, owner: o, strength: must, starts: concern, while: is_missing, again: new,
                  limits: [{ within: 5 days, breach: true }], met_by: { entry: search, meets: all } }
              - { id: once-seen, owner: o, strength: must, starts: concern, while: recorded.search,
                  limits: [{ within: 5 days, breach: true }], met_by: { entry: status, meets: all } }
            """);

    /// Missing on the 1st, found on the 3rd, missing again from a day that the table gives.
    private static final String FLIPS = """
            entries:
              - { id: s1, entry: status, known: 2026-04-01T09:00, fields: { missing: yes } }
              - { id: c1, entry: concern, known: 2026-04-01T10:00 }
              - { id: s2, entry: status, known: 2026-04-03T10:00, fields: { missing: no } }
              - { id: s3, entry: status, known: RESUMED, fields: { missing: yes } }
            """;

    @ParameterizedTest(name = "resumed {0}, at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-05T10:00 | 2026-04-03T09:59 | due
            2026-04-05T10:00 | 2026-04-03T10:00 | lapsed since 2026-04-03T10:00
            2026-04-05T10:00 | 2026-04-05T09:59 | lapsed since 2026-04-03T10:00
            2026-04-05T10:00 | 2026-04-05T10:00 | due
            2026-04-05T10:00 | 2026-04-07T00:00 | due
            2026-04-05T10:00 | 2026-04-07T00:01 | overdue since 2026-04-07T00:00
            2026-04-09T10:00 | 2026-04-09T09:59 | lapsed since 2026-04-03T10:00
            2026-04-09T10:00 | 2026-04-09T10:00 | overdue since 2026-04-09T10:00
            """)
    void the_same_clock_resumes_and_it_is_overdue_from_its_limit_or_from_then(
            String resumed, String at, String standing) {
        assertThat(MISSING.told(FLIPS.replace("RESUMED", resumed), at).of("look#c1"))
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "done at {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-08T10:00 | met by x1
            2026-04-09T10:01 | met late by x1 since 2026-04-09T10:00
            """)
    void what_is_done_while_it_has_lapsed_is_not_late(String done, String standing) {
        assertThat(MISSING.told(
                                FLIPS.replace("RESUMED", "2026-04-09T10:00") + "  - { id: x1, entry: search, known: "
                                        + done + " }\n",
                                "2026-04-20T00:00")
                        .of("look#c1"))
                .isEqualTo(standing);
    }

    @Test
    void what_was_overdue_before_it_lapsed_is_overdue_since_then_when_it_resumes() {
        assertThat(MISSING.told("""
                entries:
                  - { id: s1, entry: status, known: 2026-04-01T09:00, fields: { missing: yes } }
                  - { id: c1, entry: concern, known: 2026-04-01T10:00 }
                  - { id: s2, entry: status, known: 2026-04-10T10:00, fields: { missing: no } }
                  - { id: s3, entry: status, known: 2026-04-12T10:00, fields: { missing: yes } }
                at: 2026-04-13T00:00
                """).of("look#c1")).isEqualTo("overdue since 2026-04-07T00:00");
    }

    @Test
    void again_new_starts_a_new_clock_and_leaves_the_old_one_lapsed() {
        var told = MISSING.told(FLIPS.replace("RESUMED", "2026-04-09T10:00"), "2026-04-15T00:01");

        assertThat(told.of("look-afresh#c1")).isEqualTo("lapsed since 2026-04-03T10:00");
        assertThat(told.of("look-afresh#c1~s3")).isEqualTo("overdue since 2026-04-15T00:00");
    }

    @Test
    void a_duty_whose_condition_does_not_hold_at_its_start_has_lapsed_from_then() {
        var entries = """
                entries:
                  - { id: c1, entry: concern, known: 2026-04-01T10:00 }
                  - { id: x1, entry: search, known: 2026-04-03T10:00 }
                """;

        assertThat(MISSING.told(entries, "2026-04-01T10:00").of("once-seen#c1"))
                .isEqualTo("lapsed since 2026-04-01T10:00");
        assertThat(MISSING.told(entries, "2026-04-03T10:00").of("once-seen#c1")).isEqualTo("due");
        assertThat(MISSING.told(entries, "2026-04-07T00:01").of("once-seen#c1"))
                .isEqualTo("overdue since 2026-04-07T00:00");
    }

    @Test
    void a_duty_whose_condition_is_in_doubt_goes_on() {
        assertThat(MISSING.told("""
                entries:
                  - { id: s1, entry: status, known: 2026-04-01T09:00, fields: { missing: yes } }
                  - { id: c1, entry: concern, known: 2026-04-01T10:00 }
                  - { id: s2, entry: status, known: 2026-04-02T10:00, fields: { missing: unknown } }
                at: 2026-04-03T00:00
                """).of("look#c1")).isEqualTo("due");
    }

    private static final SmallPack CLOCK = SmallPack.of("""
            entries:
              - { id: contact, class: CASE }
              - { id: concern, class: CASE }
              - { id: call, class: CASE }
            facts:
              - { id: quiet, ran_out: { after: 2 days, since: contact } }
            duties:
              - { id: call, owner: o, strength: must, starts: concern, while: quiet, again: new,
                  limits: [{ within: 1 day, breach: true }], met_by: { entry: call, meets: all } }
            """);

    @Test
    void a_clock_that_flips_a_condition_twice_starts_two_new_clocks() {
        var told = CLOCK.told("""
                entries:
                  - { id: k0, entry: contact, known: 2026-04-01T10:00 }
                  - { id: c1, entry: concern, known: 2026-04-05T10:00 }
                  - { id: k1, entry: contact, known: 2026-04-06T10:00 }
                  - { id: k2, entry: contact, known: 2026-04-10T10:00 }
                at: 2026-04-20T10:00
                """);

        assertThat(told.all())
                .containsExactly(
                        "call#c1 lapsed since 2026-04-06T10:00",
                        "call#c1~clock-2 lapsed since 2026-04-10T10:00",
                        "call#c1~clock-3 overdue since 2026-04-15T00:00");
    }

    private static final SmallPack OLDEST = SmallPack.of("""
            entries:
              - { id: care, class: CASE }
              - { id: review, class: CASE }
            duties:
              - { id: oldest, owner: o, strength: must, starts: care, met_by: { entry: review, meets: oldest },
                  limits: [{ within: 10 days, breach: true }], repeat: { then: 20 days, from: met } }
            """);

    @Test
    void late_news_of_an_older_start_takes_what_met_a_newer_one_and_says_so_of_what_had_followed() {
        var told = OLDEST.told("""
                entries:
                  - { id: c2, entry: care, known: 2026-04-02T10:00 }
                  - { id: r1, entry: review, known: 2026-04-03T10:00 }
                  - { id: c1, entry: care, happened: 2026-04-01T10:00, known: 2026-04-05T10:00 }
                at: 2026-04-06T10:00
                """);

        assertThat(told.of("oldest#c1")).isEqualTo("met by r1");
        assertThat(told.of("oldest#c2")).isEqualTo("due");
        assertThat(told.of("oldest#c2/2")).startsWith("withdrawn: It became known later: ");
    }

    @Test
    void those_that_the_clock_begins_afresh_never_share_a_name() {
        var pack = SmallPack.of("""
                entries:
                  - { id: sighting, class: CASE, fields: [{ id: safe, type: yes-no }] }
                  - { id: order, class: CASE }
                facts:
                  - { id: quiet, ran_out: { after: 3 days, since: sighting } }
                  - { id: covered, is: latest.sighting.safe || (recorded.order && !quiet) }
                duties:
                  - { id: look, owner: o, strength: must, starts: sighting, while: "!covered", again: new,
                      met_by: { entry: sighting, meets: all } }
                """);
        var told = pack.told("""
                entries:
                  - { id: s1, entry: sighting, known: 2026-03-25T00:00, fields: { safe: unknown } }
                  - { id: o1, entry: order, known: 2026-03-25T01:00 }
                  - { id: s2, entry: sighting, known: 2026-03-29T02:00+01:00, fields: { safe: no } }
                at: 2026-04-02T00:00
                """);

        assertThat(told.of("look#s1~clock")).isEqualTo("met by s2");
        assertThat(told.of("look#s1~clock-2")).isEqualTo("due");
    }
}
