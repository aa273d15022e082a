package org.waymark.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// Whom to turn to and what to read: a long list that stays usable.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryTest {
    private TestWaymark waymark;
    private Visitor tessa;
    private Page page;

    @BeforeAll
    void start() {
        waymark = TestWaymark.emptyOn("2026-04-03T18:10");
        tessa = waymark.signIn("tessa");
        page = tessa.page();
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    @Test
    void it_is_one_link_away_from_the_procedures_and_folded_by_theme() {
        tessa.opens("/procedures").follows("Directory: whom to turn to");
        assertThat(page.locator("h1")).hasText("Directory");
        assertThat(page.locator("details[data-filter-group][open]")).hasCount(1);
        assertThat(entry("Danger now: police, ambulance")).isVisible();
        assertThat(entry("Poland: intervention and consultation centre for trafficked people"))
                .isHidden();
    }

    @Test
    void searching_finds_an_entry_in_a_folded_theme() {
        tessa.opens("/procedures/directory");
        page.getByLabel("Search the directory").fill("naptip");
        assertThat(entry("Nigeria: NAPTIP, the agency against trafficking")).isVisible();
        assertThat(entry("Danger now: police, ambulance")).isHidden();
    }

    @Test
    void what_a_child_can_use_stands_by_itself() {
        tessa.opens("/procedures/directory").follows("Children and young people");
        assertThat(entry("Modern Slavery Helpline (Unseen)")).isVisible();
        assertThat(entry("Bulgaria: hotline for children")).hasCount(1);
        assertThat(entry("Ring without giving your name")).hasCount(1);
        assertThat(entry("School Admissions Code")).hasCount(0);
    }

    @Test
    void a_number_can_be_rung_and_an_address_followed() {
        tessa.opens("/procedures/directory?for=child");
        assertThat(entry("Modern Slavery Helpline (Unseen)").locator("a[href^=tel]"))
                .hasAttribute("href", "tel:08000121700");
        assertThat(entry("Medaille Trust").locator("a[href^=https]"))
                .hasAttribute("href", "https://www.medaille-trust.org.uk/");
    }

    @Test
    void no_number_or_address_that_is_wrong_dead_or_closed_stands_in_it() {
        tessa.opens("/procedures/directory");
        var links = (List<?>) page.evaluate("[...document.querySelectorAll('main a')].map(it => it.href)");
        for (var bad : List.of(
                "tel:0800012170",
                "tel:080080067",
                "tel:0500700700",
                "tel:08088000007",
                "tel:01132403040",
                "education.gov.uk",
                "acpo.police.uk",
                "choices-avr",
                "migranthehelpuk",
                "hertordshirebeacon",
                "herts.pnn.police.uk",
                "oisc.homeoffice")) {
            Assertions.assertTrue(
                    links.stream()
                            .noneMatch(link -> link.toString().endsWith(bad)
                                    || (!bad.startsWith("tel:")
                                            && link.toString().contains(bad))),
                    bad);
        }
        Assertions.assertTrue(links.size() > 60, "links there are: " + links.size());
    }

    @Test
    void an_audience_that_nobody_is_shows_everything() {
        tessa.opens("/procedures/directory?for=%3Cb%3E");
        assertThat(entry("School Admissions Code")).hasCount(1);
    }

    private Locator entry(String title) {
        return page.locator("article")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("h3", new Page.LocatorOptions().setHasText(title))));
    }
}
