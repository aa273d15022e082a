package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.agencies.SecondSteps;
import org.waymark.keys.Bytes;
import org.waymark.keys.TestKeys;
import org.waymark.keys.Vault;
import org.waymark.store.Audit;
import org.waymark.store.Commands;
import org.waymark.store.KeptPlaces;
import org.waymark.store.Sha256;
import org.waymark.store.TestDatabase;
import org.waymark.web.Drafts;

/// What an earlier version kept in plain words is sealed at the first start, and is what it was.
class SealPlainTest {
    private static final Instant NOON = Instant.parse("2026-04-03T12:00:00Z");
    private static final MigrationVersion PLAIN = MigrationVersion.fromVersion("8");
    private static final UUID CHILD = UUID.fromString("0c1f5a6e-0000-4000-8000-0000000000ad");
    private static final UUID ENTRY = UUID.fromString("0c1f5a6e-0000-4000-8000-00000000000e");
    private static final UUID FORM = UUID.fromString("0c1f5a6e-0000-4000-8000-0000000000f0");
    private static final String PLACE = "12 Quillwort Passage";
    private static final int PLACES = 1100;

    private final HikariDataSource database = TestDatabase.empty();
    private final JdbcClient sql = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final Vault vault = new Vault(sql, TestKeys.ring());
    private final byte[] secret = "the secret of a device".getBytes(StandardCharsets.UTF_8);

    @BeforeEach
    void an_earlier_version_wrote() {
        TestDatabase.migrate(database, PLAIN);
        sql.sql("insert into agency (id, name, type) values ('town', 'Town', 'childrens-services')")
                .update();
        sql.sql("insert into worker (id, agency, name, job) values ('sana', 'town', 'Sana', 'Worker')")
                .update();
        sql.sql("insert into child (id, reference, created) values (?, 'WM-1', now())")
                .param(CHILD)
                .update();
        sql.sql("insert into entry (id, child, form, known, recorded, recorded_by, agency, body)"
                        + " values (?, ?, 'stated', '', now(), 'sana', 'town', '{}')")
                .params(ENTRY, CHILD)
                .update();
        sql.sql("insert into kept_place (key, child, entry, field, place, recorded)"
                        + " select gen_random_uuid(), ?, ?, 'where ' || n, ? || ' ' || n, ?::timestamptz"
                        + " from generate_series(1, ?) n")
                .params(CHILD, ENTRY, PLACE, NOON.toString(), PLACES)
                .update();
        sql.sql("insert into held_form values (?, 'sana', '/concerns/new', ?::jsonb, now())")
                .params(FORM, "{\"where_now\": [\"" + PLACE + "\"]}")
                .update();
        sql.sql("insert into command values (?, 'sana', ?, '{\"made\": 1}', now())")
                .params(FORM, Sha256.of(("where_now=" + PLACE).getBytes(StandardCharsets.UTF_8)))
                .update();
        sql.sql("insert into second_step values ('sana', ?, now(), now(), 7)")
                .param(secret)
                .update();
        assertThat(Traces.of(PLACE).inTables(sql)).contains("kept_place: UTF-8 as it is", "held_form: UTF-8 as it is");
        TestDatabase.migrate(database, MigrationVersion.LATEST);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void every_place_every_waiting_form_and_every_secret_is_what_it_was() {
        SealPlain.into(vault, sql, transaction);

        var places = new KeptPlaces(sql, vault);
        var keys = sql.sql("select key, field from kept_place where recorded = ?::timestamptz")
                .param(NOON.toString())
                .query((row, _) -> List.of(row.getString("key"), row.getString("field")))
                .list();
        assertThat(keys)
                .hasSize(PLACES)
                .allSatisfy(it -> assertThat(takenOut(places, UUID.fromString(it.getFirst())))
                        .hasValueSatisfying(found -> assertThat(found)
                                .isInstanceOfSatisfying(
                                        KeptPlaces.Found.Open.class,
                                        open -> assertThat(open.place().reveal())
                                                .isEqualTo(PLACE + it.getLast().substring("where".length())))));
        assertThat(new Drafts(sql, vault).find(FORM, "sana"))
                .hasValueSatisfying(
                        held -> assertThat(held.filled().answers()).containsEntry("where_now", List.of(PLACE)));
        assertThat(new SecondSteps(sql, transaction, vault).isOn("sana")).isTrue();
        assertThat(opened()).isEqualTo(secret);
    }

    private Optional<KeptPlaces.Found> takenOut(KeptPlaces places, UUID key) {
        return transaction.execute(_ -> {
            sql.sql("select set_config('waymark.open', ?, true)")
                    .param(CHILD.toString())
                    .query(String.class)
                    .single();
            return places.takeOut(
                    key, new Audit.Line(NOON, "sana", "town", "reveal", Optional.of(CHILD), List.of(), "to try it"));
        });
    }

    @Test
    void a_form_that_was_sent_before_is_recognised_after_and_nobody_can_guess_what_it_said() {
        SealPlain.into(vault, sql, transaction);

        assertThat(look("where_now=" + PLACE)).isEqualTo(new Commands.Seen.Answered("{\"made\": 1}"));
        assertThat(look("where_now=Elsewhere")).isInstanceOf(Commands.Seen.Taken.class);
        assertThat(sql.sql("select digest from command").query(byte[].class).single())
                .isNotEqualTo(Sha256.of(("where_now=" + PLACE).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void no_plain_word_and_no_table_that_held_one_is_left_and_a_second_start_changes_nothing() {
        SealPlain.into(vault, sql, transaction);
        SealPlain.into(vault, sql, transaction);

        assertThat(Traces.of(PLACE).inTables(sql)).isEmpty();
        assertThat(sql.sql("select tablename from pg_tables where schemaname = current_schema()")
                        .query(String.class)
                        .list())
                .contains("kept_place", "second_step")
                .noneMatch(it -> it.startsWith("plain"));
        assertThat(sql.sql("select count(*) from kept_place")
                        .query(Integer.class)
                        .single())
                .isEqualTo(PLACES);
        assertThatThrownBy(() -> sql.sql("delete from kept_place").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_first_start_that_breaks_off_leaves_everything_for_the_next() {
        transaction.executeWithoutResult(status -> {
            SealPlain.into(vault, sql, transaction);
            status.setRollbackOnly();
        });
        assertThat(sql.sql("select count(*) from plain_place")
                        .query(Integer.class)
                        .single())
                .isEqualTo(PLACES);

        SealPlain.into(vault, sql, transaction);

        assertThat(sql.sql("select count(*) from kept_place")
                        .query(Integer.class)
                        .single())
                .isEqualTo(PLACES);
    }

    private Commands.Seen look(String content) {
        return transaction.execute(_ -> new Commands(sql, vault).look(FORM, "sana", content));
    }

    private byte[] opened() {
        return sql.sql("select data_key, sealed from second_step where worker = 'sana' and last_used = 7")
                .query((row, _) ->
                        new Vault.Sealed(row.getObject("data_key", UUID.class), Bytes.of(row.getBytes("sealed"))))
                .optional()
                .map(it -> vault.open(SecondSteps.bound("sana"), it))
                .map(it -> ((Vault.Opened.Plain) it).bytes().array())
                .orElseThrow();
    }
}
