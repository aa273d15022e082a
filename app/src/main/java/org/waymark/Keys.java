package org.waymark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.keys.KeyRing;
import org.waymark.keys.Turning;
import org.waymark.keys.Vault;
import org.waymark.store.Audit;
import org.waymark.trial.TrialClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The keys under which places are kept, for whoever looks after them. No command tells a key; a server may run.
@Command(
        name = "keys",
        description = "The keys under which places, second steps and drafts are kept.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list | add | rewrap | lost)",
        footer = {
            "",
            "To change the key: add, rewrap, then list to see that the old one wraps nothing. Keep the old one with the",
            "backups made under it. A server may run meanwhile."
        })
public final class Keys implements Runnable {
    @Option(
            names = "--data",
            description = "The folder of the database.",
            defaultValue = "${waymark.data:-data}",
            scope = ScopeType.INHERIT)
    Path data = Path.of("data");

    @Option(names = "--keys", description = "The key file, if it is not in the data folder.", scope = ScopeType.INHERIT)
    Optional<Path> file = Optional.empty();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// What a command works on.
    private record Desk(KeyRing ring, JdbcClient sql, Turning turning, Audit audit, TrialClock clock) {
        void did(String act, List<String> what, String reason) {
            audit.write(new Audit.Line(clock.instant(), "operator", "", act, Optional.empty(), what, reason));
        }
    }

    private interface Act {
        int on(Desk desk) throws IOException;
    }

    @Command(name = "list", description = "Names each key, and says which is current and how much each wraps.")
    int list() {
        return act(desk -> {
            var names = desk.ring().names();
            var counts = desk.turning().counts();
            var lost = desk.turning().lost();
            var all = new TreeSet<>(counts.keySet());
            all.removeAll(names);
            for (var name : names) {
                var current = name.equals(names.getLast()) ? ", current" : "";
                say(name + ": wraps " + count(counts.getOrDefault(name, 0L)) + current);
            }
            for (var name : all) {
                var missing = lost.contains(name) ? ", declared lost" : ", missing from the key file";
                say(name + ": wraps " + count(counts.getOrDefault(name, 0L)) + missing);
            }
            return 0;
        });
    }

    @Command(name = "add", description = "Adds a new key to the key file; it is current from then on.")
    int add() {
        if (!folder().isThere()) {
            return withRing(ring -> added(ring.add()));
        }
        return act(desk -> {
            var name = desk.ring().add();
            desk.did("key-added", List.of(name), "");
            return added(name);
        });
    }

    private int added(String name) {
        say(name + " is the current key now. Copy " + keyFile() + " to where its copies are.");
        return 0;
    }

    @Command(name = "rewrap", description = "Wraps everything under the current key. Can be broken off and repeated.")
    int rewrap() {
        return act(desk -> {
            if (desk.ring().isEmpty()) {
                return refuse("There is no key in " + keyFile() + ". Make one: ./waymark keys add");
            }
            var done = desk.turning().rewrap(desk.ring());
            var name = desk.ring().names().getLast();
            desk.did("keys-rewrapped", List.of(name, Long.toString(done.rewrapped())), "");
            say(count(done.rewrapped()) + " rewrapped under " + name + "; " + count(done.left())
                    + " left as they were.");
            return 0;
        });
    }

    @Command(
            name = "lost",
            description = "Says that a key is lost for good, so that Waymark starts without it.",
            footer = {"", "What it wrapped stays sealed. Should the key be found, put it back into the key file."})
    int lost(
            @Parameters(paramLabel = "KEY", description = "The name of the key.") String name,
            @Option(names = "--reason", required = true, description = "How it was lost.") String reason) {
        return act(desk -> {
            if (desk.ring().names().contains(name)) {
                return refuse("The key " + name + " is in " + keyFile() + ": nothing is lost.");
            }
            if (!Vault.needed(desk.sql()).contains(name)) {
                return refuse("Nothing needs a key " + name + " that was not declared lost.");
            }
            var wraps = desk.turning().counts().getOrDefault(name, 0L);
            desk.turning().lose(name, reason, desk.clock().instant());
            desk.did("key-lost", List.of(name, wraps.toString()), reason);
            say(name + " is declared lost, with " + count(wraps) + ". Whatever they sealed has to be asked for again.");
            return 0;
        });
    }

    private Path keyFile() {
        return file.orElseGet(() -> Settings.ownKeys(data)).toAbsolutePath().normalize();
    }

    private interface OnRing {
        int on(KeyRing ring) throws IOException;
    }

    private int withRing(OnRing act) {
        return switch (KeyRing.asItIs(keyFile())) {
            case KeyRing.Outcome.Refused(var oneLine) -> refuse(oneLine);
            case KeyRing.Outcome.Opened(var ring) -> {
                try {
                    yield act.on(ring);
                } catch (IOException failed) {
                    yield refuse("The key file " + keyFile() + " cannot be written (" + failed.getMessage() + ").");
                }
            }
        };
    }

    private int act(Act act) {
        return folder().with(source -> withRing(ring -> onDatabase(source, ring, act)));
    }

    private int onDatabase(SingleConnectionDataSource source, KeyRing ring, Act act) throws IOException {
        var sql = JdbcClient.create(source);
        if (!Vault.isIn(sql)) {
            return folder().older();
        }
        var turning = new Turning(sql, new TransactionTemplate(new JdbcTransactionManager(source)));
        return act.on(new Desk(ring, sql, turning, new Audit(sql), new TrialClock(Main.CLOCK, sql)));
    }

    private static String count(long number) {
        return number + (number == 1 ? " data key" : " data keys");
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }

    private int refuse(String oneLine) {
        return folder().refuse(oneLine);
    }

    private DataFolder folder() {
        return new DataFolder(data, spec);
    }
}
