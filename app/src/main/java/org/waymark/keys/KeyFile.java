package org.waymark.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// A file of keys, written so that it is there whole or not at all, on the disk before anything rests on it.
public final class KeyFile {
    private KeyFile() {}

    /// @param rights as `ls` shows them: `rw-------`
    /// @throws IOException if it cannot be written; then what was there before is there still
    public static void write(Path file, String rights, String text) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)));
        Files.writeString(part, text);
        try (var written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
