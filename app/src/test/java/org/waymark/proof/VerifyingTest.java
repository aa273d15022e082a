package org.waymark.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What those say who check the audit: Waymark itself, the verifier without its code, and the witness.
class VerifyingTest {
    private final SealedAudit audit;

    VerifyingTest(@TempDir Path folder) {
        this.audit = new SealedAudit(folder);
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void what_is_wrong_is_said_with_its_place() {
        for (var number = 0; number < 5; number++) {
            audit.write();
            audit.seal();
        }
        audit.force("audit", "update audit set worker = 'nobody' where number = 2");
        audit.force("audit", "delete from audit where number = 4");
        audit.force("audit", "insert into audit (at, worker, agency, act) values (now(), 'x', 'x', 'read')");
        audit.sql.sql("delete from audit_waiting").update();

        assertThat(audit.verifying().inspect().wrong())
                .containsExactly(
                        "Row 2 is not what was written: it does not belong to its leaf.",
                        "Row 4 is gone; it stood at place 3 of the tree.",
                        "Row 6 has no place in the tree and waits for none: it was not written by Waymark.");
        assertThat(Stranger.verify(audit.export(new Verifying.Part.Whole())).lines())
                .startsWith(
                        "Row 2 is not what was written.",
                        "Row 4 is gone; it stood at place 3.",
                        "Row 6 has no place in the tree and waits for none.");
    }

    @Test
    void the_witness_follows_a_tree_that_grows_and_no_other() {
        var memory = audit.folder.resolve("memory");
        audit.sealed(3);
        assertThat(audit.witness(memory, new Verifying.Part.Whole()).lines())
                .last()
                .asString()
                .startsWith("Remembered.");
        audit.sealed(4);
        assertThat(audit.witness(memory, new Verifying.Part.Since(3)).lines())
                .last()
                .isEqualTo("It grew out of the 3 rows seen before. Remembered.");
        assertThat(memory).content().contains("\n7\n");
        audit.sealed(1);
        assertThat(audit.witness(memory, new Verifying.Part.Since(3)).lines())
                .first()
                .asString()
                .startsWith("The witness remembers 7 rows, and nothing here shows that this grew out of them.");
        assertThat(memory).content().contains("\n7\n");
        assertThat(audit.witness(memory, new Verifying.Part.Whole()).status()).isZero();
        assertThat(memory).content().contains("\n8\n");
    }

    @Test
    void one_row_is_shown_to_be_there_by_itself() throws IOException {
        audit.sealed(9);
        var export = audit.export(new Verifying.Part.Row(5));
        assertThat(Stranger.verify(export).lines()).first().isEqualTo("What this shows of the audit is right.");

        var other = SealedAudit.lines(audit.export(new Verifying.Part.Row(6)))
                .filter(line -> line.startsWith("row "))
                .findFirst()
                .orElseThrow();
        var forged = Files.readString(export).replaceFirst("row .*", other);
        assertThat(Stranger.verify(Files.writeString(audit.folder.resolve("forged"), forged))
                        .lines())
                .first()
                .isEqualTo("This row is not in the tree of 9 rows.");
        var unproven = Files.readString(export).replaceFirst("within .*\n", "");
        assertThat(Stranger.verify(Files.writeString(audit.folder.resolve("forged"), unproven))
                        .lines())
                .first()
                .isEqualTo("Nothing shows that this row is in the tree.");
    }

    @Test
    void what_was_cut_off_is_not_taken_for_the_whole() throws IOException {
        audit.sealed(2);
        var export = Files.readAllLines(audit.export(new Verifying.Part.Whole()));
        var part = Files.write(audit.folder.resolve("part"), export.subList(0, export.size() - 1));
        assertThat(Stranger.verify(part))
                .isEqualTo(new Stranger.Said(2, List.of("This cannot be read: it was cut off")));
    }

    /// As anyone would call it.
    @Test
    void the_verifier_is_one_file_that_java_runs() throws Exception {
        audit.sealed(2);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var run = new ProcessBuilder(
                        java,
                        Stranger.SOURCE.toString(),
                        audit.export(new Verifying.Part.Whole()).toString())
                .redirectErrorStream(true)
                .start();
        assertThat(run.inputReader().lines()).first().isEqualTo("2 rows are as they were written.");
        assertThat(run.waitFor()).isZero();
    }

    /// Two rows with the same words have leaves that nobody can tell to be of the same words.
    @Test
    void nobody_can_guess_words_from_a_leaf() {
        audit.write();
        audit.write();
        audit.seal();

        var export = audit.export(new Verifying.Part.Whole());
        assertThat(export).content().doesNotContain("sana", "read", "hartfield");
        assertThat(SealedAudit.lines(export)
                        .filter(line -> line.startsWith("row "))
                        .map(line -> line.split(" ", -1)[4])
                        .distinct())
                .hasSize(2);
    }
}
