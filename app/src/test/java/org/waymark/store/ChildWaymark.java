package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Another Java process with a trial database: one that can be killed, or run as someone else.
///
/// @param url      of the database it started
/// @param password of the database's user
record ChildWaymark(Process process, String url, String password) {
    /// Starts the database of a folder, says where it is, and stays until its input ends.
    public static void main(String[] args) throws IOException {
        switch (TrialDatabase.start(Path.of(args[0]))) {
            case TrialDatabase.Outcome.Refused(var oneLine) -> System.out.println(oneLine);
            case TrialDatabase.Outcome.Started(var database) -> {
                Runtime.getRuntime().addShutdownHook(new Thread(database::close));
                System.out.println(database.jdbcUrl() + "\n" + database.password());
                assertThat(System.in.read()).isEqualTo(-1);
            }
        }
    }

    /// Begins to start, and does not wait.
    static Process begin(Path data) {
        return begin(data, System.getProperty("java.class.path"), List.of());
    }

    /// @param before what makes the command run as someone else
    static Process begin(Path data, String classPath, List<String> before) {
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                ChildWaymark.class.getName(),
                data.toString()));
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static ChildWaymark startOn(Path data) throws IOException {
        return started(begin(data));
    }

    static ChildWaymark started(Process process) throws IOException {
        var said = process.inputReader(StandardCharsets.UTF_8);
        var url = said.readLine();
        assertThat(url).startsWith("jdbc:postgresql:");
        return new ChildWaymark(process, url, said.readLine());
    }

    /// What it says when it cannot start.
    static String answerOn(Path data) throws IOException, InterruptedException {
        var process = begin(data);
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            return said.readLine();
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /// Ends it without a chance to stop its database.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Ends it as a Ctrl-C would.
    void end() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
