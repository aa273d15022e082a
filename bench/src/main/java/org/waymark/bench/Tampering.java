package org.waymark.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.proof.AuditKeys;
import org.waymark.proof.Sealing;
import org.waymark.proof.Verifying;
import org.waymark.store.Audit;

/// Changes an audit in every way there is, again and again, and asks the verifier that shares no code with Waymark each
/// time whether it sees that. Nothing of a change stays: each is made in a transaction that is taken back.
final class Tampering implements AutoCloseable {
    private static final int ROWS = 150;
    private static final int ROWS_A_CHECKPOINT = 21;
    private static final Instant FIRST = Instant.parse("2026-04-03T17:10:00Z");

    private final Path folder;
    private final HikariDataSource database;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Sealing sealing;
    private final Stranger stranger;
    private final Path memory;

    private Tampering(Path folder, HikariDataSource database) throws IOException, ReflectiveOperationException {
        this.folder = folder;
        this.database = database;
        Flyway.configure().dataSource(database).load().migrate();
        this.audit = new Audit(JdbcClient.create(database));
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.sealing = new Sealing(JdbcClient.create(database), transaction, keys(folder));
        this.stranger = Stranger.in(folder);
        this.memory = folder.resolve("memory");
    }

    /// What came of it.
    ///
    /// @param missed      those that the verifier did not see, although it could
    /// @param traceless   how many left no trace in the database, so that only a witness can see them
    /// @param unseen      how many of these were not seen when no witness was asked
    /// @param falseAlarms what it said of an audit that nobody had changed
    record Found(long seed, int edits, List<Forgery> missed, int traceless, int unseen, List<String> falseAlarms) {
        Found {
            missed = List.copyOf(missed);
            falseAlarms = List.copyOf(falseAlarms);
        }

        boolean sound() {
            return missed.isEmpty() && falseAlarms.isEmpty() && unseen == traceless;
        }

        @Override
        public String toString() {
            return edits + " edits, seed " + seed + ": " + missed.size() + " missed " + missed + ", "
                    + falseAlarms.size()
                    + " false alarms. " + traceless + " left no trace in the database: without a witness " + unseen
                    + " of them went unseen.";
        }
    }

    static Found inNewFolder(int edits, long seed) throws IOException, ReflectiveOperationException {
        var folder = Town.newFolder();
        try (var server = Town.started(folder);
                var tampering = new Tampering(folder, Town.pool(server))) {
            return tampering.found(edits, seed);
        } finally {
            Town.delete(folder);
        }
    }

    private static AuditKeys keys(Path folder) {
        return switch (AuditKeys.open(folder, Optional.empty())) {
            case AuditKeys.Outcome.Opened(var keys) -> keys;
            case AuditKeys.Outcome.Refused(var why) -> throw new IllegalStateException(why);
        };
    }

    private Found found(int edits, long seed) {
        var random = new Random(seed);
        write(random);
        var alarms = new ArrayList<String>();
        alarms.addAll(verified(Optional.of(memory)).complaints());
        var forgeries = List.of(Forgery.values());
        var missed = new ArrayList<Forgery>();
        var traceless = 0;
        var unseen = 0;
        for (var number = 0; number < edits; number++) {
            var forgery = forgeries.get(number % forgeries.size());
            var seen = tried(forgery, new Random(random.nextLong()));
            if (!seen.byWitness() || !(forgery.leavesNoTrace() || seen.byItself())) {
                missed.add(forgery);
            }
            traceless += forgery.leavesNoTrace() ? 1 : 0;
            unseen += forgery.leavesNoTrace() && !seen.byItself() ? 1 : 0;
        }
        alarms.addAll(verified(Optional.of(memory)).complaints());
        return new Found(seed, edits, missed, traceless, unseen, alarms);
    }

    private void write(Random random) {
        for (var number = 1; number <= ROWS; number++) {
            var child =
                    random.nextBoolean() ? Optional.of(new UUID(random.nextLong(), number)) : Optional.<UUID>empty();
            var what = random.nextBoolean() ? List.of("children/story") : List.<String>of();
            var reason = random.nextInt(5) == 0 ? "asked by the police" : "";
            audit.write(new Audit.Line(FIRST.plusSeconds(number), "sana", "hartfield", "read", child, what, reason));
            if (number % ROWS_A_CHECKPOINT == 0 || number == ROWS) {
                sealing.seal();
            }
        }
    }

    private record Seen(boolean byItself, boolean byWitness) {}

    private Seen tried(Forgery forgery, Random random) {
        return Optional.ofNullable(transaction.execute(status -> {
                    status.setRollbackOnly();
                    forgery.carryOut(JdbcClient.create(database), ROWS, random, sealing);
                    return new Seen(
                            verified(Optional.empty()).status() != 0,
                            verified(Optional.of(memory)).status() != 0);
                }))
                .orElseThrow();
    }

    /// What the verifier says of the audit as it is now. The witness forgets what it learns here of a forged one.
    private Stranger.Said verified(Optional<Path> witness) {
        try {
            var export = folder.resolve("export");
            try (var out = new PrintWriter(Files.newBufferedWriter(export, StandardCharsets.UTF_8))) {
                Verifying.of(database, Verifying.keysIn(folder)).export(new Verifying.Part.Whole(), out);
            }
            if (witness.isEmpty()) {
                return stranger.verify(export);
            }
            var known = Files.exists(memory) ? Files.readString(memory) : "";
            var said = stranger.verify("--keep", memory, export);
            if (!known.isEmpty()) {
                Files.writeString(memory, known);
            }
            return said;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
