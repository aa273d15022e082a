package org.waymark.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked once from the archive that comes with Waymark.
///
/// @param home    the folder with `bin`, `lib` and `share`
/// @param version PostgreSQL's own, such as 18.6.0
record Binaries(Path home, String version) {
    private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)*)\\.jar!/");

    /// Unpacks them below the data folder unless they are there, whole.
    static Binaries in(Path folder) throws IOException, CannotStart {
        var archive = archive();
        var found = VERSION.matcher(archive.toString());
        var version = found.results()
                .reduce((_, last) -> last)
                .map(last -> last.group(1))
                .orElseThrow(() -> new CannotStart("Cannot tell the version of PostgreSQL in " + archive + "."));
        var home = folder.resolve("postgres").resolve(version);
        if (!whole(home)) {
            unpack(archive, home);
        }
        return new Binaries(home, version);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /// The part of the version that a database is bound to.
    String major() {
        return version.substring(0, version.indexOf('.'));
    }

    private static URL archive() throws CannotStart {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var machine = System.getProperty("os.arch").replace("amd64", "x86_64").replace("aarch64", "arm_64");
        return Optional.ofNullable(Binaries.class.getResource("/postgres-" + system + "-" + machine + ".txz"))
                .orElseThrow(() -> new CannotStart("Waymark brings no PostgreSQL for " + system + " on " + machine
                        + ". Give it the address of one of your own."));
    }

    /// Unpacks under another name first, so that the folder is there whole or not at all.
    private static void unpack(URL archive, Path home) throws IOException {
        var part = home.resolveSibling(home.getFileName() + ".part");
        delete(part);
        delete(home);
        Files.createDirectories(part);
        try (var packed = new BufferedInputStream(archive.openStream());
                var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, part);
            }
            Files.writeString(part.resolve("unpacked"), tally(part));
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            delete(part);
            throw failed;
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream tar, Path part) throws IOException {
        var path = part.resolve(entry.getName()).normalize();
        if (!path.startsWith(part)) {
            throw new IOException(entry.getName() + " leads out of the archive");
        }
        Files.createDirectories(entry.isDirectory() ? path : path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, path);
            var runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /// Tells a folder that lost a file, or whose last writes a power cut took, from a whole one.
    private static boolean whole(Path home) throws IOException {
        var written = home.resolve("unpacked");
        return Files.exists(written) && Files.readString(written).equals(tally(home));
    }

    private static String tally(Path home) throws IOException {
        var files = 0;
        var bytes = 0L;
        try (var paths = Files.walk(home)) {
            for (var path : paths.filter(path -> !path.endsWith("unpacked")).toList()) {
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    files++;
                    bytes += Files.size(path);
                }
            }
        }
        return files + " files, " + bytes + " bytes\n";
    }

    /// Deletes a folder that an unfinished start left behind, if there is one.
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
