package org.waymark.pages;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Waymark in a process of its own on a folder of its own, to be killed and started again at the same address.
final class ServedWaymark implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int A_LITTLE = 100;

    private final Path folder;
    private final int port;
    private Process process;

    /// @param folder of its data, which stays when it is killed
    ServedWaymark(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        try (var socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
        this.process = started();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    String password() throws IOException {
        return Files.readString(folder.resolve("trial-password")).strip();
    }

    /// Kills it as a failing machine would, and its database with it if wanted.
    void kill(boolean databaseToo) throws IOException, InterruptedException {
        if (databaseToo) {
            var postmaster = Files.readAllLines(folder.resolve("database/postmaster.pid"))
                    .getFirst()
                    .strip();
            ProcessHandle.of(Long.parseLong(postmaster)).ifPresent(ProcessHandle::destroyForcibly);
        }
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws IOException, InterruptedException {
        process = started();
    }

    private Process started() throws IOException, InterruptedException {
        var log = folder.resolveSibling("served.log");
        var began = System.nanoTime();
        var next = serving(log);
        try (var client = HttpClient.newHttpClient()) {
            while (!answers(client)) {
                if (Duration.ofNanos(System.nanoTime() - began).compareTo(PATIENCE) > 0) {
                    throw new IllegalStateException("It did not start: " + Files.readString(log));
                }
                if (!next.isAlive()) {
                    next = serving(log); // the database of the killed one may not have ended yet
                }
                Thread.sleep(A_LITTLE);
            }
        }
        return next;
    }

    private Process serving(Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dwaymark.packs=" + Path.of("..", "packs"),
                        "-Djava.io.tmpdir=" + folder.getParent(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.waymark.Main",
                        "serve",
                        "--empty",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(address() + "/sign-in"))
                    .timeout(PATIENCE)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
