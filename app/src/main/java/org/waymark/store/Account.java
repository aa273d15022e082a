package org.waymark.store;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Who PostgreSQL runs as: it refuses to run as root.
sealed interface Account {
    /// Whoever runs Waymark.
    record Own() implements Account {}

    /// Root without its powers: in a user namespace where it is nobody, and its files are its own.
    record Namespace() implements Account {}

    /// Another account, which Waymark as root gives the database to.
    record Other(int user, int group) implements Account {}

    /// @param folder the data folder; when root starts Waymark on a folder of someone else, it runs as that one
    static Account of(Path folder) throws IOException, InterruptedException, CannotStart {
        if (new UnixSystem().getUid() != 0) {
            return new Own();
        }
        var database = folder.resolve("database");
        var kept = Files.exists(database) ? database : folder;
        if (owner(kept) != 0) {
            return new Other(owner(kept), (int) Files.getAttribute(kept, "unix:gid"));
        }
        return namespacesAllowed() ? new Namespace() : unprivileged();
    }

    /// What to put before a command so that it runs as this account.
    default List<String> prefix() {
        return switch (this) {
            case Own _ -> List.of();
            case Namespace _ -> List.of("unshare", "--user");
            case Other(var user, var group) ->
                List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups");
        };
    }

    /// Gives a file, or a folder with all that is in it, to this account, unless it has it already.
    default void own(Path path) throws IOException {
        if (this instanceof Other(var user, var group) && owner(path) != user) {
            try (var paths = Files.walk(path)) {
                for (var each : paths.toList()) {
                    Files.setAttribute(each, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(each, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    private static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static boolean namespacesAllowed() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "--user", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static Account unprivileged() throws IOException, CannotStart {
        var accounts = Files.readAllLines(Path.of("/etc/passwd"));
        return Stream.of("postgres:", "nobody:")
                .flatMap(name -> accounts.stream().filter(line -> line.startsWith(name)))
                .map(line -> line.split(":"))
                .map(parts -> new Other(Integer.parseInt(parts[2]), Integer.parseInt(parts[3])))
                .findFirst()
                .orElseThrow(() -> new CannotStart("PostgreSQL does not run as root, and this machine has no account"
                        + " \"postgres\" or \"nobody\". Start Waymark as an ordinary user."));
    }
}
