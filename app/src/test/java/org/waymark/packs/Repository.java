package org.waymark.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The files of this project, wherever the tests are started from.
final class Repository {
    static final Path ROOT = root(Path.of("").toAbsolutePath());
    static final Path PACKS = ROOT.resolve("packs");

    private Repository() {}

    /// Makes a folder for packs of a test's own, with the register and the calendar of this project.
    static Path packFolder(Path folder) {
        copy(PACKS.resolve("register"), folder.resolve("register"));
        copy(PACKS.resolve("calendars"), folder.resolve("calendars"));
        return folder;
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The files right inside a folder, by name.
    static List<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The folders right inside a folder, by name.
    static List<Path> folders(Path folder) {
        try (var folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Copies the files right inside a folder as they are, whether they are text or not.
    static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to);
            for (var file : list(from)) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path root(Path start) {
        var here = start;
        while (!Files.isDirectory(here.resolve("packs").resolve("register"))) {
            here = here.getParent();
            if (here == null) {
                throw new IllegalStateException("No packs above " + start);
            }
        }
        return here;
    }
}
