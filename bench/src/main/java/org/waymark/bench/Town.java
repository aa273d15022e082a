package org.waymark.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.agencies.Agencies;
import org.waymark.agencies.Worker;
import org.waymark.casefile.Casefile;
import org.waymark.casefile.Rederiving;
import org.waymark.duties.Duties;
import org.waymark.keys.KeyRing;
import org.waymark.keys.Vault;
import org.waymark.packs.InForce;
import org.waymark.store.AppRole;
import org.waymark.store.TrialDatabase;
import org.waymark.trial.TrialPeople;

/// The trial's partnership on the trial's own database, which keeps what it says it has written, with as many invented
/// children as wanted.
final class Town implements AutoCloseable {
    private static final int CONNECTIONS = 20;

    private final Path folder;
    private final TrialDatabase server;
    private final HikariDataSource database;
    private final JdbcClient sql;
    private final HikariDataSource work;
    private final Duties duties;
    private final InForce packs = InForce.of(RealPacks.load());
    private final Agencies agencies;
    private final Casefile casefile;

    /// Starts the database of a folder, and makes the partnership in it if there is none.
    Town(Path folder) {
        this.folder = folder;
        this.server = started(folder);
        this.database = pool(server);
        Flyway.configure().dataSource(database).load().migrate();
        this.sql = JdbcClient.create(database);
        var role = letIn(database);
        this.work = pool(server.jdbcUrl(), role.user(), role.password());
        var app = JdbcClient.create(work);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(work));
        this.agencies = new Agencies(app);
        this.duties = new Duties(app, transaction, packs);
        this.casefile = Casefile.on(app, transaction, agencies, duties, packs, new Vault(app, keys()));
        people().make();
    }

    /// A folder that nobody else uses. It stays until [#delete].
    static Path newFolder() {
        try {
            return Files.createTempDirectory("waymark-bench");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static TrialDatabase started(Path folder) {
        return switch (TrialDatabase.start(folder)) {
            case TrialDatabase.Outcome.Refused(var why) -> throw new IllegalStateException(why);
            case TrialDatabase.Outcome.Started(var database) -> database;
        };
    }

    /// Connections as whoever owns the tables.
    static HikariDataSource pool(TrialDatabase server) {
        return pool(server.jdbcUrl(), server.user(), server.password());
    }

    private static AppRole letIn(HikariDataSource owner) {
        try (var connection = owner.getConnection()) {
            return AppRole.letIn(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static HikariDataSource pool(String url, String user, String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    /// The database as whoever owns it sees it, as does [#sql].
    HikariDataSource database() {
        return database;
    }

    JdbcClient sql() {
        return sql;
    }

    Casefile casefile() {
        return casefile;
    }

    InForce packs() {
        return packs;
    }

    Worker worker(String id, Instant now) {
        return agencies.worker(id, now).orElseThrow();
    }

    String password() {
        return people().password();
    }

    /// Derives every case anew, once what the clock alone changed has been caught up with.
    Rederiving.Rebuilt rebuild(InstantSource clock) {
        var rederiving = casefile.rederiving(duties, clock);
        rederiving.catchUp(clock.instant());
        return rederiving.rebuild(() -> true);
    }

    private KeyRing keys() {
        return switch (KeyRing.open(folder.resolve(KeyRing.FILE), true, Vault.needed(sql))) {
            case KeyRing.Outcome.Opened(var ring) -> ring;
            case KeyRing.Outcome.Refused(var why) -> throw new IllegalStateException(why);
        };
    }

    private TrialPeople people() {
        return new TrialPeople(sql, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(), folder);
    }

    /// Records a child's story through the casefile, as people would.
    ///
    /// @param entries see [LongRecord#of]
    UUID tell(int entries, Instant now) {
        return new Telling(this, now).tell(new LongRecord(packs.procedures(), now).of(entries));
    }

    /// Copies a child as often as wanted, with everything that follows from the record, and no line of audit.
    void copy(UUID child, int times) {
        new TransactionTemplate(new DataSourceTransactionManager(database))
                .executeWithoutResult(status -> new Copying(sql, child).copy(times));
        sql.sql("analyze").update();
    }

    /// One of the copies, counted from 1.
    static UUID copyOf(UUID child, int number) {
        return UUID.fromString(String.format("%08x", number) + child.toString().substring(8));
    }

    /// Whether what the database says it has written survives a loss of power.
    Optional<String> unsafe() {
        return List.of("fsync", "synchronous_commit").stream()
                .filter(setting ->
                        !sql.sql("show " + setting).query(String.class).single().equals("on"))
                .findFirst();
    }

    @Override
    public void close() {
        work.close();
        database.close();
        server.close();
    }
}
