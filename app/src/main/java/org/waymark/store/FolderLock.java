package org.waymark.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps a data folder for one Waymark. The system gives it up when the process ends, however it ends.
final class FolderLock implements AutoCloseable {
    /// The folders held by this process. Opening the file of one of them again would not do: closing it would give up
    /// the lock of the first.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// @param folder its real path
    /// @return empty if another Waymark has it
    static Optional<FolderLock> take(Path folder) throws IOException {
        if (!HELD.add(folder)) {
            return Optional.empty();
        }
        var taken = Optional.<FolderLock>empty();
        try {
            taken = tryLock(folder);
        } finally {
            if (taken.isEmpty()) {
                HELD.remove(folder);
            }
        }
        return taken;
    }

    private static Optional<FolderLock> tryLock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = Optional.ofNullable(channel.tryLock());
        if (lock.isEmpty()) {
            channel.close();
        }
        return lock.map(_ -> new FolderLock(folder, channel));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot give up " + folder, failed);
        } finally {
            HELD.remove(folder);
        }
    }
}
