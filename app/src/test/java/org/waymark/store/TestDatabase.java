package org.waymark.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A real PostgreSQL for tests, started once; each caller gets a schema of its own in it. Its connections live in
/// another time zone on purpose.
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    private static final class Once {
        static final TrialDatabase SERVER = start();

        private static TrialDatabase start() {
            try {
                var folder = Files.createTempDirectory("waymark-test-database");
                return switch (TrialDatabase.start(folder)) {
                    case TrialDatabase.Outcome.Refused(var why) -> throw new IllegalStateException(why);
                    case TrialDatabase.Outcome.Started(var server) -> {
                        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                        yield server;
                    }
                };
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /// A new schema with every migration applied.
    public static HikariDataSource migrated() {
        var source = empty();
        migrate(source, MigrationVersion.LATEST);
        return source;
    }

    /// Applies the migrations that are missing, up to one.
    public static void migrate(HikariDataSource source, MigrationVersion last) {
        Flyway.configure().dataSource(source).target(last).load().migrate();
    }

    /// A new schema with nothing in it.
    public static HikariDataSource empty() {
        var server = Once.SERVER;
        var name = "test" + COUNT.incrementAndGet();
        JdbcClient.create(new DriverManagerDataSource(server.jdbcUrl(), server.user(), server.password()))
                .sql("create schema " + name)
                .update();
        var config = new HikariConfig();
        config.setJdbcUrl(server.jdbcUrl() + (server.jdbcUrl().contains("?") ? "&" : "?") + "currentSchema=" + name);
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setMaximumPoolSize(10);
        config.setConnectionInitSql("set time zone 'America/Los_Angeles'");
        return new HikariDataSource(config);
    }
}
