package org.waymark.keys;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What whoever looks after the keys does with a database: sees which key wraps how much, wraps everything under the
/// current one, and says that one is lost. A server may run meanwhile.
public final class Turning {
    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    public Turning(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /// What a pass over all data keys did.
    ///
    /// @param rewrapped are under the current key now
    /// @param left      are under a key that is not in the key file, or were changed, and stay as they are
    public record Rewrapped(long rewrapped, long left) {}

    private record Batch(int rows, long rewrapped, UUID last) {}

    /// How many data keys each master key wraps.
    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        sql.sql("select master, count(*) as wraps from data_key group by master")
                .query(row -> {
                    counts.put(row.getString("master"), row.getLong("wraps"));
                });
        return counts;
    }

    /// The names of the master keys that were declared lost.
    public List<String> lost() {
        return sql.sql("select master from lost_key").query(String.class).list();
    }

    /// Says that a master key is lost.
    public void lose(String master, String reason, Instant now) {
        sql.sql("insert into lost_key (master, lost, reason) values (:master, :lost, :reason) on conflict do nothing")
                .param("master", master)
                .param("lost", now.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
    }

    /// Wraps every data key under the current master key, a few hundred at a time. What is done stays done if it is
    /// broken off.
    public Rewrapped rewrap(KeyRing ring) {
        var rewrapped = 0L;
        var seen = 0L;
        for (var after = Optional.of(FIRST); after.isPresent(); ) {
            var from = after.get();
            var batch = Optional.ofNullable(transaction.execute(_ -> rewrapSome(ring, from)))
                    .orElseThrow();
            rewrapped += batch.rewrapped();
            seen += batch.rows();
            after = batch.rows() == AT_ONCE ? Optional.of(batch.last()) : Optional.empty();
        }
        return new Rewrapped(rewrapped, seen - rewrapped);
    }

    private Batch rewrapSome(KeyRing ring, UUID after) {
        var keys = new DataKeys(sql, ring);
        var current = ring.current();
        var rows = sql.sql("""
                select id, owner, number, master, wrapped from data_key
                 where master <> :current and id > :after order by id limit :atOnce for update
                """)
                .param("current", current.id())
                .param("after", after)
                .param("atOnce", AT_ONCE)
                .query(DataKeys::row)
                .list();
        var rewrapped = 0L;
        for (var row : rows) {
            if (keys.unwrap(row) instanceof DataKeys.Found.There(var key)) {
                store(row.rewrapped(key.secret(), current));
                rewrapped++;
            }
        }
        return new Batch(
                rows.size(), rewrapped, rows.isEmpty() ? after : rows.getLast().id());
    }

    private void store(DataKeys.Row row) {
        sql.sql("update data_key set master = :master, wrapped = :wrapped where id = :id")
                .param("master", row.master())
                .param("wrapped", row.wrapped().array())
                .param("id", row.id())
                .update();
    }
}
