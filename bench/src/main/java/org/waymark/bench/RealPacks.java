package org.waymark.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.waymark.packs.Loaded;
import org.waymark.packs.Packs;

/// The project's own packs.
final class RealPacks {
    private RealPacks() {}

    static Loaded.Ready load() {
        return ready(Packs.load(folder(), List.of()));
    }

    /// What was loaded.
    ///
    /// @throws IllegalStateException if the packs do not hold together, with what is wrong
    static Loaded.Ready ready(Loaded loaded) {
        return switch (loaded) {
            case Loaded.Ready ready -> ready;
            case Loaded.Broken broken -> throw new IllegalStateException(broken.text());
        };
    }

    /// Where the packs are, from the project's folder or from that of this module.
    static Path folder() {
        var packs = Path.of(System.getProperty("waymark.packs", "packs"));
        return Files.isDirectory(packs) ? packs : Path.of("..", "packs");
    }
}
