package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page, with invented content, in a real browser. The pages and pictures of them are left in `target/looks`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesLookTest {
    private static final List<Integer> WIDTHS = List.of(320, 375, 640, 768, 993, 1280, 1920);
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String TOO_WIDE =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static final String DOUBLE_THE_TEXT = "document.documentElement.style.fontSize = '200%'";

    /// What a page holds that nobody can see, folds aside, which open without JavaScript too.
    private static final String UNSEEN = """
            [...document.querySelectorAll('main :is(input:not([type=hidden], [hidden][autocomplete=username]), textarea, select, button, a, p, dd, li, h2, h3)')]
              .filter(it => !it.checkVisibility() && !it.closest('details, .wm-filter, .govuk-password-input__toggle'))
              .map(it => it.outerHTML)
            """;

    /// Walks from control to control as the tab key does, and tells those that look no different when they are reached.
    private static final String UNMARKED = """
            () => {
              const look = (style) => [style.outline, style.boxShadow, style.backgroundColor].join()
              const looks = (it) => [getComputedStyle(it), getComputedStyle(it, '::before'),
                  ...[...(it.labels ?? [])].map(label => getComputedStyle(label, '::before'))].map(look).join()
              return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                .filter(it => it.checkVisibility())
                .filter(it => {
                  document.activeElement.blur()
                  const before = looks(it)
                  it.focus({ focusVisible: true })
                  return document.activeElement !== it || looks(it) === before
                })
                .map(it => it.outerHTML)
            }
            """;

    private PagesBrowser browser;

    @BeforeAll
    void start() throws IOException {
        browser = new PagesBrowser();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    static List<String> pages() {
        return InventedPages.all().stream().map(Look::name).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void it_can_be_used_by_everyone_on_every_screen(String name) {
        try (var context = browser.context(true)) {
            var page = context.newPage();
            var complaints = complaintsOf(page);
            page.navigate(browser.address(name));
            for (var width : WIDTHS) {
                page.setViewportSize(width, 900);
                assertThat((int) page.evaluate(TOO_WIDE))
                        .as("pixels too wide at " + width)
                        .isZero();
            }
            page.setViewportSize(1280, 900);
            page.evaluate(DOUBLE_THE_TEXT);
            assertThat((int) page.evaluate(TOO_WIDE))
                    .as("pixels too wide with the text twice as large")
                    .isZero();
            page.reload();
            for (var width : List.of(1280, 375)) {
                page.setViewportSize(width, 900);
                page.screenshot(new ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PagesBrowser.LOOKS.resolve(name + "-" + width + ".png")));
                assertThat(violations(page)).as("at " + width).isEmpty();
            }
            assertThat((List<?>) page.evaluate(UNMARKED)).as("no mark of focus").isEmpty();
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void it_shows_everything_without_javascript(String name) {
        try (var context = browser.context(false)) {
            var page = context.newPage();
            page.navigate(browser.address(name));
            assertThat((List<?>) page.evaluate(UNSEEN)).isEmpty();
        }
    }

    /// What a first visit fetches: the page, its styles, both scripts and both weights of the font.
    @ParameterizedTest
    @MethodSource("pages")
    void its_first_view_weighs_less_than_100_kilobytes(String name) throws IOException {
        var assets = Assets.built();
        var weight = zipped(PagesBrowser.LOOKS.resolve(name + ".html"));
        for (var address : List.of(assets.styles(), assets.start(), assets.script(), assets.regular(), assets.bold())) {
            weight += zipped(PagesBrowser.STATICS.resolve(address.substring(1)));
        }
        assertThat(weight).isLessThan(100 * 1024);
    }

    private static int zipped(Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            Files.copy(file, zip);
        }
        return bytes.size();
    }

    /// Everything the browser complains of, breaches of the content policy among it.
    private static List<String> complaintsOf(Page page) {
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (!message.type().equals("log")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> complaints.add("not loaded: " + request.url()));
        return complaints;
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(STANDARDS).analyze().getViolations().stream()
                        .map(PagesLookTest::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }
}
