package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// "Why is this due?": every step of a date, so that a person can check it by hand.
class MeaningOfReasonsTest {
    private static final SmallPack LIMITS = SmallPack.of("""
            entries:
              - { id: concern, title: Concern, class: CASE, fields: [{ id: met_on, type: date, ask: When is it? }] }
              - { id: discussion, title: Strategy discussion, class: CASE }
              - { id: contact, title: Contact, class: CASE }
              - { id: meeting, title: Meeting, class: CASE }
            duties:
              - { id: hours, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: 24 hours, breach: true, strength: must }] }
              - { id: known, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: 24 hours, from: known, breach: true, strength: must }] }
              - { id: days, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: 2 days, breach: true, strength: must }] }
              - { id: working, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: 2 working days, breach: true, strength: must }] }
              - { id: field, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: 2 days, from: met_on, breach: true, strength: must }] }
              - { id: other, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: 15 working days, from: { entry: discussion }, breach: true, strength: must }] }
              - { id: before, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ before: meeting, breach: true, strength: must }] }
              - { id: first, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: 2 days, breach: true, strength: must },
                           { before: meeting, breach: true, strength: must }] }
              - { id: target, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: immediately, strength: should }], because: Hours matter. }
              - { id: again, owner: o, starts: concern, met_by: { entry: contact, meets: oldest },
                  limits: [{ within: 24 hours, breach: true, strength: must }],
                  repeat: { then: 3 months, from: met } }
            """);

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            hours   | happened: 2026-04-03T18:10 | Limit: 24 hours from when it happened. Fri 3 April 2026, 18:10 + 24 hours = Sat 4 April 2026, 18:10.
            hours   | happened: 2026-03-28T18:10 | Limit: 24 hours from when it happened. Sat 28 March 2026, 18:10 + 24 hours = Sun 29 March 2026, 19:10; the clocks change in between, and hours count as they pass.
            known   | "happened: 2026-04-03T16:00, known: 2026-04-03T18:10" | Limit: 24 hours from when the agency knew. Fri 3 April 2026, 18:10 + 24 hours = Sat 4 April 2026, 18:10.
            days    | happened: 2026-04-03T18:10 | Limit: 2 days from when it happened. Fri 3 April 2026, 18:10 + 2 days = the end of Sun 5 April 2026; the day after the start is day 1.
            working | happened: 2026-04-02T18:10 | Limit: 2 working days from when it happened. Thu 2 April 2026, 18:10 + 2 working days = the end of Wed 8 April 2026; weekends do not count, nor these bank holidays: Fri 3 April 2026, Mon 6 April 2026.
            working | happened: 2026-04-14T18:10 | Limit: 2 working days from when it happened. Tue 14 April 2026, 18:10 + 2 working days = the end of Thu 16 April 2026; weekends do not count.
            before  | happened: 2026-04-03T18:10 | Limit: before this happens: Meeting; it is not arranged yet.
            first   | happened: 2026-04-03T18:10 | Limit: before this happens: Meeting.
            first   | happened: 2026-04-03T18:10 | The first of these holds: the end of Sun 5 April 2026.
            target  | happened: 2026-04-03T18:10 | Target: at once.
            """)
    void a_limit_is_worked_out_step_by_step(String duty, String concern, String sentence) {
        assertThat(told(concern).why(duty + "#c1")).contains(sentence);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            no      | It applies here. That turns on: Is she an adult?
            unknown | Whether it applies cannot be told yet. It turns on: Is she an adult?
            """)
    void what_it_turns_on_is_named_whichever_way_it_turned(String adult, String sentence) {
        var pack = SmallPack.of("""
                entries:
                  - { id: concern, class: CASE, fields: [{ id: adult, type: yes-no, ask: "Is she an adult?" }] }
                  - { id: contact, class: CASE }
                duties:
                  - { id: tell, owner: o, strength: must, starts: concern, when: "!concern.adult",
                      met_by: { entry: contact, meets: all } }
                """);

        assertThat(pack.told("entries: [{ id: c1, entry: concern, known: 2026-04-03T10:00, fields: { adult: " + adult
                                + " } }]\nat: 2026-04-04T10:00")
                        .why("tell#c1"))
                .contains(sentence);
    }

    @Test
    void an_uncertain_time_gives_an_earliest_and_a_latest_limit() {
        assertThat(told("happened: 2026-04-03, known: 2026-04-10T09:00").why("hours#c1"))
                .contains("Limit: 24 hours from when it happened. That is known only as Fri 3 April 2026, so the limit"
                        + " lies between the end of Fri 3 April 2026 and Sat 4 April 2026, 23:59.");
        assertThat(told("happened: 2026-04-03T08:00, known: 2026-04-03, recorded: 2026-04-03T12:00")
                        .why("known#c1"))
                .contains("Limit: 24 hours from when the agency knew. That is known only as Fri 3 April 2026, so the"
                        + " limit lies between the end of Fri 3 April 2026 and Sat 4 April 2026, 12:00.");
    }

    @Test
    void a_limit_can_count_from_a_date_that_was_given_or_from_another_entry() {
        var told = LIMITS.told("""
                entries:
                  - { id: s1, entry: discussion, known: 2026-04-01T10:00 }
                  - { id: c1, entry: concern, known: 2026-04-03T18:10, fields: { met_on: 2026-04-05T10:00 } }
                at: 2026-04-07T12:00
                """);

        assertThat(told.why("field#c1"))
                .contains("Limit: 2 days from the date given (met on). Sun 5 April 2026, 10:00 + 2 days = the end of"
                        + " Tue 7 April 2026; the day after the start is day 1.");
        assertThat(told.breach("other#c1")).isEqualTo("2026-04-25T00:00");
        assertThat(told.why("other#c1"))
                .contains("Limit: 15 working days from the last: Strategy discussion = the end of Fri 24 April 2026.");
    }

    @Test
    void a_later_round_counts_from_the_one_before_and_not_from_the_start() {
        var told = LIMITS.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T18:10 }
                  - { id: m1, entry: contact, known: 2026-04-04T09:00 }
                at: 2026-04-07T12:00
                """);

        assertThat(told.breach("again#c1/2")).isEqualTo("2026-07-05T00:00");
        assertThat(told.why("again#c1/2"))
                .contains("Limit: 3 months from when the last was done = the end of Sat 4 July 2026.")
                .noneMatch(step -> step.contains("24 hours"));
        assertThat(told.why("again#c1")).anyMatch(step -> step.startsWith("Limit: 24 hours from when it happened."));
    }

    @Test
    void what_has_no_sourced_limit_says_so_and_what_matters_about_it() {
        assertThat(told("happened: 2026-04-03T18:10").why("target#c1"))
                .contains("No source sets a time after which this is late, and none is made up here.")
                .endsWith("Because: Hours matter.");
        assertThat(told("happened: 2026-04-03T18:10").why("hours#c1"))
                .doesNotContain("No source sets a time after which this is late, and none is made up here.");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            in time    | { id: m1, entry: contact, known: 2026-04-04T09:00 }                     | Met on Sat 4 April 2026, 09:00.
            late       | { id: m1, entry: contact, known: 2026-04-06T09:00 }                     | Met late, on Mon 6 April 2026, 09:00.
            struck out | { id: m1, strike: c1, reason: misheard, recorded: 2026-04-06T09:00 }    | Withdrawn. Struck out: misheard.
            """)
    void how_it_came_out_is_said_last(String how, String entry, String sentence) {
        assertThat(LIMITS.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T18:10 }
                  - %s
                at: 2026-04-07T12:00
                """.formatted(entry)).why("hours#c1")).as(how).endsWith(sentence);
    }

    private static Told told(String concern) {
        return LIMITS.told("""
                entries:
                  - { id: c1, entry: concern, %s }
                at: 2026-04-30T12:00
                """.formatted(concern.replace("\"", "")));
    }

    @Test
    void what_would_settle_it_is_told_in_the_order_in_which_the_condition_asks() {
        var asked = List.of("f", "b", "e", "a", "d", "c");
        var pack = SmallPack.of("""
                entries:
                  - { id: concern, class: CASE, fields: [FIELDS] }
                  - { id: contact, class: CASE }
                duties:
                  - { id: tell, owner: o, strength: must, starts: concern, when: "ASKED",
                      met_by: { entry: contact, meets: all } }
                """.replace("FIELDS", each(asked, "{ id: %s, type: yes-no }", ", "))
                .replace("ASKED", each(asked, "concern.%s", " && ")));

        assertThat(pack.told("entries: [{ id: c1, entry: concern, known: 2026-04-02T10:00 }]", "2026-04-03T10:00")
                        .of("tell#c1"))
                .isEqualTo("cannot tell " + List.of(each(asked, "concern.%s", ", ")));
    }

    private static String each(List<String> names, String form, String between) {
        return names.stream().map(form::formatted).collect(Collectors.joining(between));
    }
}
