package org.waymark.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/// A PostgreSQL for trying Waymark out, in a folder that survives restarts. It keeps what it says it has written.
///
/// Nothing need be installed: the programs come with Waymark. Whoever starts it must [#close()] it when the process
/// ends; if that process is killed instead, the next start ends the server that it left behind.
public final class TrialDatabase implements AutoCloseable {
    /// What came of a start.
    public sealed interface Outcome {
        record Started(TrialDatabase database) implements Outcome {}

        /// @param oneLine what is wrong and what to do, for the person at the console
        record Refused(String oneLine) implements Outcome {}
    }

    /// What a shell would not leave alone: PostgreSQL's own programs put their paths on a shell's command line.
    private static final Pattern UNUSABLE = Pattern.compile("[$`\"\\\\\\p{Cntrl}]");

    private final Stopping stopping;
    private final String url;
    private final String password;
    private final AtomicBoolean closed = new AtomicBoolean();

    private interface Stopping {
        void stop() throws IOException, InterruptedException;
    }

    private TrialDatabase(Stopping stopping, String url, String password) {
        this.stopping = stopping;
        this.url = url;
        this.password = password;
    }

    /// Whether a data folder holds a database, running or not.
    public static boolean isIn(Path dataFolder) {
        return Files.exists(dataFolder.resolve("database"));
    }

    /// Starts the database of a data folder; makes the folder and the database if there are none.
    public static Outcome start(Path dataFolder) {
        var folder = dataFolder.toAbsolutePath().normalize();
        if (UNUSABLE.matcher(folder.toString()).find()) {
            return new Outcome.Refused("PostgreSQL cannot work in a folder whose path has one of $ ` \" \\ in it, as "
                    + folder.toString().replaceAll("\\p{Cntrl}", " ") + " has. Use another data folder.");
        }
        try {
            folder = Files.createDirectories(folder).toRealPath();
            var lock = FolderLock.take(folder);
            if (lock.isEmpty()) {
                return new Outcome.Refused("The data folder " + folder + " is already in use by another Waymark.");
            }
            var outcome = startIn(folder, lock.get());
            if (outcome instanceof Outcome.Refused) {
                lock.get().close();
            }
            return outcome;
        } catch (IOException failed) {
            return CannotStart.of(folder, failed).refusal();
        }
    }

    /// The database of a data folder, started, or the one that another Waymark has started. Closing that one leaves it
    /// to the other.
    public static Outcome startOrJoin(Path dataFolder) {
        var started = start(dataFolder);
        if (started instanceof Outcome.Started) {
            return started;
        }
        try {
            var folder = dataFolder.toRealPath();
            var password = Files.readString(folder.resolve("database-password")).strip();
            return Postmaster.running(folder.resolve("database"), password)
                    .<Outcome>map(url -> new Outcome.Started(new TrialDatabase(() -> {}, url, password)))
                    .orElse(started);
        } catch (IOException _) {
            return started; // which says what is wrong
        }
    }

    private static Outcome startIn(Path folder, FolderLock lock) {
        try {
            var programs = new Programs(folder, Binaries.in(folder), Account.of(folder));
            var cluster = new Cluster(folder, programs);
            var password = cluster.prepare();
            var postmaster = new Postmaster(cluster.database(), folder.resolve("database.log"), programs);
            var url = Postmaster.url(postmaster.start(password));
            Stopping stopping = () -> {
                try (lock) {
                    postmaster.stop();
                }
            };
            return new Outcome.Started(new TrialDatabase(stopping, url, password));
        } catch (CannotStart reason) {
            return reason.refusal();
        } catch (IOException failed) {
            return CannotStart.of(folder, failed).refusal();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Outcome.Refused("The start of the database was interrupted.");
        }
    }

    public String jdbcUrl() {
        return url;
    }

    /// The owner of the database: no superuser, but it may make other roles.
    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return password;
    }

    /// Stops PostgreSQL, waits until it has ended, and gives the folder up. No commit is lost.
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return; // the folder may be another's by now
        }
        try {
            stopping.stop();
        } catch (IOException failed) {
            throw new IllegalStateException("PostgreSQL could not be stopped", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("PostgreSQL is still stopping", interrupted);
        }
    }

    @Override
    public String toString() {
        return "TrialDatabase[" + url + "]";
    }
}
