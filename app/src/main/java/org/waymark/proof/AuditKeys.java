package org.waymark.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.keys.KeyFile;

/// The keys that sign the audit, one of each kind: one signature that is trusted today, and one that stands when large
/// quantum computers break the first. They lie in the data folder beside the database, for its owner alone; what others
/// need to check a signature lies beside them.
public final class AuditKeys {
    static final String FILE = "audit-key";
    static final String PUBLIC_FILE = "audit-key.pub";

    private final List<SigningKey> keys;

    private AuditKeys(List<SigningKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /// What came of opening them.
    public sealed interface Outcome {
        record Opened(AuditKeys keys) implements Outcome {}

        /// @param oneLine what is wrong and what to do, for the person at the console
        record Refused(String oneLine) implements Outcome {}
    }

    /// The keys of a data folder, made if nothing was signed so far.
    ///
    /// @param signedBy the origin of the newest checkpoint, if there is one: then its keys have to be there
    public static Outcome open(Path folder, Optional<String> signedBy) {
        var file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                if (signedBy.isPresent()) {
                    return new Outcome.Refused(
                            "The key that signs the audit is missing. Put back " + file.toAbsolutePath() + ".");
                }
                make(folder);
            }
            var keys = new AuditKeys(read(file));
            if (signedBy.filter(origin -> !origin.equals(keys.origin())).isPresent()) {
                return new Outcome.Refused("The key in " + file.toAbsolutePath()
                        + " is not the one that signed the audit so far. Put back the one that did.");
            }
            return new Outcome.Opened(keys);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            return new Outcome.Refused("The key that signs the audit cannot be read. Put back " + file.toAbsolutePath()
                    + " as it was, readable for whoever starts Waymark.");
        }
    }

    /// The keys to check with, from a file that holds no secret.
    ///
    /// @throws IOException if it cannot be read, or holds no keys
    static List<CheckingKey> publicKeys(Path file) throws IOException {
        try {
            var keys = new ArrayList<CheckingKey>();
            for (var line : Files.readAllLines(file)) {
                keys.add(CheckingKey.read(line));
            }
            return keys;
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IOException(file + " holds no keys", unreadable);
        }
    }

    List<CheckingKey> publicKeys() {
        return keys.stream().map(SigningKey::checking).toList();
    }

    /// Names the one who signs. It follows from the keys: nobody else can sign under this name.
    String origin() {
        return CheckingKey.origin(publicKeys());
    }

    /// A tree as it is now, signed with each key.
    String sign(Tree tree) {
        var checkpoint = new Checkpoint(origin(), tree.size(), tree.root());
        return checkpoint.note(keys.stream()
                .map(key -> key.sign(checkpoint.origin(), checkpoint.text()))
                .toList());
    }

    private static void make(Path folder) throws IOException, GeneralSecurityException {
        var keys = new ArrayList<SigningKey>();
        for (var kind : CheckingKey.Kind.values()) {
            keys.add(SigningKey.make(kind));
        }
        KeyFile.write(
                folder.resolve(PUBLIC_FILE),
                "rw-r--r--",
                text(keys.stream().map(key -> key.checking().line())));
        KeyFile.write(folder.resolve(FILE), "rw-------", text(keys.stream().map(SigningKey::line)));
    }

    private static String text(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }

    private static List<SigningKey> read(Path file) throws IOException, GeneralSecurityException {
        var keys = new ArrayList<SigningKey>();
        for (var line : Files.readAllLines(file)) {
            keys.add(SigningKey.read(line));
        }
        var kinds = keys.stream().map(key -> key.checking().kind()).collect(Collectors.toList());
        if (!kinds.equals(Arrays.asList(CheckingKey.Kind.values()))) {
            throw new IllegalArgumentException("It holds other keys");
        }
        return keys;
    }

    @Override
    public String toString() {
        return "AuditKeys[" + origin() + "]";
    }
}
