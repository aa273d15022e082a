package org.waymark;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.agencies.Agencies;
import org.waymark.casefile.Casefile;
import org.waymark.duties.Duties;
import org.waymark.keys.KeyRing;
import org.waymark.keys.Vault;
import org.waymark.packs.InForce;
import org.waymark.packs.Loaded;
import org.waymark.packs.Packs;
import org.waymark.store.TrialDatabase;
import org.waymark.trial.TrialClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Derives what is stored about every case anew from its record, on the data folder of a server that is stopped.
///
/// What comes out differently had not followed from the record and the packs: after a change of the packs that is to be
/// expected, and otherwise it is a defect.
@Command(name = "rebuild", description = "Derives the stored duties of every case anew; the server must be stopped.")
public final class Rebuild implements Callable<Integer> {
    @Option(names = "--data", description = "The folder of the database.", defaultValue = "${waymark.data:-data}")
    Path data = Path.of("data");

    @Option(names = "--packs", description = "The folder of packs.", defaultValue = "${waymark.packs:-packs}")
    Path packs = Path.of("packs");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!TrialDatabase.isIn(data)) {
            return refuse("There is no database in " + data.toAbsolutePath().normalize() + ".");
        }
        return switch (Packs.load(packs, List.of())) {
            case Loaded.Broken broken ->
                refuse(broken.text() + "The procedure packs need mending before anything can be derived from them.");
            case Loaded.Ready ready -> rebuild(InForce.of(ready));
        };
    }

    private int rebuild(InForce inForce) {
        try (var ending = Ending.inOrder()) {
            return switch (TrialDatabase.start(data)) {
                case TrialDatabase.Outcome.Refused(var oneLine) -> refuse(oneLine);
                case TrialDatabase.Outcome.Started(var database) -> {
                    try (database) {
                        yield rebuild(inForce, database, ending);
                    }
                }
            };
        }
    }

    private int rebuild(InForce inForce, TrialDatabase database, Ending ending) {
        var source = new SingleConnectionDataSource(database.jdbcUrl(), database.user(), database.password(), true);
        try (source) {
            Preparing.migrate(source);
            var sql = JdbcClient.create(source);
            var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
            var duties = new Duties(sql, transaction, inForce);
            var shut = new Vault(sql, KeyRing.none());
            var casefile = Casefile.on(sql, transaction, new Agencies(sql), duties, inForce, shut);
            var clock = new TrialClock(Main.CLOCK, sql);
            var rederiving = casefile.rederiving(duties, clock);
            // What only the clock changed, while the server was stopped, is no difference.
            rederiving.catchUp(clock.instant());
            var rebuilt = rederiving.rebuild(() -> !ending.wasTold());
            spec.commandLine().getOut().println(rebuilt);
            return ending.wasTold() ? 1 : 0;
        }
    }

    private int refuse(String oneLine) {
        spec.commandLine().getErr().println(oneLine);
        return 1;
    }
}
