package org.waymark.casefile;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Asking;
import org.waymark.duties.Duties;
import org.waymark.people.Children;

/// Derives cases anew when the clock passes the next moment at which something in them changes.
///
/// Any number of nodes may do so at once: each takes the cases that no other holds.
public final class Rederiving {
    private static final int AT_ONCE = 50;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final TransactionTemplate transaction;
    private final Asking asking;
    private final Writing writing;
    private final Duties duties;
    private final Children children;
    private final InstantSource clock;

    Rederiving(
            TransactionTemplate transaction,
            Asking asking,
            Writing writing,
            Duties duties,
            Children children,
            InstantSource clock) {
        this.transaction = transaction;
        this.asking = asking;
        this.writing = writing;
        this.duties = duties;
        this.children = children;
        this.clock = clock;
    }

    public RecurringTask<Void> task() {
        return Tasks.recurring("derive-what-changed-by-the-clock", FixedDelay.of(PAUSE))
                .execute((instance, context) -> catchUp(clock.instant()));
    }

    /// Derives every case whose next change lies at or before now.
    public void catchUp(Instant now) {
        var derived = List.<UUID>of();
        do {
            derived = transaction.execute(status -> deriveSome(now));
        } while (derived.size() == AT_ONCE);
    }

    /// What came of deriving every case there is.
    ///
    /// @param different how many came out differently from what was stored
    public record Rebuilt(int cases, int different) {
        @Override
        public String toString() {
            return cases + (cases == 1 ? " case" : " cases") + " derived anew; " + (different == 0 ? "none" : different)
                    + " had been stored differently.";
        }
    }

    /// Derives every case there is.
    ///
    /// @param goOn asked before each, so that the work can be broken off; what is done stays done
    public Rebuilt rebuild(BooleanSupplier goOn) {
        var now = clock.instant();
        var cases = 0;
        var different = 0;
        for (var child : children.primaries()) {
            if (!goOn.getAsBoolean()) {
                break;
            }
            cases++;
            different += Boolean.TRUE.equals(asking.errand(() -> rebuildOne(child, now))) ? 1 : 0;
        }
        return new Rebuilt(cases, different);
    }

    private List<UUID> deriveSome(Instant now) {
        var due = duties.toDerive(now, AT_ONCE);
        due.forEach(child -> writing.derive(child, now));
        return due;
    }

    private boolean rebuildOne(UUID child, Instant now) {
        var before = stored(child);
        writing.derive(child, now);
        return !before.equals(stored(child));
    }

    private List<String> stored(UUID child) {
        return Stream.concat(duties.stored(child).stream(), children.stored(child).stream())
                .toList();
    }
}
