package org.waymark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.waymark.agencies.Agencies;
import org.waymark.agencies.Agency;
import org.waymark.keys.KeyRing;
import org.waymark.keys.Vault;
import org.waymark.oversight.LookingRules;
import org.waymark.packs.InForce;
import org.waymark.packs.Loaded;
import org.waymark.packs.Packs;
import org.waymark.proof.AuditKeys;
import org.waymark.proof.Sealing;
import org.waymark.providers.ProviderFile;
import org.waymark.providers.Providers;
import org.waymark.store.TrialDatabase;
import org.waymark.trial.TrialPeople;
import org.waymark.web.OwnAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Starts the server on a trial database, and stops both when it is told to.
@Command(name = "serve", description = "Starts Waymark with a database of its own and invented children.")
public final class Serve implements Callable<Integer> {
    @Option(
            names = "--port",
            description = "Where to serve the pages (default ${DEFAULT-VALUE}).",
            defaultValue = "8080")
    int port = Settings.DEFAULT_PORT;

    @Option(names = "--data", description = "The folder of the database.", defaultValue = "${waymark.data:-data}")
    Path data = Path.of("data");

    @Option(names = "--packs", description = "The folder of packs.", defaultValue = "${waymark.packs:-packs}")
    Path packs = Path.of("packs");

    @Option(names = "--keys", description = "The file of the keys for places, if it is not in the data folder.")
    Optional<Path> keys = Optional.empty();

    @Option(
            names = "--identity-providers",
            description = "The file that describes the sign-ins that agencies keep themselves.")
    Optional<Path> identity = Optional.empty();

    @Option(names = "--empty", description = "Start without invented children.")
    boolean empty;

    @Option(
            names = "--address",
            description = "Where people open Waymark, if not at localhost. Their passkeys are bound to it.")
    Optional<String> address = Optional.empty();

    @Option(
            names = "--second-step",
            description = "Whether everybody needs a passkey or a code: required or chosen (default ${DEFAULT-VALUE}).",
            defaultValue = "chosen")
    SecondStep secondStep = SecondStep.CHOSEN;

    private static final ProviderFile.Outcome NO_PROVIDERS = new ProviderFile.Outcome.Read(Providers.none());

    @Spec
    CommandSpec spec = CommandSpec.create();

    /// Who decides whether somebody has a second step: the operator for everybody, or each for themselves.
    enum SecondStep {
        REQUIRED,
        CHOSEN
    }

    /// A server that runs.
    record Running(ConfigurableApplicationContext context, TrialDatabase database) implements AutoCloseable {
        /// Where its pages are.
        URI address() {
            return URI.create("http://127.0.0.1:" + port());
        }

        /// Where people open them: passkeys do not work at an address of numbers.
        URI opened() {
            return context.getBean(OwnAddress.class).at(port());
        }

        private int port() {
            return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        }

        @Override
        public void close() {
            try (database) {
                context.close();
            }
        }
    }

    /// What came of a start.
    sealed interface Outcome {
        record Started(Running running) implements Outcome {}

        record Refused(String oneLine) implements Outcome {}
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var ending = Ending.inOrder()) {
            return switch (start()) {
                case Outcome.Refused(var oneLine) -> {
                    spec.commandLine().getErr().println(oneLine);
                    yield 1;
                }
                case Outcome.Started(var running) -> {
                    try (running) {
                        greet(running);
                        ending.await();
                    }
                    yield 0;
                }
            };
        }
    }

    private Outcome start() {
        var opened = address.map(OwnAddress::read).orElseGet(() -> Optional.of(OwnAddress.ofThisMachine()));
        if (opened.isEmpty()) {
            return new Outcome.Refused("No passkey can be made for the address " + address.orElse("")
                    + ". Name it as https://waymark.example, with a name and not with numbers.");
        }
        var standard = Settings.standard(port, data, packs, empty, Main.CLOCK);
        var keyed = keys.map(standard::withKeys).orElse(standard);
        return start(identity.map(keyed::withIdentity)
                .orElse(keyed)
                .withAddress(opened.get())
                .withSecondStep(secondStep == SecondStep.REQUIRED));
    }

    /// Starts everything, or says in one line what is in the way.
    static Outcome start(Settings settings) {
        var taken = portTaken(settings.port());
        if (taken.isPresent()) {
            return new Outcome.Refused(taken.get());
        }
        return switch (settings.identity().map(ProviderFile::read).orElse(NO_PROVIDERS)) {
            case ProviderFile.Outcome.Refused(var oneLine) -> new Outcome.Refused(oneLine);
            case ProviderFile.Outcome.Read(var providers) -> start(settings, providers);
        };
    }

    private static Outcome start(Settings settings, Providers providers) {
        // Both take their time, and neither needs the other.
        var loading = CompletableFuture.supplyAsync(() -> Packs.load(settings.packs(), List.of()));
        return switch (TrialDatabase.start(settings.data())) {
            case TrialDatabase.Outcome.Refused(var oneLine) -> new Outcome.Refused(oneLine);
            case TrialDatabase.Outcome.Started(var database) -> {
                try {
                    yield startOn(database, settings, providers, loading.join());
                } catch (RuntimeException failed) {
                    database.close();
                    throw failed;
                }
            }
        };
    }

    private static Outcome startOn(TrialDatabase database, Settings settings, Providers providers, Loaded loaded) {
        var outcome = switch (loaded) {
            case Loaded.Broken broken ->
                new Outcome.Refused(broken.text() + "The procedure packs need mending before Waymark can start.");
            case Loaded.Ready ready -> startOn(database, settings, providers, InForce.of(ready));
        };
        if (outcome instanceof Outcome.Refused) {
            database.close();
        }
        return outcome;
    }

    private static Outcome startOn(TrialDatabase database, Settings settings, Providers providers, InForce inForce) {
        return switch (LookingRules.in(settings.data())) {
            case LookingRules.Outcome.Refused(var oneLine) -> new Outcome.Refused(oneLine);
            case LookingRules.Outcome.Read(var looking) -> startOn(database, settings, providers, inForce, looking);
        };
    }

    private static Outcome startOn(
            TrialDatabase database, Settings settings, Providers providers, InForce inForce, LookingRules looking) {
        var source = new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
        var sql = JdbcClient.create(source);
        return switch (AuditKeys.open(settings.data(), Sealing.signedBy(sql))) {
            case AuditKeys.Outcome.Refused(var oneLine) -> new Outcome.Refused(oneLine);
            case AuditKeys.Outcome.Opened(var signing) ->
                switch (ring(settings, sql)) {
                    case KeyRing.Outcome.Refused(var oneLine) -> new Outcome.Refused(oneLine);
                    case KeyRing.Outcome.Opened(var ring) ->
                        fit(
                                providers,
                                new Running(
                                        run(settings, inForce, new Opened(signing, ring, looking, providers), database),
                                        database));
                };
        };
    }

    /// Which agencies there are is known only once everything runs.
    private static Outcome fit(Providers providers, Running running) {
        var agencies = running.context().getBean(Agencies.class).all().stream()
                .map(Agency::id)
                .toList();
        var unfit = providers.unfitFor(agencies);
        if (unfit.isPresent()) {
            running.context().close();
            return new Outcome.Refused(unfit.get());
        }
        return new Outcome.Started(running);
    }

    private static KeyRing.Outcome ring(Settings settings, JdbcClient sql) {
        var file = settings.keys().toAbsolutePath().normalize();
        return KeyRing.open(file, settings.makesKeys(), Vault.needed(sql));
    }

    /// What was read at the start.
    private record Opened(AuditKeys signing, KeyRing keys, LookingRules looking, Providers providers) {
        @Override
        public String toString() {
            return "Opened[]";
        }
    }

    private static ConfigurableApplicationContext run(
            Settings settings, InForce inForce, Opened opened, TrialDatabase database) {
        var role = Preparing.of(database, opened.keys());
        return new SpringApplicationBuilder(Wiring.class)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("settings", settings);
                    context.getBeanFactory().registerSingleton("providers", opened.providers());
                    context.getBeanFactory().registerSingleton("inForce", inForce);
                    context.getBeanFactory().registerSingleton("auditKeys", opened.signing());
                    context.getBeanFactory().registerSingleton("keyRing", opened.keys());
                    context.getBeanFactory().registerSingleton("lookingRules", opened.looking());
                })
                .properties(Map.of(
                        "server.port", settings.port(),
                        "spring.datasource.url", database.jdbcUrl(),
                        "spring.datasource.username", role.user(),
                        "spring.datasource.password", role.password()))
                .run();
    }

    private static Optional<String> portTaken(int port) {
        if (port == 0) {
            return Optional.empty();
        }
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.setReuseAddress(true);
            return Optional.empty();
        } catch (IOException | IllegalArgumentException taken) {
            return Optional.of(
                    "Port " + port + " is not free. Choose another one: ./waymark serve --port " + (port + 1));
        }
    }

    private void greet(Running running) {
        var out = spec.commandLine().getOut();
        var people = running.context().getBean(TrialPeople.class);
        out.println("Waymark is ready: " + running.opened());
        out.println("Trial. Invented children only. The password of every sign-in below: " + people.password());
        people.signIns().forEach(line -> out.println("  " + line));
        out.println("Press Ctrl-C to stop.");
        out.flush();
    }
}
