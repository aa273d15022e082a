package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Meanings 6 and 11: what is due before something else happens, and what is arranged but has not happened.
class MeaningOfPlansTest {
    private static final SmallPack PLANS = SmallPack.of("""
            entries:
              - { id: concern, class: CASE }
              - { id: interview, class: CASE }
              - { id: interview-booked, class: CASE, plans: interview }
              - { id: briefing, class: CASE }
            duties:
              - { id: brief, owner: o, starts: concern, met_by: { entry: briefing, meets: all },
                  limits: [{ before: interview, breach: true, strength: must }] }
              - { id: aim, owner: o, starts: concern, met_by: { entry: briefing, meets: all },
                  limits: [{ before: interview, breach: false, strength: should }] }
              - { id: interview-child, owner: o, strength: should, starts: concern,
                  met_by: { entry: interview, meets: all }, limits: [{ within: 5 days, breach: true }] }
              - { id: after-booking, owner: o, strength: should, starts: interview-booked,
                  met_by: { entry: briefing, meets: all } }
            """);

    private static final String BOOKED = """
            entries:
              - { id: c1, entry: concern, known: 2026-04-03T10:00 }
              - { id: p1, plan_for: interview, happened: 2026-04-06T14:00, recorded: 2026-04-03T12:00 }
            """;

    @Test
    void without_a_plan_what_is_due_before_an_entry_has_no_date() {
        var told = PLANS.told("entries: [{ id: c1, entry: concern, known: 2026-04-03T10:00 }]", "2027-01-01T00:00");

        assertThat(told.of("brief#c1")).isEqualTo("due");
        assertThat(told.breach("brief#c1")).isEqualTo("none");
    }

    @ParameterizedTest(name = "at {0}: {1}, by {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-03T11:59 | due | none
            2026-04-03T12:00 | due | 2026-04-06T14:00
            2026-04-06T14:00 | due | 2026-04-06T14:00
            2026-04-06T14:01 | due | none
            """)
    void what_is_due_before_an_entry_is_due_at_its_planned_moment(String at, String standing, String breach) {
        assertThat(PLANS.told(BOOKED, at).of("brief#c1")).isEqualTo(standing);
        assertThat(PLANS.told(BOOKED, at).breach("brief#c1")).isEqualTo(breach);
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-05T09:00 | due
            2026-04-05T09:01 | overdue since 2026-04-05T09:00
            """)
    void if_that_entry_comes_first_it_is_overdue_from_then(String at, String standing) {
        assertThat(PLANS.told(BOOKED + "  - { id: i1, entry: interview, known: 2026-04-05T09:00 }\n", at)
                        .of("brief#c1"))
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "briefed at {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-05T09:00 | met by b1
            2026-04-05T09:01 | met late by b1 since 2026-04-05T09:00
            """)
    void done_as_that_entry_happens_is_in_time(String briefed, String standing) {
        assertThat(PLANS.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: i1, entry: interview, known: 2026-04-05T09:00 }
                  - { id: b1, entry: briefing, known: BRIEFED }
                at: 2026-04-07T00:00
                """.replace("BRIEFED", briefed)).of("brief#c1")).isEqualTo(standing);
    }

    @Test
    void an_entry_from_before_the_start_sets_no_date() {
        var told = PLANS.told("""
                entries:
                  - { id: i1, entry: interview, known: 2026-04-02T09:00 }
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                at: 2026-04-07T00:00
                """);

        assertThat(told.of("brief#c1")).isEqualTo("due");
        assertThat(told.breach("brief#c1")).isEqualTo("none");
    }

    @Test
    void what_should_be_done_before_an_entry_is_never_overdue() {
        var told =
                PLANS.told(BOOKED + "  - { id: i1, entry: interview, known: 2026-04-05T09:00 }\n", "2026-05-01T00:00");

        assertThat(told.of("aim#c1")).isEqualTo("due");
        assertThat(told.target("aim#c1")).isEqualTo("2026-04-05T09:00");
    }

    @Test
    void the_next_of_several_plans_counts() {
        var entries = BOOKED
                + "  - { id: p2, plan_for: interview, happened: 2026-04-05T14:00, recorded: 2026-04-03T12:00 }\n";

        assertThat(PLANS.told(entries, "2026-04-05T14:00").breach("brief#c1")).isEqualTo("2026-04-05T14:00");
        assertThat(PLANS.told(entries, "2026-04-05T14:01").breach("brief#c1")).isEqualTo("2026-04-06T14:00");
    }

    @ParameterizedTest(name = "at {0}: {1}, arranged for {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-03T11:59 | due                            | none
            2026-04-03T12:00 | due                            | 2026-04-06T14:00
            2026-04-06T13:59 | due                            | 2026-04-06T14:00
            2026-04-06T14:00 | due                            | none
            2026-04-09T00:01 | overdue since 2026-04-09T00:00 | none
            """)
    void what_is_arranged_is_shown_and_meets_nothing(String at, String standing, String arranged) {
        assertThat(PLANS.told(BOOKED, at).of("interview-child#c1")).isEqualTo(standing);
        assertThat(PLANS.told(BOOKED, at).arranged("interview-child#c1")).isEqualTo(arranged);
    }

    @Test
    void what_is_called_off_counts_for_nothing() {
        var entries = BOOKED + "  - { id: x1, cancel: p1, reason: ill, recorded: 2026-04-04T09:00 }\n";

        assertThat(PLANS.told(entries, "2026-04-04T08:59").arranged("interview-child#c1"))
                .isEqualTo("2026-04-06T14:00");
        assertThat(PLANS.told(entries, "2026-04-04T09:00").arranged("interview-child#c1"))
                .isEqualTo("none");
        assertThat(PLANS.told(entries, "2026-04-04T09:00").breach("brief#c1")).isEqualTo("none");
    }

    @Test
    void arranging_something_starts_nothing() {
        assertThat(PLANS.told(BOOKED, "2026-05-01T00:00").of("after-booking#p1"))
                .isEqualTo("absent");
    }

    @Test
    void only_a_kind_that_arranges_another_may_lie_ahead() {
        assertThat(PLANS.problemsOf("""
                entries:
                  - { id: i1, entry: interview, happened: 2026-04-06T14:00, recorded: 2026-04-03T12:00 }
                at: 2026-04-03T12:00
                """)).isEqualTo("""
                case.yaml:2:43: This lies ahead of when it was recorded
                  |   - { id: i1, entry: interview, happened: 2026-04-06T14:00, recorded: 2026-04-03T12:00 }
                  |                                           ^
                  Only a kind that arranges another can lie ahead: use plan_for.
                """);
    }
}
