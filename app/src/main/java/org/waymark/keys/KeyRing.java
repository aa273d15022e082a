package org.waymark.keys;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The master keys of a key file. Each line is the name of a key and the key in base64; the last one is current, which
/// means that it wraps what is made from now on. Lines that begin with `#` say something to people.
///
/// The file is read anew when it has changed, so that a key that is added there is known to a server that runs.
public final class KeyRing {
    /// The name of the file that a trial makes for itself, in its data folder.
    public static final String FILE = "place-keys";

    private static final String HEAD = """
            # The keys under which Waymark keeps places. Whoever has them and the database reads every place.
            # Keep a copy of this file apart from the database and its backups. The last key is the current one.
            """;

    private static final String OWNERS_ALONE = "rw-------";

    private static final List<PosixFilePermission> OTHERS = List.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Path file;
    private volatile Held held;

    private KeyRing(Path file, Held held) {
        this.file = file;
        this.held = held;
    }

    /// What came of opening it.
    public sealed interface Outcome {
        record Opened(KeyRing keys) implements Outcome {}

        /// @param oneLine what is wrong and what to do, for the person at the console
        record Refused(String oneLine) implements Outcome {}
    }

    /// @param mark what changes when the file does
    private record Held(List<Object> mark, List<MasterKey> keys) {
        Optional<MasterKey> find(String id) {
            return keys.stream().filter(key -> key.id().equals(id)).findFirst();
        }
    }

    /// Why a file is of no use, in one line.
    private static final class Unusable extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        Unusable(String oneLine) {
            super(oneLine);
        }

        Outcome refusal() {
            return new Outcome.Refused(String.valueOf(getMessage()));
        }
    }

    /// The keys of a file, for a server that is about to start.
    ///
    /// @param make   whether the file is made if there is none and no key is needed
    /// @param needed the names of the keys without which something cannot be opened
    public static Outcome open(Path file, boolean make, Collection<String> needed) {
        try {
            if (!Files.exists(file) && needed.isEmpty()) {
                if (!make) {
                    return new Outcome.Refused(
                            "There is no key file " + file + ". Make one: ./waymark keys add --keys " + file);
                }
                KeyFile.write(file, OWNERS_ALONE, HEAD + MasterKey.make().line() + "\n");
            }
            var ring = new KeyRing(file, read(file));
            var missing = needed.stream()
                    .filter(id -> ring.find(id).isEmpty())
                    .sorted()
                    .toList();
            return missing.isEmpty() && !ring.isEmpty() ? new Outcome.Opened(ring) : ring.refusal(missing);
        } catch (Unusable unusable) {
            return unusable.refusal();
        } catch (IOException failed) {
            return new Outcome.Refused("The key file " + file + " cannot be written (" + failed.getMessage() + ").");
        }
    }

    /// The keys of a file, whichever are there, for somebody who puts them in order.
    public static Outcome asItIs(Path file) {
        try {
            return new Outcome.Opened(new KeyRing(file, read(file)));
        } catch (Unusable unusable) {
            return unusable.refusal();
        }
    }

    /// No keys, for what neither seals nor opens anything.
    public static KeyRing none() {
        return new KeyRing(Path.of(""), new Held(List.of(), List.of()));
    }

    private Outcome refusal(List<String> missing) {
        return new Outcome.Refused(
                missing.isEmpty()
                        ? "There is no key in " + file + ". Make one: ./waymark keys add --keys " + file
                        : "The key " + String.join(" and ", missing) + " is missing from " + file
                                + ". Put it back from its copy; if it is lost for good, say so: ./waymark keys lost "
                                + missing.getFirst() + " --reason …");
    }

    public boolean isEmpty() {
        return now().keys().isEmpty();
    }

    /// The names of the keys, the current one last.
    public List<String> names() {
        return now().keys().stream().map(MasterKey::id).toList();
    }

    /// Adds a new key, which is the current one from then on; makes the file if there is none.
    ///
    /// @return its name
    /// @throws IOException if it cannot be written
    public String add() throws IOException {
        var key = MasterKey.make();
        var before = Files.exists(file) ? Files.readString(file) : HEAD;
        KeyFile.write(file, OWNERS_ALONE, before + (before.endsWith("\n") ? "" : "\n") + key.line() + "\n");
        return key.id();
    }

    MasterKey current() {
        return now().keys().getLast();
    }

    Optional<MasterKey> find(String id) {
        return now().find(id);
    }

    /// A server that runs keeps the keys that it has when the file is taken away or spoilt.
    private Held now() {
        try {
            if (!mark(file).equals(held.mark())) {
                var read = read(file);
                held = read.keys().isEmpty() ? held : read;
            }
        } catch (IOException | Unusable _) {
            // It goes on with those that it has.
        }
        return held;
    }

    private static List<Object> mark(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return List.of(
                attributes.lastModifiedTime(),
                attributes.size(),
                Optional.ofNullable(attributes.fileKey()).map(Object::toString).orElse(""));
    }

    private static Held read(Path file) throws Unusable {
        try {
            var mark = mark(file);
            if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new Unusable(
                        "The key file " + file + " is open to others than its owner. Close it: chmod 600 " + file);
            }
            var keys = new ArrayList<MasterKey>();
            var number = 0;
            for (var line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    var at = number;
                    keys.add(MasterKey.read(line)
                            .orElseThrow(() -> new Unusable("Line " + at + " of the key file " + file
                                    + " is not a key as it was written. Put it back from its copy.")));
                }
            }
            return new Held(mark, List.copyOf(keys));
        } catch (NoSuchFileException _) {
            return new Held(List.of(), List.of());
        } catch (IOException failed) {
            throw new Unusable("The key file " + file + " cannot be read (" + failed + "). Put it back as it was,"
                    + " readable for whoever starts Waymark.");
        }
    }

    @Override
    public String toString() {
        return "KeyRing[" + file + "]";
    }
}
