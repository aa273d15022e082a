package org.waymark.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.store.Audit;
import org.waymark.store.TestDatabase;

/// An audit on a real database, with its tree and everybody who checks it.
final class SealedAudit implements AutoCloseable {
    private static final Instant NOON = Instant.parse("2026-04-03T12:00:00.123456Z");

    final Path folder;
    final HikariDataSource database = TestDatabase.migrated();
    final JdbcClient sql = JdbcClient.create(database);
    private final Audit audit = new Audit(sql);
    private final Sealing sealing;

    /// @param folder where its keys go
    SealedAudit(Path folder) {
        this.folder = folder;
        this.sealing = new Sealing(sql, transaction(), keys());
    }

    @Override
    public void close() {
        database.close();
    }

    void write(String act, List<String> what, Optional<UUID> child, String reason) {
        audit.write(new Audit.Line(NOON, "sana", "hartfield", act, child, what, reason));
    }

    /// Writes that somebody looked.
    void write() {
        write("read", List.of(), Optional.empty(), "");
    }

    /// Writes so many rows and takes them in.
    void sealed(int rows) {
        for (var number = 0; number < rows; number++) {
            write();
        }
        seal();
    }

    void seal() {
        sealing.seal();
    }

    /// What the owner of a table may do once its guard is off.
    void force(String table, String change) {
        sql.sql("alter table " + table + " disable trigger " + table + "_is_append_only")
                .update();
        sql.sql(change).update();
        sql.sql("alter table " + table + " enable trigger " + table + "_is_append_only")
                .update();
    }

    Stranger.Said witness(Path memory, Verifying.Part part) {
        return Stranger.verify("--keep", memory, export(part));
    }

    Path export(Verifying.Part part) {
        try {
            var file = Files.createTempFile(folder, "export", "");
            try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
                assertThat(verifying().export(part, out)).isTrue();
            }
            return file;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Verifying verifying() {
        try {
            return Verifying.of(database, Verifying.keysIn(folder));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private AuditKeys keys() {
        return switch (AuditKeys.open(folder, Optional.empty())) {
            case AuditKeys.Outcome.Opened(var keys) -> keys;
            case AuditKeys.Outcome.Refused(var why) -> throw new IllegalStateException(why);
        };
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }
}
