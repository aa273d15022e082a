package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.store.TrialFolders.execute;
import static org.waymark.store.TrialFolders.query;
import static org.waymark.store.TrialFolders.refusal;
import static org.waymark.store.TrialFolders.started;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a trial database says of a folder that it cannot use. It never deletes what was there.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class UnusableFolderTest {
    @TempDir
    static Path template;

    @TempDir
    Path temporary;

    Path data = Path.of("");

    @BeforeAll
    static void make_the_folder_that_is_copied() {
        try (var database = started(template)) {
            execute(database, "CREATE TABLE note (text varchar NOT NULL)");
            execute(database, "INSERT INTO note VALUES ('kept')");
        }
    }

    @BeforeEach
    void copy_the_folder() throws Exception {
        data = temporary.resolve("data");
        TrialFolders.copy(template, data);
    }

    @AfterEach
    void nothing_is_left_running() {
        assertThat(TrialFolders.processesOf(temporary)).isEmpty();
    }

    @Test
    void a_database_told_to_forgo_durability_is_refused() {
        try (var database = started(data)) {
            execute(database, "ALTER ROLE waymark SET synchronous_commit = off");
        }
        assertThat(refusal(data)).contains("synchronous_commit is not on").contains("could lose");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PG_VERSION",
                "global/pg_control",
                "global/pg_filenode.map",
                "postgresql.conf",
                "pg_hba.conf",
                "pg_xact/0000",
                "pg_wal"
            })
    void a_database_that_lost_a_file_is_called_damaged_and_kept(String lost) throws Exception {
        TrialFolders.run("rm", "-r", data.resolve("database").resolve(lost).toString());

        var password = Files.readString(data.resolve("database-password"));

        assertThat(refusal(data))
                .startsWith("The database in " + data.resolve("database") + " is damaged: ")
                .endsWith(". Move that folder away, or put back a sound copy of it; nothing in it was deleted.");
        assertThat(data.resolve("database/base")).isNotEmptyDirectory();
        assertThat(data.resolve("database-password")).hasContent(password.strip());
    }

    @Test
    void a_lost_table_file_is_found_at_the_start() throws Exception {
        String file;
        try (var database = started(data)) {
            file = query(database, "SELECT pg_relation_filepath('note')").getFirst();
        }
        Files.delete(data.resolve("database").resolve(file));

        assertThat(refusal(data)).contains("is damaged: " + file + " is missing");
    }

    @Test
    void a_truncated_or_overwritten_control_file_is_damage() throws Exception {
        var control = data.resolve("database/global/pg_control");
        var sound = Files.readAllBytes(control);
        Files.write(control, new byte[100]);
        assertThat(refusal(data)).contains("is damaged: global/pg_control is missing or not whole");

        Files.write(control, new byte[sound.length]);
        assertThat(refusal(data)).contains("is damaged: ");

        Files.write(control, sound);
        started(data).close();
    }

    @Test
    void an_emptied_database_folder_is_not_taken_for_a_new_one() throws Exception {
        TrialFolders.run("rm", "-r", data.resolve("database").toString());
        Files.createDirectory(data.resolve("database"));

        assertThat(refusal(data)).contains("is damaged: PG_VERSION is missing");
    }

    @Test
    void a_database_that_was_moved_away_can_be_put_back() throws Exception {
        Files.move(data.resolve("database"), data.resolve("moved"));
        try (var database = started(data)) {
            assertThat(query(database, "SELECT to_regclass('note') IS NULL")).containsExactly("t");
        }
        TrialFolders.run("rm", "-r", data.resolve("database").toString());
        Files.move(data.resolve("moved"), data.resolve("database"));
        try (var database = started(data)) {
            assertThat(query(database, "SELECT text FROM note")).containsExactly("kept");
        }
    }

    @Test
    void a_folder_of_another_major_version_is_refused() throws IOException {
        Files.writeString(data.resolve("database/PG_VERSION"), "17\n");

        assertThat(refusal(data)).contains("was made by PostgreSQL 17, and this Waymark brings PostgreSQL 18");
    }

    @Test
    void a_missing_or_wrong_password_is_named() throws IOException {
        var file = data.resolve("database-password");
        Files.writeString(file, "not-this-one\n", StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(refusal(data)).startsWith("The password in " + file + " does not open the database.");

        Files.delete(file);
        assertThat(refusal(data)).isEqualTo("The password of the database is missing. Put back " + file + ".");
    }

    @Test
    void programs_that_are_not_whole_are_unpacked_again() throws Exception {
        TrialFolders.run("sh", "-c", "rm \"$0\"/postgres/*/share/postgresql/postgres.bki", data.toString());
        Files.createDirectories(data.resolve("postgres/18.6.0.part/bin"));

        started(data).close();

        try (var programs = Files.walk(data.resolve("postgres"))) {
            assertThat(programs.map(path -> path.getFileName().toString()))
                    .contains("postgres.bki")
                    .noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused() throws IOException {
        var file = Files.writeString(temporary.resolve("file"), "");

        assertThat(refusal(file)).startsWith("The data folder " + file + " cannot be");
        assertThat(refusal(file.resolve("below")))
                .startsWith("The data folder " + file.resolve("below") + " cannot be");
    }

    @Test
    void a_folder_that_a_shell_would_misread_is_refused() {
        assertThat(refusal(temporary.resolve("a$1"))).startsWith("PostgreSQL cannot work in a folder whose path has");
        assertThat(refusal(temporary.resolve("two\nlines"))).contains("two lines has. Use another data folder.");
        assertThat(temporary).isDirectoryNotContaining(path -> path.endsWith("a$1"));
    }
}
