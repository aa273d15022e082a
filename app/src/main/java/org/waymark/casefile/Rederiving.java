package org.waymark.casefile;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.duties.Duties;

/// Derives cases anew when the clock passes the next moment at which something in them changes. Any number of nodes may
/// do
/// so at once: each takes the cases that no other holds.
public final class Rederiving implements AutoCloseable {
    private static final int AT_ONCE = 50;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final CaseRows rows;
    private final Duties duties;
    private final InstantSource clock;
    private final Scheduler scheduler;

    Rederiving(
            TransactionTemplate transaction,
            JdbcClient sql,
            CaseRows rows,
            Duties duties,
            InstantSource clock,
            DataSource database) {
        this.transaction = transaction;
        this.sql = sql;
        this.rows = rows;
        this.duties = duties;
        this.clock = clock;
        var task = Tasks.recurring("derive-what-changed-by-the-clock", FixedDelay.of(PAUSE))
                .execute((instance, context) -> catchUp(clock.instant()));
        this.scheduler = Scheduler.create(database)
                .startTasks(task)
                .threads(1)
                .pollingInterval(PAUSE)
                .build();
    }

    public void start() {
        scheduler.start();
    }

    /// Derives every case whose next change lies at or before now.
    public void catchUp(Instant now) {
        var derived = List.<UUID>of();
        do {
            derived = transaction.execute(status -> deriveSome(now));
        } while (derived.size() == AT_ONCE);
    }

    /// Derives every case there is, and says how many came out differently from what was stored.
    public int rebuild() {
        var now = clock.instant();
        var different = 0;
        for (var child : sql.sql("select child from case_state order by child")
                .query(UUID.class)
                .list()) {
            different += Boolean.TRUE.equals(transaction.execute(status -> rebuildOne(child, now))) ? 1 : 0;
        }
        return different;
    }

    private List<UUID> deriveSome(Instant now) {
        var due = duties.toDerive(now, AT_ONCE);
        due.forEach(child -> duties.refresh(child, rows.of(child).record(), now));
        return due;
    }

    private boolean rebuildOne(UUID child, Instant now) {
        var before = duties.stored(child);
        duties.refresh(child, rows.of(child).record(), now);
        return !before.equals(duties.stored(child));
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
