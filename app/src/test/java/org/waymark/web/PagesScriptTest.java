package org.waymark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What JavaScript adds to the pages.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesScriptTest {
    private PagesBrowser browser;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    void start() throws IOException {
        browser = new PagesBrowser();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @BeforeEach
    void open() {
        context = browser.context(true);
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void searching_narrows_the_signs_and_says_how_many_are_left() {
        page.navigate(browser.address("raise"));
        page.getByLabel("Search in this list").first().fill("bank CARDS");
        assertThat(page.getByLabel("Holds many bank cards", new Page.GetByLabelOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByLabel("Looks malnourished", new Page.GetByLabelOptions().setExact(true)))
                .isHidden();
        assertThat(page.getByText("Behaviour and psychological")).isHidden();
        assertThat(page.locator("#signs-title ~ fieldset [role=status]")).containsText("1 of ");
    }

    @Test
    void what_is_ticked_stays_in_sight_whatever_is_searched_for() {
        page.navigate(browser.address("raise"));
        page.getByLabel("Search in this list").first().fill("bank cards");
        assertThat(page.getByLabel("Injury apparently from assault or restraint")
                        .first())
                .isVisible();
    }

    @Test
    void clearing_the_search_folds_the_groups_as_they_were() {
        page.navigate(browser.address("raise"));
        var search = page.getByLabel("Search in this list").first();
        search.fill("withdrawn");
        search.fill("");
        assertThat(page.locator("#signs details[open]")).hasCount(1);
    }

    @Test
    void the_enter_key_in_a_search_does_not_send_the_form() {
        page.navigate(browser.address("raise"));
        var before = page.url();
        page.getByLabel("Search in this list").first().press("Enter");
        assertThat(page).hasURL(before);
        assertThat(page.getByLabel("What worries you?")).isVisible();
    }

    @Test
    void a_sign_asks_what_was_seen_once_it_is_ticked() {
        page.navigate(browser.address("raise"));
        var seen = page.locator("[id='signs.IND-002.seen']");
        assertThat(seen).isHidden();
        page.getByLabel("Looks malnourished", new Page.GetByLabelOptions().setExact(true))
                .check();
        assertThat(seen).isVisible();
    }

    @Test
    void a_question_that_hangs_on_another_is_asked_once_the_answer_fits() {
        page.navigate(browser.address("record"));
        var language = page.getByLabel("Which language and dialect?");
        assertThat(language).isHidden();
        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        assertThat(language).isVisible();
        page.getByLabel("Not known", new Page.GetByLabelOptions().setExact(true))
                .check();
        assertThat(language).isHidden();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 375, 768, 990})
    void the_menu_is_folded_on_a_small_screen_until_it_is_asked_for(int width) {
        page.setViewportSize(width, 700);
        page.navigate(browser.address("home"));
        var procedures = page.getByText("Procedures");
        assertThat(procedures).isHidden();
        assertThat(page.getByText("Missing now")).isVisible();
        page.getByText("Menu").click();
        assertThat(procedures).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {993, 1280})
    void the_parts_of_waymark_lie_open_on_a_desk(int width) {
        page.setViewportSize(width, 700);
        page.navigate(browser.address("home"));
        assertThat(page.getByText("Procedures")).isVisible();
        assertThat(page.getByText("Menu")).isHidden();
    }

    @Test
    void who_is_signed_in_folds_away_when_the_person_turns_elsewhere() {
        page.navigate(browser.address("home"));
        page.locator("summary", new Page.LocatorOptions().setHasText("Sana Iqbal"))
                .click();
        assertThat(page.getByText("Sign out")).isVisible();
        page.getByText("What must happen now").click();
        assertThat(page.getByText("Sign out")).isHidden();
    }

    @Test
    void the_list_of_errors_takes_the_focus_and_leads_to_the_field() {
        page.navigate(browser.address("record-errors"));
        assertThat(page.locator(".govuk-error-summary")).isFocused();
        page.getByText("The day must be one that has been").first().click();
        assertThat(page.locator("#happened")).isFocused();
    }

    @Test
    void the_words_of_a_form_that_came_back_are_still_there() {
        page.navigate(browser.address("record-errors"));
        assertThat(page.getByLabel("What was decided?")).hasValue("Section 47 enquiry, joint.\nMedical tomorrow.");
    }
}
