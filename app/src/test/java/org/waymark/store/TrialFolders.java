package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the tests of the trial database do to its folders.
final class TrialFolders {
    private TrialFolders() {}

    static TrialDatabase started(Path data) {
        return switch (TrialDatabase.start(data)) {
            case TrialDatabase.Outcome.Started(var database) -> database;
            case TrialDatabase.Outcome.Refused(var oneLine) -> fail(oneLine);
        };
    }

    static String refusal(Path data) {
        return switch (TrialDatabase.start(data)) {
            case TrialDatabase.Outcome.Started(var database) -> {
                database.close();
                yield fail("It started");
            }
            case TrialDatabase.Outcome.Refused(var oneLine) -> {
                assertThat(oneLine).doesNotContain("\n");
                yield oneLine;
            }
        };
    }

    static void execute(TrialDatabase database, String sql) {
        execute(database.jdbcUrl(), database.password(), sql);
    }

    static void execute(String url, String password, String sql) {
        try (var connection = DriverManager.getConnection(url, "waymark", password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static List<String> query(TrialDatabase database, String sql) {
        var texts = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), "waymark", database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return texts;
    }

    static long pid(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst());
    }

    /// Whether a process with this number still serves the folder. One that has ended may keep its number for a while.
    static boolean runs(long pid, Path data) {
        return processesOf(data).anyMatch(process -> process.pid() == pid);
    }

    static Stream<ProcessHandle> processesOf(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> Stream.of(process.info().arguments().orElse(new String[0]))
                        .anyMatch(argument -> argument.startsWith(folder.toString())));
    }

    static void awaitFile(Path file) throws InterruptedException {
        for (var looks = 0; looks < 6000 && !Files.exists(file); looks++) {
            Thread.sleep(10);
        }
        assertThat(file).exists();
    }

    /// The programs are linked rather than copied: 60 MB.
    static void copy(Path folder, Path copy) throws IOException, InterruptedException {
        Files.createDirectory(copy);
        run("cp", "-al", folder.resolve("postgres").toString(), copy.toString());
        run("cp", "-a", folder.resolve("database").toString(), copy.toString());
        run("cp", "-a", folder.resolve("database-password").toString(), copy.toString());
    }

    static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
