package org.waymark.trial;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The clock of a trial: it runs as clocks do, and can be put forward so that people can watch limits pass.
public final class TrialClock implements InstantSource {
    private static final String AHEAD = "trial-clock-ahead";

    private final InstantSource real;
    private final JdbcClient sql;
    private final AtomicReference<Duration> ahead;

    public TrialClock(InstantSource real, JdbcClient sql) {
        this.real = real;
        this.sql = sql;
        this.ahead = new AtomicReference<>(sql.sql("select value from setting where name = :name")
                .param("name", AHEAD)
                .query(String.class)
                .optional()
                .map(Duration::parse)
                .orElse(Duration.ZERO));
    }

    /// Now, to the microsecond, as the database stores moments.
    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get()).truncatedTo(ChronoUnit.MICROS);
    }

    /// Puts the clock forward. It never goes back: what is recorded would lie ahead of it.
    public void moveTo(Instant moment) {
        var further = Duration.between(real.instant(), moment);
        if (further.compareTo(ahead.get()) > 0) {
            sql.sql("""
                    insert into setting (name, value) values (:name, :value)
                    on conflict (name) do update set value = :value
                    """).param("name", AHEAD).param("value", further.toString()).update();
            ahead.set(further);
        }
    }
}
