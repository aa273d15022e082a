package org.waymark.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/// The tree of the audit grows on a real database, whatever happens beside it.
class SealingTest {
    private final SealedAudit audit;

    SealingTest(@TempDir Path folder) {
        this.audit = new SealedAudit(folder);
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void the_database_and_java_agree_on_the_leaf_of_every_row() {
        audit.write("read", List.of(), Optional.of(UUID.randomUUID()), "");
        audit.write("search", List.of("WM-7K3Q", "", "naïve ✓ 𝛑 'quoted'"), Optional.empty(), "Frau Möller rief an");
        audit.write("reveal", List.of("x".repeat(70_000)), Optional.of(UUID.randomUUID()), "to fetch her");

        audit.seal();

        assertThat(audit.verifying().inspect()).isEqualTo(new Inspection.Found(3, 1, 0, List.of()));
    }

    @Test
    void a_row_that_commits_late_is_late_and_not_lost() throws Exception {
        try (var slow = audit.database.getConnection()) {
            slow.setAutoCommit(false);
            try (var insert = slow.createStatement()) {
                insert.execute(
                        "insert into audit (at, worker, agency, act) values (now(), 'slow', 'hartfield', 'read')");
            }
            audit.write();
            audit.seal();
            assertThat(audit.verifying().inspect()).isEqualTo(new Inspection.Found(1, 1, 0, List.of()));

            slow.commit();
        }
        assertThat(audit.verifying().inspect()).isEqualTo(new Inspection.Found(1, 1, 1, List.of()));
        audit.seal();
        assertThat(audit.verifying().inspect()).isEqualTo(new Inspection.Found(2, 2, 0, List.of()));
        assertThat(audit.sql
                        .sql("select number from audit_leaf order by place")
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
                audit.seal();
            }
            for (var each : written) {
                each.get();
            }
        }
        audit.seal();

        var found = audit.verifying().inspect();
        assertThat(found.wrong()).isEmpty();
        assertThat(found.rows())
                .isEqualTo(audit.sql
                        .sql("select count(*) from audit")
                        .query(Long.class)
                        .single());
        assertThat(found.rows()).isEqualTo(6 * 80);
        assertThat(found.checkpoints()).isGreaterThan(1);
        assertThat(Stranger.verify(audit.export(new Verifying.Part.Whole())).status())
                .isZero();
    }

    private void writeMany(int writer) {
        for (var number = 0; number < 60; number++) {
            var kept = number % 3 != 0;
            audit.transaction().executeWithoutResult(status -> {
                audit.write("read", List.of("by " + writer), Optional.empty(), "");
                audit.write("read", List.of("again"), Optional.empty(), "");
                if (!kept) {
                    status.setRollbackOnly();
                }
            });
        }
    }

    @Test
    void nothing_of_the_audit_or_its_tree_is_changed_without_force() {
        audit.write();
        audit.seal();
        for (var change : List.of(
                "update audit set worker = 'nobody'",
                "delete from audit_leaf",
                "update audit_leaf set place = place + 1",
                "truncate audit_checkpoint",
                "update audit_checkpoint set note = ''")) {
            assertThatThrownBy(() -> audit.sql.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void nothing_is_built_on_a_tree_that_is_not_as_it_was_signed() {
        audit.write();
        audit.seal();
        audit.force("audit_checkpoint", "update audit_checkpoint set edge = sha256('another')");
        audit.write();

        assertThatThrownBy(audit::seal).hasMessageContaining("not as it was signed");
        assertThat(audit.verifying().inspect().wrong())
                .containsExactly("The checkpoint of 1 rows has an edge that does not belong to it.");
    }

    @Test
    void without_its_key_nothing_goes_on_that_was_signed() throws IOException {
        audit.sealed(1);
        var signedBy = Sealing.signedBy(audit.sql);
        assertThat(Files.getPosixFilePermissions(audit.folder.resolve("audit-key")))
                .hasSize(2);
        assertThat(AuditKeys.open(audit.folder, signedBy)).isInstanceOf(AuditKeys.Outcome.Opened.class);

        Files.move(audit.folder.resolve("audit-key"), audit.folder.resolve("elsewhere"));
        assertThat(AuditKeys.open(audit.folder, signedBy))
                .isEqualTo(new AuditKeys.Outcome.Refused("The key that signs the audit is missing. Put back "
                        + audit.folder.resolve("audit-key") + "."));
        assertThat(audit.folder.resolve("audit-key")).doesNotExist();

        var others = Files.createDirectory(audit.folder.resolve("others"));
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
}
