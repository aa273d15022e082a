package org.waymark.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/// The audit, its tree and its checkpoints as they stand in a database, whoever wrote or changed them. Nothing is taken
/// for granted: what cannot be read as it should be is read as something that does not fit.
///
/// Streams hold a cursor: they need an open transaction, and want to be closed.
final class AuditTrail {
    private static final int AT_ONCE = 2_000;
    private static final String ROW = """
            a.number, coalesce(a.at, 'epoch') as at, coalesce(a.salt, '00000000-0000-0000-0000-000000000000') as salt,
            coalesce(a.worker, '') as worker, coalesce(a.agency, '') as agency, coalesce(a.act, '') as act, a.child,
            coalesce(a.reason, '') as reason, coalesce(a.what, '{}') as what, coalesce(a.leaf, '') as leaf
            """;

    private static final String CHECKPOINT = """
            select size, encode(coalesce(edge, ''), 'hex') as edge, coalesce(note, '') as note from audit_checkpoint
            """;

    private final JdbcTemplate sql;

    AuditTrail(DataSource database) {
        this.sql = new JdbcTemplate(database);
        this.sql.setFetchSize(AT_ONCE);
    }

    /// What stands at one place of the tree.
    ///
    /// @param number which row was put there
    /// @param row    that row, unless it is gone
    record Placed(long place, long number, Optional<AuditRow> row) {}

    /// @param edge see [Tree#edge()], in hexadecimal digits
    record Signed(long size, String edge, String note) {}

    Stream<Placed> placed() {
        return sql.queryForStream(
                "select l.place, l.number as placed, " + ROW
                        + " from audit_leaf l left join audit a on a.number = l.number order by l.place",
                (row, number) -> new Placed(
                        row.getLong("place"),
                        row.getLong("placed"),
                        row.getObject("number") == null ? Optional.empty() : Optional.of(row(row, number))));
    }

    Stream<Signed> checkpoints() {
        return sql.queryForStream(CHECKPOINT + " order by size", AuditTrail::signed);
    }

    Optional<Signed> newest() {
        try (var newest = sql.queryForStream(CHECKPOINT + " order by size desc limit 1", AuditTrail::signed)) {
            return newest.findFirst();
        }
    }

    /// Rows that wait for their place, and have none.
    Stream<AuditRow> waiting() {
        return sql.queryForStream(
                "select " + ROW
                        + " from audit a where a.number in (select number from audit_waiting)"
                        + " and not exists (select 1 from audit_leaf l where l.number = a.number) order by a.number",
                AuditTrail::row);
    }

    /// Numbers that wait for a place although there is no such row, or it has one.
    List<Long> waitingInVain() {
        return sql.queryForList("""
                select distinct number from audit_waiting w
                 where not exists (select 1 from audit a where a.number = w.number)
                    or exists (select 1 from audit_leaf l where l.number = w.number)
                 order by number
                """, Long.class);
    }

    /// Rows that have no place and wait for none.
    List<Long> loose() {
        return sql.queryForList("""
                select number from audit a
                 where not exists (select 1 from audit_leaf l where l.number = a.number)
                   and not exists (select 1 from audit_waiting w where w.number = a.number)
                 order by number
                """, Long.class);
    }

    private static Signed signed(ResultSet row, int number) throws SQLException {
        return new Signed(row.getLong("size"), row.getString("edge"), row.getString("note"));
    }

    private static AuditRow row(ResultSet row, int number) throws SQLException {
        return new AuditRow(
                row.getLong("number"),
                Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(Instant.EPOCH),
                row.getObject("salt", UUID.class),
                row.getString("worker"),
                row.getString("agency"),
                row.getString("act"),
                Optional.ofNullable(row.getObject("child", UUID.class)),
                row.getString("reason"),
                List.of((String[]) row.getArray("what").getArray()),
                Hash.stored(row.getBytes("leaf")));
    }
}
