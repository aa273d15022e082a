package org.waymark.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/// Waymark as people start it: by the launcher, in a process of its own.
final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long A_LITTLE = 10;
    private static final double KIB_PER_MIB = 1024;

    private final Process process;
    private final Path folder;
    private final URI address;
    private final Duration untilFirstPage;

    private Server(Process process, Path folder, URI address, Duration untilFirstPage) {
        this.process = process;
        this.folder = folder;
        this.address = address;
        this.untilFirstPage = untilFirstPage;
    }

    /// Starts it on a data folder and waits until the first page is there.
    ///
    /// @throws IllegalStateException if it ends before
    static Server start(Path folder) throws IOException, InterruptedException {
        var port = freePort();
        var address = URI.create("http://127.0.0.1:" + port);
        var log = folder.resolveSibling(folder.getFileName() + ".log").toFile();
        var began = System.nanoTime();
        var process = new ProcessBuilder(
                        System.getProperty("waymark.launcher", "./waymark"),
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try (var client = HttpClient.newHttpClient()) {
            while (!answers(client, address.resolve("/sign-in"))) {
                var waited = Duration.ofNanos(System.nanoTime() - began);
                if (!process.isAlive() || waited.compareTo(PATIENCE) > 0) {
                    process.destroy();
                    throw new IllegalStateException("Waymark did not start: " + Files.readString(log.toPath()));
                }
                Thread.sleep(A_LITTLE);
            }
        }
        return new Server(process, folder, address, Duration.ofNanos(System.nanoTime() - began));
    }

    private static boolean answers(HttpClient client, URI page) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(page).timeout(PATIENCE).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    URI address() {
        return address;
    }

    Duration untilFirstPage() {
        return untilFirstPage;
    }

    /// What Java holds of the machine's memory, in MiB. Linux only.
    double memoryOfJava() {
        return mebibytes(process.pid(), "Rss:");
    }

    /// The same for PostgreSQL, with what its processes share counted once.
    double memoryOfDatabase() {
        try (var files = Files.walk(folder)) {
            var file = files.filter(it -> it.endsWith("postmaster.pid")).findFirst();
            if (file.isEmpty()) {
                return 0;
            }
            var postmaster =
                    Long.parseLong(Files.readAllLines(file.get()).getFirst().strip());
            return ProcessHandle.of(postmaster).stream()
                    .flatMap(it -> Stream.concat(Stream.of(it), it.descendants()))
                    .mapToDouble(it -> mebibytes(it.pid(), "Pss:"))
                    .sum();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static double mebibytes(long process, String kind) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process), "smaps_rollup"))) {
            return lines.filter(it -> it.startsWith(kind))
                            .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                            .sum()
                    / KIB_PER_MIB;
        } catch (IOException ended) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        Files.deleteIfExists(folder.resolveSibling(folder.getFileName() + ".log"));
    }
}
