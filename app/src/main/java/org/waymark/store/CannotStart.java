package org.waymark.store;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Why the trial database does not start, in one line that says what to do.
///
/// It never leaves this package: [TrialDatabase] turns it into its answer.
final class CannotStart extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private static final Pattern FULL = Pattern.compile("No space left on device|Disk quota exceeded");
    private static final Pattern MEMORY =
            Pattern.compile("(?:shared memory|semaphore).*No space left|Cannot allocate memory|Out of memory");
    private static final Pattern CLOSED = Pattern.compile(
            "Permission denied|Read-only file system|Operation not permitted|wrong ownership|Not a directory");
    private static final Pattern LAST_WORDS =
            Pattern.compile("(?:PANIC|FATAL|ERROR|error): +(?!the database system is)(.*)");

    private static final long LINE_BYTES = 4096;

    private final String oneLine;

    CannotStart(String oneLine) {
        super(oneLine);
        this.oneLine = oneLine;
    }

    TrialDatabase.Outcome.Refused refusal() {
        return new TrialDatabase.Outcome.Refused(oneLine);
    }

    /// The folder's content is not what PostgreSQL left there.
    static CannotStart damaged(Path folder, String what) {
        return new CannotStart("The database in " + folder + " is damaged: " + what
                + ". Move that folder away, or put back a sound copy of it; nothing in it was deleted.");
    }

    /// A file could not be read or written.
    static CannotStart of(Path folder, IOException failed) {
        var what = failed instanceof FileSystemException file
                ? file.getFile() + ": "
                        + Optional.ofNullable(file.getReason())
                                .orElse(file.getClass().getSimpleName())
                : String.valueOf(failed.getMessage());
        return surroundings(folder, what)
                .orElseGet(() -> new CannotStart("The data folder " + folder + " cannot be used (" + what + ")."));
    }

    /// PostgreSQL refused to make a database.
    static CannotStart notMade(Path folder, String output) {
        return surroundings(folder, output)
                .orElseGet(() -> new CannotStart(
                        "PostgreSQL could not make a database in " + folder + " (" + lastWords(output) + ")."));
    }

    /// PostgreSQL refused to start on a database that was there.
    static CannotStart notStarted(Path folder, String log) {
        return surroundings(folder, log).orElseGet(() -> damaged(folder, lastWords(log)));
    }

    /// What is wrong around the database rather than with it, if that is so.
    private static Optional<CannotStart> surroundings(Path folder, String said) {
        if (said.contains("received fast shutdown request")) {
            return Optional.of(new CannotStart("The database in " + folder + " was told to stop while it started."));
        }
        if (MEMORY.matcher(said).find()) {
            return Optional.of(new CannotStart(
                    "This machine has too little free memory for PostgreSQL (" + lastWords(said) + ")."));
        }
        if (FULL.matcher(said).find() || (said.isBlank() && nothingFits(folder))) {
            return Optional.of(
                    new CannotStart("The disk that holds " + folder + " is full. Make room on it and start again."));
        }
        if (CLOSED.matcher(said).find() || said.endsWith("AccessDeniedException")) {
            return Optional.of(new CannotStart("The data folder " + folder + " cannot be written (" + lastWords(said)
                    + "). Let the one who starts Waymark write there, or choose another folder."));
        }
        return Optional.empty();
    }

    /// So full that not even the reason could be written down.
    private static boolean nothingFits(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < LINE_BYTES;
        } catch (IOException _) {
            return false;
        }
    }

    private static String lastWords(String said) {
        return said.lines()
                .flatMap(line -> LAST_WORDS.matcher(line).results().map(found -> found.group(1)))
                .findFirst()
                .or(() -> Stream.of(said.strip().split("\n")).findFirst())
                .orElse("no reason given");
    }
}
