package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.waymark.access.Asking;
import org.waymark.casefile.TestPartnership;
import org.waymark.engine.record.Value;

/// What the database itself keeps from the role that Waymark works as, whatever the application forgets.
class SecondLockTest {
    private static final String NOW = "2026-04-03T19:00";

    /// Tables that name a child and are not locked, and why that is enough.
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("tie", "says who may see; the lock itself reads it"),
            Map.entry("case_state", "moments and counts, without a word of the record"),
            Map.entry("same_child", "which records are one child's; the lock itself reads it"),
            Map.entry("audit", "who did what, never what was said"),
            Map.entry("enquiry_answer", "what was done about a call"),
            Map.entry("emergency_opening", "who opened a record and why"),
            Map.entry("looking_alert", "how somebody looked, in counts and times"),
            Map.entry("share", "what is shared with whom, never the parts themselves"),
            Map.entry("let_in_asked", "who asks that whom be let in again and why, never the record"),
            Map.entry("offer", "what is offered to whom, never the parts themselves"));

    private static TestPartnership town;
    private static UUID hers;
    private static UUID other;

    @BeforeAll
    static void raise() {
        town = new TestPartnership();
        hers = town.raise("tessa", "2026-04-03T18:10", Map.of("names", new Value.Text("Ada Invented")));
        other = town.raise("joan", "2026-04-03T18:20", Map.of("names", new Value.Text("Bo Invented")));
        town.sql.sql("""
                insert into kept_place (key, child, entry, field, data_key, sealed, recorded)
                select gen_random_uuid(), child, id, 'where_now', gen_random_uuid(), '', now() from entry where child = ?
                """).param(hers).update();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void waymark_works_as_a_role_that_owns_nothing_and_passes_no_lock() {
        assertThat(town.app.sql("""
                        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                          from pg_roles where rolname = current_user
                        """).query(Boolean.class).single()).isFalse();
        assertThat(town.app.sql("""
                        select count(*) from pg_shdepend
                         where refobjid = cast(current_user as regrole)::oid and deptype = 'o'
                        """).query(Long.class).single()).isZero();
        assertThat(town.app
                        .sql("select pg_has_role(current_user, 'waymark_vault', 'member')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void every_table_about_a_child_is_locked_or_says_nothing_of_the_record() {
        var named = town.sql.sql("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                 where a.attname = 'child' and a.atttypid = 'uuid'::regtype and c.relkind = 'r' and not c.relrowsecurity
                   and has_table_privilege('waymark_app', c.oid, 'select')
                   and c.relnamespace = current_schema()::regnamespace
                """).query(String.class).set();

        assertThat(named).containsExactlyInAnyOrderElementsOf(OPEN.keySet());
    }

    @Test
    void nothing_of_any_child_is_there_for_nobody() {
        for (var table : List.of("entry", "child_card", "duty")) {
            assertThat(count("select count(*) from " + table)).as(table).isZero();
            assertThat(town.sql
                            .sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isPositive();
        }
    }

    @Test
    void a_query_that_forgets_to_say_which_children_finds_those_of_the_person_alone() {
        var asking = new Asking(town.app, town.transaction, town.packs.procedures());
        var tessa = town.worker("tessa").viewer();

        assertThat(asking.listing(
                        tessa,
                        TestPartnership.at(NOW),
                        () -> town.app
                                .sql("select distinct child from child_card")
                                .query(UUID.class)
                                .set()))
                .isEqualTo(Set.of(hers));
        var opened = town.transaction.execute(_ -> {
            asking.about(List.of(hers), tessa, TestPartnership.at(NOW));
            asking.about(List.of(other), tessa, TestPartnership.at(NOW));
            return town.app
                    .sql("select distinct child from entry")
                    .query(UUID.class)
                    .set();
        });
        assertThat(opened).isEqualTo(Set.of(hers));
        assertThat(count("select count(*) from entry"))
                .as("the next transaction on the same connections")
                .isZero();
    }

    @Test
    void nothing_is_written_into_a_record_that_was_not_opened() {
        assertThatThrownBy(() -> town.app.sql("""
                        insert into entry (id, child, form, known, recorded, recorded_by, agency, body)
                        values (gen_random_uuid(), ?, 'stated', '', now(), 'owen', 'town', '{}')
                        """).param(hers).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void what_is_only_added_to_cannot_even_be_tried_to_change() {
        var tables = town.sql.sql("""
                select distinct c.relname from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                  join pg_class c on c.oid = t.tgrelid
                 where p.proname = 'refuse_change' and c.relnamespace = current_schema()::regnamespace
                   and t.tgtype & 24 = 24 and t.tgattr = '' and t.tgqual is null
                """).query(String.class).list();

        assertThat(tables).contains("entry", "audit", "kept_place", "share");
        for (var table : tables) {
            for (var right : List.of("update", "delete", "truncate")) {
                assertThat(town.app
                                .sql("select has_table_privilege(?, ?)")
                                .params(table, right)
                                .query(Boolean.class)
                                .single())
                        .as("%s %s", right, table)
                        .isFalse();
            }
        }
    }

    @Test
    void a_place_comes_out_with_a_line_in_the_audit_or_not_at_all() {
        var key = town.sql.sql("select key from kept_place").query(UUID.class).single();
        assertThatThrownBy(() -> count("select count(*) from kept_place"))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");

        assertThat(takenOut(key, false)).as("of a record that was not opened").isZero();
        assertThat(reveals()).isZero();
        assertThat(takenOut(key, true)).isEqualTo(1);
        assertThat(reveals()).isEqualTo(1);
    }

    private static long takenOut(UUID key, boolean open) {
        return town.transaction.execute(_ -> {
            if (open) {
                new Asking(town.app, town.transaction, town.packs.procedures())
                        .about(List.of(hers), town.worker("dev").viewer(), TestPartnership.at(NOW));
            }
            return count(
                    "select count(*) from take_out_place(?, ?, now(), 'dev', 'town', 'reveal', 'to fetch her')",
                    key,
                    hers);
        });
    }

    private static long reveals() {
        return town.sql
                .sql("select count(*) from audit where act = 'reveal' and reason = 'to fetch her'")
                .query(Long.class)
                .single();
    }

    private static long count(String query, Object... params) {
        return town.app.sql(query).params(params).query(Long.class).single();
    }
}
