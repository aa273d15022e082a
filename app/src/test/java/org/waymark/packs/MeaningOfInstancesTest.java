package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Meaning 3: a rule and what started it make an instance, and a matching entry meets it.
class MeaningOfInstancesTest {
    private static final SmallPack MEETS = SmallPack.of("""
            entries:
              - { id: concern, class: CASE, fields: [{ id: place, type: text }] }
              - id: contact
                class: CASE
                fields:
                  - { id: about, type: entry }
                  - { id: place, type: text }
                  - { id: done, type: yes-no }
            duties:
              - { id: all, owner: o, strength: must, starts: concern, met_by: { entry: contact, meets: all } }
              - { id: oldest, owner: o, strength: must, starts: concern, met_by: { entry: contact, meets: oldest } }
              - { id: named, owner: o, strength: must, starts: concern,
                  met_by: { entry: contact, meets: named, by: about } }
              - { id: agency, owner: o, strength: must, starts: concern,
                  met_by: { entry: contact, meets: all, same: agency } }
              - { id: worker, owner: o, strength: must, starts: concern,
                  met_by: { entry: contact, meets: all, same: worker } }
              - { id: field, owner: o, strength: must, starts: concern,
                  met_by: { entry: contact, meets: all, same: place } }
              - { id: where, owner: o, strength: must, starts: concern,
                  met_by: { entry: contact, meets: all, where: contact.done } }
              - { id: again, owner: o, strength: must, starts: concern, met_by: { entry: concern, meets: all } }
            """);

    @Test
    void within_a_rule_one_entry_meets_every_instance_or_the_oldest_or_the_one_it_names() {
        var told = MEETS.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: c2, entry: concern, known: 2026-04-03T11:00 }
                  - { id: k1, entry: contact, known: 2026-04-03T12:00, fields: { about: c2 } }
                at: 2026-04-03T13:00
                """);

        assertThat(told.of("all#c1")).isEqualTo("met by k1");
        assertThat(told.of("all#c2")).isEqualTo("met by k1");
        assertThat(told.of("oldest#c1")).isEqualTo("met by k1");
        assertThat(told.of("oldest#c2")).isEqualTo("due");
        assertThat(told.of("named#c1")).isEqualTo("due");
        assertThat(told.of("named#c2")).isEqualTo("met by k1");
    }

    @Test
    void the_second_entry_meets_the_next_oldest() {
        var told = MEETS.told("""
                entries:
                  - { id: c2, entry: concern, known: 2026-04-03T11:00 }
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: k2, entry: contact, known: 2026-04-03T12:30 }
                  - { id: k1, entry: contact, known: 2026-04-03T12:00 }
                at: 2026-04-03T13:00
                """);

        assertThat(told.of("oldest#c1")).isEqualTo("met by k1");
        assertThat(told.of("oldest#c2")).isEqualTo("met by k2");
        assertThat(told.of("all#c2")).isEqualTo("met by k1");
    }

    @Test
    void the_oldest_that_was_met_already_leaves_the_next_entry_free() {
        var told = MEETS.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: k1, entry: contact, known: 2026-04-03T11:00 }
                  - { id: c2, entry: concern, known: 2026-04-03T12:00 }
                  - { id: k2, entry: contact, known: 2026-04-03T12:30 }
                at: 2026-04-03T13:00
                """);

        assertThat(told.of("oldest#c1")).isEqualTo("met by k1");
        assertThat(told.of("oldest#c2")).isEqualTo("met by k2");
    }

    @ParameterizedTest(name = "a contact that happened at {0} and was known at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-03T15:59 | 2026-04-03T19:00 | due
            2026-04-03T16:00 | 2026-04-03T19:00 | met by k1
            2026-04-03T17:00 | 2026-04-03T17:00 | met by k1
            """)
    void an_entry_counts_from_when_the_start_happened_not_from_when_it_was_known(
            String happened, String known, String standing) {
        assertThat(MEETS.told("""
                entries:
                  - { id: c1, entry: concern, happened: 2026-04-03T16:00, known: 2026-04-03T18:10 }
                  - { id: k1, entry: contact, happened: HAPPENED, known: KNOWN }
                at: 2026-04-03T20:00
                """.replace("HAPPENED", happened).replace("KNOWN", known))
                        .of("all#c1"))
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "by {0} with {1}: agency {2}, worker {3}, field {4}, where {5}")
    @CsvSource(delimiter = '|', textBlock = """
            ann@school  | { place: park, done: yes }   | met by k1 | met by k1 | met by k1        | met by k1
            bob@school  | { place: park, done: yes }   | met by k1 | due       | met by k1        | met by k1
            ann@police  | { place: home, done: no }    | due       | due       | due              | due
            ann@school  | { done: unknown }            | met by k1 | met by k1 | cannot tell [k1] | cannot tell [k1]
            ann@school  | {}                           | met by k1 | met by k1 | cannot tell [k1] | cannot tell [k1]
            """)
    void both_ends_can_be_tied_by_agency_by_worker_or_by_a_field(
            String by, String fields, String agency, String worker, String field, String where) {
        var told = MEETS.told("""
                entries:
                  - { id: c1, entry: concern, by: ann@school, known: 2026-04-03T10:00, fields: { place: park } }
                  - { id: k1, entry: contact, by: BY, known: 2026-04-03T11:00, fields: FIELDS }
                at: 2026-04-03T12:00
                """.replace("BY", by).replace("FIELDS", fields));

        assertThat(told.of("agency#c1")).isEqualTo(agency);
        assertThat(told.of("worker#c1")).isEqualTo(worker);
        assertThat(told.of("field#c1")).isEqualTo(field);
        assertThat(told.of("where#c1")).isEqualTo(where);
    }

    @Test
    void an_entry_recorded_for_another_agency_counts_for_that_agency() {
        assertThat(MEETS.told("""
                entries:
                  - { id: c1, entry: concern, by: ann@school, known: 2026-04-03T10:00 }
                  - { id: k1, entry: contact, by: dee@council, for: school, known: 2026-04-03T11:00 }
                at: 2026-04-03T12:00
                """).of("agency#c1")).isEqualTo("met by k1");
    }

    @Test
    void what_starts_a_duty_never_meets_it_but_the_next_of_its_kind_can() {
        var told = MEETS.told("""
                entries:
                  - { id: c1, entry: concern, known: 2026-04-03T10:00 }
                  - { id: c2, entry: concern, known: 2026-04-03T11:00 }
                at: 2026-04-03T12:00
                """);

        assertThat(told.of("again#c1")).isEqualTo("met by c2");
        assertThat(told.of("again#c2")).isEqualTo("due");
    }
}
