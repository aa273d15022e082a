package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.waymark.TestBrowsers;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// Every page that a link leads to, for people of several agencies, in a real browser. With
/// `-Dwaymark.pictures=pages` pictures of them are left in `target/looks`, with `all` of the forms too.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {
    private static final Path LOOKS = Path.of("target", "looks");
    private static final Set<String> FOR_EVERYONE = Set.of("/", "/children", "/children/…", "/children/…/story");

    /// Each page is judged further at the last of them: pages on a phone, forms on a desk.
    private static final List<Integer> WIDTHS = List.of(320, 768, 993, 1280, 375);
    private static final List<Integer> WIDTHS_OF_FORMS = List.of(320, 375, 768, 993, 1280);
    private static final String PICTURES = System.getProperty("waymark.pictures", "none");
    private static final List<Integer> PICTURED = PICTURES.equals("none") ? List.of() : List.of(1280, 375);
    private static final List<Integer> OF_FORMS = PICTURES.equals("all") ? List.of(375) : List.of();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}");
    private static final List<String> NAMES =
            List.of("Kayla", "Boateng", "Blessing", "Turner", "Pham", "Amira", "Saleh", "Jordan");
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|action|src|id|name)=\"([^\"]*)\"");
    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
    private static final String LINKS =
            "[...document.querySelectorAll('a[href^=\"/\"]')].map(it => it.getAttribute('href').split('#')[0])";

    /// How many shapes of pages there are, at least: a walk that stops early must not pass.
    private static final int AT_LEAST = 180;

    private TestWaymark waymark;

    @BeforeAll
    void start() throws IOException {
        Files.createDirectories(LOOKS);
        waymark = TestWaymark.withStoriesOn("2026-04-06T11:30");
        waymark.signInWithoutScripts("tessa").opens("/concerns/new").press("Save and finish later");
        waymark.signIn("tessa")
                .opens("/enquiries")
                .writes("Name of the child", "Amira Saleh")
                .press("Write it down");
        var amira = waymark.reference(waymark.child("Amira"));
        waymark.signIn("hugh")
                .opens("/emergency")
                .writes("Reference of the child", amira)
                .picks("What for?", "A child may come to harm now")
                .writes("Why can it not wait?", "Seen at the station.")
                .press("Open the record");
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    @TestFactory
    Iterator<DynamicTest> each_page_can_be_used_by_everyone_on_every_screen_and_tells_no_secret() {
        return new Walk(List.of("sana", "dev", "tessa", "maggie", "priya", "orla"));
    }

    /// From the first page on, each page that a link leads to, for one person after the other. The next page is looked
    /// for only once the one before was checked, which tells where its links lead.
    private final class Walk implements Iterator<DynamicTest> {
        private final Deque<String> workers;
        private final Set<String> shown = new HashSet<>();
        private final Set<String> found = new HashSet<>();
        private final Deque<String> open = new ArrayDeque<>();
        private Optional<String> next = Optional.empty();
        private Optional<Person> person = Optional.empty();
        private boolean counted;

        Walk(List<String> workers) {
            this.workers = new ArrayDeque<>(workers);
        }

        /// @param complaints what the browser complained of since the last page
        private record Person(String worker, Visitor visitor, Visitor plain, List<String> complaints) {
            static Person of(String worker, TestWaymark waymark) {
                var visitor = waymark.signIn(worker);
                var complaints = new ArrayList<String>();
                Looks.hear(visitor.page(), complaints);
                return new Person(worker, visitor, waymark.signInWithoutScripts(worker), complaints);
            }
        }

        @Override
        public boolean hasNext() {
            while (next.isEmpty()) {
                if (!open.isEmpty()) {
                    var path = open.remove();
                    var shape = shape(path);
                    if (found.add(shape) && (shown.add(shape) || FOR_EVERYONE.contains(shape))) {
                        next = Optional.of(path);
                    }
                } else if (workers.isEmpty()) {
                    return !counted;
                } else {
                    person = Optional.of(Person.of(workers.remove(), waymark));
                    found.clear();
                    open.add("/");
                }
            }
            return true;
        }

        @Override
        public DynamicTest next() {
            if (next.isEmpty()) {
                counted = true;
                return DynamicTest.dynamicTest(
                        "as many pages as there are", () -> assertThat(shown).hasSizeGreaterThan(AT_LEAST));
            }
            var path = next.get();
            var who = person.orElseThrow();
            next = Optional.empty();
            return DynamicTest.dynamicTest(who.worker() + " " + shape(path), () -> check(who, path, open));
        }
    }

    private static String shape(String path) {
        return ID.matcher(path.replaceAll("(record/[a-z0-9-]+)\\?.*", "$1")
                        .replaceAll("=.*", "=…")
                        .replaceAll("(procedures/documents/).*", "$1…"))
                .replaceAll("…");
    }

    private static boolean pictured(String shape, int width) {
        return shape.contains("/record/") ? OF_FORMS.contains(width) : PICTURED.contains(width);
    }

    private static void check(Walk.Person who, String path, Deque<String> open) {
        var page = who.visitor().page();
        var shape = shape(path);
        who.complaints().clear();
        var answer = page.navigate(path);
        assertThat(answer.status()).isEqualTo(200);
        ((List<?>) page.evaluate(LINKS)).forEach(link -> open.add((String) link));
        var name = (who.worker() + shape).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
        for (var width : shape.contains("/record/") ? WIDTHS_OF_FORMS : WIDTHS) {
            page.setViewportSize(width, 900);
            assertThat(Looks.tooWide(page)).as("pixels too wide at " + width).isZero();
            if (pictured(shape, width)) {
                TestBrowsers.picture(
                        page,
                        new ScreenshotOptions().setFullPage(true).setPath(LOOKS.resolve(name + "-" + width + ".jpg")));
            }
        }
        assertThat(Looks.violations(page)).isEmpty();
        assertThat(Looks.unmarked(page)).as("no mark of focus").isEmpty();
        assertThat(who.complaints()).isEmpty();
        tellsNoSecret(page, answer.text());
        who.plain().page().navigate(path);
        assertThat(Looks.unseen(who.plain().page()))
                .as("seen with scripts only")
                .isEmpty();
    }

    /// Nothing of a child stands where it is kept, copied or logged without thought; nothing of a page is not ours.
    private static void tellsNoSecret(Page page, String html) {
        assertThat(page.title()).endsWith("– Waymark").doesNotContain(NAMES);
        assertThat(ADDRESS.matcher(html).results().map(match -> match.group(1)))
                .allSatisfy(address -> assertThat(address).doesNotContain(NAMES));
        assertThat(TITLE.matcher(html).results().count()).isEqualTo(1);
        assertThat(html)
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("<style")
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("\\son[a-z]+=");
        assertThat(page.locator("h1").count()).isEqualTo(1);
    }
}
