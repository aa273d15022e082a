package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Meanings 1, 12 and 13: whom a duty falls to, what outside bodies owe, and which agency knows what.
class MeaningOfOwnersTest {
    private static final SmallPack ROLES = SmallPack.of("""
            roles:
              - { id: social-worker, falls_to: team-manager }
              - { id: team-manager, falls_to: director }
              - { id: director }
              - { id: nobody, falls_to: nobody }
              - { id: sca, outside: true }
              - { id: agency, per_agency: true }
              - { id: carer, falls_to: agency }
            entries:
              - { id: concern, class: CASE }
              - { id: decision, class: CASE }
              - { id: chased, class: CASE }
              - { id: training, class: CASE, about: worker }
            duties:
              - { id: visit, owner: social-worker, strength: must, starts: concern,
                  met_by: { entry: chased, meets: all } }
              - { id: report, owner: carer, strength: must, starts: concern, met_by: { entry: chased, meets: all } }
              - { id: circle, owner: nobody, strength: must, starts: concern, met_by: { entry: chased, meets: all } }
              - { id: decide, owner: sca, starts: concern, met_by: { entry: decision, meets: all },
                  limits: [{ within: 5 days, breach: true, strength: must }] }
              - { id: chase, owner: social-worker, starts: { duty: decide, turns: missed },
                  met_by: { entry: chased, meets: all }, limits: [{ within: 1 day, breach: true, strength: should }] }
              - { id: train, owner: team-manager, strength: should, starts: training,
                  met_by: { entry: chased, meets: all } }
            """);

    private static final String HELD = """
            holders:
              social-worker: [{ who: ann@council, from: 2026-04-04, to: 2026-04-06 },
                              { who: bob@council, from: 2026-04-06 }]
              team-manager: [{ who: mo@council, from: 2026-04-03 }]
              director: [{ who: di@council }]
            entries: [{ id: c1, entry: concern, known: 2026-04-01T10:00 }]
            """;

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-02T23:59 | di@council
            2026-04-03T00:00 | mo@council
            2026-04-03T23:59 | mo@council
            2026-04-04T00:00 | ann@council
            2026-04-05T23:59 | ann@council
            2026-04-06T00:00 | bob@council
            2030-01-01T00:00 | bob@council
            """)
    void a_role_is_followed_through_its_holders_by_date_and_falls_to_another_without_one(String at, String holder) {
        assertThat(ROLES.told(HELD, at).holder("visit#c1")).isEqualTo(holder);
    }

    @Test
    void a_role_that_nobody_holds_is_held_by_nobody() {
        var told = ROLES.told("entries: [{ id: c1, entry: concern, known: 2026-04-01T10:00 }]", "2026-04-02T00:00");

        assertThat(told.holder("visit#c1")).isEqualTo("nobody");
        assertThat(told.holder("circle#c1")).isEqualTo("nobody");
    }

    @Test
    void a_role_that_each_agency_has_is_its_agencys_also_where_it_answers_for_another() {
        var concern = "entries: [{ id: c1, entry: concern, by: ann@lark, known: 2026-04-01T10:00 }]";
        var held = "holders: { carer: [{ who: cy@lark, from: 2026-04-03 }] }\n";

        assertThat(ROLES.told(concern, "2026-04-02T00:00").holder("report#c1")).isEqualTo("lark");
        assertThat(ROLES.told(held + concern, "2026-04-02T23:59").holder("report#c1"))
                .isEqualTo("lark");
        assertThat(ROLES.told(held + concern, "2026-04-03T00:00").holder("report#c1"))
                .isEqualTo("cy@lark");
    }

    @Test
    void a_change_of_holder_is_a_next_change() {
        assertThat(ROLES.told(HELD, "2026-04-04T12:00").nextChange()).isEqualTo("2026-04-06T00:00");
    }

    @ParameterizedTest(name = "at {0}: {1}, chase {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-02T00:00 | awaited | absent
            2026-04-07T00:00 | awaited | absent
            2026-04-07T00:01 | awaited | due
            2026-04-09T00:01 | awaited | overdue since 2026-04-09T00:00
            """)
    void an_outside_body_is_awaited_and_never_overdue_and_its_lateness_starts_our_duty_to_chase(
            String at, String decide, String chase) {
        var told = ROLES.told("entries: [{ id: c1, entry: concern, known: 2026-04-01T10:00 }]", at);

        assertThat(told.of("decide#c1")).isEqualTo(decide);
        assertThat(told.since("decide#c1")).isEqualTo("none");
        assertThat(told.of("chase#c1")).isEqualTo(chase);
    }

    @Test
    void an_outside_body_is_never_late_but_what_it_did_meets_its_duty() {
        var told = ROLES.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-01T10:00 }
                  - { id: d1, entry: decision, known: 2026-04-20T10:00 }
                at: 2026-04-21T00:00
                """);

        assertThat(told.of("decide#c1")).isEqualTo("met by d1");
        assertThat(told.since("decide#c1")).isEqualTo("none");
        assertThat(told.of("chase#c1")).isEqualTo("overdue since 2026-04-09T00:00");
    }

    @Test
    void an_outside_body_that_may_have_been_late_has_met_its_duty_all_the_same() {
        assertThat(ROLES.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-01T10:00 }
                  - { id: d1, entry: decision, happened: 2026-04-06, recorded: 2026-04-20T10:00 }
                  - { id: c2, entry: concern, known: 2026-04-21T10:00 }
                  - { id: d2, entry: decision, happened: ~2026-04-26, recorded: 2026-05-20T10:00 }
                at: 2026-05-21T00:00
                """).of("decide#c1")).isEqualTo("met by d1");
    }

    @Test
    void a_record_can_be_about_a_worker() {
        assertThat(ROLES.ready().procedures().kind("training").orElseThrow().about())
                .isEqualTo("worker");
        assertThat(ROLES.told("entries: [{ id: t1, entry: training, known: 2026-04-01T10:00 }]", "2026-04-02T00:00")
                        .of("train#t1"))
                .isEqualTo("due");
    }

    private static final SmallPack SHARED = SmallPack.of("""
            roles:
              - { id: agency, per_agency: true }
              - { id: carer, falls_to: agency }
              - { id: police, agency: police }
              - { id: school, agency: school }
              - { id: charity, agency: charity }
              - { id: lead }
            entries:
              - { id: concern, class: CASE }
              - id: share
                class: CASE
                shares: { with: to, entries: what }
                fields: [{ id: to, type: agency }, { id: what, type: entry }]
              - id: share-all
                class: CASE
                shares: { with: to }
                fields: [{ id: to, type: agency }]
              - { id: reply, class: CASE }
              - { id: quiet, class: CASE, fields: [{ id: over, type: yes-no }] }
            facts:
              - { id: waiting, is: "!recorded.quiet || latest.quiet.over" }
            duties:
              - { id: answer, owner: agency, each: agency, starts: concern, met_by: { entry: reply, meets: all,
                  same: agency }, limits: [{ within: 24 hours, from: known, breach: true, strength: must }] }
              - { id: police-only, owner: agency, each: agency, only: police, strength: must, starts: concern,
                  met_by: { entry: reply, meets: all, same: agency } }
              - { id: not-charity, owner: agency, each: agency, except: charity, strength: must, starts: concern,
                  met_by: { entry: reply, meets: all, same: agency } }
              - { id: recorder, owner: lead, only: police, strength: must, starts: concern,
                  met_by: { entry: reply, meets: all } }
              - { id: chase, owner: agency, starts: { duty: answer, turns: missed }, strength: must,
                  met_by: { entry: reply, meets: all, same: agency } }
              - { id: afresh, owner: agency, each: agency, strength: must, starts: concern, while: waiting, again: new,
                  met_by: { entry: reply, meets: all, same: agency } }
            """);

    private static final String TOLD_LATER = """
            entries:
              - { id: c1, entry: concern, by: ann@school, happened: 2026-04-03T16:00, known: 2026-04-03T18:00 }
              - { id: s1, entry: share, by: ann@school, known: 2026-04-04T09:00, fields: { to: police, what: c1 } }
            """;

    @ParameterizedTest(name = "at {0}: school {1}, police {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-03T18:00 | due                            | absent
            2026-04-04T08:59 | due                            | absent
            2026-04-04T09:00 | due                            | due
            2026-04-04T18:01 | overdue since 2026-04-04T18:00 | due
            2026-04-05T09:00 | overdue since 2026-04-04T18:00 | due
            2026-04-05T09:01 | overdue since 2026-04-04T18:00 | overdue since 2026-04-05T09:00
            """)
    void another_agency_knows_a_thing_once_it_is_shared_with_it(String at, String school, String police) {
        assertThat(SHARED.told(TOLD_LATER, at).of("answer#c1@school")).isEqualTo(school);
        assertThat(SHARED.told(TOLD_LATER, at).of("answer#c1@police")).isEqualTo(police);
        assertThat(SHARED.told(TOLD_LATER, at).of("answer#c1@charity")).isEqualTo("absent");
    }

    @Test
    void what_each_agency_owes_is_met_by_that_agency_and_held_by_it() {
        var told = SHARED.told(
                TOLD_LATER + "  - { id: r1, entry: reply, by: pc@police, known: 2026-04-04T10:00 }\n",
                "2026-04-04T11:00");

        assertThat(told.of("answer#c1@police")).isEqualTo("met by r1");
        assertThat(told.of("answer#c1@school")).isEqualTo("due");
        assertThat(told.holder("answer#c1@police")).isEqualTo("police");
        assertThat(told.instance("answer#c1@police").start().agency()).contains("police");
    }

    @Test
    void a_duty_of_some_agencies_is_owed_by_those_alone() {
        var told = SHARED.told("""
                entries:
                  - { id: c1, entry: concern, by: cy@charity, known: 2026-04-03T18:00 }
                  - { id: c2, entry: concern, by: pc@police, known: 2026-04-03T18:00 }
                at: 2026-04-03T19:00
                """);

        assertThat(told.all())
                .filteredOn(it -> it.startsWith("police-only"))
                .containsExactly("police-only#c2@police due");
        assertThat(told.all())
                .filteredOn(it -> it.startsWith("not-charity"))
                .containsExactly("not-charity#c2@police due");
        assertThat(told.all()).filteredOn(it -> it.startsWith("recorder")).containsExactly("recorder#c2 due");
    }

    @ParameterizedTest(name = "known {0}, shared at 12:00: police {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-03T11:59 | due
            2026-04-03T12:00 | due
            2026-04-03T12:01 | absent
            """)
    void sharing_everything_shares_what_was_known_by_then(String known, String police) {
        assertThat(SHARED.told("""
                entries:
                  - { id: c1, entry: concern, by: ann@school, happened: 2026-04-03T10:00, known: KNOWN }
                  - { id: s1, entry: share-all, by: ann@school, known: 2026-04-03T12:00, fields: { to: police } }
                at: 2026-04-03T13:00
                """.replace("KNOWN", known)).of("answer#c1@police"))
                .isEqualTo(police);
    }

    @Test
    void where_nobody_can_tell_whether_it_was_known_by_then_nobody_can_tell_whether_it_was_shared() {
        assertThat(SHARED.told("""
                entries:
                  - { id: c1, entry: concern, by: ann@school, happened: 2026-04-03T10:00, known: 2026-04-03 }
                  - { id: s1, entry: share-all, by: ann@school, happened: 2026-04, known: 2026-04-03T12:00,
                      fields: { to: police } }
                at: 2026-04-04T00:00
                """).of("answer#c1@police")).startsWith("cannot tell [");
    }

    @Test
    void a_miss_is_chased_by_the_agency_that_missed() {
        var told = SHARED.told(
                TOLD_LATER + "  - { id: r1, entry: reply, by: ann@school, known: 2026-04-03T19:00 }\n",
                "2026-04-05T09:01");

        assertThat(told.all()).filteredOn(it -> it.startsWith("chase")).containsExactly("chase#c1@police due");
        assertThat(told.holder("chase#c1@police")).isEqualTo("police");
    }

    @Test
    void a_new_clock_runs_for_every_agency() {
        var told = SHARED.told(TOLD_LATER + """
                  - { id: q1, entry: quiet, known: 2026-04-05T10:00, fields: { over: no } }
                  - { id: q2, entry: quiet, known: 2026-04-06T10:00, fields: { over: yes } }
                """, "2026-04-06T10:00");

        assertThat(told.all())
                .filteredOn(it -> it.startsWith("afresh"))
                .containsExactlyInAnyOrder(
                        "afresh#c1@police lapsed since 2026-04-05T10:00",
                        "afresh#c1@school lapsed since 2026-04-05T10:00",
                        "afresh#c1~q2@police due",
                        "afresh#c1~q2@school due");
    }
}
