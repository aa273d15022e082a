package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Meaning 14: local packs tighten and never loosen. Dated editions are in [MeaningOfEditionsTest].
class MeaningOfLayersTest {
    static final SmallPack NATIONAL = SmallPack.of("""
            entries:
              - { id: concern, class: CASE }
              - { id: contact, class: CASE, fields: [{ id: signed, type: yes-no }] }
              - { id: referral, class: CASE }
            duties:
              - { id: tell, owner: o, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: 10 days, breach: true, strength: should }] }
              - { id: review, owner: o, strength: must, starts: concern, met_by: { entry: contact, meets: all },
                  limits: [{ within: 10 days, breach: true }], repeat: { then: 10 days, from: met } }
              - { id: escalate, owner: o, strength: must, starts: { duty: tell, turns: missed },
                  met_by: { entry: referral, meets: all } }
            guards:
              - { id: national, before: contact, ask_reason_when: recorded.referral, says: Ask. }
            """);

    private static final String CONCERN = "entries: [{ id: c1, entry: concern, known: 2026-04-03T10:00 }]";

    @Test
    void a_local_pack_may_shorten_a_limit_raise_a_strength_ask_for_more_and_add_a_guard() {
        var local = NATIONAL.under("county", """
                duties:
                  - { tightens: tell, strength: must, where: contact.signed,
                      limits: [{ within: 2 days, breach: true, local: true }] }
                guards:
                  - { id: local, before: contact, ask_reason_when: recorded.referral, says: Ask here too. }
                """);
        var signed = """
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: k1, entry: contact, known: 2026-04-04T10:00, fields: { signed: SIGNED } }
                ask: [{ id: q1, before: contact }]
                at: 2026-04-06T00:01
                """;

        assertThat(local.told(CONCERN, "2026-04-06T00:00").of("tell#c1")).isEqualTo("due");
        assertThat(local.told(CONCERN, "2026-04-06T00:01").of("tell#c1")).isEqualTo("overdue since 2026-04-06T00:00");
        assertThat(NATIONAL.told(CONCERN, "2026-04-06T00:01").of("tell#c1")).isEqualTo("due");
        assertThat(local.told(CONCERN, "2026-04-06T00:01").instance("tell#c1").strength())
                .hasToString("MUST");
        assertThat(local.told(signed.replace("SIGNED", "no")).of("tell#c1"))
                .isEqualTo("overdue since 2026-04-06T00:00");
        assertThat(local.told(signed.replace("SIGNED", "yes")).of("tell#c1")).isEqualTo("met by k1");
        assertThat(local.told(signed.replace("SIGNED", "no")).guards())
                .containsExactly("local: allow", "national: allow");
    }

    @Test
    void a_local_limit_in_other_units_never_loosens() {
        var local = NATIONAL.under("county", """
                duties: [{ tightens: tell, limits: [{ within: 20 working days, breach: true, local: true }] }]
                """);

        assertThat(local.told(CONCERN, "2026-04-14T00:01").of("tell#c1")).isEqualTo("overdue since 2026-04-14T00:00");
    }

    @Test
    void whatever_else_a_layer_says_of_a_rule_is_an_error() {
        assertThat(NATIONAL.under("county", "duties: [{ tightens: tell, conditional: true }]\n")
                        .problems())
                .startsWith("packs/county/rules.yaml:1:28: \"conditional\" is not known here");
    }

    @Test
    void a_dated_tightening_binds_what_starts_from_then_on() {
        var local = NATIONAL.under("county", """
                duties:
                  - { tightens: tell, in_force: { from: 2026-05-01 },
                      limits: [{ within: 2 days, breach: true, local: true }] }
                """);

        assertThat(local.told(CONCERN.replace("2026-04-03T10:00", "2026-04-30T23:59"), "2026-05-20T00:00")
                        .breach("tell#c1"))
                .isEqualTo("2026-05-11T00:00");
        assertThat(local.told(CONCERN.replace("2026-04-03T10:00", "2026-05-01T00:00"), "2026-05-20T00:00")
                        .breach("tell#c1"))
                .isEqualTo("2026-05-04T00:00");
    }

    @Test
    void a_pack_binds_the_agencies_that_it_applies_to() {
        var local = NATIONAL.with(
                        "fostering/pack.yaml",
                        SmallPack.header("fostering", "agency policy") + "applies: { agency_type: fostering }\n")
                .with("fostering/rules.yaml", """
                        roles: [{ id: carer, agency: fostering }]
                        duties:
                          - { id: log, owner: carer, strength: must, starts: concern,
                              met_by: { entry: contact, meets: all } }
                        """);

        assertThat(local.told("""
                agencies: { hill: fostering }
                entries:
                  - { id: c1, entry: concern, by: ann@school, known: 2026-04-03T10:00 }
                  - { id: c2, entry: concern, by: flo@hill, known: 2026-04-03T11:00 }
                at: 2026-04-03T12:00
                """).all()).filteredOn(it -> it.startsWith("log")).containsExactly("log#c2 due");
    }

    @Test
    void only_the_chosen_packs_are_in_force() {
        var files = Map.of(
                "small/pack.yaml",
                SmallPack.header("small", "guidance"),
                "small/rules.yaml",
                "entries: [{ id: concern, class: CASE }]\n",
                "county/pack.yaml",
                SmallPack.header("county", "local procedure"),
                "county/rules.yaml",
                "entries: [{ id: local-form, class: CASE }]\n");

        var loaded = SmallPack.inFolder(files, folder -> Packs.load(folder, List.of("small")));

        assertThat(((Loaded.Ready) loaded).procedures().kinds()).containsOnlyKeys("concern");
    }
}
