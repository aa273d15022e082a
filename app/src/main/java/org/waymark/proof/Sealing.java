package org.waymark.proof;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives each row of the audit its place in the tree, soon after it was written, and signs the tree.
///
/// Any number of nodes may do so: one at a time does. A row waits for its place in a table that it was put into in its
/// own transaction, so that none is passed over, however late it is committed and whatever its number.
public final class Sealing implements AutoCloseable {
    private static final int AT_ONCE = 10_000;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final AuditKeys keys;

    public Sealing(JdbcClient sql, TransactionTemplate transaction, AuditKeys keys) {
        this.sql = sql;
        this.transaction = transaction;
        this.keys = keys;
    }

    /// The origin of the newest checkpoint of a database that was migrated, or of one that never was.
    public static Optional<String> signedBy(JdbcClient sql) {
        return sql.sql("select to_regclass('audit_checkpoint') is not null")
                        .query(Boolean.class)
                        .single()
                ? sql.sql("select split_part(note, e'\\n', 1) from audit_checkpoint order by size desc limit 1")
                        .query(String.class)
                        .optional()
                : Optional.empty();
    }

    public RecurringTask<Void> task() {
        return Tasks.recurring("give-the-audit-its-tree", FixedDelay.of(PAUSE)).execute((instance, context) -> seal());
    }

    /// Takes in every row that is committed.
    ///
    /// @throws IllegalStateException if the tree so far is not as it was signed: nothing is built on it
    public void seal() {
        var taken = 0;
        do {
            taken = transaction.execute(status -> sealSome());
        } while (taken == AT_ONCE);
    }

    private record Waiting(long number, Hash leaf) {}

    private int sealSome() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('audit-tree', 0))")
                .query((row, number) -> 0)
                .list();
        var waiting = sql.sql("""
                select number, leaf from audit join (select distinct number from audit_waiting) w using (number)
                 order by number limit :atOnce
                """)
                .param("atOnce", AT_ONCE)
                .query((row, number) -> new Waiting(row.getLong("number"), Hash.stored(row.getBytes("leaf"))))
                .list();
        if (!waiting.isEmpty()) {
            grow(tree(), waiting);
        }
        return waiting.size();
    }

    private Tree tree() {
        return sql.sql("select size, edge, note from audit_checkpoint order by size desc limit 1")
                .query((row, number) -> {
                    var tree = Tree.of(row.getLong("size"), row.getBytes("edge"));
                    var signed = new Checkpoint(keys.origin(), tree.size(), tree.root());
                    if (Checkpoint.read(row.getString("note"))
                            .filter(note -> note.checkpoint().equals(signed))
                            .filter(note -> keys.publicKeys().stream().allMatch(key -> key.signed(note)))
                            .isEmpty()) {
                        throw new IllegalStateException("The tree of the audit is not as it was signed");
                    }
                    return tree;
                })
                .optional()
                .orElseGet(Tree::empty);
    }

    private void grow(Tree tree, List<Waiting> rows) {
        var numbers = rows.stream().map(Waiting::number).toArray(Long[]::new);
        sql.sql("""
                insert into audit_leaf (place, number)
                select :from + place - 1, number from unnest(:numbers) with ordinality as it (number, place)
                """).param("from", tree.size()).param("numbers", numbers).update();
        sql.sql("delete from audit_waiting where number = any (:numbers)")
                .param("numbers", numbers)
                .update();
        rows.forEach(row -> tree.add(row.leaf()));
        sql.sql("insert into audit_checkpoint (size, edge, note) values (:size, :edge, :note)")
                .param("size", tree.size())
                .param("edge", tree.edge())
                .param("note", keys.sign(tree))
                .update();
    }

    /// Takes in what was written last.
    @Override
    public void close() {
        seal();
    }
}
