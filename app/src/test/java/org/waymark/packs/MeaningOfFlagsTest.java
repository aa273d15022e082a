package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.engine.access.Access;
import org.waymark.engine.access.Tie;
import org.waymark.engine.access.Viewer;
import org.waymark.engine.duty.Raised;
import org.waymark.engine.pack.Flag;

/// What stands at the head of a child's page, from when, until when, and for whom.
class MeaningOfFlagsTest {
    private static final SmallPack FLAGS = SmallPack.of("""
            roles: [{ id: worker, sees: whole }, { id: partner }]
            entries:
              - { id: gone, class: CASE }
              - { id: back, class: CASE }
              - { id: moved, class: CASE }
              - id: form
                class: CASE
                fields:
                  - { id: born, type: date }
                  - { id: suspected, type: yes-no, class: INTELLIGENCE }
            facts:
              - { id: born, stated: form.born }
              - { id: adult, reached: { age: 18 years, of: born } }
              - { id: away, lasts: { from: gone, until: back } }
              - { id: settled, ran_out: { after: 48 hours, since: moved } }
            flags:
              - { id: away, text: Gone, when: away, tone: danger, class: CASE }
              - { id: new-place, text: New place, when: recorded.moved && !settled, tone: warning, class: CASE }
              - { id: child, text: Child, when: "!adult", class: CASE }
              - { id: maybe-child, text: Perhaps a child, when: possibly(!adult), class: CASE }
              - { id: suspected, text: Be careful, when: latest.form.suspected, class: INTELLIGENCE }
            """);

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                               | 2026-04-03T10:00 | maybe-child
            [{ entry: gone, known: 2026-04-03T09:00 }]                       | 2026-04-03T08:59 | maybe-child
            [{ entry: gone, known: 2026-04-03T09:00 }]                       | 2026-04-03T09:00 | away, maybe-child
            [{ entry: gone, known: 2026-04-03T09:00 }, { entry: back, known: 2026-04-03T11:00 }] | 2026-04-03T11:00 | maybe-child
            [{ entry: moved, known: 2026-03-28T20:00 }]                      | 2026-03-30T20:59 | new-place until 2026-03-30T21:00, maybe-child
            [{ entry: moved, known: 2026-03-28T20:00 }]                      | 2026-03-30T21:00 | maybe-child
            [{ entry: moved, known: 2026-03-28 }]                            | 2026-03-29T12:00 | new-place until 2026-03-30T01:00, maybe-child
            [{ entry: moved, known: 2026-03-28 }]                            | 2026-03-30T12:00 | maybe-child
            [{ entry: form, known: 2026-04-01, fields: { born: 2012-05-01 } }] | 2026-04-03T10:00 | child until 2030-05-01T00:00, maybe-child until 2030-05-01T00:00
            [{ entry: form, known: 2026-04-01, fields: { born: 2008 } }]     | 2026-04-03T10:00 | maybe-child until 2026-12-31T00:00
            [{ entry: form, known: 2026-04-01, fields: { suspected: yes } }] | 2026-04-03T10:00 | maybe-child, suspected
            """)
    void a_flag_is_up_while_its_condition_certainly_holds(String entries, String at, String up) {
        assertThat(up(entries, at).stream().map(MeaningOfFlagsTest::words).collect(Collectors.joining(", ")))
                .isEqualTo(up);
    }

    @Test
    void a_flag_is_for_those_who_may_see_what_it_rests_on() {
        var up = up("[{ entry: form, known: 2026-04-01, fields: { suspected: yes } }]", "2026-04-03T10:00");

        assertThat(seen(up, "worker", "council")).containsExactly("maybe-child", "suspected");
        assertThat(seen(up, "partner", "education")).containsExactly("maybe-child");
        assertThat(seen(up, "partner", "police")).containsExactly("maybe-child", "suspected");
    }

    @Test
    void each_says_how_loudly_it_speaks() {
        assertThat(FLAGS.ready().procedures().flags())
                .extracting(Flag::tone)
                .startsWith(Flag.Tone.DANGER, Flag.Tone.WARNING, Flag.Tone.QUIET);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            when: recorded.ill, class: CASE       | This flag rests on what is HEALTH, and would show it to others
            when: latest.form.ill, class: OPEN    | This flag rests on what is HEALTH, and would show it to others
            when: ill, class: INTELLIGENCE        | This flag rests on what is HEALTH, and would show it to others
            when: well, class: CASE               | This flag rests on what is HEALTH, and would show it to others
            when: ill, class: HEALTH              | ``
            when: recorded.form, class: LOCATION  | Nobody would see this flag
            when: recorded.form                   | The flag "a" has no class
            class: CASE                           | "when" is missing
            when: recorded.frm, class: CASE       | "recorded.frm" is not a fact, or a field that can be read here
            when: form.ill, class: HEALTH         | "form.ill" is not at hand here
            when: ill, class: HEALTH, tone: loud  | This is not a tone
            """)
    void what_is_wrong_with_a_flag_is_said(String flag, String problem) {
        var problems = SmallPack.of("""
                entries:
                  - { id: ill, class: HEALTH }
                  - { id: form, class: CASE, fields: [{ id: ill, type: yes-no, class: HEALTH }] }
                facts: [{ id: ill, stated: form.ill }, { id: well, is: "!ill" }]
                flags: [{ id: a, text: A, FLAG }]
                """.replace("FLAG", flag)).problems();

        assertThat(problems).contains(problem);
        assertThat(problem.isEmpty()).isEqualTo(problems.isEmpty());
    }

    private static List<Raised> up(String entries, String at) {
        return FLAGS.told("case: a\nentries: " + entries + "\n", at).flags();
    }

    private static List<String> seen(List<Raised> up, String role, String agencyType) {
        var viewer = new Viewer("ann", "agency", agencyType, Optional.empty(), Set.of(role));
        var tie = new Tie(
                Tie.Relation.HOLDS_ROLE, new Tie.Side.OfWorker("ann"), Optional.of(role), Instant.MIN, Instant.MAX);
        var reach =
                Access.reach(viewer, List.of(tie), FLAGS.ready().procedures(), Instant.parse("2026-04-03T10:00:00Z"));
        return up.stream()
                .map(Raised::flag)
                .filter(flag -> reach.sees(flag.fieldClass()))
                .map(Flag::id)
                .toList();
    }

    private static String words(Raised raised) {
        return raised.flag().id()
                + raised.until()
                        .map(until -> " until " + CaseAnswer.text(until))
                        .orElse("");
    }
}
