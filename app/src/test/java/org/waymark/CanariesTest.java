package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.waymark.casefile.Change;
import org.waymark.casefile.Command;
import org.waymark.casefile.Filing;
import org.waymark.casefile.Outcome;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.files.Checked;
import org.waymark.files.Checks;
import org.waymark.files.FileType;
import org.waymark.files.MadeUpFiles;
import org.waymark.keys.Bytes;
import org.waymark.store.KeptPlaces.Place;

/// Every child has a name and places that stand nowhere else in the world, and everything that leaves Waymark or
/// that it leaves behind is looked through for them. For many children: `./waymark campaign canaries`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CanariesTest {
    private static final int CHILDREN = Integer.getInteger("waymark.children", 1);
    private static final long SEED = Long.getLong("waymark.seed", 20260403);
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
    private static final Pattern ENTRY = Pattern.compile("(?<!children/)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}");

    /// Pages that differ from one person to the next.
    private static final Pattern FOR_EACH = Pattern.compile("^/($|children|front-door|drafts|enquiries|receipts)");

    private static final List<String> PEOPLE = List.of("sana", "tessa", "priya", "owen");

    @TempDir
    Path profile;

    private final Random random = new Random(SEED);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<Canary> canaries = new ArrayList<>();
    private TestWaymark waymark;

    /// @param places where the child was found, is, was last seen, came back, and was photographed
    private record Canary(UUID child, String name, List<String> places) {}

    @BeforeAll
    void tell() {
        // Everything is opened at one moment, by far more than anybody reads.
        waymark = TestWaymark.emptyOn("2026-04-03T18:10", List.of("pace.times = 999999"));
        log.start();
        root().addAppender(log);
        for (var number = 0; number < CHILDREN; number++) {
            canaries.add(canary());
        }
    }

    @AfterAll
    void stop() {
        root().detachAppender(log);
        waymark.close();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /// A word that nobody else has, of letters that no encoding changes.
    private String word() {
        return random.ints(12, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private Canary canary() {
        var name = word();
        var places = Stream.generate(this::word).limit(5).toList();
        var concern = recording(
                "concern",
                waymark.worker("tessa").agency().id(),
                Map.of("names", new Value.Text(name)),
                Map.of("found_at", new Place(places.get(0)), "where_now", new Place(places.get(1))));
        var raised = (Outcome.Recorded)
                waymark.casefile().raise(UUID.randomUUID(), List.of(concern), waymark.worker("tessa"), waymark.now());
        var child = raised.child();
        record(
                child,
                "dev",
                "allocated",
                Map.of("role", new Value.Option("social-worker"), "worker", new Value.Reference("sana")),
                Map.of());
        attach(child, raised.entries().getFirst(), places.get(4));
        record(child, "sana", "missing", Map.of(), Map.of("last_seen_at", new Place(places.get(2))));
        record(child, "sana", "found", Map.of(), Map.of("found_at", new Place(places.get(3))));
        return new Canary(child, name, places);
    }

    private Change.Recording recording(
            String kind, String agency, Map<String, Value> fields, Map<String, Place> places) {
        var now = When.at(waymark.now());
        return new Change.Recording(kind, now, now, agency, "", fields, places, Change.Consents.NONE);
    }

    /// What a phone writes beside the picture goes in with the original, and comes out with nothing else.
    private void attach(UUID child, UUID entry, String place) {
        var sent = Bytes.of(MadeUpFiles.photograph(40, 30, 1, place));
        var shown = ((Checked.Fit) Checks.of(sent)).shown();
        var file =
                new Filing.Attaching(UUID.randomUUID(), child, entry, FileType.JPEG, "The child", false, shown, sent);
        assertThat(waymark.casefile().filing().attach(file, waymark.worker("tessa"), waymark.now()))
                .isTrue();
    }

    private void record(UUID child, String worker, String kind, Map<String, Value> fields, Map<String, Place> places) {
        var who = waymark.worker(worker);
        var change = recording(kind, who.agency().id(), fields, places);
        assertThat(waymark.casefile()
                        .record(new Command(UUID.randomUUID(), child, change, Optional.empty()), who, waymark.now()))
                .as(kind)
                .isInstanceOf(Outcome.Recorded.class);
    }

    @Test
    @Order(1)
    void no_page_says_where_a_child_is_and_no_address_or_header_who_it_is() {
        var pages = 0;
        var named = false;
        var aboutNobody = new HashSet<String>();
        for (var worker : PEOPLE) {
            var visitor = waymark.signIn(worker);
            var seen = new HashSet<String>();
            var open = new ArrayDeque<>(List.of("/"));
            while (!open.isEmpty()) {
                var path = open.remove();
                var shape = ENTRY.matcher(path).replaceAll("…");
                if (seen.add(shape) && (FOR_EACH.matcher(shape).find() || aboutNobody.add(shape))) {
                    var answer = visitor.page().request().get(path);
                    LINK.matcher(answer.text()).results().map(it -> it.group(1)).forEach(open::add);
                    named |= canaries.stream().anyMatch(it -> answer.text().contains(it.name()));
                    pages++;
                    quiet(worker + " " + path, answer);
                }
            }
        }
        System.out.printf("%d pages of %d children (seed %d) looked through%n", pages, CHILDREN, SEED);
        assertThat(named).as("names are found where they may be").isTrue();
    }

    private void quiet(String what, APIResponse answer) {
        var around = answer.url() + "\n" + answer.headers();
        for (var canary : canaries) {
            assertThat(Traces.of(canary.name()).in(around, what)).isEmpty();
            for (var place : canary.places()) {
                assertThat(Traces.of(place).in(around + "\n" + answer.text(), what))
                        .isEmpty();
            }
        }
    }

    @Test
    @Order(2)
    void only_whoever_asks_for_a_place_with_a_reason_is_told_it() {
        var canary = canaries.getFirst();
        var sana = waymark.signIn("sana").opens("/children/" + canary.child() + "/story");
        var link = sana.page().locator("a[href*='/places/']").first().getAttribute("href");
        sana.opens(link)
                .writes("Why do you need to know?", "To fetch the child")
                .press("Show it to me");

        assertThat(canary.places())
                .anySatisfy(place -> assertThat(sana.page().content()).contains(place));
    }

    @Test
    @Order(3)
    void nothing_stays_in_a_browser_after_signing_out() {
        var canary = canaries.getLast();
        var typed = word();
        try (var context = TestBrowsers.browserWithProfile(profile, waymark.address())) {
            var sana = new Visitor(context.newPage()).signIn("sana", waymark.password());
            sana.opens("/children/" + canary.child()).reads(canary.name());
            sana.opens("/children/" + canary.child() + "/story");
            sana.opens("/children/" + canary.child() + "/record/observation");
            sana.page().locator("main textarea").first().fill(typed);
            PlaywrightAssertions.assertThat(sana.page().locator("[data-draft-says]"))
                    .containsText("Saved at");
            sana.opens("/").page().locator(".wm-person__name").click();
            sana.press("Sign out");
        }

        for (var word : Stream.concat(Stream.of(canary.name(), typed), canary.places().stream())
                .toList()) {
            assertThat(Traces.of(word).inFiles(profile)).isEmpty();
        }
        assertThat(Traces.of("127.0.0.1").inFiles(profile))
                .as("the profile holds something")
                .isNotEmpty();
    }

    @Test
    @Order(4)
    void no_line_of_the_log_says_anything_of_a_child() {
        // Somebody writes a place into an address, in a browser that nobody listens to.
        var options = new Browser.NewContextOptions().setBaseURL(waymark.address());
        try (var context = TestBrowsers.shared().newContext(options)) {
            var sana = new Visitor(context.newPage()).signIn("sana", waymark.password());
            for (var path : List.of(
                    "/children/" + canaries.getFirst().name(),
                    "/no/" + canaries.getFirst().places().getFirst())) {
                assertThat(sana.page().request().get(path).status()).isEqualTo(404);
            }
        }
        var lines = log.list.stream()
                .map(event -> event.getFormattedMessage() + " " + event.getThrowableProxy())
                .collect(Collectors.joining("\n"));
        for (var canary : canaries) {
            assertThat(Traces.of(canary.name()).in(lines, "log")).isEmpty();
            for (var place : canary.places()) {
                assertThat(Traces.of(place).in(lines, "log")).isEmpty();
            }
        }
        LoggerFactory.getLogger(CanariesTest.class)
                .warn("A canary: {}", canaries.getFirst().name());
        assertThat(log.list).as("the log is listened to").isNotEmpty();
    }

    @Test
    @Order(5)
    void no_table_no_file_and_no_export_says_where_a_child_is() throws IOException {
        var places = canaries.stream().flatMap(it -> it.places().stream()).toList();
        for (var place : places) {
            assertThat(Traces.of(place).inTables(waymark.sql())).isEmpty();
        }
        waymark.close();
        var export = profile.resolve("audit.txt").toString();
        var said = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Main.commands().setOut(said).execute("verify", "--data", waymark.data().toString(), "--export", export);
        for (var place : places) {
            assertThat(Traces.of(place).inFiles(waymark.data())).isEmpty();
        }
        for (var canary : canaries) {
            assertThat(Traces.of(canary.name()).in(Files.readString(Path.of(export)), "export"))
                    .isEmpty();
            assertThat(Traces.of(canary.name()).inFiles(waymark.data()))
                    .as("what is said openly is found")
                    .anyMatch(it -> it.startsWith("database/base/"));
        }
    }
}
