package org.waymark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.waymark.proof.Inspection;
import org.waymark.proof.Verifying;
import org.waymark.store.TrialDatabase;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Checks that the audit is what was written, or writes it down for others to check.
@Command(
        name = "verify",
        description = "Checks that the record of who looked and who did what is as it was written.",
        footer = {
            "",
            "On a data folder the server must be stopped. A server that runs is checked with --database; user and",
            "password go into the URL or into a password file of PostgreSQL.",
            "docs/verify/Verify.java checks what --export writes, without Waymark."
        })
public final class VerifyAudit implements Callable<Integer> {
    @Option(names = "--data", description = "The folder of the database.", defaultValue = "${waymark.data:-data}")
    Path data = Path.of("data");

    @Option(names = "--database", description = "A database that runs: jdbc:postgresql://host/name?user=…")
    Optional<String> database = Optional.empty();

    @Option(names = "--key", description = "The file of the public keys, if it is not in the data folder.")
    Optional<Path> key = Optional.empty();

    @Option(names = "--export", description = "Write the audit to this file, without any word in it.")
    Optional<Path> export = Optional.empty();

    @ArgGroup
    Part part = new Part();

    @Spec
    CommandSpec spec = CommandSpec.create();

    /// What of the audit is exported, if not all of it.
    static final class Part {
        @Option(names = "--since", description = "Export only how the tree has grown since it had so many rows.")
        Optional<Long> since = Optional.empty();

        @Option(names = "--row", description = "Export only the row of this number, with the proof that it is there.")
        Optional<Long> row = Optional.empty();

        Verifying.Part asked() {
            return row.<Verifying.Part>map(Verifying.Part.Row::new)
                    .or(() -> since.map(Verifying.Part.Since::new))
                    .orElseGet(Verifying.Part.Whole::new);
        }
    }

    @Override
    public Integer call() {
        if (database.isPresent()) {
            return verify(new SingleConnectionDataSource(database.get(), true));
        }
        if (!TrialDatabase.isIn(data)) {
            return refuse("There is no database in " + data.toAbsolutePath().normalize() + ".");
        }
        try (var _ = Ending.inOrder()) {
            return switch (TrialDatabase.start(data)) {
                case TrialDatabase.Outcome.Refused(var oneLine) -> refuse(oneLine);
                case TrialDatabase.Outcome.Started(var started) -> {
                    try (started) {
                        yield verify(new SingleConnectionDataSource(
                                started.jdbcUrl(), started.user(), started.password(), true));
                    }
                }
            };
        }
    }

    private int verify(SingleConnectionDataSource source) {
        var keys = key.orElse(Verifying.keysIn(data));
        try (source) {
            if (!hasTree(source)) {
                return refuse("This database was made by an older Waymark. Start it once with this one.");
            }
            var verifying = Verifying.of(source, keys);
            return export.isPresent() ? export(verifying, export.get()) : tell(verifying.inspect());
        } catch (IOException unreadable) {
            return refuse("The public keys of the audit cannot be read from "
                    + keys.toAbsolutePath().normalize() + ". Put that file back, or name another with --key.");
        }
    }

    private static boolean hasTree(SingleConnectionDataSource source) {
        return JdbcClient.create(source)
                .sql("select to_regclass('audit_checkpoint') is not null")
                .query(Boolean.class)
                .single();
    }

    private int export(Verifying verifying, Path file) {
        try (var out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            if (!verifying.export(part.asked(), out)) {
                return refuse("There is no such part of the tree.");
            }
            if (out.checkError()) {
                throw new IOException("not written whole");
            }
        } catch (IOException failed) {
            return refuse("The file " + file + " cannot be written.");
        }
        say("Written to " + file + ".");
        return 0;
    }

    private int tell(Inspection.Found found) {
        found.wrong().forEach(this::say);
        say(count(found.rows(), "row") + " in the tree, " + count(found.checkpoints(), "checkpoint") + ", "
                + count(found.waiting(), "row") + " written since the last.");
        say(
                found.well()
                        ? "All is well: every row is as it was written, and every checkpoint is signed twice."
                        : "The audit is not as it was written.");
        return found.well() ? 0 : 1;
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }

    private int refuse(String oneLine) {
        spec.commandLine().getErr().println(oneLine);
        return 1;
    }
}
