package org.waymark.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Key files for tests.
public final class TestKeys {
    private TestKeys() {}

    /// Keys of a new file that goes with the run.
    public static KeyRing ring() {
        try {
            var folder = Files.createTempDirectory("waymark-test-keys");
            var ring = ringIn(folder);
            for (var path : List.of(folder.resolve(KeyRing.FILE), folder)) {
                path.toFile().deleteOnExit();
            }
            return ring;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Keys of a file in a folder, which is made if it is not there.
    static KeyRing ringIn(Path folder) {
        return opened(KeyRing.open(folder.resolve(KeyRing.FILE), true, List.of()));
    }

    static KeyRing opened(KeyRing.Outcome outcome) {
        return switch (outcome) {
            case KeyRing.Outcome.Opened(var ring) -> ring;
            case KeyRing.Outcome.Refused(var why) -> throw new IllegalStateException(why);
        };
    }
}
