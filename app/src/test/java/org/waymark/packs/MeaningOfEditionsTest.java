package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Meaning 14: dated law supersedes, and every instance keeps the edition that bound it.
class MeaningOfEditionsTest {
    private static final SmallPack NATIONAL = MeaningOfLayersTest.NATIONAL;

    private static final String CONCERN = "entries: [{ id: c1, entry: concern, known: 2026-04-03T10:00 }]";

    private static final SmallPack NEW_LAW = NATIONAL.under("law", """
            duties:
              - { supersedes: tell, in_force: { from: 2026-05-01 }, published: 2026-04-10, instrument: An Act, grade: L,
                  limits: [{ within: 20 days, breach: true, strength: must }] }
              - { supersedes: review, in_force: { from: 2026-05-01 }, published: 2026-04-10, instrument: An Act,
                  grade: L, applies_to_open: true, limits: [{ within: 30 days, breach: true }],
                  repeat: { then: 30 days, from: met } }
            """);

    @ParameterizedTest(name = "a concern of {0}: tell by {1}, review by {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-30T23:59 | 2026-05-11T00:00 | 2026-05-31T00:00
            2026-05-01T00:00 | 2026-05-22T00:00 | 2026-06-01T00:00
            """)
    void an_instance_keeps_the_edition_in_force_at_its_start_unless_a_newer_one_applies_to_what_is_open(
            String concern, String tell, String review) {
        var told = NEW_LAW.told(CONCERN.replace("2026-04-03T10:00", concern), "2026-05-20T00:00");

        assertThat(told.breach("tell#c1")).isEqualTo(tell);
        assertThat(told.breach("review#c1")).isEqualTo(review);
    }

    @Test
    void what_was_closed_before_a_newer_edition_came_into_force_stays_as_it_was() {
        var told = NEW_LAW.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: k1, entry: contact, known: 2026-04-20T10:00 }
                at: 2026-05-20T00:00
                """);

        assertThat(told.of("review#c1")).isEqualTo("met late by k1 since 2026-04-14T00:00");
        assertThat(told.breach("review#c1/2")).isEqualTo("2026-05-21T00:00");
    }

    @Test
    void a_newer_edition_takes_over_only_when_it_is_in_force() {
        var concern = CONCERN.replace("2026-04-03T10:00", "2026-04-25T10:00");

        assertThat(NEW_LAW.told(concern, "2026-04-30T23:59").breach("review#c1"))
                .isEqualTo("2026-05-06T00:00");
        assertThat(NEW_LAW.told(concern, "2026-05-01T00:00").breach("review#c1"))
                .isEqualTo("2026-05-26T00:00");
        assertThat(NEW_LAW.told(concern, "2026-04-30T23:59").nextChange()).isEqualTo("2026-05-01T00:00");
    }

    @Test
    void nobody_is_bound_by_what_was_not_yet_published() {
        var concern = CONCERN.replace("2026-04-03T10:00", "2026-04-05T10:00");

        assertThat(NEW_LAW.told(concern, "2026-05-20T00:00", "2026-04-09T23:59").breach("review#c1"))
                .isEqualTo("2026-04-16T00:00");
        assertThat(NEW_LAW.told(concern, "2026-05-20T00:00", "2026-04-10T00:00").breach("review#c1"))
                .isEqualTo("2026-05-06T00:00");
    }

    @Test
    void publishing_an_edition_is_a_next_change() {
        var late = NATIONAL.under("law", """
                duties:
                  - { supersedes: tell, in_force: { from: 2026-04-01 }, published: 2026-04-10, instrument: An Act,
                      grade: L, limits: [{ within: 20 days, breach: true, strength: must }] }
                """);

        assertThat(late.told(CONCERN, "2026-04-05T00:00").breach("tell#c1")).isEqualTo("2026-04-14T00:00");
        assertThat(late.told(CONCERN, "2026-04-05T00:00").nextChange()).isEqualTo("2026-04-10T00:00");
        assertThat(late.told(CONCERN, "2026-04-10T00:00").breach("tell#c1")).isEqualTo("2026-04-24T00:00");
    }

    @Test
    void a_correcting_edition_derives_anew_and_the_past_is_shown_as_it_was() {
        var corrected = NATIONAL.under("law", """
                duties:
                  - { supersedes: tell, in_force: { from: 2026-04-01 }, published: 2026-03-01, instrument: An Act,
                      grade: L, limits: [{ within: 2 days, breach: true, strength: must }] }
                  - { supersedes: tell, in_force: { from: 2026-04-01 }, published: 2026-04-10, instrument: Corrected,
                      grade: L, limits: [{ within: 20 days, breach: true, strength: must }] }
                """);

        assertThat(corrected.told(CONCERN, "2026-04-09T00:00").of("tell#c1"))
                .isEqualTo("overdue since 2026-04-06T00:00");
        assertThat(corrected.told(CONCERN, "2026-04-10T00:00").of("tell#c1")).isEqualTo("due");
        assertThat(corrected
                        .told(CONCERN, "2026-04-10T00:00", "2026-04-09T00:00")
                        .of("tell#c1"))
                .isEqualTo("overdue since 2026-04-06T00:00");
    }

    @Test
    void a_correction_of_an_edition_that_applies_to_what_is_open_is_what_applies() {
        var corrected = NATIONAL.under("law", """
                duties:
                  - { supersedes: tell, in_force: { from: 2026-05-01 }, published: 2026-03-01, instrument: An Act,
                      grade: L, applies_to_open: true, limits: [{ within: 2 days, breach: true, strength: must }] }
                  - { supersedes: tell, in_force: { from: 2026-05-01 }, published: 2026-03-10, instrument: Corrected,
                      grade: L, applies_to_open: true, limits: [{ within: 60 days, breach: true, strength: must }] }
                """);

        assertThat(corrected.told(CONCERN, "2026-05-02T00:00").breach("tell#c1"))
                .isEqualTo("2026-06-03T00:00");
    }

    @Test
    void an_edition_with_another_start_leaves_what_the_earlier_one_started() {
        var other = NATIONAL.under("law", """
                duties:
                  - { supersedes: tell, starts: referral, in_force: { from: 2026-05-01 }, published: 2026-03-01,
                      instrument: An Act, grade: L }
                """);

        assertThat(other.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-30T10:00 }
                  - { id: r1, entry: referral, known: 2026-04-30T11:00 }
                  - { id: c2, entry: concern, known: 2026-05-01T10:00 }
                  - { id: r2, entry: referral, known: 2026-05-01T11:00 }
                at: 2026-05-02T00:00
                """).all())
                .filteredOn(it -> it.startsWith("tell"))
                .containsExactly("tell#c1 due", "tell#r2 due");
    }

    @Test
    void what_supersedes_inherits_what_it_does_not_say() {
        var other = SmallPack.of("""
                entries: [{ id: concern, class: CASE }, { id: contact, class: CASE },
                          { id: stop, class: CASE, fields: [{ id: over, type: yes-no }] }]
                duties:
                  - { id: tell, owner: o, strength: must, starts: concern, met_by: { entry: contact, meets: all },
                      while: latest.stop.over, again: new, conditional: true, departure: D5-1,
                      limits: [{ within: 10 days, breach: true }] }
                """).under("law", """
                duties:
                  - { supersedes: tell, in_force: { from: 2026-05-01 }, instrument: An Act, grade: L,
                      limits: [{ within: 20 days, breach: true }] }
                """);

        var editions = other.ready().procedures().duties().getFirst().all();
        assertThat(editions).hasSize(2);
        assertThat(editions.getLast().rule())
                .usingRecursiveComparison()
                .ignoringFields("limits", "origin")
                .isEqualTo(editions.getFirst().rule());
    }

    @Test
    void a_form_is_succeeded_and_an_old_answer_is_shown_as_it_was_asked() {
        var procedures = NATIONAL.under("county", """
                entries:
                  - { id: visit, class: CASE, fields: [{ id: seen, type: yes-no, ask: Was she seen? }] }
                  - { id: visit, edition: 2, class: CASE, fields: [{ id: seen, type: yes-no, ask: Seen alone? }] }
                """).ready().procedures();

        assertThat(procedures.kind("visit").orElseThrow().fields().getFirst().ask())
                .isEqualTo("Seen alone?");
        assertThat(procedures.kind("visit", 1).orElseThrow().fields().getFirst().ask())
                .isEqualTo("Was she seen?");
    }

    @Test
    void a_guard_of_the_edition_in_force_on_the_day_answers() {
        var dated = NATIONAL.under("county", """
                guards:
                  - { id: dated, before: contact, ask_reason_when: recorded.concern, says: Once., in_force:
                      { to: 2026-04-30 } }
                  - { id: dated, before: referral, ask_reason_when: recorded.concern, says: Now., in_force:
                      { from: 2026-05-01 } }
                """);
        var asked = CONCERN + "\nask: [{ id: q1, before: ACT }]\n";

        assertThat(dated.told(asked.replace("ACT", "contact"), "2026-04-30T23:59")
                        .guards())
                .contains("dated: ask reason");
        assertThat(dated.told(asked.replace("ACT", "contact"), "2026-05-01T00:00")
                        .guards())
                .doesNotContain("dated: ask reason");
        assertThat(dated.told(asked.replace("ACT", "referral"), "2026-04-30T23:59")
                        .guards())
                .isEmpty();
        assertThat(dated.told(asked.replace("ACT", "referral"), "2026-05-01T00:00")
                        .guards())
                .containsExactly("dated: ask reason");
    }
}
