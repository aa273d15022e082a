package org.waymark.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// What is begun waits for its person until it is sent, wherever they go on with it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftsTest {
    private static final String HEARD = "What did you see or hear?";
    private static final String WORDS = "He waits at the gate each day.";
    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private TestWaymark waymark;

    @BeforeAll
    void start() {
        waymark = TestWaymark.emptyOn("2026-04-03T18:10");
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    @BeforeEach
    void nothing_is_begun() {
        waymark.sql().sql("delete from draft").update();
    }

    @Test
    void what_is_typed_is_found_on_another_device_without_having_been_sent() {
        var tessa = waymark.signIn("tessa");
        types(tessa, WORDS);

        var elsewhere = waymark.signIn("tessa");
        elsewhere
                .opens("/")
                .reads("Begun and not sent")
                .reads("Raise a concern")
                .pictured("drafts-home");
        elsewhere.follows("Go on with it");
        assertThat(elsewhere.page().getByLabel(HEARD)).hasValue(WORDS);

        elsewhere.press("Send").reads("Children’s Services have not been told yet");
        elsewhere.opens("/drafts").reads("Nothing waits to be sent.").pictured("drafts-none");
    }

    @Test
    void a_form_that_is_opened_anew_says_that_one_was_begun_and_leaves_both() {
        var tessa = waymark.signIn("tessa");
        types(tessa, WORDS);
        tessa.opens("/concerns/new").reads("You began this form at").pictured("drafts-begun");
        assertThat(tessa.page().getByLabel(HEARD)).hasValue("");
        types(tessa.writes(HEARD, ""), "Another child, another day.");

        Assertions.assertThat(drafts()).isEqualTo(2);
        tessa.opens("/concerns/new").follows("Go on with that one");
        assertThat(tessa.page().getByLabel(HEARD)).hasValue("Another child, another day.");
    }

    @Test
    void without_scripts_a_button_saves_for_later() {
        var tessa = waymark.signInWithoutScripts("tessa");
        tessa.opens("/concerns/new").writes(HEARD, WORDS).press("Save and finish later");
        tessa.reads("Saved for later")
                .reads("It waits until")
                .pictured("drafts")
                .follows("Raise a concern");
        assertThat(tessa.page().getByLabel(HEARD)).hasValue(WORDS);
    }

    @Test
    void typing_counts_as_being_there_and_a_lock_loses_nothing() {
        var tessa = waymark.signIn("tessa");
        types(tessa, WORDS);
        waymark.passes(Duration.ofMinutes(10));
        types(tessa, WORDS + " A");
        waymark.passes(Duration.ofMinutes(10));
        types(tessa, WORDS + " A black car");
        saved(tessa).not().containsText("signed out");

        waymark.passes(Duration.ofMinutes(16));
        tessa.page().getByLabel(HEARD).fill(WORDS + " A black car, engine running.");
        saved(tessa).containsText("You are signed out: nothing is lost", PATIENT);

        tessa.page().navigate("/drafts");
        tessa.page().locator("[name=password]").fill(waymark.password());
        tessa.press("Go on").follows("Raise a concern");
        assertThat(tessa.page().getByLabel(HEARD)).hasValue(WORDS + " A black car, engine running.");
    }

    @Test
    void what_is_typed_after_the_sign_in_ended_is_kept_for_the_same_person_only() {
        var tessa = waymark.signIn("tessa");
        tessa.opens("/concerns/new");
        tessa.page().context().clearCookies();
        tessa.page().getByLabel(HEARD).fill(WORDS);
        saved(tessa).containsText("You are signed out", PATIENT);

        waymark.signIn("joan").opens("/drafts").reads("Nothing waits to be sent.");
        waymark.signIn("tessa").opens("/drafts").follows("Raise a concern");
        Assertions.assertThat(drafts()).isEqualTo(1);
    }

    @Test
    void without_a_connection_the_page_says_since_when_and_saves_once_there_is_one() {
        var tessa = waymark.signIn("tessa");
        types(tessa, WORDS);
        tessa.page().context().setOffline(true);
        tessa.page().getByLabel(HEARD).fill(WORDS + " No signal.");
        saved(tessa).containsText("Not saved since", PATIENT);

        tessa.page().context().setOffline(false);
        saved(tessa).containsText("Saved at", PATIENT);
        Assertions.assertThat(words()).contains("No signal.");
        Assertions.assertThat((String) tessa.page()
                        .evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"))
                .doesNotContain("gate");
    }

    @Test
    void two_open_pages_keep_both_what_they_say() {
        var tessa = waymark.signIn("tessa");
        types(tessa, WORDS);
        var way = tessa.page().locator("[name=held]").inputValue();
        var phone = waymark.signIn("tessa");
        phone.opens("/concerns/new?held=" + way).page().getByLabel(HEARD).fill("From the phone.");
        saved(phone).containsText("Saved at", PATIENT);

        tessa.page().getByLabel(HEARD).fill("From the desk.");
        tessa.page().waitForCondition(() -> drafts() == 2);

        Assertions.assertThat(words()).contains("From the phone.").contains("From the desk.");
    }

    @Test
    void a_saving_that_comes_after_the_form_was_sent_brings_nothing_back() {
        var tessa = waymark.signIn("tessa");
        types(tessa, WORDS);
        var late = RequestOptions.create().setHeader("Accept", "application/json");
        var form = FormData.create().set("draft-of", "/concerns/new");
        for (var control : List.of("held", "typing", "_csrf", "_who")) {
            form.set(
                    control,
                    tessa.page().locator("main [name=" + control + "]").first().inputValue());
        }
        tessa.press("Send").reads("Children’s Services have not been told yet");

        var answer = tessa.page().request().post("/drafts", late.setForm(form));

        Assertions.assertThat(answer.text()).isEqualTo("{\"signedIn\":true}");
        tessa.opens("/drafts").reads("Nothing waits to be sent.");
    }

    @Test
    void a_draft_is_handed_to_a_colleague_who_goes_on_with_it_and_back() {
        var tessa = waymark.signIn("tessa");
        tessa.opens("/concerns/new").writes(HEARD, WORDS).press("Send");
        var child = tessa.child();
        var first = waymark.signIn("dev");
        first.opens("/children/" + child + "/record").reads("Record");
        var form = first.page().locator("main a[href*='/record/']").first().getAttribute("href");
        first.opens(form).page().locator("main textarea").first().fill("Begun by the front door.");
        saved(first).containsText("Saved at", PATIENT);

        first.opens("/drafts").follows("Hand it over").pictured("drafts-hand");
        first.press("Hand it over").reads("Choose who goes on with it");
        var colleague =
                first.page().locator("select option:not([value=''])").first().getAttribute("value");
        first.page().locator("select").selectOption(colleague);
        first.page().locator("[name=note]").fill("She spoke of a flat.");
        first.press("Hand it over").reads("Handed over");
        first.opens("/drafts").reads("Nothing waits to be sent.");

        var second = waymark.signIn(colleague);
        second.opens("/drafts").reads("Handed to you by").reads("She spoke of a flat.");
        second.page().locator(".wm-entry__title a").first().click();
        assertThat(second.page().locator("main textarea").first()).hasValue("Begun by the front door.");
    }

    @Test
    void what_is_thrown_away_can_be_brought_back_for_a_week_and_what_is_left_alone_is_told_of() {
        var tessa = waymark.signIn("tessa");
        types(tessa, WORDS);
        presses(tessa.opens("/drafts"), "Throw it away").reads("You can bring it back for 7 days");
        tessa.opens("/").doesNotRead("Begun and not sent");
        presses(tessa.opens("/drafts"), "Bring it back").follows("Raise a concern");
        assertThat(tessa.page().getByLabel(HEARD)).hasValue(WORDS);

        later(Duration.ofDays(21).minusMinutes(30)).doesNotRead("Its words are let go of");
        later(Duration.ofHours(1)).reads("Its words are let go of");
        later(Duration.ofDays(7).minusHours(1)).follows("Go on with it");
        later(Duration.ofHours(1)).doesNotRead("Begun and not sent");
        waymark.signIn("tessa").opens("/drafts").reads("its words are gone").doesNotRead("Go on with it");
        Assertions.assertThat(words()).isEmpty();
        later(Duration.ofDays(7).plusHours(1));
        waymark.signIn("tessa").opens("/drafts").reads("Nothing waits to be sent.");
    }

    private Visitor later(Duration time) {
        waymark.passes(time);
        return waymark.signIn("tessa").opens("/").reads("What must happen now");
    }

    private static Visitor presses(Visitor visitor, String button) {
        visitor.page()
                .locator("main button", new Page.LocatorOptions().setHasText(button))
                .click();
        return visitor;
    }

    private void types(Visitor visitor, String words) {
        if (!visitor.page().url().endsWith("/concerns/new")) {
            visitor.opens("/concerns/new");
        }
        visitor.page().getByLabel(HEARD).fill(words);
        saved(visitor).containsText("Saved at", PATIENT);
        visitor.page().waitForCondition(() -> words().contains(words));
    }

    private static LocatorAssertions saved(Visitor visitor) {
        return assertThat(visitor.page().locator("[data-draft-says]"));
    }

    private int drafts() {
        return waymark.sql()
                .sql("select count(*) from draft")
                .query(Integer.class)
                .single();
    }

    private String words() {
        return waymark.draftsOf("tessa").stream()
                .flatMap(filled -> filled.answers().values().stream())
                .map(answers -> String.join("\n", answers))
                .collect(Collectors.joining("\n"));
    }
}
