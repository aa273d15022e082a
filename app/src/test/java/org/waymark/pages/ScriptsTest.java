package org.waymark.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// What JavaScript adds to the pages.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptsTest {
    private static final String RAISE = "/concerns/new";
    private static final String SIGN = "Injury apparently from assault or restraint";
    private static final String OTHER_SIGN = "Looks malnourished";

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
    void searching_narrows_the_signs_and_says_how_many_are_left() {
        tessa.opens(RAISE);
        search().fill("MALnourished");
        assertThat(sign(OTHER_SIGN)).isVisible();
        assertThat(sign(SIGN)).isHidden();
        assertThat(page.getByText("Behaviour and psychological")).isHidden();
        assertThat(page.locator(".wm-filter [role=status]").first()).containsText("1 of ");
    }

    @Test
    void what_is_ticked_stays_in_sight_whatever_is_searched_for() {
        tessa.opens(RAISE);
        search().fill("assault");
        sign(SIGN).check();
        search().fill("malnourished");
        assertThat(sign(SIGN)).isVisible();
    }

    @Test
    void clearing_the_search_folds_the_groups_as_they_were() {
        tessa.opens(RAISE);
        search().fill("withdrawn");
        assertThat(page.locator("[data-filter-group][open]")).not().hasCount(0);
        search().fill("");
        assertThat(page.locator("[data-filter-group][open]")).hasCount(0);
    }

    @Test
    void the_enter_key_in_a_search_does_not_send_the_form() {
        tessa.opens(RAISE);
        search().press("Enter");
        tessa.reads("Raise a concern").doesNotRead("Ring them now.");
    }

    @Test
    void a_sign_asks_what_was_seen_once_it_is_ticked() {
        tessa.opens(RAISE);
        search().fill("malnourished");
        var box = sign(OTHER_SIGN);
        var seen = page.locator("[id='" + box.getAttribute("id") + ".seen']");
        assertThat(seen).isHidden();
        box.check();
        assertThat(seen).isVisible();
    }

    @Test
    void a_question_that_hangs_on_another_is_asked_once_the_answer_fits() {
        tessa.opens(RAISE);
        page.getByText("Kinds of exploitation, journeys and means").click();
        var made = page.getByText("What is the child made to do?");
        assertThat(made).isHidden();
        page.getByLabel("Criminal exploitation").check();
        assertThat(made).isVisible();
        page.getByLabel("Criminal exploitation").uncheck();
        assertThat(made).isHidden();
    }

    @Test
    void the_menu_is_folded_on_a_phone_until_it_is_asked_for() {
        page.setViewportSize(375, 700);
        tessa.opens("/");
        var procedures = page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("Procedures").setExact(true));
        assertThat(procedures).isHidden();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu"))
                .first()
                .click();
        assertThat(procedures).isVisible();
        page.setViewportSize(1280, 900);
    }

    @Test
    void leaving_quickly_takes_one_click_to_a_page_that_tells_nothing() {
        tessa.opens(RAISE);
        assertThat(page.locator(".govuk-js-exit-this-page-button")).hasAttribute("href", Pattern.compile("^https://"));
        assertThat(page.locator(".govuk-js-exit-this-page-button")).hasAttribute("rel", "nofollow noreferrer");
    }

    private Locator search() {
        return page.getByLabel("Search in this list").first();
    }

    private Locator sign(String words) {
        return page.getByLabel(words, new Page.GetByLabelOptions().setExact(true))
                .first();
    }
}
