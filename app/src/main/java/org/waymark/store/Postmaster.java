package org.waymark.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The one server process that may run on a database's folder.
///
/// @param database the folder
/// @param log      where it says what ails it; written anew at each start
record Postmaster(Path database, Path log, Programs programs) {
    /// What the server runs with. It logs no statement and no detail of one: they can hold personal data.
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=64MB",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_checkpoints=off");

    /// How a start ends that is worth another try: the port was taken meanwhile, or processes of a server that was
    /// killed have not all ended.
    private static final Pattern PASSING = Pattern.compile("could not create any TCP/IP sockets|is still in use");

    /// What a server that is starting or ending answers: it does not listen, hangs up, or says so.
    private static final Set<String> STARTING = Set.of("08001", "08006", "57P03");

    private static final String WRONG_PASSWORD = "28P01";

    private static final List<String> IN_ORDER = List.of("INT", "QUIT", "KILL");

    /// Without writing anything more.
    private static final List<String> AT_ONCE = List.of("QUIT", "KILL");

    /// Of the file in which PostgreSQL says what it runs as, counted from 0.
    private static final int PORT_LINE = 3;

    private static final int TRIES = 300;
    private static final int MILLIS_BETWEEN_TRIES = 200;
    private static final int MILLIS_BETWEEN_LOOKS = 20;
    /// Ten minutes: after a crash, PostgreSQL first repeats what it had not written.
    private static final int LOOKS_AT_START = 30_000;
    /// One minute.
    private static final int LOOKS_AT_STOP = 3_000;

    /// Stops the server that a killed Waymark left running, if there is one, and starts another.
    ///
    /// Should the process be told to end meanwhile, before its caller knows of a server, the server is stopped too.
    ///
    /// @return the port it answers on
    int start(String password) throws IOException, InterruptedException, CannotStart {
        stop();
        var hook = new Thread(this::stopIfPossible, "stop the database that is starting");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return startWhenPossible(password);
        } catch (CannotStart | IOException | InterruptedException failed) {
            stop(AT_ONCE);
            throw failed;
        } finally {
            forget(hook);
        }
    }

    private int startWhenPossible(String password) throws IOException, InterruptedException, CannotStart {
        for (var tries = 0; tries < TRIES; tries++) {
            // What is left of it would only mislead: after a power cut its number can be any process. The server's
            // shared memory keeps two servers apart all the same.
            Files.deleteIfExists(pidFile());
            var port = freePort();
            var server = programs.launch(log.toFile(), "postgres", arguments(port));
            if (answers(server, port, password)) {
                return port;
            }
            var said = Files.readString(log);
            if (!PASSING.matcher(said).find()) {
                throw CannotStart.notStarted(database, said);
            }
            Thread.sleep(MILLIS_BETWEEN_TRIES);
        }
        throw new CannotStart("An earlier PostgreSQL still uses " + database + ". Try again in a minute.");
    }

    /// Stops the server if it runs, and waits until it has ended. Ends its connections, but no commit is lost.
    void stop() throws IOException, InterruptedException {
        stop(IN_ORDER);
    }

    private void stop(List<String> signals) throws IOException, InterruptedException {
        for (var signal : signals) {
            var pid = running();
            if (pid.isEmpty()) {
                return;
            }
            programs.run("", "pg_ctl", "kill", signal, pid.get().toString());
            for (var looks = 0; looks < LOOKS_AT_STOP && isOurs(pid.get()); looks++) {
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
            }
        }
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.USER;
    }

    /// Where the server that runs on a database's folder answers; empty if none does.
    static Optional<String> running(Path database, String password) throws IOException {
        var file = database.resolve("postmaster.pid");
        var port = Files.exists(file)
                ? Files.readAllLines(file).stream().skip(PORT_LINE).findFirst()
                : Optional.<String>empty();
        var url = port.map(it -> url(Integer.parseInt(it.strip())));
        return url.filter(it -> answers(it, password));
    }

    private static boolean answers(String url, String password) {
        try (var _ = DriverManager.getConnection(url, Cluster.USER, password)) {
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    /// Waits until the server answers, and looks it over.
    ///
    /// @return false if it ended instead, or would try to start for ever
    private boolean answers(Process server, int port, String password)
            throws IOException, InterruptedException, CannotStart {
        for (var looks = 0; looks < LOOKS_AT_START; looks++) {
            if (!server.isAlive() || Files.readString(log).contains("all server processes terminated")) {
                return false;
            }
            try (var connection = DriverManager.getConnection(url(port), Cluster.USER, password)) {
                Soundness.check(connection, database);
                return true;
            } catch (SQLException failed) {
                if (!STARTING.contains(String.valueOf(failed.getSQLState()))) {
                    throw refusal(failed);
                }
            }
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
        throw new CannotStart("PostgreSQL did not start on " + database + " in ten minutes; see " + log + ".");
    }

    private CannotStart refusal(SQLException failed) {
        return WRONG_PASSWORD.equals(failed.getSQLState())
                ? new CannotStart("The password in " + database.resolveSibling("database-password")
                        + " does not open the database. Put back the one that belongs to it.")
                : CannotStart.notStarted(database, failed.toString());
    }

    private List<String> arguments(int port) {
        var arguments = new ArrayList<>(List.of("-D", database.toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }

    private Path pidFile() {
        return database.resolve("postmaster.pid");
    }

    private Optional<Long> running() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile()).stream()
                .limit(1)
                .filter(line -> line.matches("[1-9]\\d{0,17}"))
                .map(Long::valueOf)
                .filter(this::isOurs)
                .findFirst();
    }

    /// The number of a process can be given anew: a server on this folder names it.
    private boolean isOurs(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().arguments())
                .filter(arguments -> List.of(arguments).contains(database.toString()))
                .isPresent();
    }

    private void stopIfPossible() {
        try {
            stop();
        } catch (IOException | InterruptedException _) {
            // The process is ending, and nobody is left to tell. The next start stops what runs.
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process is ending, and the hook is at work.
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
