package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Meaning 3: what starts an instance, beside an entry: a fact, an age, a date, another duty, a breach.
class MeaningOfStartsTest {
    private static final SmallPack STARTS = SmallPack.of("""
            entries:
              - { id: concern, class: CASE }
              - id: status
                class: CASE
                fields:
                  - { id: in_care, type: yes-no }
                  - { id: ends_on, type: date }
              - { id: contact, class: CASE }
              - { id: review, class: CASE }
            facts:
              - { id: in_care, is: latest.status.in_care }
              - { id: quiet, ran_out: { after: 2 days, since: contact } }
              - { id: silent, is: quiet }
            duties:
              - { id: by-fact, owner: o, strength: must, starts: { fact: in_care },
                  limits: [{ within: 5 days, breach: true }], met_by: { entry: review, meets: oldest } }
              - { id: by-clock, owner: o, strength: must, starts: { fact: silent },
                  met_by: { entry: review, meets: oldest } }
              - { id: by-date, owner: o, strength: must, starts: { date: status.ends_on },
                  met_by: { entry: review, meets: all } }
              - { id: by-two-kinds, owner: o, strength: must, starts: [concern, contact],
                  met_by: { entry: review, meets: all } }
              - { id: after-met, owner: o, strength: must, starts: { duty: by-fact, turns: met },
                  limits: [{ within: 24 hours, breach: true }], met_by: { entry: contact, meets: all } }
              - { id: after-missed, owner: o, strength: must, starts: { duty: by-fact, turns: missed },
                  limits: [{ within: 24 hours, from: known, breach: true }], met_by: { entry: contact, meets: all } }
            """);

    @Test
    void every_turn_of_a_fact_starts_an_instance_named_by_the_entry_that_turned_it() {
        var told = STARTS.told("""
                entries:
                  - { id: s1, entry: status, known: 2026-04-03T10:00, fields: { in_care: yes } }
                  - { id: s2, entry: status, known: 2026-04-04T10:00, fields: { in_care: yes } }
                  - { id: s3, entry: status, known: 2026-04-05T10:00, fields: { in_care: no } }
                  - { id: s4, entry: status, known: 2026-04-06T10:00, fields: { in_care: yes } }
                at: 2026-04-06T11:00
                """);

        assertThat(told.all()).containsExactly("by-fact#s1 due", "by-fact#s4 due");
    }

    @Test
    void a_fact_that_turns_by_the_clock_starts_an_instance_at_each_turn() {
        var told = STARTS.told("""
                entries:
                  - { id: k1, entry: contact, known: 2026-04-03T10:00 }
                  - { id: k2, entry: contact, known: 2026-04-10T10:00 }
                at: 2026-04-20T10:00
                """);

        assertThat(told.all()).filteredOn(it -> it.startsWith("by-clock")).hasSize(2);
        assertThat(told.of("by-clock#clock")).isEqualTo("due");
        assertThat(told.instance("by-clock#clock").start().happened().first()).isEqualTo("2026-04-05T23:00:00Z");
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-05T23:59 | absent
            2026-04-06T00:00 | due
            """)
    void a_clock_turn_starts_a_duty_at_its_moment(String at, String standing) {
        assertThat(STARTS.told("entries: [{ id: k1, entry: contact, known: 2026-04-03T10:00 }]", at)
                        .of("by-clock#clock"))
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-03T09:59 | absent
            2026-04-03T10:00 | waiting until 2026-05-01T00:00
            2026-04-30T23:59 | waiting until 2026-05-01T00:00
            2026-05-01T00:00 | due
            """)
    void a_date_starts_a_duty_when_its_day_begins(String at, String standing) {
        assertThat(STARTS.told("""
                entries: [{ id: s1, entry: status, known: 2026-04-03T10:00, fields: { ends_on: 2026-05-01 } }]
                """, at, "2026-06-01T00:00").of("by-date#s1")).isEqualTo(standing);
    }

    @Test
    void the_day_on_which_a_duty_starts_is_a_next_change_even_where_it_is_not_needed() {
        var pack = SmallPack.of("""
                entries:
                  - { id: status, class: CASE, fields: [{ id: ends_on, type: date }] }
                  - { id: review, class: CASE }
                duties:
                  - { id: look, owner: o, strength: should, starts: { date: status.ends_on },
                      met_by: { entry: review, meets: all } }
                """);
        var entries = """
                entries:
                  - { id: s1, entry: status, known: 2026-04-03T10:00, fields: { ends_on: 2026-05-01 } }
                  - { id: n1, not_needed: look#s1, reason: done, recorded: 2026-04-03T11:00 }
                """;
        var before = pack.told(entries, "2026-04-30T23:59");

        assertThat(before.of("look#s1")).isEqualTo("not needed: done");
        assertThat(before.instance("look#s1").opens()).isPresent();
        assertThat(before.nextChange()).isEqualTo("2026-05-01T00:00");
        assertThat(pack.told(entries, "2026-05-01T00:00").instance("look#s1").opens())
                .isEmpty();
    }

    @Test
    void a_limit_that_passes_before_a_duty_starts_is_no_next_change() {
        var pack = SmallPack.of("""
                entries:
                  - { id: status, class: CASE, fields: [{ id: ends_on, type: date }, { id: since, type: date }] }
                  - { id: review, class: CASE }
                duties:
                  - { id: look, owner: o, starts: { date: status.ends_on }, met_by: { entry: review, meets: all },
                      limits: [{ within: 5 days, from: since, breach: true, strength: must }] }
                """);
        var entries = """
                entries:
                  - { id: s1, entry: status, known: 2026-04-03T10:00, fields: { ends_on: 2026-05-01, since: 2026-04-01 } }
                """;

        assertThat(pack.told(entries, "2026-04-03T10:00").nextChange()).isEqualTo("2026-05-01T00:00");
        assertThat(pack.told(entries, "2026-05-01T00:00").of("look#s1")).isEqualTo("overdue since 2026-05-01T00:00");
    }

    @Test
    void one_of_several_kinds_can_start_a_duty() {
        assertThat(STARTS.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: k1, entry: contact, known: 2026-04-03T11:00 }
                at: 2026-04-03T12:00
                """).all()).containsExactly("by-two-kinds#c1 due", "by-two-kinds#k1 due");
    }

    @Test
    void a_duty_can_start_when_another_was_met() {
        var entries = """
                entries:
                  - { id: s1, entry: status, known: 2026-04-03T10:00, fields: { in_care: yes } }
                  - { id: r1, entry: review, happened: 2026-04-04T12:00, known: 2026-04-04T15:00 }
                """;

        assertThat(STARTS.told(entries, "2026-04-04T11:59").of("after-met#s1")).isEqualTo("absent");
        assertThat(STARTS.told(entries, "2026-04-05T12:00").of("after-met#s1")).isEqualTo("due");
        assertThat(STARTS.told(entries, "2026-04-05T12:01").of("after-met#s1"))
                .isEqualTo("overdue since 2026-04-05T12:00");
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-09T00:00 | absent
            2026-04-09T00:01 | due
            2026-04-10T00:00 | due
            2026-04-10T00:01 | overdue since 2026-04-10T00:00
            """)
    void a_duty_can_start_when_another_runs_past_its_limit(String at, String standing) {
        assertThat(STARTS.told(
                                "entries: [{ id: s1, entry: status, known: 2026-04-03T10:00, fields: { in_care: yes } }]",
                                at)
                        .of("after-missed#s1"))
                .isEqualTo(standing);
    }

    @Test
    void a_miss_that_became_known_late_is_known_from_then() {
        var told = STARTS.told("""
                entries:
                  - { id: s1, entry: status, happened: 2026-04-03T10:00, known: 2026-04-20T10:00,
                      fields: { in_care: yes } }
                at: 2026-04-20T11:00
                """);

        assertThat(told.breach("after-missed#s1")).isEqualTo("2026-04-21T10:00");
    }

    private static final SmallPack BREACH = SmallPack.of("""
            entries:
              - id: interview
                class: CASE
                fields: [{ id: interpreter, type: yes-no }]
              - { id: explanation, class: CASE }
            guards:
              - { id: interpreter, before: interview, refuse_when: "!interview.interpreter", says: Use one. }
              - { id: other, before: interview, refuse_when: "!interview.interpreter", says: Use one. }
            duties:
              - { id: explain, owner: o, strength: must, starts: { breach: interpreter },
                  limits: [{ within: 24 hours, breach: true }], met_by: { entry: explanation, meets: all } }
              - { id: explain-any, owner: o, strength: must, starts: { breach: any },
                  limits: [{ within: 24 hours, breach: true }], met_by: { entry: explanation, meets: all } }
            """);

    @Test
    void what_was_done_against_a_guard_starts_a_duty() {
        var told = BREACH.told("""
                entries:
                  - { id: i1, entry: interview, known: 2026-04-03T10:00, fields: { interpreter: no } }
                  - { id: i2, entry: interview, known: 2026-04-03T11:00, fields: { interpreter: yes } }
                  - { id: i3, entry: interview, known: 2026-04-03T12:00 }
                at: 2026-04-04T10:01
                """);

        assertThat(told.breaches()).containsExactly("interpreter: i1", "other: i1");
        assertThat(told.of("explain#i1")).isEqualTo("overdue since 2026-04-04T10:00");
        assertThat(told.of("explain#i2")).isEqualTo("absent");
        assertThat(told.of("explain#i3")).isEqualTo("cannot tell [interview.interpreter]");
        assertThat(told.all())
                .filteredOn(it -> it.startsWith("explain-any"))
                .containsExactly(
                        "explain-any#i1 overdue since 2026-04-04T10:00",
                        "explain-any#i3 cannot tell [interview.interpreter]");
    }
}
