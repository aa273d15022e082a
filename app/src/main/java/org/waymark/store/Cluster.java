package org.waymark.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// The database's own folder: made once, and looked over before each start.
///
/// @param folder the data folder
record Cluster(Path folder, Programs programs) {
    static final String USER = "waymark";

    private static final int PASSWORD_BYTES = 24;
    private static final long CONTROL_FILE_BYTES = 8192;

    Path database() {
        return folder.resolve("database");
    }

    /// Makes the database if there is none, or checks what can be told of it without starting it.
    ///
    /// @return the password of its one user
    String prepare() throws IOException, InterruptedException, CannotStart {
        if (Files.exists(database())) {
            check();
        } else {
            make();
        }
        programs.account().own(database());
        return password();
    }

    private void check() throws IOException, CannotStart {
        var version = database().resolve("PG_VERSION");
        if (!Files.exists(version)) {
            throw CannotStart.damaged(database(), "PG_VERSION is missing");
        }
        var major = Files.readString(version).strip();
        if (!major.equals(programs.binaries().major())) {
            throw new CannotStart("The database in " + database() + " was made by PostgreSQL " + major
                    + ", and this Waymark brings PostgreSQL "
                    + programs.binaries().major()
                    + ". Use the Waymark that made it, or another data folder.");
        }
        var control = database().resolve("global/pg_control");
        if (!Files.exists(control) || Files.size(control) != CONTROL_FILE_BYTES) {
            throw CannotStart.damaged(database(), "global/pg_control is missing or not whole");
        }
        if (!Files.exists(passwordFile())) {
            throw new CannotStart("The password of the database is missing. Put back " + passwordFile() + ".");
        }
    }

    /// Works under another name first, so that the database is there whole or not at all.
    private void make() throws IOException, InterruptedException, CannotStart {
        var part = folder.resolve("database.part");
        Binaries.delete(part);
        var password = choosePassword();
        Files.createDirectory(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        programs.account().own(part);
        programs.account().own(passwordFile());
        initialise(part);
        addUser(part, password);
        Files.move(part, database(), StandardCopyOption.ATOMIC_MOVE);
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true); // or a power cut could take the new name back
        }
    }

    private void initialise(Path part) throws IOException, InterruptedException, CannotStart {
        var made = programs.run(
                "",
                "initdb",
                "--pgdata=" + part,
                "--username=postgres",
                "--pwfile=" + passwordFile(),
                "-A",
                "scram-sha-256",
                "-E",
                "UTF-8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
        if (!made.well()) {
            throw CannotStart.notMade(folder, made.output());
        }
    }

    /// Adds the owner of Waymark's tables, who is no superuser, and closes the superuser's account to everyone.
    private void addUser(Path part, String password) throws IOException, InterruptedException, CannotStart {
        var added = programs.run(
                """
                ALTER ROLE postgres PASSWORD NULL;
                CREATE ROLE %1$s LOGIN CREATEROLE PASSWORD '%2$s';
                CREATE DATABASE %1$s OWNER %1$s;
                """.formatted(USER, password.replace("'", "''")),
                "postgres",
                "--single",
                "-D",
                part.toString(),
                "postgres");
        if (!added.well() || added.output().contains("ERROR:")) {
            throw CannotStart.notMade(folder, added.output());
        }
    }

    private Path passwordFile() {
        return folder.resolve("database-password");
    }

    /// A password from before stays: the database that it opens may only have been moved away.
    private String choosePassword() throws IOException {
        var file = passwordFile();
        if (!Files.exists(file) || Files.size(file) == 0) {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
        }
        return password();
    }

    private String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }
}
