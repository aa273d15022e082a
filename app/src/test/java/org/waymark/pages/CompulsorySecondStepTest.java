package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.options.RequestOptions;
import java.security.InvalidKeyException;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// Where the operator wants a second step from everybody, a password alone opens no child's record; and it never
/// keeps anybody from what keeps a child safe.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompulsorySecondStepTest {
    private static final String NEEDED = "/you/second-step/needed";
    private static final String SET_UP = "Set up a second step";

    /// What whoever has a password alone may open: nothing of it tells of a child but who can be reported missing.
    private static final String OPEN = "/concerns/new|/receipts/.*|/missing|/procedures(/.*)?|/you(/.*)?|/sign-in(/.*)?"
            + "|/locked|/children/x/record/missing";

    private TestWaymark waymark;

    @BeforeAll
    void start() {
        waymark = TestWaymark.requiringSecondStepsOn("2026-04-06T11:30");
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    @Test
    void a_password_alone_leads_to_two_ways_to_set_up_a_second_step() {
        var sana =
                waymark.comesAndSignsIn("sana").reads(SET_UP).reads("A passkey").reads("A code");
        sana.pictured("second-step-needed");
        Looks.fine(sana);
        assertThat(Looks.unseen(waymark.signInWithoutScripts("sana").page())).isEmpty();
    }

    @Test
    void every_page_but_those_for_safety_and_for_oneself_waits_for_it() {
        var owen = waymark.signIn("owen").page().request();
        var shown = waymark.routes().stream()
                .filter(route -> route.startsWith("GET "))
                .map(route -> route.substring("GET ".length()).replaceAll("\\{\\w+}", "x"))
                .toList();
        var closed = shown.stream().filter(path -> !path.matches(OPEN)).toList();
        assertThat(closed).hasSizeGreaterThan(20).contains("/", "/children", "/children/x", "/drafts", "/emergency");
        for (var path : closed) {
            var answer = owen.get(path, RequestOptions.create().setMaxRedirects(0));
            assertThat(answer.headers().getOrDefault("location", "")).as(path).contains(NEEDED);
        }
        var otherwise = owen.get("/childr%65n", RequestOptions.create().setMaxRedirects(0));
        assertThat(otherwise.headers().getOrDefault("location", "")).contains(NEEDED);
    }

    @Test
    void raising_a_concern_and_the_numbers_to_ring_wait_for_nothing() {
        var tessa = waymark.signIn("tessa").reads(SET_UP).follows("Numbers to ring");
        tessa.reads("Directory").opens("/you/second-step/needed").follows("Raise a concern");
        tessa.writes("Name, as the child gives it", "Wren")
                .press("Send")
                .reads("Children’s Services have not been told yet");
        tessa.opens("/").reads(SET_UP);
    }

    @Test
    void saying_that_a_child_is_missing_waits_for_nothing() {
        var child = waymark.signIn("nell")
                .opens("/concerns/new")
                .writes("Name, as the child gives it", "Robin")
                .press("Send")
                .reads("Children’s Services have not been told yet")
                .child();
        var nell = waymark.signIn("nell").reads(SET_UP).follows("Say that a child is missing");
        nell.reads("Ring first").follows("Robin");
        assertThat(nell.page().url()).endsWith("/children/" + child + "/record/missing");
        nell.page().locator("main form button[type=submit]").first().click();
        nell.reads(SET_UP);
        assertThat(waymark.sql()
                        .sql("select count(*) from entry where kind = 'missing'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoever_adds_a_passkey_goes_on_to_where_they_wanted_and_the_password_alone_is_not_enough_any_more() {
        var maggie = waymark.comesAndSignsIn("maggie");
        var device = PasskeyDevice.of(maggie);
        maggie.opens("/children").reads(SET_UP).follows("Add a passkey");
        maggie.writes("Name for this device", "Phone").press("Add a passkey").reads("Your passkey is added");
        maggie.pictured("passkey-and-recovery-codes");
        Looks.fine(maggie);
        var codes = maggie.page().locator(".wm-codes code").allInnerTexts();
        assertThat(codes).hasSize(10);
        maggie.follows("I have them safe").reads("Children");
        assertThat(maggie.page().url()).endsWith("/children");

        var again = waymark.comesAndSignsIn("maggie").reads("The second half is your passkey");
        again.opens("/children").reads("The second half is your passkey").pictured("passkey-after-the-password");
        Looks.fine(again);
        device.copiedTo(again);
        again.press("Use a passkey").reads("Children");

        var lost = waymark.signInWithoutScripts("maggie").reads("The second half is your passkey");
        lost.writes("Recovery code", codes.getFirst()).press("Go on").reads("What must happen now");
        lost.opens("/you").reads("one of 9 recovery codes").pictured("passkey-is-the-second-step");
    }

    @Test
    void whoever_sets_up_a_code_goes_on_too() {
        var dev = waymark.signIn("dev").opens("/front-door").reads(SET_UP).follows("Use a code from your phone");
        var secret = secret(dev);
        dev.writes("The six figures that your device shows", code(secret)).press("Turn it on");
        dev.reads("The second step is on").follows("I have them safe");
        assertThat(dev.page().url()).endsWith("/front-door");
    }

    @Test
    void whoever_removes_the_last_one_sets_one_up_again() {
        var ruth = waymark.comesAndSignsIn("ruth");
        PasskeyDevice.of(ruth);
        ruth.follows("Add a passkey").writes("Name for this device", "Phone").press("Add a passkey");
        ruth.reads("Your passkey is added").opens("/").reads("What must happen now");
        ruth.opens("/you").follows("Remove Phone").press("Remove it").reads("The passkey is removed");
        ruth.opens("/").reads(SET_UP);
    }

    @Test
    void a_form_that_was_being_typed_is_kept_meanwhile() {
        var joan = waymark.signIn("joan").opens("/concerns/new").writes("Name, as the child gives it", "Finch");
        joan.press("Save and finish later").reads(SET_UP);
        assertThat(waymark.draftsOf("joan")).hasSize(1);
    }

    @Test
    void where_each_decides_for_themselves_a_password_is_enough() {
        try (var elsewhere = TestWaymark.emptyOn("2026-04-06T11:30")) {
            elsewhere.signIn("sana").reads("What must happen now").opens(NEEDED);
            var owen = elsewhere.comesAndSignsIn("owen");
            PasskeyDevice.of(owen);
            owen.opens("/you/passkeys/new")
                    .writes("Name for this device", "Phone")
                    .press("Add a passkey");
            owen.reads("Sign in with it from now on");
            elsewhere.signIn("owen").reads("What must happen now");
        }
    }

    private static byte[] secret(Visitor person) {
        var letters = person.page().locator(".wm-secret").innerText().replace(" ", "");
        return Base32.decode(letters + "=".repeat((8 - letters.length() % 8) % 8));
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
}
