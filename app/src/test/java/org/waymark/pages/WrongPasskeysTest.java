package org.waymark.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.pages.PasskeyDevice.BUTTON;
import static org.waymark.pages.PasskeyDevice.NOT_TAKEN;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// Passkeys of others, copies, and answers that no device gave: none of them lets anybody in.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongPasskeysTest {
    private static final int PATIENCE = 10;
    private static final Duration LONG = Duration.ofMinutes(16);

    /// Has the device sign what the server asks, though nobody has unlocked it, and sends that in.
    private static final String SIGN_WITHOUT_UNLOCKING = """
            async () => {
              const get = navigator.credentials.get.bind(navigator.credentials)
              navigator.credentials.get = ({ publicKey }) => get({ publicKey: { ...publicKey, userVerification: 'discouraged' } })
            }
            """;

    /// Keeps what the device answers, and spoils it if wanted.
    private static final String LISTEN = """
            () => {
              const submit = HTMLFormElement.prototype.submit
              HTMLFormElement.prototype.submit = function () {
                sessionStorage.setItem('answer', this.elements.answer.value)
                submit.call(this)
              }
            }
            """;

    /// Keeps what the device answers until it is told to send it.
    private static final String HOLD = """
            () => {
              const submit = HTMLFormElement.prototype.submit
              HTMLFormElement.prototype.submit = function () {
                window.send = () => submit.call(this)
              }
            }
            """;

    private static final String SPOIL = """
            () => {
              const submit = HTMLFormElement.prototype.submit
              HTMLFormElement.prototype.submit = function () {
                const answer = JSON.parse(this.elements.answer.value)
                const letters = answer.response.signature
                answer.response.signature = letters.slice(0, 12) + (letters[12] === 'A' ? 'B' : 'A') + letters.slice(13)
                this.elements.answer.value = JSON.stringify(answer)
                submit.call(this)
              }
            }
            """;

    private static final String SEND_AGAIN = """
            async () => {
              const form = document.querySelector('[data-passkey] form')
              await fetch('/sign-in/passkey/challenge', { method: 'POST', body: new URLSearchParams(new FormData(form)) })
              form.elements.answer.value = sessionStorage.getItem('answer')
              form.submit()
            }
            """;

    private TestWaymark waymark;

    @BeforeAll
    void start() {
        waymark = TestWaymark.emptyOn("2026-04-06T11:30");
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    @Test
    void somebody_elses_passkey_unlocks_nothing() {
        var dev = waymark.comesAndSignsIn("dev");
        var device = PasskeyDevice.holding(dev, "Phone of Dev");

        var farah = waymark.comesAndSignsIn("farah");
        var hers = PasskeyDevice.holding(farah, "Phone of Farah");
        waymark.passes(LONG);
        var onHerDesk = waymark.comes();
        onHerDesk.page().context().addCookies(farah.page().context().cookies());
        device.copiedTo(onHerDesk);
        onHerDesk.opens("/you").reads("Nobody has used this page for a while");
        onHerDesk.press("Use a passkey").reads(NOT_TAKEN).opens("/you").reads("Nobody has used this page");
        assertThat(hers.passkeys()).hasSize(1);
    }

    @Test
    void nobody_removes_the_passkey_of_another() {
        var nell = waymark.comesAndSignsIn("nell");
        PasskeyDevice.holding(nell, "Phone of Nell");
        var hers = waymark.sql()
                .sql("select id::text from passkey where worker = 'nell'")
                .query(String.class)
                .single();

        var sam = waymark.signIn("sam")
                .isGone("/you/passkeys/" + hers + "/remove")
                .opens("/you");
        assertThat(sam.posts("/you/passkeys/" + hers + "/remove")).isEqualTo(404);
        nell.opens("/you").reads("Phone of Nell");
    }

    @Test
    void a_copy_that_counts_behind_the_device_is_refused_and_noted() {
        var elif = waymark.comesAndSignsIn("elif");
        var device = PasskeyDevice.holding(elif, "Phone");
        var thief = waymark.comes();
        device.copiedTo(thief);
        elif.signsOut();
        elif.press(BUTTON).reads("What must happen now");

        thief.opens("/sign-in").press(BUTTON).reads(NOT_TAKEN);
        assertThat(waymark.acts("elif")).endsWith("sign-in-failed", "passkey-copied");
    }

    @Test
    void a_device_that_nobody_unlocked_lets_nobody_in() {
        var grace = waymark.comesAndSignsIn("grace");
        var device = PasskeyDevice.holding(grace, "Phone");
        grace.signsOut();
        device.isFoundByAnother();
        grace.press(BUTTON);
        assertThat(grace.page().locator("[data-passkey-says]")).containsText("No passkey came from your device");

        grace.page().evaluate(SIGN_WITHOUT_UNLOCKING);
        grace.press(BUTTON).reads(NOT_TAKEN);
        assertThat(grace.opens("/children").page().url()).contains("/sign-in");
    }

    @Test
    void whoever_has_left_does_not_come_in_and_is_told_what_a_stranger_is_told() {
        var kit = waymark.comesAndSignsIn("kit");
        PasskeyDevice.holding(kit, "Phone");
        kit.signsOut();
        waymark.sql()
                .sql("update worker set leaves = :now where id = 'kit'")
                .param("now", OffsetDateTime.ofInstant(waymark.now(), ZoneOffset.UTC))
                .update();
        kit.press(BUTTON).reads(NOT_TAKEN);
        assertThat(kit.opens("/children").page().url()).contains("/sign-in");
    }

    @Test
    void an_answer_is_taken_once() {
        var tom = waymark.comesAndSignsIn("tom");
        PasskeyDevice.holding(tom, "Phone");
        tom.signsOut();
        tom.page().evaluate(LISTEN);
        tom.press(BUTTON).reads("What must happen now");
        tom.signsOut();
        tom.page().evaluate(SEND_AGAIN);
        tom.reads(NOT_TAKEN);
    }

    @Test
    void an_answer_is_taken_within_ten_minutes() {
        var farah = waymark.comesAndSignsIn("farah");
        PasskeyDevice.holding(farah, "Phone");
        farah.signsOut();
        answersAfter(Duration.ofMinutes(9), farah).reads("What must happen now");
        farah.signsOut();
        answersAfter(Duration.ofMinutes(10), farah).reads(NOT_TAKEN);
    }

    private Visitor answersAfter(Duration time, Visitor person) {
        person.page().evaluate(HOLD);
        person.pressInVain(BUTTON).page().waitForFunction("() => window.send");
        waymark.passes(time);
        person.page().evaluate("window.send()");
        return person;
    }

    @Test
    void wrong_signatures_rest_the_sign_in_like_wrong_passwords() {
        var tessa = waymark.comesAndSignsIn("tessa");
        PasskeyDevice.holding(tessa, "Phone");
        tessa.signsOut();
        for (var attempt = 0; attempt < PATIENCE; attempt++) {
            tessa.opens("/sign-in").page().evaluate(SPOIL);
            tessa.press(BUTTON).reads(NOT_TAKEN);
        }
        tessa.opens("/sign-in").press(BUTTON).reads(NOT_TAKEN);
        waymark.signIn("tessa").reads("do not belong together");
        waymark.passes(LONG);
        tessa.opens("/sign-in").press(BUTTON).reads("What must happen now");
    }

    @Test
    void what_is_no_answer_at_all_is_refused_calmly() {
        var nobody = waymark.comes().opens("/sign-in");
        for (var answer : List.of(
                "",
                "{}",
                "[]",
                "null",
                "{\"id\":\"AAAA\"}",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\","
                        + "\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AAAA\","
                        + "\"signature\":\"AAAA\",\"userHandle\":\"AAAA\"},\"clientExtensionResults\":{}}")) {
            nobody.opens("/sign-in").page().evaluate("sessionStorage.setItem('answer', '" + answer + "')");
            nobody.page().evaluate(SEND_AGAIN);
            nobody.reads(NOT_TAKEN);
        }
    }
}
