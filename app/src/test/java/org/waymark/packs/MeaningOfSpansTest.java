package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each time that something held: what pages draw of it.
class MeaningOfSpansTest {
    private static final SmallPack GONE = SmallPack.of("""
            roles: [{ id: worker }]
            entries:
              - { id: born, class: CASE, fields: [{ id: day, type: date }] }
              - { id: gone, class: CASE, fields: [{ id: sure, type: yes-no }] }
              - { id: back, class: CASE }
            facts:
              - { id: birth, stated: born.day }
              - { id: gone_now, lasts: { from: [gone], where: "gone.sure", until: [back] } }
              - { id: adult, reached: { age: 18 years, of: birth } }
              - { id: gone_as_a_child, is: gone_now && !adult }
            """);

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            gone_now        | never gone                      | []                                                        |
            gone_now        | gone and not back               | [{ entry: gone, known: 2026-04-01T10:00, fields: { sure: yes } }] | 2026-04-01T09:00:00Z to now
            gone_now        | gone and back                   | [{ entry: gone, known: 2026-04-01T10:00, fields: { sure: yes } }, { entry: back, known: 2026-04-01T12:00 }] | 2026-04-01T09:00:00Z to 2026-04-01T11:00:00Z
            gone_now        | told again while gone           | [{ entry: gone, known: 2026-04-01T10:00, fields: { sure: yes } }, { entry: gone, known: 2026-04-01T11:00, fields: { sure: yes } }, { entry: back, known: 2026-04-01T12:00 }] | 2026-04-01T09:00:00Z to 2026-04-01T11:00:00Z
            gone_now        | gone twice                      | [{ entry: gone, known: 2026-04-01T10:00, fields: { sure: yes } }, { entry: back, known: 2026-04-01T12:00 }, { entry: gone, known: 2026-04-02T10:00, fields: { sure: yes } }] | 2026-04-01T09:00:00Z to 2026-04-01T11:00:00Z, 2026-04-02T09:00:00Z to now
            gone_now        | nobody can tell whether gone    | [{ entry: gone, known: 2026-04-01T10:00 }]               |
            gone_now        | struck out: never was           | [{ id: g, entry: gone, known: 2026-04-01T10:00, fields: { sure: yes } }, { strike: g, reason: wrong, known: 2026-04-01T10:30 }] |
            gone_now        | after the moment asked about    | [{ entry: gone, known: 2026-04-04T10:00, fields: { sure: yes } }] |
            gone_as_a_child | the clock ends it               | [{ entry: born, known: 2026-01-01, fields: { day: 2008-04-02 } }, { entry: gone, known: 2026-04-01T10:00, fields: { sure: yes } }] | 2026-04-01T09:00:00Z to 2026-04-01T23:00:00Z
            """)
    void a_span_lasts_while_the_fact_holds_for_certain(String fact, String what, String entries, String spans) {
        var told = GONE.told("case: a\nentries: " + entries + "\n", "2026-04-03T10:00");

        assertThat(told.spans(fact)).as(what).isEqualTo(spans == null ? "" : spans);
    }
}
