package org.waymark.store;

import java.time.Instant;
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
