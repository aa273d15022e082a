package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A layer may give less time than the rule under it, and ask for more; never the other way round.
class StricterTest {
    private static final SmallPack NATIONAL = SmallPack.of("""
            roles: [{ id: school }]
            entries: [{ id: concern, class: CASE }, { id: contact, class: CASE }]
            duties:
              - id: tell
                owner: school
                strength: should
                starts: concern
                limits: [{ within: 10 days, breach: true }]
                met_by: { entry: contact, meets: all }
            """);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            limits: [{ within: 9 days, breach: true }]               | ``
            limits: [{ within: 10 days, breach: true }]              | "county" does not tighten "tell": "small" has 10 days
            limits: [{ within: 11 days, breach: true }]              | "county" does not tighten "tell": "small" has 10 days
            limits: [{ within: 11 days, breach: false }]             | ``
            limits: [{ within: 11 days, from: known, breach: true }] | ``
            strength: must                                           | ``
            strength: may                                            | "county" would loosen "tell": it is stronger than this already
            """)
    void a_layer_that_does_not_tighten_is_refused(String layer, String problem) {
        var problems = NATIONAL.under("county", "duties: [{ tightens: tell, " + layer + " }]\n")
                .problems();

        assertThat(problems).contains(problem);
        assertThat(problems.isEmpty()).isEqualTo(problem.isEmpty());
    }
}
