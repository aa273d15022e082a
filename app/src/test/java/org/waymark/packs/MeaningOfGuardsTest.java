package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Meaning 9: guards answer about what is intended, and never stand in the way of what keeps a child safe.
class MeaningOfGuardsTest {
    private static final SmallPack GUARDS = SmallPack.of("""
            options:
              - { id: links, options: { sponsor: Sponsor, register: From the register } }
            entries:
              - { id: concern, class: CASE, fields: [{ id: date, type: date }, { id: time, type: moment }] }
              - id: interview
                class: CASE
                act: true
                fields:
                  - { id: link, type: choice, options: links }
                  - { id: day, type: date }
                  - { id: time, type: moment }
              - { id: interview-booked, class: CASE, plans: interview,
                  fields: [{ id: link, type: choice, options: links }] }
              - { id: call-booked, class: CASE, plans: concern }
              - { id: rescue, class: CASE, safety: true, fields: [{ id: link, type: choice, options: links }] }
            guards:
              - { id: refuses, before: interview, refuse_when: interview.link == "sponsor", says: No relative.,
                  instead: Book one. }
              - { id: asks-two, before: interview, ask_second_person_when: interview.link == "sponsor", says: Two. }
              - { id: asks-why, before: interview, ask_reason_when: interview.link == "sponsor", says: Why. }
              - { id: warns, before: interview, warn_when: interview.link == "sponsor", says: Mind. }
              - { id: dated, before: interview, refuse_when: interview.day < latest.concern.date, says: Later. }
              - { id: timed, before: interview, refuse_when: interview.time < latest.concern.time, says: Later. }
              - { id: for-all, before: rescue, refuse_when: rescue.link == "sponsor", says: Never. }
              - { id: once-told, before: [concern, interview], ask_reason_when: recorded.concern, says: Told. }
            """);

    private static final SmallPack SUSPICION = SmallPack.of("""
            roles: [{ id: manager }]
            entries:
              - { id: sign, class: CASE, fields: [{ id: suspected, type: yes-no }] }
              - { id: talk, class: CASE }
              - { id: answer, class: CASE, fields: [{ id: about, type: entry }] }
            guards:
              - id: suspected
                before: talk
                refuse_when: latest.sign.suspected
                says: Not with them.
                instead: With others.
            duties:
              - id: answer
                owner: manager
                strength: should
                starts: { breach: any }
                met_by: { entry: answer, meets: named, by: about }
            """);

    @ParameterizedTest(name = "{0}: {1}, {2}, {3}, {4}")
    @CsvSource(delimiter = '|', textBlock = """
            { link: sponsor }  | refuse     | ask second person | ask reason | warn
            { link: register } | allow      | allow             | allow      | allow
            { link: unknown }  | ask reason | ask reason        | ask reason | warn
            {}                 | ask reason | ask reason        | ask reason | warn
            """)
    void an_intended_act_is_allowed_or_warned_of_or_asked_about_or_refused(
            String fields, String refuses, String asksTwo, String asksWhy, String warns) {
        assertThat(asked("interview", fields).guards())
                .startsWith("refuses: " + refuses, "asks-two: " + asksTwo, "asks-why: " + asksWhy, "warns: " + warns);
    }

    @Test
    void an_answer_says_why_and_what_to_do_instead() {
        var answers = asked("interview", "{ link: sponsor }").answers();

        assertThat(answers.getFirst().reason()).isEqualTo("No relative.");
        assertThat(answers.getFirst().guard().instead()).isEqualTo("Book one.");
        assertThat(asked("interview", "{}").answers().getFirst().reason())
                .isEqualTo("What is known does not settle this. No relative.");
    }

    @Test
    void what_keeps_a_child_safe_meets_warnings_at_most() {
        assertThat(asked("rescue", "{ link: sponsor }").guards()).containsExactly("for-all: warn");
        assertThat(asked("rescue", "{}").guards()).containsExactly("for-all: warn");
        assertThat(asked("rescue", "{ link: register }").guards()).containsExactly("for-all: allow");
    }

    @Test
    void arranging_an_act_meets_the_guards_of_the_act_that_can_be_answered_yet() {
        assertThat(asked("interview-booked", "{ link: sponsor }").guards())
                .containsExactly(
                        "refuses: refuse",
                        "asks-two: ask second person",
                        "asks-why: ask reason",
                        "warns: warn",
                        "once-told: ask reason");
        assertThat(asked("call-booked", "{}").guards()).containsExactly("once-told: ask reason");
    }

    @ParameterizedTest(name = "a day of {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-02 | refuse
            2026-04-03 | allow
            2026-03    | refuse
            2026-04    | ask reason
            2026-05    | allow
            ~2026-04-03 | ask reason
            """)
    void an_uncertain_day_of_an_act_that_does_not_settle_it_asks_for_a_reason(String day, String answer) {
        assertThat(asked("interview", "{ link: register, day: '" + day + "' }").guards())
                .contains("dated: " + answer);
    }

    @ParameterizedTest(name = "a time of {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-03T09:59 | refuse
            2026-04-03T10:00 | allow
            2026-04-03       | ask reason
            2026-04-04       | allow
            unknown          | ask reason
            """)
    void an_uncertain_time_of_an_act_is_read_both_ways_though_nothing_else_is_uncertain(String time, String answer) {
        assertThat(GUARDS.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00, fields: { time: 2026-04-03T10:00 } }
                ask: [{ id: q1, before: interview, fields: { link: register, time: TIME } }]
                at: 2026-04-03T12:00
                """.replace("TIME", time)).guards()).contains("timed: " + answer);
    }

    @Test
    void an_uncertain_day_in_the_record_that_does_not_settle_it_asks_for_a_reason() {
        assertThat(GUARDS.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-05-03T10:00, fields: { date: 2026-04 } }
                ask: [{ id: q1, before: interview, fields: { link: register, day: 2026-04-10 } }]
                at: 2026-05-03T12:00
                """).guards()).contains("dated: ask reason");
    }

    @Test
    void what_has_happened_against_a_guard_is_recorded_and_marked() {
        var told = GUARDS.told("""
                entries:
                  - { id: i1, entry: interview, known: 2026-04-03T10:00, fields: { link: sponsor } }
                  - { id: i2, entry: interview, known: 2026-04-03T11:00, fields: { link: register } }
                  - { id: i3, entry: interview, known: 2026-04-03T12:00 }
                at: 2026-04-03T13:00
                """);

        assertThat(told.breaches()).containsExactly("refuses: i1");
    }

    @Test
    void a_breach_is_judged_by_what_was_there_before_it() {
        var pack = SmallPack.of("""
                entries: [{ id: interview, class: CASE }, { id: brief, class: CASE }]
                guards:
                  - { id: briefed, before: interview, refuse_when: "!recorded.brief", says: Brief first. }
                  - { id: once, before: interview, refuse_when: recorded.interview, says: Only once. }
                """);
        var told = pack.told("""
                entries:
                  - { id: i1, entry: interview, known: 2026-04-03T10:00 }
                  - { id: b1, entry: brief, known: 2026-04-03T11:00 }
                  - { id: i2, entry: interview, known: 2026-04-03T12:00 }
                at: 2026-04-03T13:00
                """);

        assertThat(told.breaches()).containsExactly("briefed: i1", "once: i2");
    }

    @ParameterizedTest(name = "suspected {0}, known {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            yes | 2026-04-03T09:00 | suspected: t1                | due
            yes | 2026-04-03T11:00 | suspected: t1 before we knew | withdrawn: It became known later: Sign
            no  | 2026-04-03T09:00 | -                            | absent
            no  | 2026-04-03T11:00 | -                            | withdrawn: It became known later: Sign
            """)
    void what_nobody_could_have_known_makes_no_breach_of_what_was_done(
            String answer, String known, String breach, String duty) {
        var told = SUSPICION.told("""
                entries:
                  - { id: s1, entry: sign, happened: 2026-04-03T08:00, known: KNOWN, fields: { suspected: ANSWER } }
                  - { id: t1, entry: talk, known: 2026-04-03T10:00 }
                at: 2026-04-03T13:00
                """.replace("KNOWN", known).replace("ANSWER", answer));

        assertThat(told.breaches()).isEqualTo(breach.equals("-") ? List.of() : List.of(breach));
        assertThat(told.of("answer#t1")).isEqualTo(duty);
    }

    @Test
    void what_was_a_breach_by_all_that_was_known_stays_one_whatever_comes_to_light() {
        var told = SUSPICION.told("""
                entries:
                  - { id: s1, entry: sign, known: 2026-04-03T08:00, fields: { suspected: yes } }
                  - { id: t1, entry: talk, known: 2026-04-03T10:00 }
                  - { id: s2, entry: sign, happened: 2026-04-03T09:00, known: 2026-04-04T09:00, fields: { suspected: no } }
                at: 2026-04-05T13:00
                """);

        assertThat(told.breaches()).containsExactly("suspected: t1");
        assertThat(told.of("answer#t1")).isEqualTo("due");
    }

    @Test
    void a_date_of_birth_found_out_later_does_not_change_what_was_known_of_the_child() {
        var pack = SmallPack.of("""
                entries:
                  - { id: identity, class: CASE, fields: [{ id: born, type: date }] }
                  - { id: hostel, class: CASE }
                facts:
                  - { id: born, stated: identity.born }
                  - { id: adult, reached: { age: 18 years, of: born } }
                guards:
                  - { id: never, before: hostel, refuse_when: "certainly(!adult)", says: Never., instead: A home. }
                """);
        var told = pack.told("""
                entries:
                  - { id: h1, entry: hostel, known: 2026-04-03T10:00 }
                  - { id: i1, entry: identity, known: 2026-04-04T10:00, fields: { born: 2012-05-01 } }
                  - { id: h2, entry: hostel, known: 2026-04-05T10:00 }
                at: 2026-04-06T13:00
                """);

        assertThat(told.breaches()).containsExactly("never: h1 before we knew", "never: h2");
    }

    @Test
    void a_statement_of_what_has_happened_is_kept_whatever_a_guard_says() {
        assertThat(GUARDS.problemsOf("""
                entries:
                  - { id: i1, entry: interview, known: 2026-04-03T10:00, fields: { link: sponsor } }
                at: 2026-04-03T13:00
                """)).isEmpty();
    }

    private static Told asked(String kind, String fields) {
        return GUARDS.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00, fields: { date: 2026-04-03 } }
                ask: [{ id: q1, before: KIND, by: sw@herts, fields: FIELDS }]
                at: 2026-04-03T12:00
                """.replace("KIND", kind).replace("FIELDS", fields));
    }
}
