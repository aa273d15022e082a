package org.waymark;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.agencies.LostDevices;
import org.waymark.trial.TrialClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Lets somebody back in who has lost every device and every recovery code.
@Command(
        name = "let-back",
        description = "Lets somebody back in who has lost every device and every recovery code.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Speak to them first, on a number that you knew before: whoever pretends to have lost a device wants just this.",
            "They sign in with the password then, and set up a new second step. A server may run meanwhile."
        })
public final class LetBack implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Their name for signing in.")
    String worker = "";

    @Option(
            names = "--reason",
            required = true,
            description = "How it was lost, and how you know who asks. Kept in the audit.")
    String reason = "";

    @Option(names = "--data", description = "The folder of the database.", defaultValue = "${waymark.data:-data}")
    Path data = Path.of("data");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var folder = new DataFolder(data, spec);
        if (reason.isBlank()) {
            return folder.refuse("Say how it was lost, and how you know who asks: --reason \"…\"");
        }
        return folder.with(source -> on(folder, source));
    }

    private int on(DataFolder folder, SingleConnectionDataSource source) {
        var sql = JdbcClient.create(source);
        var isUpToDate = sql.sql("select to_regclass('provider_link') is not null")
                .query(Boolean.class)
                .single();
        if (!isUpToDate) {
            return folder.older();
        }
        var devices = new LostDevices(sql, new TransactionTemplate(new JdbcTransactionManager(source)));
        var forgotten = devices.forget(worker, reason.strip(), new TrialClock(Main.CLOCK, sql).instant());
        if (forgotten.isEmpty()) {
            return folder.refuse("There is nobody who signs in as " + worker + ".");
        }
        var what =
                forgotten.get().isEmpty() ? "nothing but the password was there" : String.join(", ", forgotten.get());
        spec.commandLine()
                .getOut()
                .println(worker + " signs in with the password alone now. Forgotten: " + what
                        + ". Every sign-in of theirs has ended.");
        return 0;
    }
}
