package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What conditions say of what is known, of what is unknown, and of what is known two ways.
class MeaningOfConditionsTest {
    private static final SmallPack FACTS = SmallPack.of("""
            options:
              - { id: links, options: { parent: Parent, sponsor: Sponsor, other: Other } }
              - { id: signs, options: { bruises: Bruises, hungry: Hungry, tired: Tired } }
            groups:
              - { id: person, class: CASE, fields: [{ id: link, type: choice, options: links }] }
            entries:
              - id: form
                class: CASE
                fields:
                  - { id: flag, type: yes-no }
                  - { id: other_flag, type: yes-no }
                  - { id: link, type: choice, options: links }
                  - { id: signs, type: choices, options: signs }
                  - { id: seen, type: indicators }
                  - { id: count, type: number }
                  - { id: day, type: date }
                  - { id: other_day, type: date }
                  - { id: one, type: person }
                  - { id: present, type: people }
                  - { id: born, type: date }
              - { id: other, class: CASE }
            facts:
              - { id: born, stated: form.born }
              - { id: adult, reached: { age: 18 years, of: born } }
              - { id: said, stated: form.flag }
              - { id: stated_flag, is: said }
              - { id: and, is: latest.form.flag && latest.form.other_flag }
              - { id: or, is: latest.form.flag || latest.form.other_flag }
              - { id: not, is: "!latest.form.flag" }
              - { id: choose, is: "latest.form.flag ? latest.form.other_flag : true" }
              - { id: equals, is: latest.form.link == 'sponsor' }
              - { id: differs, is: latest.form.link != 'sponsor' }
              - { id: among, is: "latest.form.link in ['sponsor', 'other']" }
              - { id: ticked, is: "'bruises' in latest.form.signs" }
              - { id: any_ticked, is: "latest.form.signs.overlaps(['bruises', 'hungry'])" }
              - { id: many_ticked, is: size(latest.form.signs) >= 2 }
              - { id: indicated, is: "'IND-001' in latest.form.seen" }
              - { id: counted, is: latest.form.count > 3 }
              - { id: before, is: latest.form.day < latest.form.other_day }
              - { id: same_day, is: latest.form.day == latest.form.other_day }
              - { id: one_is, is: latest.form.one.link == 'sponsor' }
              - { id: any_is, is: "'sponsor' in latest.form.present.link" }
              - { id: there, is: recorded.other }
              - { id: flag_known, is: is_known(latest.form.flag) }
              - { id: adult_known, is: is_known(adult) }
              - { id: adult_is_true, is: adult == true }
              - { id: surely_adult, is: certainly(adult) }
              - { id: maybe_adult, is: possibly(adult) }
              - { id: treat_as_child, is: "!certainly(adult)" }
              - { id: surely, is: certainly(latest.form.flag) }
              - { id: maybe, is: possibly(latest.form.flag) }
            """);

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { flag: yes, other_flag: no }       | and         | FALSE
            { flag: yes }                       | and         | UNKNOWN
            { flag: no }                        | and         | FALSE
            { flag: yes }                       | or          | TRUE
            { flag: no }                        | or          | UNKNOWN
            { flag: no, other_flag: no }        | or          | FALSE
            { flag: unknown }                   | not         | UNKNOWN
            { flag: no }                        | not         | TRUE
            { flag: yes, other_flag: no }       | choose      | FALSE
            { other_flag: yes }                 | choose      | TRUE
            { other_flag: no }                  | choose      | UNKNOWN
            { link: sponsor }                   | equals      | TRUE
            { link: other }                     | equals      | FALSE
            {}                                  | equals      | UNKNOWN
            { link: other }                     | differs     | TRUE
            {}                                  | differs     | UNKNOWN
            { link: other }                     | among       | TRUE
            { link: parent }                    | among       | FALSE
            {}                                  | among       | UNKNOWN
            { count: 4 }                        | counted     | TRUE
            { count: 3 }                        | counted     | FALSE
            {}                                  | counted     | UNKNOWN
            { one: { link: sponsor } }          | one_is      | TRUE
            { one: { link: unknown } }          | one_is      | UNKNOWN
            {}                                  | one_is      | UNKNOWN
            { present: [{ link: parent }, { link: sponsor }] } | any_is | TRUE
            { present: [{ link: parent }] }     | any_is      | FALSE
            { present: [{ link: parent }, {}] } | any_is      | UNKNOWN
            {}                                  | any_is      | UNKNOWN
            { flag: no }                        | stated_flag | FALSE
            { flag: unknown }                   | stated_flag | UNKNOWN
            """)
    void what_is_not_known_makes_unknown_whatever_hangs_on_it(String fields, String fact, String truth) {
        assertThat(form(fields).fact(fact)).hasToString(truth);
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                          | ticked      | FALSE
            { signs: [] }               | ticked      | FALSE
            { signs: [bruises] }        | ticked      | TRUE
            { signs: bruises }          | ticked      | TRUE
            { signs: [tired] }          | ticked      | FALSE
            { signs: unknown }          | ticked      | FALSE
            { signs: { unknown: declined } } | ticked | UNKNOWN
            {}                          | any_ticked  | FALSE
            { signs: [hungry, tired] }  | any_ticked  | TRUE
            {}                          | many_ticked | FALSE
            { signs: [hungry, tired] }  | many_ticked | TRUE
            {}                          | indicated   | FALSE
            { seen: [IND-001] }         | indicated   | TRUE
            { seen: [IND-002] }         | indicated   | FALSE
            """)
    void a_tick_list_without_an_answer_counts_as_nothing_ticked(String fields, String fact, String truth) {
        assertThat(form(fields).fact(fact)).hasToString(truth);
    }

    @ParameterizedTest(name = "born {0}: adult {1}, certainly {2}, possibly {3}, treat as child {4}, known {5}")
    @CsvSource(delimiter = '|', textBlock = """
            2008-04-02 | TRUE    | TRUE  | TRUE  | FALSE | TRUE
            2008-04-04 | FALSE   | FALSE | FALSE | TRUE  | TRUE
            2008-04    | UNKNOWN | FALSE | TRUE  | TRUE  | UNKNOWN
            2008       | UNKNOWN | FALSE | TRUE  | TRUE  | UNKNOWN
            unknown    | UNKNOWN | FALSE | TRUE  | TRUE  | FALSE
            """)
    void certainly_holds_only_under_both_readings_so_that_doubt_counts_as_a_child(
            String born, String adult, String surely, String maybe, String child, String known) {
        var told = form("{ born: " + born + " }");

        assertThat(told.fact("adult")).hasToString(adult);
        assertThat(told.fact("surely_adult")).hasToString(surely);
        assertThat(told.fact("maybe_adult")).hasToString(maybe);
        assertThat(told.fact("treat_as_child")).hasToString(child);
        assertThat(told.fact("adult_is_true")).hasToString(adult);
        if (!known.equals("UNKNOWN")) {
            assertThat(told.fact("adult_known")).hasToString(known);
        }
    }

    @ParameterizedTest(name = "{0}: certainly {1}, possibly {2}, known {3}")
    @CsvSource(delimiter = '|', textBlock = """
            { flag: yes }     | TRUE  | TRUE  | TRUE
            { flag: no }      | FALSE | FALSE | TRUE
            { flag: unknown } | FALSE | TRUE  | FALSE
            {}                | FALSE | TRUE  | FALSE
            """)
    void certainly_possibly_and_is_known_are_never_unknown(String fields, String surely, String maybe, String known) {
        assertThat(form(fields).fact("surely")).hasToString(surely);
        assertThat(form(fields).fact("maybe")).hasToString(maybe);
        assertThat(form(fields).fact("flag_known")).hasToString(known);
    }

    @ParameterizedTest(name = "{0} and {1}: before {2}, same {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-03 | 2026-04-04 | TRUE    | FALSE
            2026-04-03 | 2026-04-03 | FALSE   | TRUE
            2026-04-04 | 2026-04-03 | FALSE   | FALSE
            2026-04    | 2026-05    | TRUE    | FALSE
            2026-04    | 2026-04-30 | UNKNOWN | UNKNOWN
            2026-04    | 2026-04    | UNKNOWN | UNKNOWN
            ~2026-04-03 | ~2026-04-03 | UNKNOWN | UNKNOWN
            2026-04-30 | 2026-04    | FALSE   | UNKNOWN
            unknown    | 2026-04-30 | UNKNOWN | UNKNOWN
            """)
    void dates_are_compared_as_exactly_as_they_are_known(String day, String other, String before, String same) {
        var told = form("{ day: '" + day + "', other_day: '" + other + "' }");

        assertThat(told.fact("before")).hasToString(before);
        assertThat(told.fact("same_day")).hasToString(same);
    }

    @Test
    void whether_an_entry_was_recorded_is_always_known() {
        assertThat(form("{}").fact("there")).hasToString("FALSE");
        assertThat(FACTS.told("entries: [{ id: o1, entry: other, known: 2026-04-01T10:00 }]", "2026-04-03T12:00")
                        .fact("there"))
                .hasToString("TRUE");
    }

    @Test
    void the_latest_entry_is_the_one_that_happened_last() {
        var entries = """
                entries:
                  - { id: f1, entry: form, happened: 2026-04-02T10:00, recorded: 2026-04-02T11:00,
                      fields: { flag: yes } }
                  - { id: f2, entry: form, happened: 2026-04-01T10:00, recorded: 2026-04-03T11:00,
                      fields: { flag: no } }
                """;

        assertThat(FACTS.told(entries, "2026-04-04T00:00").fact("not")).hasToString("FALSE");
        assertThat(FACTS.told(entries, "2026-04-02T09:59", "2026-04-04T00:00").fact("not"))
                .hasToString("TRUE");
    }

    private static Told form(String fields) {
        return FACTS.told("""
                entries: [{ id: f1, entry: form, known: 2026-04-01T10:00, fields: FIELDS }]
                at: 2026-04-03T12:00
                """.replace("FIELDS", fields));
    }
}
