package org.waymark.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.TestWaymark;
import org.waymark.Visitor;
import org.waymark.packs.Loaded;
import org.waymark.packs.Packs;

/// The procedures as a book: by stage, by role, and paragraph by paragraph of the documents.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandbookTest {
    private static final Loaded.Ready PACKS = (Loaded.Ready) Packs.load(Path.of("..", "packs"), List.of());

    private TestWaymark waymark;
    private Visitor maggie;
    private Page page;

    @BeforeAll
    void start() {
        waymark = TestWaymark.emptyOn("2026-04-03T18:10");
        maggie = waymark.signIn("maggie");
        page = maggie.page();
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    @Test
    void every_duty_and_every_check_stands_there_once_by_stage_and_by_role() {
        var all = Stream.concat(
                        PACKS.procedures().duties().stream().map(it -> "duty-" + it.id()),
                        PACKS.procedures().guards().stream().map(it -> "check-" + it.id()))
                .sorted()
                .toList();
        for (var order : List.of("/procedures", "/procedures?by=role")) {
            maggie.opens(order);
            assertThat(idsOf("article")).as(order).containsExactlyElementsOf(all);
        }
    }

    @Test
    void whoever_reads_finds_their_own_duties_first() {
        maggie.opens("/procedures").follows("By role");

        var first = page.locator("details.wm-fold").first();
        assertThat(first.locator("summary")).containsText("(you)");
        assertThat(first).hasAttribute("open", "");
        assertThat(page.locator("details.wm-fold[open]").count())
                .isLessThan(page.locator("details.wm-fold").count());
    }

    @Test
    void every_row_of_every_document_stands_on_its_page() {
        var found = new TreeSet<String>();
        for (var document : List.of("000", "001", "002", "003", "004")) {
            maggie.opens("/procedures/documents/" + document);
            found.addAll(idsOf("article"));
        }
        assertThat(found)
                .isEqualTo(new TreeSet<>(PACKS.register().requirements().keySet()));
    }

    @Test
    void a_duty_leads_to_its_paragraph_and_the_paragraph_to_the_duty() {
        var duty = "#duty-tell-childrens-services";
        maggie.opens("/procedures" + duty);
        assertThat(page.locator(duty)).isVisible();
        var place = page.locator(duty + " .wm-cites a").first();
        var row = place.getAttribute("href").replaceAll(".*#", "");
        place.click();

        var paragraph = page.locator("[id='" + row + "']");
        assertThat(paragraph).isInViewport();
        paragraph.locator("a[href='/procedures" + duty + "']").click();
        assertThat(page.locator(duty)).isInViewport();
    }

    @Test
    void searching_finds_a_check_in_a_folded_stage() {
        var guard = PACKS.procedures().guards().getLast().newest();
        maggie.opens("/procedures");
        page.getByLabel("Search the duties and checks").fill(guard.title());
        assertThat(page.locator("#check-" + guard.id())).isVisible();
    }

    @Test
    void there_is_no_page_for_a_document_that_is_none() {
        for (var none : List.of("005", "%3Cb%3E", "..")) {
            assertThat(page.navigate(waymark.address() + "/procedures/documents/" + none)
                            .text())
                    .doesNotContain("paragraph by paragraph of")
                    .doesNotContain("Search this document");
        }
    }

    private List<String> idsOf(String element) {
        return page.locator(element + "[data-filter-item]").evaluateAll("all => all.map(it => it.id).sort()")
                        instanceof List<?> ids
                ? ids.stream().map(String.class::cast).sorted().toList()
                : List.of();
    }
}
