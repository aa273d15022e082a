package org.waymark.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
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

    /// Let in once some schema has every migration, which makes the role.
    private static final class LetIn {
        static final AppRole ROLE = letIn();

        private static AppRole letIn() {
            var server = Once.SERVER;
            try (var owner = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
                return AppRole.letIn(owner);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
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

    /// The same schema, as the role that Waymark works as.
    public static HikariDataSource asWaymark(HikariDataSource owner) {
        return pool(owner.getJdbcUrl(), LetIn.ROLE.user(), LetIn.ROLE.password());
    }

    /// A new schema with nothing in it.
    public static HikariDataSource empty() {
        var server = Once.SERVER;
        var name = "test" + COUNT.incrementAndGet();
        JdbcClient.create(new DriverManagerDataSource(server.jdbcUrl(), server.user(), server.password()))
                .sql("create schema " + name)
                .update();
        var url = server.jdbcUrl() + (server.jdbcUrl().contains("?") ? "&" : "?") + "currentSchema=" + name;
        return pool(url, server.user(), server.password());
    }

    private static HikariDataSource pool(String url, String user, String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(10);
        config.setConnectionInitSql("set time zone 'America/Los_Angeles'");
        return new HikariDataSource(config);
    }
}
