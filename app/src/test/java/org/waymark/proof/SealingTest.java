package org.waymark.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.store.Audit;
import org.waymark.store.TestDatabase;

/// The tree of the audit on a real database, and everybody who checks it.
class SealingTest {
    private static final Instant NOON = Instant.parse("2026-04-03T12:00:00.123456Z");

    @TempDir
    Path folder = Path.of("");

    private final HikariDataSource database = TestDatabase.migrated();
    private final JdbcClient sql = JdbcClient.create(database);
    private final Audit audit = new Audit(sql);
    private Optional<Sealing> sealing = Optional.empty();

    @BeforeEach
    void open() {
        sealing = Optional.of(new Sealing(sql, transaction(), keys()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_database_and_java_agree_on_the_leaf_of_every_row() {
        audit.write(line("read", List.of(), Optional.of(UUID.randomUUID()), ""));
        audit.write(
                line("search", List.of("WM-7K3Q", "", "naïve ✓ 𝛑 'quoted'"), Optional.empty(), "Frau Möller rief an"));
        audit.write(line("reveal", List.of("x".repeat(70_000)), Optional.of(UUID.randomUUID()), "to fetch her"));

        seal();

        assertThat(verifying().inspect()).isEqualTo(new Inspection.Found(3, 1, 0, List.of()));
    }

    /// Two rows with the same words have leaves that nobody can tell to be of the same words.
    @Test
    void nobody_can_guess_words_from_a_leaf() {
        audit.write(line("read", List.of(), Optional.empty(), ""));
        audit.write(line("read", List.of(), Optional.empty(), ""));
        seal();

        var export = export(new Verifying.Part.Whole());
        assertThat(export).content().doesNotContain("sana", "read", "hartfield");
        assertThat(lines(export)
                        .filter(line -> line.startsWith("row "))
                        .map(line -> line.split(" ", -1)[4])
                        .distinct())
                .hasSize(2);
    }

    @Test
    void a_row_that_commits_late_is_late_and_not_lost() throws Exception {
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            try (var insert = slow.createStatement()) {
                insert.execute(
                        "insert into audit (at, worker, agency, act) values (now(), 'slow', 'hartfield', 'read')");
            }
            audit.write(line("read", List.of(), Optional.empty(), ""));
            seal();
            assertThat(verifying().inspect()).isEqualTo(new Inspection.Found(1, 1, 0, List.of()));

            slow.commit();
        }
        assertThat(verifying().inspect()).isEqualTo(new Inspection.Found(1, 1, 1, List.of()));
        seal();
        assertThat(verifying().inspect()).isEqualTo(new Inspection.Found(2, 2, 0, List.of()));
        assertThat(sql.sql("select number from audit_leaf order by place")
                        .query(Long.class)
                        .list())
                .isEqualTo(List.of(2L, 1L));
    }

    @Test
    void whatever_many_write_at_once_and_take_back_everything_committed_is_taken_in_once() throws Exception {
        try (var writers = Executors.newFixedThreadPool(6)) {
            var written = IntStream.range(0, 6)
                    .mapToObj(writer -> writers.submit(() -> writeMany(writer)))
                    .toList();
            while (!written.stream().allMatch(it -> it.isDone())) {
                seal();
            }
            for (var each : written) {
                each.get();
            }
        }
        seal();

        var found = verifying().inspect();
        assertThat(found.wrong()).isEmpty();
        assertThat(found.rows())
                .isEqualTo(
                        sql.sql("select count(*) from audit").query(Long.class).single());
        assertThat(found.rows()).isEqualTo(6 * 80);
        assertThat(found.checkpoints()).isGreaterThan(1);
        assertThat(Stranger.verify(export(new Verifying.Part.Whole())).status()).isZero();
    }

    private void writeMany(int writer) {
        for (var number = 0; number < 60; number++) {
            var kept = number % 3 != 0;
            transaction().executeWithoutResult(status -> {
                audit.write(line("read", List.of("by " + writer), Optional.empty(), ""));
                audit.write(line("read", List.of("again"), Optional.empty(), ""));
                if (!kept) {
                    status.setRollbackOnly();
                }
            });
        }
    }

    @Test
    void nothing_of_the_audit_or_its_tree_is_changed_without_force() {
        audit.write(line("read", List.of(), Optional.empty(), ""));
        seal();
        for (var change : List.of(
                "update audit set worker = 'nobody'",
                "delete from audit_leaf",
                "update audit_leaf set place = place + 1",
                "truncate audit_checkpoint",
                "update audit_checkpoint set note = ''")) {
            assertThatThrownBy(() -> sql.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void nothing_is_built_on_a_tree_that_is_not_as_it_was_signed() {
        audit.write(line("read", List.of(), Optional.empty(), ""));
        seal();
        force("audit_checkpoint", "update audit_checkpoint set edge = sha256('another')");
        audit.write(line("read", List.of(), Optional.empty(), ""));

        assertThatThrownBy(this::seal).hasMessageContaining("not as it was signed");
        assertThat(verifying().inspect().wrong())
                .containsExactly("The checkpoint of 1 rows has an edge that does not belong to it.");
    }

    @Test
    void what_is_wrong_is_said_with_its_place() {
        for (var number = 0; number < 5; number++) {
            audit.write(line("read", List.of(), Optional.empty(), ""));
            seal();
        }
        force("audit", "update audit set worker = 'nobody' where number = 2");
        force("audit", "delete from audit where number = 4");
        force("audit", "insert into audit (at, worker, agency, act) values (now(), 'x', 'x', 'read')");
        sql.sql("delete from audit_waiting").update();

        assertThat(verifying().inspect().wrong())
                .containsExactly(
                        "Row 2 is not what was written: it does not belong to its leaf.",
                        "Row 4 is gone; it stood at place 3 of the tree.",
                        "Row 6 has no place in the tree and waits for none: it was not written by Waymark.");
        assertThat(Stranger.verify(export(new Verifying.Part.Whole())).lines())
                .startsWith(
                        "Row 2 is not what was written.",
                        "Row 4 is gone; it stood at place 3.",
                        "Row 6 has no place in the tree and waits for none.");
    }

    @Test
    void the_witness_follows_a_tree_that_grows_and_no_other() {
        var memory = folder.resolve("memory");
        write(3);
        assertThat(witness(memory, new Verifying.Part.Whole()).lines())
                .last()
                .asString()
                .startsWith("Remembered.");
        write(4);
        assertThat(witness(memory, new Verifying.Part.Since(3)).lines())
                .last()
                .isEqualTo("It grew out of the 3 rows seen before. Remembered.");
        assertThat(memory).content().contains("\n7\n");
        write(1);
        assertThat(witness(memory, new Verifying.Part.Since(3)).lines())
                .first()
                .asString()
                .startsWith("The witness remembers 7 rows, and nothing here shows that this grew out of them.");
        assertThat(memory).content().contains("\n7\n");
        assertThat(witness(memory, new Verifying.Part.Whole()).status()).isZero();
        assertThat(memory).content().contains("\n8\n");
    }

    @Test
    void one_row_is_shown_to_be_there_by_itself() throws IOException {
        write(9);
        var export = export(new Verifying.Part.Row(5));
        assertThat(Stranger.verify(export).lines()).first().isEqualTo("What this shows of the audit is right.");

        var other = lines(export(new Verifying.Part.Row(6)))
                .filter(line -> line.startsWith("row "))
                .findFirst()
                .orElseThrow();
        var forged = Files.readString(export).replaceFirst("row .*", other);
        assertThat(Stranger.verify(Files.writeString(folder.resolve("forged"), forged))
                        .lines())
                .first()
                .isEqualTo("This row is not in the tree of 9 rows.");
        var unproven = Files.readString(export).replaceFirst("within .*\n", "");
        assertThat(Stranger.verify(Files.writeString(folder.resolve("forged"), unproven))
                        .lines())
                .first()
                .isEqualTo("Nothing shows that this row is in the tree.");
    }

    @Test
    void what_was_cut_off_is_not_taken_for_the_whole() throws IOException {
        write(2);
        var export = Files.readAllLines(export(new Verifying.Part.Whole()));
        var part = Files.write(folder.resolve("part"), export.subList(0, export.size() - 1));
        assertThat(Stranger.verify(part))
                .isEqualTo(new Stranger.Said(2, List.of("This cannot be read: it was cut off")));
    }

    /// As anyone would call it.
    @Test
    void the_verifier_is_one_file_that_java_runs() throws Exception {
        write(2);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var run = new ProcessBuilder(
                        java,
                        Stranger.SOURCE.toString(),
                        export(new Verifying.Part.Whole()).toString())
                .redirectErrorStream(true)
                .start();
        assertThat(run.inputReader().lines()).first().isEqualTo("2 rows are as they were written.");
        assertThat(run.waitFor()).isZero();
    }

    @Test
    void without_its_key_nothing_goes_on_that_was_signed() throws IOException {
        write(1);
        var signedBy = Sealing.signedBy(sql);
        assertThat(Files.getPosixFilePermissions(folder.resolve("audit-key"))).hasSize(2);
        assertThat(AuditKeys.open(folder, signedBy)).isInstanceOf(AuditKeys.Outcome.Opened.class);

        Files.move(folder.resolve("audit-key"), folder.resolve("elsewhere"));
        assertThat(AuditKeys.open(folder, signedBy))
                .isEqualTo(new AuditKeys.Outcome.Refused(
                        "The key that signs the audit is missing. Put back " + folder.resolve("audit-key") + "."));
        assertThat(folder.resolve("audit-key")).doesNotExist();

        var others = Files.createDirectory(folder.resolve("others"));
        assertThat(AuditKeys.open(others, Optional.empty())).isInstanceOf(AuditKeys.Outcome.Opened.class);
        assertThat(AuditKeys.open(others, signedBy))
                .extracting(Object::toString)
                .asString()
                .contains("is not the one that signed the audit so far");
        Files.writeString(others.resolve("audit-key"), "ed25519 nonsense");
        assertThat(AuditKeys.open(others, signedBy))
                .extracting(Object::toString)
                .asString()
                .contains("cannot be read");
    }

    private void write(int rows) {
        for (var number = 0; number < rows; number++) {
            audit.write(line("read", List.of(), Optional.empty(), ""));
        }
        seal();
    }

    private void seal() {
        sealing.orElseThrow().seal();
    }

    /// What the owner of a table may do once its guard is off.
    private void force(String table, String change) {
        sql.sql("alter table " + table + " disable trigger " + table + "_is_append_only")
                .update();
        sql.sql(change).update();
        sql.sql("alter table " + table + " enable trigger " + table + "_is_append_only")
                .update();
    }

    private Stranger.Said witness(Path memory, Verifying.Part part) {
        return Stranger.verify("--keep", memory, export(part));
    }

    private Path export(Verifying.Part part) {
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

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Verifying verifying() {
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

    private TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }

    private static Audit.Line line(String act, List<String> what, Optional<UUID> child, String reason) {
        return new Audit.Line(NOON, "sana", "hartfield", act, child, what, reason);
    }
}
