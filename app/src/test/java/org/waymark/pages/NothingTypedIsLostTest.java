package org.waymark.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// Whatever happens between opening a form and sending it, the words come back.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingTypedIsLostTest {
    private static final String HEARD = "What did you see or hear?";
    private static final String WORDS = "He waits at the gate each day.\nA black car, engine running.";

    private TestWaymark waymark;

    @BeforeAll
    void start() {
        waymark = TestWaymark.emptyOn("2026-04-03T18:10");
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    @Test
    void a_form_sent_after_a_long_pause_comes_back_with_the_password() {
        var tessa = waymark.signIn("tessa");
        tessa.opens("/concerns/new").writes(HEARD, WORDS).picks("Is the child missing now?", "Yes");
        waymark.passes(Duration.ofMinutes(16));
        tessa.press("Send").reads("Locked").doesNotRead("black car");

        unlock(tessa, "wrong").reads("Locked").reads("That is not your password");
        unlock(tessa, waymark.password());

        assertThat(tessa.page().getByLabel(HEARD)).hasValue(WORDS);
        tessa.press("Send").reads("Children’s Services have not been told yet");
        tessa.opens("/children/" + tessa.child() + "/story").reads("A black car, engine running.");
    }

    @Test
    void the_same_happens_without_scripts() {
        var tessa = waymark.signInWithoutScripts("tessa");
        tessa.opens("/concerns/new").writes(HEARD, WORDS);
        waymark.passes(Duration.ofMinutes(16));
        tessa.press("Send");
        unlock(tessa, waymark.password());
        assertThat(tessa.page().getByLabel(HEARD)).hasValue(WORDS);
    }

    @Test
    void a_pause_just_short_of_the_limit_locks_nothing() {
        var tessa = waymark.signIn("tessa");
        tessa.opens("/concerns/new");
        waymark.passes(Duration.ofMinutes(14));
        tessa.opens("/").reads("What must happen now");
    }

    @Test
    void a_form_sent_after_the_sign_in_has_ended_comes_back_to_the_same_person_only() {
        var tessa = waymark.signIn("tessa");
        tessa.opens("/concerns/new").writes(HEARD, WORDS);
        tessa.page().context().clearCookies();
        tessa.press("Send").reads("Sign in").doesNotRead("black car");
        var way = tessa.page().url();

        var maggie = waymark.signIn("maggie");
        maggie.opens(waymark.address() + "/concerns/new?" + way.substring(way.indexOf("held")));
        assertThat(maggie.page().getByLabel(HEARD)).hasValue("");

        tessa.page().getByLabel("Your name for signing in").fill("tessa");
        unlock(tessa, waymark.password(), "Sign in");
        assertThat(tessa.page().getByLabel(HEARD)).hasValue(WORDS);
    }

    @Test
    void a_form_from_before_a_new_sign_in_in_another_window_is_shown_again() {
        var tessa = waymark.signIn("tessa");
        tessa.opens("/concerns/new").writes(HEARD, WORDS);
        var other = tessa.page().context().newPage();
        other.navigate("/");
        other.context().clearCookies();
        other.navigate("/");
        other.getByLabel("Your name for signing in").fill("tessa");
        other.locator("[name=password]").fill(waymark.password());
        other.locator("main button[type=submit]").last().click();
        other.waitForURL(waymark.address() + "/");

        tessa.press("Send");

        assertThat(tessa.page().getByLabel(HEARD)).hasValue(WORDS);
        tessa.press("Send").reads("Children’s Services have not been told yet");
    }

    @Test
    void a_form_that_meets_no_connection_gives_the_numbers_and_is_sent_once_when_there_is_one() {
        var joan = waymark.signIn("joan");
        joan.opens("/concerns/new").writes(HEARD, "No signal in the sports hall.");
        var offline = joan.page().context();
        offline.setOffline(true);
        joan.pressInVain("Send")
                .reads("Not sent: there is no connection")
                .reads("Nothing that you wrote is lost.")
                .reads("999");
        assertThat(joan.page().getByLabel(HEARD)).hasValue("No signal in the sports hall.");

        offline.setOffline(false);

        joan.reads("Children’s Services have not been told yet");
        joan.opens("/children/" + joan.child()).reads("Tell Children's Services");
        Assertions.assertThat(waymark.sql()
                        .sql("select count(*) from entry where child = :child")
                        .param("child", UUID.fromString(joan.child()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoever_reports_a_missing_child_without_a_connection_gets_the_numbers_to_ring() {
        var joan = waymark.signIn("joan");
        joan.opens("/");
        joan.page().context().setOffline(true);
        joan.follows("Missing now")
                .reads("There is no connection: ring now")
                .reads("999")
                .reads("116 000");

        joan.page().context().setOffline(false);
        joan.follows("Missing now").reads("Ring first. Write it down after.");
    }

    @Test
    void a_form_sent_twice_is_recorded_once() {
        var tessa = waymark.signIn("tessa");
        tessa.opens("/concerns/new").writes(HEARD, "Twice.");
        var form = FormData.create();
        for (var field :
                (List<?>) tessa.page().evaluate("[...new FormData(document.forms[document.forms.length - 1])]")) {
            form.append((String) ((List<?>) field).getFirst(), (String) ((List<?>) field).getLast());
        }
        var sending = RequestOptions.create().setForm(form);

        var first = tessa.page().request().post("/concerns/new", sending);
        var second = tessa.page().request().post("/concerns/new", sending);

        Assertions.assertThat(first.url()).contains("/receipts/").isEqualTo(second.url());
        tessa.opens("/").reads("Tell Children's Services");
        assertThat(tessa.duty("Tell Children's Services")).hasCount(1);
    }

    private static Visitor unlock(Visitor visitor, String password) {
        return unlock(visitor, password, "Go on");
    }

    private static Visitor unlock(Visitor visitor, String password, String button) {
        visitor.page().locator("[name=password]").fill(password);
        return visitor.press(button);
    }
}
