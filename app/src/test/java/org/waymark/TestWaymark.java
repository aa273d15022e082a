package org.waymark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.agencies.Agencies;
import org.waymark.agencies.Worker;
import org.waymark.casefile.Casefile;
import org.waymark.casefile.Rederiving;
import org.waymark.engine.record.WhenText;
import org.waymark.keys.Vault;
import org.waymark.store.TrialDatabase;
import org.waymark.trial.TrialClock;
import org.waymark.trial.TrialPeople;
import org.waymark.web.Drafts;
import org.waymark.web.Filled;

/// The whole of Waymark, as people meet it: the server on a database of its own, a real browser, and a clock that is
/// moved by hand.
///
/// Whatever its browsers were sent is looked through at the end for words that say where a child is.
public final class TestWaymark implements AutoCloseable {
    private final Serve.Running running;
    private final Path data;
    private final AtomicLong passed;
    private final JdbcClient owner;
    private final Thread atExit;
    private final Overhearing overhearing;

    private TestWaymark(Serve.Running running, Path data, AtomicLong passed) {
        this.running = running;
        this.data = data;
        this.passed = passed;
        // A test run that is stopped must leave no database behind.
        this.atExit = new Thread(running::close);
        Runtime.getRuntime().addShutdownHook(atExit);
        var database = running.database();
        this.owner = JdbcClient.create(
                new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
        this.overhearing = new Overhearing(owner, running.context().getBean(Vault.class));
    }

    private static final class Once {
        /// A folder with a database that was made and never used: making one takes longer than copying it.
        private static final Path BLANK = made();

        private static Path made() {
            try {
                var folder = Files.createTempDirectory("waymark-blank");
                switch (TrialDatabase.start(folder)) {
                    case TrialDatabase.Outcome.Refused(var why) -> throw new IllegalStateException(why);
                    case TrialDatabase.Outcome.Started(var database) -> database.close();
                }
                return folder;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        static Path blank() throws IOException {
            var folder = Files.createTempDirectory("waymark-story");
            try {
                var copying = new ProcessBuilder("cp", "-a", BLANK + "/.", folder.toString()).start();
                if (copying.waitFor() != 0) {
                    throw new IOException(new String(copying.getErrorStream().readAllBytes(), UTF_8));
                }
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return folder;
        }
    }

    /// Waymark without any child, at a moment of London time.
    public static TestWaymark emptyOn(String moment) {
        return start(blank(), moment, true);
    }

    /// The same in a house that has changed its rules about looking.
    public static TestWaymark emptyOn(String moment, List<String> lookingRules) {
        var data = blank();
        try {
            Files.write(data.resolve("looking.properties"), lookingRules);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return start(data, moment, true);
    }

    /// Waymark with the invented children of a trial.
    public static TestWaymark withStoriesOn(String moment) {
        return start(blank(), moment, false);
    }

    /// The same where a password alone opens no child's record.
    public static TestWaymark requiringSecondStepsOn(String moment) {
        return start(0, blank(), moment, true, it -> it.withSecondStep(true));
    }

    /// Waymark without any child, at an address that is known before, with the sign-ins of agencies.
    public static TestWaymark withProviders(int port, Path file, String moment) {
        return start(port, blank(), moment, true, it -> it.withIdentity(file));
    }

    /// Waymark on what an earlier one left behind.
    static TestWaymark againOn(Path data, String moment) {
        return start(data, moment, true);
    }

    private static Path blank() {
        try {
            return Once.blank();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The folder of its database.
    Path data() {
        return data;
    }

    private static TestWaymark start(Path data, String moment, boolean empty) {
        return start(0, data, moment, empty, it -> it);
    }

    private static TestWaymark start(
            int port, Path data, String moment, boolean empty, UnaryOperator<Settings> otherwise) {
        var passed = new AtomicLong();
        var settings = Settings.standard(port, data, Path.of("..", "packs"), empty, ticking(moment, passed));
        return switch (Serve.start(otherwise.apply(settings))) {
            case Serve.Outcome.Refused(var why) -> throw new IllegalStateException(why);
            case Serve.Outcome.Started(var running) -> new TestWaymark(running, data, passed);
        };
    }

    /// A clock that goes on by a millisecond each time that someone looks, so that no two acts share a moment.
    private static InstantSource ticking(String moment, AtomicLong passed) {
        var start = at(moment);
        return () -> start.plusMillis(passed.incrementAndGet());
    }

    /// Moves the clock forward to a moment of London time, and lets what follows from that happen.
    public void itIs(String moment) {
        running.context().getBean(TrialClock.class).moveTo(at(moment));
        running.context().getBean(Rederiving.class).catchUp(now());
    }

    /// As if nobody had touched anything for so long.
    public void passes(Duration time) {
        passed.addAndGet(time.toMillis());
    }

    public Instant now() {
        return running.context().getBean(TrialClock.class).instant();
    }

    /// Everything that is stored, as whoever owns it sees it.
    public JdbcClient sql() {
        return owner;
    }

    /// What somebody began and did not send.
    public List<Filled> draftsOf(String worker) {
        var drafts = running.context().getBean(Drafts.class);
        return drafts.of(worker, now()).stream()
                .flatMap(draft -> drafts.find(draft.id(), worker).stream())
                .map(Drafts.Found::filled)
                .toList();
    }

    /// The id of a child, by how its name begins.
    public String child(String name) {
        return sql().sql("select child::text from child_card where starts_with(display, ?)")
                .param(name)
                .query(String.class)
                .single();
    }

    /// What people are told to call a child.
    public String reference(String child) {
        return sql().sql("select reference from child where id = cast(? as uuid)")
                .param(child)
                .query(String.class)
                .single();
    }

    /// What somebody did, as the audit calls it, in order.
    public List<String> acts(String worker) {
        return sql().sql("select act from audit where worker = ? order by number")
                .param(worker)
                .query(String.class)
                .list();
    }

    public Casefile casefile() {
        return running.context().getBean(Casefile.class);
    }

    public Worker worker(String id) {
        return running.context().getBean(Agencies.class).worker(id, now()).orElseThrow();
    }

    /// Everything that a browser can ask for by an address: `GET /children/{child}` and so on.
    public List<String> routes() {
        return running
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(it -> it.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> it.getPatternValues().stream().map(path -> method + " " + path)))
                .toList();
    }

    /// Somebody with a browser of their own who has signed in.
    public Visitor signIn(String worker) {
        return visitor(true).signIn(worker, password());
    }

    /// Somebody whose browser runs no scripts.
    public Visitor signInWithoutScripts(String worker) {
        return visitor(false).signIn(worker, password());
    }

    /// Somebody who has not signed in.
    public Visitor somebody() {
        return visitor(true);
    }

    /// Somebody with a device of their own at the address where passkeys work, not signed in yet.
    public Visitor comes() {
        return visitor(true, running.opened().toString());
    }

    /// The same, signed in with the password.
    public Visitor comesAndSignsIn(String worker) {
        return comes().signIn(worker, password());
    }

    private Visitor visitor(boolean scripts) {
        return visitor(scripts, address());
    }

    private Visitor visitor(boolean scripts, String address) {
        return new Visitor(overhearing.opens(scripts, address).newPage());
    }

    public String password() {
        return running.context().getBean(TrialPeople.class).password();
    }

    public String address() {
        return "http://127.0.0.1:" + running.context().getEnvironment().getProperty("local.server.port");
    }

    private static Instant at(String moment) {
        return switch (WhenText.read(moment)) {
            case WhenText.Read.Time(var when) -> when.first();
            case WhenText.Read.Unreadable(var why) -> throw new IllegalArgumentException(why);
        };
    }

    /// What its browsers were sent.
    Overhearing overhearing() {
        return overhearing;
    }

    @Override
    public void close() {
        if (running.context().isActive()) {
            var places = overhearing.places();
            try {
                overhearing.assertQuiet(places);
            } finally {
                running.close();
                Runtime.getRuntime().removeShutdownHook(atExit);
            }
            overhearing.assertNothingLeft(data, places);
        }
    }
}
