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
import org.waymark.engine.pack.Field;
import org.waymark.packs.Loaded;
import org.waymark.packs.Packs;

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

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<Canaries.Canary> canaries = new ArrayList<>();
    private TestWaymark waymark;
    private Canaries canary;

    @BeforeAll
    void tell() {
        // Everything is opened at one moment, by far more than anybody reads.
        waymark = TestWaymark.emptyOn("2026-04-03T18:10", List.of("pace.times = 999999"));
        log.start();
        root().addAppender(log);
        canary = new Canaries(waymark, SEED);
        for (var number = 0; number < CHILDREN; number++) {
            canaries.add(canary.child());
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

    @Test
    @Order(0)
    void every_kind_of_place_that_the_packs_know_has_a_canary() {
        var procedures = ((Loaded.Ready) Packs.load(Path.of("..", "packs"), List.of())).procedures();
        var known = procedures.kinds().values().stream()
                .flatMap(kind -> kind.fields().stream()
                        .filter(field -> field.type() == Field.Type.PLACE)
                        .map(field -> kind.id() + "." + field.id()))
                .toList();
        assertThat(waymark.sql()
                        .sql(
                                "select distinct e.kind || '.' || p.field from kept_place p join entry e on e.id = p.entry")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(known);
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
            for (var word : canary.open()) {
                assertThat(Traces.of(word).in(around, what)).isEmpty();
            }
            for (var place : canary.places()) {
                assertThat(Traces.of(place).in(around + "\n" + answer.text(), what))
                        .isEmpty();
            }
        }
    }

    @Test
    @Order(2)
    void only_whoever_asks_for_a_place_with_a_reason_is_told_it() {
        var child = canaries.getFirst();
        var sana = waymark.signIn("sana").opens("/children/" + child.child() + "/story");
        var link = sana.page().locator("a[href*='/places/']").first().getAttribute("href");
        sana.opens(link)
                .writes("Why do you need to know?", "To fetch the child")
                .press("Show it to me");

        assertThat(child.places())
                .anySatisfy(place -> assertThat(sana.page().content()).contains(place));
    }

    @Test
    @Order(3)
    void nothing_stays_in_a_browser_after_signing_out() {
        var child = canaries.getLast();
        var typed = canary.word();
        try (var context = TestBrowsers.browserWithProfile(profile, waymark.address())) {
            var sana = new Visitor(context.newPage()).signIn("sana", waymark.password());
            sana.opens("/children/" + child.child()).reads(child.name());
            sana.opens("/children/" + child.child() + "/story");
            sana.opens("/children/" + child.child() + "/record/observation");
            sana.page().locator("main textarea").first().fill(typed);
            PlaywrightAssertions.assertThat(sana.page().locator("[data-draft-says]"))
                    .containsText("Saved at");
            sana.opens("/").page().locator(".wm-person__name").click();
            sana.press("Sign out");
        }

        for (var word : Stream.of(child.open(), List.of(typed), child.places())
                .flatMap(List::stream)
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
            for (var word : canary.open()) {
                assertThat(Traces.of(word).in(lines, "log")).isEmpty();
            }
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
            for (var word : canary.open()) {
                assertThat(Traces.of(word).in(Files.readString(Path.of(export)), "export"))
                        .isEmpty();
            }
            assertThat(Traces.of(canary.name()).inFiles(waymark.data()))
                    .as("what is said openly is found")
                    .anyMatch(it -> it.startsWith("database/base/"));
        }
    }
}
