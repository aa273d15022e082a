package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The commands that start a database, each in a process of its own that is told to end as a terminal tells it.
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class CommandsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void a_rehearsal_loads_the_first_pages_and_leaves_nothing_behind() throws Exception {
        var rehearsal = begin("rehearse");

        assertThat(rehearsal.inputReader(StandardCharsets.UTF_8).lines()).containsExactly("Rehearsed 7 pages.");
        assertThat(rehearsal.waitFor()).isZero();
        nothingIsLeft();
        assertThat(files()).isEmpty();
    }

    @Test
    void a_rehearsal_that_is_broken_off_leaves_nothing_behind() throws Exception {
        var rehearsal = begin("rehearse");
        awaitServer();

        interrupt(rehearsal);

        nothingIsLeft();
        assertThat(files()).isEmpty();
    }

    @Test
    void ctrl_c_ends_everything_and_a_stopped_server_can_be_rebuilt_and_verified() throws Exception {
        var data = folder.resolve("data").toString();
        var server = begin("serve", "--port", "0", "--data", data);
        awaitLine(server, "Press Ctrl-C to stop.");

        assertThat(answer("rebuild", "--data", data))
                .containsExactly("1", "The data folder " + data + " is already in use by another Waymark.");

        assertThat(interrupt(server)).isNotZero();
        nothingIsLeft();

        assertThat(answer("rebuild", "--data", data))
                .containsExactly("0", "6 cases derived anew; none had been stored differently.");
        nothingIsLeft();

        assertThat(answer("verify", "--data", data))
                .startsWith("0")
                .endsWith("All is well: every row is as it was written, and every checkpoint is signed twice.")
                .element(1)
                .asString()
                .endsWith(" 0 rows written since the last.");
        var export = folder.resolve("export").toString();
        assertThat(answer("verify", "--data", data, "--export", export))
                .containsExactly("0", "Written to " + export + ".");
        assertThat(answer("verify", "--data", data, "--export", export, "--since", "1000000"))
                .containsExactly("1", "There is no such part of the tree.");
        nothingIsLeft();

        var keys = Path.of(data, "place-keys");
        var listed = answer("keys", "list", "--data", data);
        assertThat(listed).hasSize(2).last().asString().matches("[0-9a-f]{16}: wraps \\d+ data keys?, current");
        var key = listed.getLast().split(":", -1)[0];
        Files.move(keys, folder.resolve("place-keys"));
        assertThat(answer("serve", "--port", "0", "--data", data))
                .containsExactly(
                        "1",
                        "The key " + key + " is missing from " + keys
                                + ". Put it back from its copy; if it is lost for good, say so: ./waymark keys lost "
                                + key + " --reason …");
        nothingIsLeft();
        Files.move(folder.resolve("place-keys"), keys);

        Files.delete(Path.of(data, "audit-key"));
        assertThat(answer("serve", "--port", "0", "--data", data))
                .containsExactly("1", "The key that signs the audit is missing. Put back " + data + "/audit-key.");
        nothingIsLeft();
    }

    @Test
    void ctrl_c_while_a_server_starts_ends_everything() throws Exception {
        var server = begin(
                "serve",
                "--empty",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString());
        awaitServer();

        interrupt(server);

        nothingIsLeft();
    }

    @Test
    void there_is_nothing_to_rebuild_or_verify_where_there_is_no_database() throws Exception {
        for (var command : List.of("rebuild", "verify")) {
            assertThat(answer(command, "--data", folder.resolve("none").toString()))
                    .containsExactly("1", "There is no database in " + folder.resolve("none") + ".");
        }
        assertThat(folder).isEmptyDirectory();
    }

    private Process begin(String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dwaymark.packs=" + Path.of("..", "packs"),
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /// The status that a command ends with, and the lines that it says.
    private List<String> answer(String... words) throws IOException, InterruptedException {
        var process = begin(words);
        var said = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        return Stream.concat(Stream.of(Integer.toString(process.waitFor())), said.stream())
                .toList();
    }

    /// Tells a process to end as Ctrl-C does, and waits until it has. A test run in the background hands the signal of
    /// Ctrl-C on as ignored, so its twin is sent.
    private static int interrupt(Process process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-TERM", Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
        process.inputReader(StandardCharsets.UTF_8).lines().forEach(_ -> {});
        return process.waitFor();
    }

    private static void awaitLine(Process process, String line) throws IOException {
        var said = process.inputReader(StandardCharsets.UTF_8);
        var heard = new ArrayList<String>();
        for (var next = said.readLine(); next != null && !next.equals(line); next = said.readLine()) {
            heard.add(next);
        }
        assertThat(process.isAlive()).as(String.join("\n", heard)).isTrue();
    }

    /// Waits until a database server runs on a folder of this test.
    private void awaitServer() throws InterruptedException {
        while (processes().noneMatch(arguments -> arguments.contains("-D") && arguments.contains("-p"))) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void nothingIsLeft() {
        assertThat(processes()).isEmpty();
    }

    private Stream<List<String>> processes() {
        return ProcessHandle.allProcesses()
                .map(process -> List.of(process.info().arguments().orElse(new String[0])))
                .filter(arguments -> arguments.stream().anyMatch(it -> it.startsWith(folder.toString())));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
