package org.waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who did and who looked at what. Written in the transaction of the act itself, so that one cannot be without the
/// other.
public final class Audit {
    private final JdbcClient sql;

    public Audit(JdbcClient sql) {
        this.sql = sql;
    }

    /// One act.
    ///
    /// @param act    one short stable word: read, list, record, reveal, sign-in …
    /// @param what   ids or kinds, never what was said
    /// @param reason what the person gave as reason, or empty; never a place
    public record Line(
            Instant at,
            String worker,
            String agency,
            String act,
            Optional<UUID> child,
            List<String> what,
            String reason) {
        public Line {
            what = List.copyOf(what);
        }
    }

    /// What one person did more than once in the same way on one day, or once.
    public record Same(
            LocalDate day,
            String worker,
            String agency,
            String act,
            List<String> what,
            String reason,
            int times,
            Instant first,
            Instant last) {
        public Same {
            what = List.copyOf(what);
        }

        @Override
        public String toString() {
            return "Same[" + act + " " + day + "]";
        }
    }

    /// What was done with some children's records on the last days on which there was anything, newest first.
    ///
    /// @param before the day before them, in London
    public List<Same> days(Collection<UUID> children, LocalDate before, int days) {
        return sql.sql("""
                with it as (
                    select *, cast(at at time zone 'Europe/London' as date) as day from audit where child = any (:children)
                ), last as (
                    select distinct day from it where day < :before order by day desc limit :days
                )
                select day, worker, agency, act, what, reason, count(*) as times, min(at) as first, max(at) as last
                  from it join last using (day)
                 group by day, worker, agency, act, what, reason
                 order by max(at) desc, max(number) desc
                """)
                .param("children", children.toArray(UUID[]::new))
                .param("before", before)
                .param("days", days)
                .query(Audit::same)
                .list();
    }

    private static Same same(ResultSet row, int number) throws SQLException {
        return new Same(
                row.getObject("day", LocalDate.class),
                row.getString("worker"),
                row.getString("agency"),
                row.getString("act"),
                List.of((String[]) row.getArray("what").getArray()),
                row.getString("reason"),
                row.getInt("times"),
                row.getObject("first", OffsetDateTime.class).toInstant(),
                row.getObject("last", OffsetDateTime.class).toInstant());
    }

    /// Adds a line, in the transaction of the caller. The database gives it its leaf of the tree that proves it.
    public void write(Line line) {
        sql.sql("""
                insert into audit (at, worker, agency, act, child, what, reason)
                values (:at, :worker, :agency, :act, :child, :what, :reason)
                """)
                .param("at", Entries.at(line.at()))
                .param("worker", line.worker())
                .param("agency", line.agency())
                .param("act", line.act())
                .param("child", line.child().orElse(null))
                .param("what", line.what().toArray(String[]::new))
                .param("reason", line.reason())
                .update();
    }
}
