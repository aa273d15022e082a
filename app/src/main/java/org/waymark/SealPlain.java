package org.waymark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.agencies.SecondSteps;
import org.waymark.keys.Bytes;
import org.waymark.keys.Vault;
import org.waymark.store.Commands;
import org.waymark.store.KeptPlaces;
import org.waymark.store.KeptPlaces.Place;
import org.waymark.web.Drafts;

/// Seals what a Waymark without keys kept in plain words, once, and drops the tables that it stood in: all of it or
/// nothing. The migration put them aside.
final class SealPlain {
    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient sql;
    private final Vault vault;
    private final KeptPlaces places;

    private SealPlain(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
        this.places = new KeptPlaces(sql, vault);
    }

    /// @param owner a database as whoever owns the tables
    static void into(Vault vault, JdbcClient owner, TransactionTemplate transaction) {
        transaction.executeWithoutResult(_ -> new SealPlain(owner, vault).seal());
    }

    private void seal() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('seal-plain', 0))")
                .query((row, number) -> 0)
                .list();
        if (sql.sql("select to_regclass('plain_place') is null")
                .query(Boolean.class)
                .single()) {
            return;
        }
        each("select * from plain_place where key > :after order by key limit :atOnce", this::place);
        each("select * from plain_held_form where id > :after order by id limit :atOnce", this::form);
        each("select * from plain_command where key > :after order by key limit :atOnce", this::command);
        sql.sql("select worker, secret from plain_second_step").query(this::secondStep);
        sql.sql("drop table plain_place, plain_held_form, plain_command, plain_second_step")
                .update();
    }

    private interface Sealing {
        /// @return the key of the row
        UUID seal(ResultSet row) throws SQLException;
    }

    private void each(String query, Sealing sealing) {
        for (var after = Optional.of(FIRST); after.isPresent(); ) {
            after = sql
                    .sql(query)
                    .param("after", after.get())
                    .param("atOnce", AT_ONCE)
                    .query((row, number) -> sealing.seal(row))
                    .list()
                    .stream()
                    .reduce((_, last) -> last);
        }
    }

    private UUID place(ResultSet row) throws SQLException {
        var key = row.getObject("key", UUID.class);
        places.keep(
                key,
                row.getObject("child", UUID.class),
                row.getObject("entry", UUID.class),
                row.getString("field"),
                new Place(row.getString("place")),
                row.getObject("recorded", OffsetDateTime.class).toInstant());
        return key;
    }

    private UUID form(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var bound = Drafts.bound(id, row.getString("worker"), row.getString("path"));
        var sealed = vault.seal(bound, Bytes.of(row.getString("fields")));
        sql.sql("""
                insert into draft (id, worker, path, data_key, sealed, began, saved)
                select id, worker, path, :dataKey, :sealed, held, held from plain_held_form where id = :id
                """)
                .param("dataKey", sealed.dataKey())
                .param("sealed", sealed.bytes().array())
                .param("id", id)
                .update();
        return id;
    }

    private UUID command(ResultSet row) throws SQLException {
        var key = row.getObject("key", UUID.class);
        sql.sql("""
                insert into command (key, worker, digest, answer, recorded)
                select key, worker, :digest, answer, recorded from plain_command where key = :key
                """)
                .param("digest", vault.digest(Commands.DIGEST, row.getBytes("digest")))
                .param("key", key)
                .update();
        return key;
    }

    private void secondStep(ResultSet row) throws SQLException {
        var worker = row.getString("worker");
        var sealed = vault.seal(SecondSteps.bound(worker), Bytes.of(row.getBytes("secret")));
        sql.sql("""
                insert into second_step (worker, data_key, sealed, begun, confirmed, last_used)
                select worker, :dataKey, :sealed, begun, confirmed, last_used
                  from plain_second_step where worker = :worker
                """)
                .param("dataKey", sealed.dataKey())
                .param("sealed", sealed.bytes().array())
                .param("worker", worker)
                .update();
    }
}
