package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What lasts from one entry until another, and conditions over entries of several kinds.
class MeaningOfLastingTest {
    private static final SmallPack GONE = SmallPack.of("""
            roles: [{ id: worker }]
            entries:
              - { id: gone, class: CASE, fields: [{ id: told, type: yes-no }] }
              - { id: worry, class: CASE, fields: [{ id: is_gone, type: yes-no }] }
              - { id: back, class: CASE }
              - { id: called, class: CASE }
            facts:
              - id: gone_now
                lasts: { from: [gone, worry], where: "is.gone || worry.is_gone", until: [back] }
            duties:
              - id: call
                owner: worker
                strength: should
                starts: [gone, worry]
                where: "is.gone ? !certainly(gone.told) : worry.is_gone"
                met_by: { entry: [called, gone], where: "is.called || certainly(gone.told)", meets: all }
            """);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                                          | FALSE
            [{ entry: gone, known: 2026-04-01T10:00 }]                                  | TRUE
            [{ entry: gone, known: 2026-04-03T10:00 }]                                  | FALSE
            [{ entry: gone, known: 2026-04-01T10:00 }, { entry: back, known: 2026-04-01T11:00 }] | FALSE
            [{ entry: back, known: 2026-04-01T10:00 }, { entry: gone, known: 2026-04-01T11:00 }] | TRUE
            [{ entry: back, known: 2026-04-01T10:00 }]                                  | FALSE
            [{ entry: worry, known: 2026-04-01T10:00, fields: { is_gone: yes } }]       | TRUE
            [{ entry: worry, known: 2026-04-01T10:00, fields: { is_gone: no } }]        | FALSE
            [{ entry: worry, known: 2026-04-01T10:00 }]                                 | UNKNOWN
            [{ entry: gone, known: 2026-04-01T10:00 }, { entry: worry, known: 2026-04-01T11:00 }] | TRUE
            [{ entry: worry, known: 2026-04-01T10:00 }, { entry: back, known: 2026-04-01T11:00 }] | FALSE
            [{ entry: gone, known: 2026-04-01 }, { entry: back, known: 2026-04-01T11:00 }] | UNKNOWN
            [{ entry: gone, known: 2026-03-31 }, { entry: back, known: 2026-04-01T11:00 }] | FALSE
            """)
    void it_lasts_from_an_entry_that_begins_it_until_one_that_ends_it(String entries, String truth) {
        var told = GONE.told("case: a\nentries: " + entries + "\n", "2026-04-02T10:00");

        assertThat(told.fact("gone_now")).hasToString(truth);
    }

    @Test
    void at_one_and_the_same_moment_what_was_recorded_last_counts() {
        var told = GONE.told("""
                case: a
                entries:
                  - { entry: back, happened: 2026-04-01T10:00, known: 2026-04-01T10:00, recorded: 2026-04-01T12:00 }
                  - { entry: gone, happened: 2026-04-01T10:00, known: 2026-04-01T10:00, recorded: 2026-04-01T11:00 }
                """, "2026-04-02T10:00");

        assertThat(told.fact("gone_now")).hasToString("FALSE");
    }

    @Test
    void a_condition_tells_the_kinds_apart_that_may_be_at_hand() {
        var told = GONE.told("""
                case: a
                entries:
                  - { id: w1, entry: worry, known: 2026-04-01T09:00, fields: { is_gone: no } }
                  - { id: w2, entry: worry, known: 2026-04-01T10:00, fields: { is_gone: yes } }
                  - { id: g1, entry: gone, known: 2026-04-01T11:00 }
                  - { id: g2, entry: gone, known: 2026-04-01T12:00, fields: { told: yes } }
                """, "2026-04-02T10:00");

        assertThat(told.all()).containsExactly("call#w2 met by g2", "call#g1 met by g2");
    }

    @Test
    void a_kind_that_is_not_at_hand_cannot_be_asked_for() {
        assertThat(SmallPack.of("""
                entries: [{ id: gone, class: CASE }]
                facts: [{ id: here, is: is.gone }]
                """).problems())
                .contains("\"is.gone\" is not at hand here", "Write recorded.gone if one was recorded.");
    }

    @Test
    void what_lasts_names_kinds_that_there_are() {
        assertThat(SmallPack.of("""
                entries: [{ id: gone, class: CASE }]
                facts: [{ id: away, lasts: { from: gon, until: gone } }, { id: never, lasts: { from: gone } }]
                """).problems())
                .contains("There is no entry kind \"gon\"", "Did you mean \"gone\"?", "\"until\" is missing");
    }
}
