package org.waymark.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.waymark.casefile.Change;
import org.waymark.casefile.Command;
import org.waymark.casefile.Outcome;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// A process of its own that records what it is told and says so: the casefile on the database of a folder, as the
/// server has them, without pages. It is there to be killed.
final class Clerk {
    /// How many write at the same time.
    static final int WRITERS = 8;

    private static final String WORKER = "dev";

    private Clerk() {}

    /// What to record: an observation, or for a child that is [#NEW] a concern that makes its record.
    ///
    /// @param key      the same for every try
    /// @param happened the same for every try, as on a form that is sent again
    record Task(UUID key, String child, Instant happened, String words) {
        static Task read(String line) {
            var parts = line.split(" ", 4);
            return new Task(UUID.fromString(parts[0]), parts[1], Instant.parse(parts[2]), parts[3]);
        }

        String line() {
            return key + " " + child + " " + happened + " " + words;
        }
    }

    static final String NEW = "new";

    /// Reads a task from each line and answers `key id` once it is recorded: the id of the entry, or of the child
    /// that was made. Ends with its input.
    public static void main(String[] args) throws IOException {
        var clock = InstantSource.system();
        try (var town = new Town(Path.of(args[0]));
                var writers = Executors.newFixedThreadPool(WRITERS);
                var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println("ready");
            for (var line = told.readLine(); line != null; line = told.readLine()) {
                var task = Task.read(line);
                writers.execute(() -> System.out.println(task.key() + " " + done(town, task, clock.instant())));
            }
        }
    }

    private static UUID done(Town town, Task task, Instant now) {
        var by = town.worker(WORKER, now);
        if (task.child().equals(NEW)) {
            var concern = recording("concern", by.agency().id(), task);
            return recorded(town.casefile().raise(task.key(), List.of(concern), by, now))
                    .child();
        }
        var seen = recording("observation", by.agency().id(), task);
        var command = new Command(task.key(), UUID.fromString(task.child()), seen, Optional.empty());
        return recorded(town.casefile().record(command, by, now)).entries().getFirst();
    }

    private static Change.Recording recording(String kind, String agency, Task task) {
        return new Change.Recording(
                kind,
                When.at(task.happened()),
                When.at(task.happened()),
                agency,
                "",
                Map.of("seen", new Value.Text(task.words())),
                Map.of(),
                Change.Consents.NONE);
    }

    private static Outcome.Recorded recorded(Outcome outcome) {
        if (outcome instanceof Outcome.Recorded recorded) {
            return recorded;
        }
        throw new IllegalStateException("Not recorded: " + outcome);
    }
}
