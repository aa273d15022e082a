package org.waymark.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Kills the process that records, and at every second time its PostgreSQL with it, while several write; starts it
/// again on the same folder, sends what was not acknowledged once more with the same keys, and at the end looks for
/// what was lost, doubled, or does not follow from the record.
final class Crashes {
    private static final int CHILDREN = 6;
    private static final int AT_ONCE = 3 * Clerk.WRITERS;
    private static final int LONGEST_MILLIS = 300;
    private static final int A_LITTLE = 2;
    private static final long PATIENCE_MINUTES = 5;

    private final Path folder;
    private final Random random;
    private final InstantSource clock;
    private final Map<UUID, Clerk.Task> tasks = new LinkedHashMap<>();
    private final Map<UUID, UUID> acknowledged = new ConcurrentHashMap<>();

    private Crashes(Path folder, Random random, InstantSource clock) {
        this.folder = folder;
        this.random = random;
        this.clock = clock;
    }

    /// What came of it.
    ///
    /// @param kills        how often it was killed with something under way
    /// @param acknowledged how many entries it said that it had recorded
    /// @param sentAgain    how many were sent again because no word of them had come
    /// @param lost         acknowledged, and not there under the id that was told
    /// @param doubled      there more than once
    /// @param different    cases whose stored duties are not those that follow from the record
    record Found(int kills, int acknowledged, int sentAgain, List<String> lost, List<String> doubled, int different) {
        boolean sound() {
            return lost.isEmpty() && doubled.isEmpty() && different == 0;
        }

        @Override
        public String toString() {
            return kills + " kills, " + acknowledged + " entries acknowledged, " + sentAgain + " sent again: "
                    + lost.size() + " lost, " + doubled.size() + " doubled, " + different
                    + " cases that do not follow from their record.";
        }
    }

    static Found inNewFolder(int kills, InstantSource clock) throws IOException, InterruptedException {
        var folder = Town.newFolder();
        try {
            return new Crashes(folder, new Random(), clock).found(kills);
        } finally {
            Town.delete(folder);
        }
    }

    private Found found(int kills) throws IOException, InterruptedException {
        var children = made();
        var sentAgain = 0;
        for (var kill = 0; kill < kills; kill++) {
            try (var life = new Life()) {
                var open = open();
                sentAgain += open.size();
                open.forEach(life::send);
                keepBusy(life, children);
                life.kill(kill % 2 == 1);
            }
        }
        var open = open();
        sentAgain += open.size();
        finish(open);
        return compared(kills, sentAgain, children.size());
    }

    /// The children that are written about.
    private List<UUID> made() throws IOException, InterruptedException {
        var raised = new ArrayList<Clerk.Task>();
        for (var number = 0; number < CHILDREN; number++) {
            raised.add(task(Clerk.NEW));
        }
        finish(raised);
        return raised.stream().map(task -> acknowledged.get(task.key())).toList();
    }

    private Clerk.Task task(String child) {
        var task = new Clerk.Task(UUID.randomUUID(), child, clock.instant(), "Number " + tasks.size());
        tasks.put(task.key(), task);
        return task;
    }

    private List<Clerk.Task> open() {
        return tasks.values().stream()
                .filter(task -> !acknowledged.containsKey(task.key()))
                .toList();
    }

    /// Sends more and more from the first acknowledgement on, for a moment of no set length.
    private void keepBusy(Life life, List<UUID> children) throws InterruptedException {
        var before = acknowledged.size();
        var until = Long.MAX_VALUE;
        while (System.nanoTime() - until < 0) {
            while (tasks.size() - acknowledged.size() < AT_ONCE) {
                life.send(task(children.get(random.nextInt(CHILDREN)).toString()));
            }
            if (until == Long.MAX_VALUE && acknowledged.size() > before) {
                until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_MILLIS));
            }
            life.mustLive();
            Thread.sleep(A_LITTLE);
        }
    }

    private void finish(List<Clerk.Task> open) throws IOException, InterruptedException {
        try (var life = new Life()) {
            open.forEach(life::send);
            life.end();
        }
    }

    private Found compared(int kills, int sentAgain, int children) {
        try (var town = new Town(folder)) {
            var stored = new LinkedHashMap<String, List<UUID>>();
            town.sql()
                    .sql(
                            "select id, body -> 'fields' -> 'seen' ->> 'text' as words from entry where kind = 'observation'")
                    .query((row, number) -> Map.entry(row.getString("words"), row.getObject("id", UUID.class)))
                    .list()
                    .forEach(it -> stored.computeIfAbsent(it.getKey(), none -> new ArrayList<>())
                            .add(it.getValue()));
            var observed = tasks.values().stream()
                    .filter(task -> !task.child().equals(Clerk.NEW))
                    .toList();
            var lost = observed.stream()
                    .filter(task -> !stored.getOrDefault(task.words(), List.of())
                            .contains(acknowledged.getOrDefault(task.key(), task.key())))
                    .map(Clerk.Task::words)
                    .toList();
            var doubled = observed.stream()
                    .map(Clerk.Task::words)
                    .filter(words -> stored.getOrDefault(words, List.of()).size() > 1)
                    .toList();
            var rebuilt = town.rebuild(clock);
            if (rebuilt.cases() != children) {
                throw new IllegalStateException("There are " + rebuilt.cases() + " cases");
            }
            return new Found(kills, acknowledged.size(), sentAgain, lost, doubled, rebuilt.different());
        }
    }

    /// One run of the process that records.
    private final class Life implements AutoCloseable {
        private final Process process;
        private final PrintWriter input;
        private final Thread listener;

        Life() throws IOException {
            this.process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Dwaymark.packs=" + RealPacks.folder().toAbsolutePath(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Clerk.class.getName(),
                            folder.toString())
                    .redirectError(log().toFile())
                    .start();
            this.input = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
            var answers = process.inputReader(StandardCharsets.UTF_8);
            if (!"ready".equals(answers.readLine())) {
                throw new IllegalStateException("It did not start: " + said());
            }
            this.listener = Thread.ofVirtual().start(() -> listen(answers));
        }

        private void listen(BufferedReader answers) {
            try {
                answers.lines().forEach(this::heard);
            } catch (UncheckedIOException _) {
                // It was killed in the middle of a line.
            }
        }

        private void heard(String answer) {
            var parts = answer.split(" ", 2);
            // A line that was cut off by the kill acknowledges nothing.
            if (parts.length == 2 && parts[1].length() == parts[0].length()) {
                acknowledged.put(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
            }
        }

        void send(Clerk.Task task) {
            input.println(task.line());
        }

        void mustLive() {
            if (!process.isAlive()) {
                throw new IllegalStateException("It ended by itself: " + said());
            }
        }

        void kill(boolean databaseToo) throws IOException, InterruptedException {
            if (databaseToo) {
                var postmaster = Long.parseLong(Files.readAllLines(folder.resolve("database/postmaster.pid"))
                        .getFirst()
                        .strip());
                ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
            }
            process.destroyForcibly().waitFor();
            listener.join();
        }

        /// Lets it do what it has been told, and end.
        void end() throws InterruptedException {
            input.close();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("It does not end: " + said());
            }
            listener.join();
        }

        private Path log() {
            return folder.resolve("clerk.log");
        }

        private String said() {
            try {
                return Files.readString(log());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void close() throws IOException {
            process.destroyForcibly();
            input.close();
        }
    }
}
