package org.waymark.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.casefile.TestPartnership;
import org.waymark.engine.record.Value;

/// Stored duties stay untouched where an entry changes nothing about them.
class OnlyWhatChangedTest {
    @Test
    void an_entry_writes_the_duties_that_it_changes_and_no_others() {
        try (var town = new TestPartnership()) {
            var child = town.raise("tessa", "2026-04-03T18:10", Map.of("names", new Value.Text("Ada Invented")));
            var first = written(town, child);

            town.record(child, "dev", "2026-04-03T18:30", "note", Map.of("words", new Value.Text("Rang the school")));
            assertThat(written(town, child)).isNotEmpty().isEqualTo(first);

            town.record(child, "tessa", "2026-04-03T19:00", "contact-childrens-services", Map.of());
            var later = written(town, child);
            assertThat(later).isNotEqualTo(first);
            assertThat(first.entrySet()).anyMatch(later.entrySet()::contains);
            assertThat(later)
                    .anySatisfy((ref, by) -> assertThat(first).containsKey(ref).doesNotContainEntry(ref, by));
        }
    }

    @Test
    void a_duty_that_is_gone_is_stored_no_longer() {
        try (var town = new TestPartnership()) {
            var child = town.raise("tessa", "2026-04-03T18:10", Map.of("names", new Value.Text("Ada Invented")));
            var first = written(town, child);
            town.sql
                    .sql(
                            "insert into duty select child, 'gone#e', rule, position, state, owner, holder, agency, strength,"
                                    + " checklist, starts_at, opens_at, target_at, breach_at, late_at, arranged, closed_at,"
                                    + " explained, missing, before_known from duty where child = ? limit 1")
                    .param(child)
                    .update();

            town.record(child, "dev", "2026-04-03T18:30", "note", Map.of("words", new Value.Text("Rang the school")));

            assertThat(written(town, child)).isEqualTo(first);
        }
    }

    /// By duty, the transaction that wrote it.
    private static Map<String, String> written(TestPartnership town, UUID child) {
        return town
                .sql
                .sql("select ref, xmin::text as by from duty where child = ?")
                .param(child)
                .query((row, number) -> Map.entry(row.getString("ref"), row.getString("by")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
