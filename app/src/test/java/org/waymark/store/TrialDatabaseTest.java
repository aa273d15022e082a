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
import org.postgresql.PGConnection;

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
    void a_start_waits_for_what_is_left_of_a_killed_server() throws Exception {
        var database = started(data);
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), "waymark", database.password())) {
            var session = connection.unwrap(PGConnection.class).getBackendPID();
            TrialFolders.run("kill", "-STOP", Integer.toString(session));
            TrialFolders.run("kill", "-KILL", Long.toString(pid(data)));
            var goesOn = new ProcessBuilder("sh", "-c", "sleep 2; kill -CONT " + session).start();
            database.close();
            started(data).close();
            assertThat(goesOn.waitFor()).isZero();
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
}
