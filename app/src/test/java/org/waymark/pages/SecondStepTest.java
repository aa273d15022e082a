package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// What a password alone does not open: the second step, and a person's sign-ins elsewhere.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondStepTest {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private static final int PATIENCE = 10;
    private static final String SHOWN = "The six figures that your device shows";
    private static final String CODE = "Code from your device, or a recovery code";

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
    void with_the_second_step_on_a_password_opens_nothing_until_a_code_is_given() {
        var sana = waymark.signIn("sana");
        var secret = setUp(sana);

        sana.pictured("recovery-codes").follows("I have them safe").pictured("your-sign-in");
        var again = waymark.signIn("sana");
        again.reads("Your device shows the second half")
                .pictured("second-step")
                .opens("/children")
                .reads("Your device shows the second half");
        again.writes(CODE, wrong(secret)).press("Go on").reads("That code is not right");
        again.writes(CODE, code(secret)).press("Go on").reads("Children");
    }

    @Test
    void a_code_is_taken_once_and_only_near_its_half_minute() {
        var owen = waymark.signIn("owen");
        var secret = setUp(owen);
        var old = code(secret);

        waymark.signIn("owen").writes(CODE, old).press("Go on").reads("What must happen now");
        waymark.signIn("owen").writes(CODE, old).press("Go on").reads("That code is not right, or has been used");
        waymark.passes(HALF_A_MINUTE);
        var next = code(secret);
        waymark.passes(HALF_A_MINUTE);
        waymark.signIn("owen").writes(CODE, next).press("Go on").reads("What must happen now");
        var later = code(secret);
        waymark.passes(HALF_A_MINUTE.multipliedBy(2));
        waymark.signIn("owen").writes(CODE, later).press("Go on").reads("That code is not right");
    }

    @Test
    void a_recovery_code_lets_its_owner_in_once() {
        var priya = waymark.signIn("priya");
        setUp(priya);
        var codes = recoveryCodes(priya);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();

        waymark.signIn("priya").writes(CODE, codes.getFirst()).press("Go on").reads("What must happen now");
        var second = waymark.signIn("priya");
        second.writes(CODE, codes.getFirst()).press("Go on").reads("That code is not right, or has been used");
        second.writes(CODE, codes.getLast().toUpperCase(Locale.ROOT)).press("Go on");
        second.opens("/you").reads("8 recovery codes are left");
    }

    @Test
    void a_wrong_code_turns_the_second_step_neither_on_nor_off() {
        var elif = waymark.signIn("elif");
        elif.opens("/you/second-step")
                .writes(SHOWN, "12 34 56")
                .press("Turn it on")
                .reads("That is not the code");
        elif.opens("/you").reads("It is off");
        setUp(elif);
        elif.opens("/you");
        elif.page().locator("summary:has-text('Turn it off')").click();
        elif.writes(CODE, "000 000")
                .press("Turn it off")
                .reads("Nothing has changed")
                .reads("It is on");
    }

    @Test
    void whoever_has_only_the_password_cannot_try_codes_without_end() {
        var nell = waymark.signIn("nell");
        var secret = setUp(nell);

        // A right password in between does not start the count again.
        for (var sitting = 0; sitting < 2; sitting++) {
            var thief = waymark.signIn("nell");
            for (var attempt = 0; attempt < PATIENCE / 2; attempt++) {
                thief.writes(CODE, wrong(secret)).press("Go on").reads("That code is not right");
            }
        }
        waymark.signIn("nell").reads("do not belong together");
        waymark.passes(Duration.ofMinutes(15).plus(HALF_A_MINUTE));
        waymark.signIn("nell").writes(CODE, code(secret)).press("Go on").reads("What must happen now");
    }

    @Test
    void a_place_that_is_kept_apart_asks_again_who_is_there_after_a_while() {
        var place = "/children/0c1f5a6e-0000-4000-8000-000000000000/places/0c1f5a6e-0000-4000-8000-000000000000";
        var lewis = waymark.signIn("lewis");
        lewis.isGone(place);

        var other = waymark.signIn("lewis");
        waymark.passes(Duration.ofMinutes(10));
        other.opens("/children");
        waymark.passes(Duration.ofMinutes(5));
        other.opens(place).reads("A place that is kept apart comes next");
        other.page().locator("[name=password]").fill("not it");
        other.press("Go on").reads("That is not your password");
        other.page().locator("[name=password]").fill(waymark.password());
        other.press("Go on").reads("There is nothing here");
        other.isGone(place);
    }

    @Test
    void the_page_that_unlocks_is_no_way_round_the_code() {
        setUp(waymark.signIn("maggie"));

        var thief = waymark.signIn("maggie").opens("/locked");
        thief.page().locator("[name=password]").fill(waymark.password());
        thief.press("Go on").reads("Your device shows the second half");
        thief.opens("/children").reads("Your device shows the second half");
    }

    @Test
    void turning_it_on_ends_the_sign_ins_elsewhere() {
        var elsewhere = waymark.signIn("tom");
        setUp(waymark.signIn("tom"));

        elsewhere.opens("/children");
        assertThat(elsewhere.page().url()).contains("/sign-in");
    }

    @Test
    void a_person_sees_where_they_are_signed_in_and_ends_one_of_them() {
        var lost = waymark.signIn("grace");
        var here = waymark.signIn("grace");

        here.opens("/you").reads("This one, in use now").reads("Chrome on Linux");
        assertThat(here.page().locator(".wm-signins__one").count()).isEqualTo(2);
        here.press("End it : Chrome on Linux, " + lastUsed(here));
        assertThat(here.page().locator(".wm-signins__one").count()).isEqualTo(1);
        lost.opens("/children");
        assertThat(lost.page().url()).contains("/sign-in");
    }

    @Test
    void nobody_ends_the_sign_in_of_another() {
        var sam = waymark.signIn("sam");
        var theirs = waymark.signIn("sam")
                .opens("/you")
                .page()
                .locator(".wm-signins form")
                .first()
                .getAttribute("action");

        var ruth = waymark.signIn("ruth").opens("/you");
        ruth.page()
                .evaluate(
                        "action => { const form = document.querySelector('form[action=\"/sign-out\"]');"
                                + " form.action = action; form.submit(); }",
                        theirs);
        ruth.page().waitForURL("**/you");

        sam.opens("/you").reads("This one, in use now");
    }

    /// @return the secret, as the device keeps it
    private byte[] setUp(Visitor person) {
        person.opens("/you").follows("Set up the second step").pictured("second-step-set-up");
        var secret = Base32.decode(padded(person.page().locator(".wm-secret").innerText()));
        person.writes(SHOWN, code(secret)).press("Turn it on").reads("The second step is on");
        // The code that turned it on is used up.
        waymark.passes(HALF_A_MINUTE);
        return secret;
    }

    private static List<String> recoveryCodes(Visitor person) {
        return person.page().locator(".wm-codes code").allInnerTexts();
    }

    private static String padded(String secret) {
        var letters = secret.replace(" ", "");
        return letters + "=".repeat((8 - letters.length() % 8) % 8);
    }

    private String code(byte[] secret) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator();
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()), waymark.now());
        } catch (InvalidKeyException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /// Six figures that are not the code of now, nor of the half minutes beside it.
    private String wrong(byte[] secret) {
        var right = Integer.parseInt(code(secret));
        return "%06d".formatted((right + 500_000) % 1_000_000);
    }

    private static String lastUsed(Visitor person) {
        return person.page()
                .locator(".wm-signins__one:has(button)")
                .first()
                .innerText()
                .lines()
                .toList()
                .get(1);
    }
}
