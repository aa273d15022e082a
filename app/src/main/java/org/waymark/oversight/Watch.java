package org.waymark.oversight;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Asking;
import org.waymark.agencies.Worker;

/// Goes through what people did and makes an alert of what stands out: again and again as the clock runs, and for one
/// person at the moment of a look at which that matters.
public final class Watch {
    private static final String GONE_THROUGH = "looks-gone-through";

    /// What is usual in a job is worked out once a day.
    private static final Duration USUAL = Duration.ofDays(1);

    /// How far before the last time each time begins: acts that were written then and committed later.
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final JdbcClient sql;
    private final Looks looks;
    private final Patterns patterns;
    private final Alerts alerts;
    private final LookingRules rules;
    private volatile Compared compared = new Compared(Instant.MIN, Map.of());

    public Watch(JdbcClient sql, Asking asking, Alerts alerts, LookingRules rules) {
        this.sql = sql;
        this.looks = new Looks(sql, asking, rules);
        this.patterns = new Patterns(rules);
        this.alerts = alerts;
        this.rules = rules;
    }

    /// What is usual in each job, and when that was worked out.
    private record Compared(Instant at, Map<String, Usual> usual) {}

    public RecurringTask<Void> task(InstantSource clock) {
        return Tasks.recurring("look-after-the-lookers", FixedDelay.of(rules.every()))
                .execute((instance, context) -> catchUp(clock.instant()));
    }

    /// Goes through everybody who did anything since the last time.
    public void catchUp(Instant now) {
        var last = sql.sql("select value from setting where name = :name")
                .param("name", GONE_THROUGH)
                .query(String.class)
                .optional()
                .map(Instant::parse)
                .orElse(now.minus(rules.back()));
        looks.whoActed(last.minus(OVERLAP), now).forEach(worker -> one(worker, now));
        alerts.settle(now);
        sql.sql("""
                insert into setting (name, value) values (:name, :value)
                on conflict (name) do update set value = :value
                """).param("name", GONE_THROUGH).param("value", now.toString()).update();
    }

    /// Somebody has opened a record just now: goes through what they did if something may stand out by it.
    ///
    /// @param others how many other records that are not theirs they opened in the time of the limit
    void looked(Worker worker, UUID child, int others, Instant now) {
        if (others + 1 >= rules.many().least()
                || !looks.named(worker.id(), Set.of(child)).isEmpty()) {
            one(worker.id(), now);
        }
    }

    /// Goes through what one person did.
    void one(String worker, Instant now) {
        var person = looks.person(worker, now);
        var usual = usual(now).getOrDefault(person.job(), Usual.UNKNOWN);
        alerts.make(person, patterns.of(person, looks.of(worker, now), usual, now), now);
    }

    private Map<String, Usual> usual(Instant now) {
        var known = compared;
        if (known.at().equals(Instant.MIN) || !now.isBefore(known.at().plus(USUAL))) {
            known = new Compared(now, Usual.of(looks.busiest(now), rules.peers()));
            compared = known;
        }
        return known.usual();
    }
}
