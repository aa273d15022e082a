package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.store.TrialFolders.execute;
import static org.waymark.store.TrialFolders.pid;
import static org.waymark.store.TrialFolders.query;
import static org.waymark.store.TrialFolders.refusal;
import static org.waymark.store.TrialFolders.started;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each test gets a copy of one data folder that has been started and stopped once.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TrialDatabaseTest {
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
        data = temporary.resolve("a folder of Zoë's");
        TrialFolders.copy(template, data);
    }

    @AfterEach
    void nothing_is_left_running() throws IOException {
        assertThat(TrialFolders.processesOf(temporary)).isEmpty();
    }

    @Test
    void rows_survive_a_restart_and_so_does_the_password() {
        String password;
        try (var database = started(data)) {
            execute(database, "INSERT INTO note VALUES ('kept too')");
            password = database.password();
        }
        try (var database = started(data)) {
            assertThat(query(database, "SELECT text FROM note")).containsExactly("kept", "kept too");
            assertThat(database.password()).isEqualTo(password).hasSizeGreaterThan(30);
        }
    }

    @Test
    void what_is_committed_is_on_the_disk() {
        try (var database = started(data)) {
            assertThat(query(database, "SHOW fsync")).containsExactly("on");
            assertThat(query(database, "SHOW synchronous_commit")).containsExactly("on");
            assertThat(query(database, "SHOW full_page_writes")).containsExactly("on");
            assertThat(query(database, "SHOW data_checksums")).containsExactly("on");
        }
    }

    @Test
    void a_database_told_to_forgo_durability_is_refused() {
        try (var database = started(data)) {
            execute(database, "ALTER ROLE waymark SET synchronous_commit = off");
        }
        assertThat(refusal(data)).contains("synchronous_commit is not on").contains("could lose");
    }

    @Test
    void it_sorts_and_folds_text_by_unicode_code_point() {
        try (var database = started(data)) {
            assertThat(query(database, """
                    SELECT concat(datlocprovider, ' ', datlocale, ' ', pg_encoding_to_char(encoding), ' ', lower('Ł'))
                    FROM pg_database WHERE datname = 'waymark'""")).containsExactly("b C.UTF-8 UTF8 ł");
        }
    }

    @Test
    void nobody_gets_in_without_the_password() throws IOException {
        var rules = Files.readAllLines(data.resolve("database/pg_hba.conf")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(rules).isNotEmpty().allMatch(line -> line.endsWith(" scram-sha-256"));

        try (var database = started(data)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "waymark", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "postgres", database.password()))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void its_one_user_is_no_superuser_and_may_make_roles() {
        try (var database = started(data)) {
            assertThat(query(database, """
                    SELECT concat(rolname, ' ', rolsuper, ' ', rolcreaterole) FROM pg_roles WHERE rolcanlogin
                    ORDER BY rolname""")).containsExactly("postgres t t", "waymark f t");
            execute(database, "CREATE ROLE reader LOGIN PASSWORD 'invented'");
            execute(database, "CREATE EXTENSION pg_trgm");
        }
    }

    @Test
    void it_listens_on_this_machine_only() throws IOException {
        try (var database = started(data)) {
            assertThat(database.jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThat(query(database, "SHOW listen_addresses")).containsExactly("127.0.0.1");
            var sockets =
                    Files.readAllLines(data.resolve("database/postmaster.pid")).get(4);
            assertThat(sockets).isEmpty();
        }
    }

    @Test
    void the_password_is_in_one_file_that_only_its_owner_reads() throws IOException {
        try (var database = started(data)) {
            var file = data.resolve("database-password");
            assertThat(Files.readString(file).strip()).isEqualTo(database.password());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(database.toString()).doesNotContain(database.password());
            assertThat(Files.readString(data.resolve("database.log"))).doesNotContain(database.password());
            assertThat(ProcessHandle.of(pid(data)).orElseThrow().info().commandLine())
                    .hasValueSatisfying(line -> assertThat(line).doesNotContain(database.password()));
        }
    }

    @Test
    void the_log_tells_nothing_of_what_is_written() throws IOException {
        try (var database = started(data)) {
            assertThatThrownBy(() -> execute(database, "INSERT INTO note VALUES (NULL), ('Invented Name')"));
            assertThatThrownBy(() -> execute(database, "SELECT 'Invented Name'::integer"));
        }
        assertThat(Files.readString(data.resolve("database.log")))
                .contains("database system is shut down")
                .doesNotContain("Invented Name");
    }

    @Test
    void a_killed_server_starts_again_with_every_committed_row() throws Exception {
        try (var database = started(data)) {
            execute(database, "INSERT INTO note VALUES ('before the kill')");
            TrialFolders.run("kill", "-KILL", Long.toString(pid(data)));
        }
        try (var database = started(data)) {
            assertThat(query(database, "SELECT text FROM note")).containsExactly("kept", "before the kill");
        }
    }

    @Test
    void the_server_of_a_killed_waymark_is_ended_by_the_next() throws Exception {
        var killed = ChildWaymark.startOn(data);
        execute(killed.url(), killed.password(), "INSERT INTO note VALUES ('before the kill')");
        var orphan = ProcessHandle.of(pid(data)).orElseThrow();
        killed.kill();
        assertThat(orphan.isAlive()).isTrue();

        try (var database = started(data)) {
            assertThat(pid(data)).isNotEqualTo(orphan.pid());
            assertThat(TrialFolders.runs(orphan.pid(), data)).isFalse();
            assertThat(query(database, "SELECT text FROM note")).containsExactly("kept", "before the kill");
        }
    }

    @Test
    void a_process_that_got_the_number_of_an_old_server_is_left_alone() throws Exception {
        var bystander = new ProcessBuilder("sleep", "600").start();
        Files.writeString(data.resolve("database/postmaster.pid"), bystander.pid() + "\n" + data + "\n");
        try (var _ = started(data)) {
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_waymark_told_to_end_while_its_database_starts_leaves_no_server() throws Exception {
        for (var delay = 0; delay < 5; delay++) {
            var child = ChildWaymark.begin(data);
            TrialFolders.awaitFile(data.resolve("database/postmaster.pid"));
            Thread.sleep(delay * 40L);
            child.destroy();
            assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(TrialFolders.processesOf(data)).isEmpty();
        }
    }

    @Test
    void a_second_waymark_on_the_folder_is_refused() throws Exception {
        try (var _ = started(data)) {
            assertThat(refusal(data)).isEqualTo("The data folder " + data + " is already in use by another Waymark.");
            assertThat(ChildWaymark.answerOn(data))
                    .isEqualTo("The data folder " + data + " is already in use by another Waymark.");
        }
        try (var _ = started(data)) {
            assertThat(ChildWaymark.answerOn(data)).contains("already in use");
        }
    }

    @Test
    void closing_twice_does_not_stop_the_database_of_another() {
        var first = started(data);
        first.close();
        try (var second = started(data)) {
            first.close();
            assertThat(query(second, "SELECT text FROM note")).containsExactly("kept");
        }
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
