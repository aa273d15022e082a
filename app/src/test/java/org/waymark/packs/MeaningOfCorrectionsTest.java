package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Meaning 8: a correction derives everything anew, and what loses its start is withdrawn with the reason.
class MeaningOfCorrectionsTest {
    private static final SmallPack TELL = SmallPack.of("""
            entries:
              - id: concern
                class: CASE
                fields:
                  - { id: serious, type: yes-no }
                  - { id: birth_date, type: date }
              - { id: contact, class: CASE }
              - { id: identity, class: CASE, fields: [{ id: born, type: date }] }
            facts:
              - { id: birth_date, stated: [concern.birth_date, identity.born] }
              - { id: adult, reached: { age: 18 years, of: birth_date } }
            duties:
              - { id: tell, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: 24 hours, breach: true, strength: must }] }
              - { id: serious, owner: o, strength: must, starts: concern, where: concern.serious,
                  met_by: { entry: contact, meets: all } }
              - { id: child, owner: o, strength: must, starts: concern, when: "!adult",
                  met_by: { entry: contact, meets: all } }
              - { id: explain, owner: o, strength: must, starts: { duty: tell, turns: missed },
                  limits: [{ within: 24 hours, breach: true }], met_by: { entry: identity, meets: all } }
              - { id: escalate, owner: o, strength: must, starts: { duty: explain, turns: missed },
                  met_by: { entry: identity, meets: all } }
            """);

    private static final String CONCERN = """
            entries:
              - { id: c1, entry: concern, known: 2026-04-03T10:00, fields: { serious: yes, birth_date: 2012 } }
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            strike: c1, reason: wrong file       | withdrawn: Struck out: wrong file
            move: c1, reason: her sister, to: x  | withdrawn: Moved to another child: her sister
            """)
    void an_instance_that_loses_its_start_is_withdrawn(String correction, String standing) {
        var entries = CONCERN + "  - { id: x1, " + correction + ", recorded: 2026-04-05T09:00 }\n";

        assertThat(TELL.told(entries, "2026-04-05T08:59").of("tell#c1")).isEqualTo("overdue since 2026-04-04T10:00");
        assertThat(TELL.told(entries, "2026-04-05T09:00").of("tell#c1")).isEqualTo(standing);
        assertThat(TELL.told(entries, "2026-04-05T09:00").since("tell#c1")).isEqualTo("none");
    }

    @Test
    void an_amendment_that_takes_away_what_a_rule_asks_for_withdraws_its_instance() {
        var entries = CONCERN
                + "  - { id: a1, amend: c1, reason: misheard, recorded: 2026-04-05T09:00, fields: { serious: no } }\n";

        assertThat(TELL.told(entries, "2026-04-05T08:59").of("serious#c1")).isEqualTo("due");
        assertThat(TELL.told(entries, "2026-04-05T09:00").of("serious#c1")).isEqualTo("withdrawn: Corrected: misheard");
        assertThat(TELL.told(entries, "2026-04-05T09:00").of("tell#c1")).isEqualTo("overdue since 2026-04-04T10:00");
    }

    @Test
    void an_amendment_that_adds_what_a_rule_asks_for_starts_its_instance() {
        var told = TELL.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00, fields: { serious: no } }
                  - { id: a1, amend: c1, reason: misheard, recorded: 2026-04-05T09:00, fields: { serious: yes } }
                at: 2026-04-05T09:00
                """);

        assertThat(told.of("serious#c1")).isEqualTo("due");
    }

    @Test
    void an_amended_time_moves_the_limit() {
        var told = TELL.told(
                CONCERN + "  - { id: a1, amend: c1, reason: misread, happened: 2026-04-03T08:00,"
                        + " recorded: 2026-04-04T09:00 }\n",
                "2026-04-04T09:00");

        assertThat(told.of("tell#c1")).isEqualTo("overdue since 2026-04-04T08:00");
    }

    @Test
    void an_amended_known_moves_what_was_before_we_knew() {
        var told = TELL.told(
                CONCERN + "  - { id: a1, amend: c1, reason: misread, known: 2026-04-05T08:00, recorded:"
                        + " 2026-04-05T09:00 }\n",
                "2026-04-05T09:00");

        assertThat(TELL.told(CONCERN, "2026-04-05T09:00").instance("tell#c1").beforeWeKnew())
                .isFalse();
        assertThat(told.instance("tell#c1").beforeWeKnew()).isTrue();
        assertThat(told.instance("tell#c1").start().known().first()).isEqualTo("2026-04-05T07:00:00Z");
    }

    @Test
    void striking_the_strike_brings_the_instance_back() {
        var told = TELL.told(CONCERN + """
                  - { id: x1, strike: c1, reason: wrong file, recorded: 2026-04-05T09:00 }
                  - { id: x2, strike: x1, reason: right file, recorded: 2026-04-05T10:00 }
                """, "2026-04-05T10:00");

        assertThat(told.of("tell#c1")).isEqualTo("overdue since 2026-04-04T10:00");
    }

    @Test
    void as_known_before_the_correction_the_instance_stands() {
        assertThat(TELL.told(
                                CONCERN + "  - { id: x1, strike: c1, reason: wrong, recorded: 2026-04-05T09:00 }\n",
                                "2026-04-06T09:00",
                                "2026-04-05T08:59")
                        .of("tell#c1"))
                .isEqualTo("overdue since 2026-04-04T10:00");
    }

    @Test
    void striking_what_met_a_duty_opens_it_again() {
        var told = TELL.told(CONCERN + """
                  - { id: k1, entry: contact, known: 2026-04-03T11:00 }
                  - { id: x1, strike: k1, reason: never rang, recorded: 2026-04-05T09:00 }
                """, "2026-04-05T09:00");

        assertThat(told.of("tell#c1")).isEqualTo("overdue since 2026-04-04T10:00");
    }

    @Test
    void what_started_because_another_was_missed_is_withdrawn_when_it_turns_out_to_have_been_done_in_time() {
        var entries =
                CONCERN + "  - { id: k1, entry: contact, happened: 2026-04-04T09:00, recorded: 2026-04-06T11:00 }\n";

        assertThat(TELL.told(entries, "2026-04-06T10:59").of("explain#c1")).isEqualTo("overdue since 2026-04-05T10:00");
        assertThat(TELL.told(entries, "2026-04-06T10:59").of("escalate#c1")).isEqualTo("due");
        var told = TELL.told(entries, "2026-04-06T11:00");
        assertThat(told.of("tell#c1")).isEqualTo("met by k1");
        assertThat(told.of("explain#c1"))
                .isEqualTo("withdrawn: It has become known since that it was done in time: Tell");
        assertThat(told.since("explain#c1")).isEqualTo("none");
        assertThat(told.of("escalate#c1"))
                .isEqualTo("withdrawn: It has become known since that it was done in time: Tell");
    }

    @Test
    void what_had_not_yet_followed_from_a_withdrawn_miss_never_does() {
        var told = TELL.told(
                CONCERN + "  - { id: k1, entry: contact, happened: 2026-04-04T09:00, recorded: 2026-04-04T12:00 }\n",
                "2026-04-10T00:00");

        assertThat(told.of("explain#c1")).startsWith("withdrawn");
        assertThat(told.of("escalate#c1")).isEqualTo("absent");
    }

    @Test
    void what_was_done_in_time_and_recorded_in_time_never_was_missed() {
        assertThat(TELL.told(CONCERN + "  - { id: k1, entry: contact, known: 2026-04-04T09:00 }\n", "2026-04-10T00:00")
                        .of("explain#c1"))
                .isEqualTo("absent");
    }

    @Test
    void a_duty_that_was_excused_before_its_limit_is_not_missed() {
        var pack = SmallPack.of("""
                entries: [{ id: concern, class: CASE }, { id: contact, class: CASE }]
                duties:
                  - { id: visit, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                      limits: [{ within: 24 hours, breach: true, strength: should }] }
                  - { id: explain, owner: o, strength: must, starts: { duty: visit, turns: missed },
                      met_by: { entry: contact, meets: all } }
                """);
        var excused = """
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: n1, not_needed: visit#c1, reason: seen at school, recorded: RECORDED }
                at: 2026-04-10T00:00
                """;

        assertThat(pack.told(excused.replace("RECORDED", "2026-04-04T10:00")).of("explain#c1"))
                .isEqualTo("absent");
        assertThat(pack.told(excused.replace("RECORDED", "2026-04-04T10:01")).of("explain#c1"))
                .isEqualTo("due");
    }

    @Test
    void a_better_statement_about_the_child_withdraws_what_no_longer_stands() {
        var entries = """
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: i1, entry: identity, known: 2026-04-05T09:00, fields: { born: 2000 } }
                """;

        assertThat(TELL.told(entries, "2026-04-05T08:59").of("child#c1")).isEqualTo("cannot tell [birth_date]");
        assertThat(TELL.told(entries, "2026-04-05T09:00").of("child#c1"))
                .isEqualTo("withdrawn: More is known about the child now");
    }

    @Test
    void the_first_statement_of_a_kind_that_nobody_made_before_is_a_better_one_too() {
        var pack = SmallPack.of("""
                entries:
                  - { id: concern, class: CASE }
                  - { id: contact, class: CASE }
                  - { id: identity, class: CASE, fields: [{ id: born, type: date }] }
                facts:
                  - { id: birth_date, stated: identity.born }
                  - { id: adult, reached: { age: 18 years, of: birth_date } }
                duties:
                  - { id: child, owner: o, strength: must, starts: concern, when: "!adult",
                      met_by: { entry: contact, meets: all } }
                """);

        assertThat(pack.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: i1, entry: identity, known: 2026-04-05T09:00, fields: { born: 2000 } }
                at: 2026-04-05T09:00
                """).of("child#c1")).isEqualTo("withdrawn: More is known about the child now");
    }

    private static final SmallPack NEWS = SmallPack.of("""
            entries:
              - { id: concern, class: CASE }
              - { id: allocation, class: CASE }
              - { id: contact, class: CASE }
            duties:
              - { id: allocate, owner: o, starts: concern, when: "!recorded.allocation",
                  met_by: { entry: contact, meets: all },
                  limits: [{ within: 24 hours, breach: true, strength: must }] }
            """);

    @Test
    void late_news_of_what_had_happened_before_withdraws_what_it_takes_away() {
        var entries = """
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: a1, entry: allocation, happened: 2026-04-03T09:00, recorded: 2026-04-06T11:00 }
                """;

        assertThat(NEWS.told(entries, "2026-04-06T10:59").of("allocate#c1"))
                .isEqualTo("overdue since 2026-04-04T10:00");
        assertThat(NEWS.told(entries, "2026-04-06T11:00").of("allocate#c1"))
                .isEqualTo("withdrawn: It became known later: Allocation");
    }

    @Test
    void what_a_duty_never_applied_to_is_not_withdrawn() {
        assertThat(NEWS.told("""
                entries:
                  - { id: a1, entry: allocation, known: 2026-04-03T09:00 }
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                at: 2026-04-06T11:00
                """).of("allocate#c1")).isEqualTo("absent");
    }

    @Test
    void a_statement_about_the_child_counts_for_earlier_moments_and_an_unknown_never_takes_its_place() {
        var told = TELL.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: i1, entry: identity, known: 2026-04-05T09:00, fields: { born: 2012 } }
                  - { id: i2, entry: identity, known: 2026-04-06T09:00, fields: { born: unknown } }
                at: 2026-04-07T09:00
                """);

        assertThat(told.of("child#c1")).isEqualTo("due");
    }

    @Test
    void the_order_in_which_one_moment_is_stored_changes_nothing() {
        var one = TELL.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: k1, entry: contact, known: 2026-04-03T10:00 }
                  - { id: c2, entry: concern, known: 2026-04-03T10:00 }
                at: 2026-04-05T09:00
                """);
        var other = TELL.told("""
                entries:
                  - { id: c2, entry: concern, known: 2026-04-03T10:00 }
                  - { id: k1, entry: contact, known: 2026-04-03T10:00 }
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                at: 2026-04-05T09:00
                """);

        assertThat(one.all()).isEqualTo(other.all());
    }
}
