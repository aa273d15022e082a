package org.waymark.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.pages.PasskeyDevice.BUTTON;
import static org.waymark.pages.PasskeyDevice.NOT_TAKEN;
import static org.waymark.pages.PasskeyDevice.adds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// Signing in, and showing once more who is there, with a key that a device holds for its owner.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeysTest {
    private static final Duration LONG = Duration.ofMinutes(16);
    private static final String PLACE =
            "/children/0c1f5a6e-0000-4000-8000-000000000000/places/0c1f5a6e-0000-4000-8000-000000000000";

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
    void whoever_has_a_passkey_signs_in_without_typing_anything() {
        var sana = waymark.comesAndSignsIn("sana");
        var complaints = new ArrayList<String>();
        Looks.hear(sana.page(), complaints);
        PasskeyDevice.of(sana);
        sana.opens("/you").reads("You have none");
        adds(sana, "Blue phone");
        sana.reads("Your passkey is added")
                .reads("Blue phone")
                .reads("Not used yet")
                .pictured("passkeys");
        Looks.fine(sana);

        sana.signsOut();
        sana.pictured("sign-in-with-a-passkey");
        Looks.fine(sana);
        sana.press(BUTTON).reads("What must happen now");
        sana.opens("/you").reads("Blue phone").reads("Last used");
        assertThat(signIns("sana")).endsWith("passkey-added", "sign-in-by-passkey");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_passkey_leads_to_the_page_that_was_asked_for_and_begins_a_new_web_session() {
        var owen = waymark.comesAndSignsIn("owen");
        PasskeyDevice.holding(owen, "Laptop");
        owen.signsOut();
        owen.opens("/sign-in?to=/procedures");
        var before = webSession(owen);
        owen.press(BUTTON).reads("Procedures");
        assertThat(webSession(owen)).isNotEqualTo(before);
        assertThat(owen.page().url()).endsWith("/procedures");
    }

    @Test
    void a_passkey_shows_once_more_who_is_there_before_a_place() {
        var maggie = waymark.comesAndSignsIn("maggie");
        PasskeyDevice.holding(maggie, "Security key");
        waymark.passes(Duration.ofMinutes(10));
        maggie.opens("/you");
        waymark.passes(Duration.ofMinutes(6));
        maggie.opens(PLACE).reads("A place that is kept apart comes next").pictured("again-with-a-passkey");
        Looks.fine(maggie);
        var before = webSession(maggie);
        maggie.press("Use a passkey").reads("There is nothing here");
        assertThat(webSession(maggie)).isNotEqualTo(before);
        maggie.isGone(PLACE);
        assertThat(signIns("maggie")).endsWith("sign-in-again-by-passkey");
    }

    @Test
    void an_address_that_is_written_otherwise_asks_as_well() {
        var hugh = waymark.comesAndSignsIn("hugh");
        waymark.passes(Duration.ofMinutes(10));
        hugh.opens("/you");
        waymark.passes(Duration.ofMinutes(6));
        hugh.opens(PLACE.replace("places", "pl%61ces")).reads("A place that is kept apart comes next");
    }

    @Test
    void a_passkey_unlocks_what_was_locked() {
        var lewis = waymark.comesAndSignsIn("lewis");
        PasskeyDevice.holding(lewis, "Laptop");
        waymark.passes(LONG);
        lewis.opens("/procedures")
                .reads("Nobody has used this page for a while")
                .pictured("locked-with-a-passkey");
        Looks.fine(lewis);
        lewis.press("Use a passkey").reads("Procedures");
        lewis.opens("/you").reads("Laptop");
    }

    @Test
    void a_removed_passkey_is_dead_at_once_and_so_is_what_it_opened() {
        var priya = waymark.comesAndSignsIn("priya");
        var device = PasskeyDevice.holding(priya, "Lost phone");
        var elsewhere = waymark.comes();
        device.copiedTo(elsewhere);
        elsewhere.opens("/sign-in").press(BUTTON).reads("What must happen now");

        priya.opens("/you")
                .follows("Remove Lost phone")
                .reads("Remove this passkey?")
                .pictured("remove-a-passkey");
        Looks.fine(priya);
        priya.press("Remove it").reads("The passkey is removed").reads("You have none");

        elsewhere.opens("/children");
        assertThat(elsewhere.page().url()).contains("/sign-in");
        elsewhere.press(BUTTON).reads(NOT_TAKEN);
        assertThat(signIns("priya")).contains("passkey-removed");
    }

    @Test
    void passkeys_are_changed_by_nobody_who_only_found_the_screen_open() {
        var ruth = waymark.comesAndSignsIn("ruth");
        PasskeyDevice.holding(ruth, "Tablet");
        waymark.passes(Duration.ofMinutes(10));
        ruth.opens("/you");
        waymark.passes(Duration.ofMinutes(6));
        ruth.opens("/you").follows("Remove Tablet").reads("Your passkeys come next");
        ruth.opens("/you").follows("Add a passkey").reads("Your passkeys come next");
        ruth.page().locator("[name=password]").fill(waymark.password());
        ruth.press("Go on").reads("Name for this device");
    }

    @Test
    void without_scripts_the_password_way_stays() {
        var joan = waymark.comesAndSignsIn("joan");
        PasskeyDevice.holding(joan, "Phone");
        var plain = waymark.signInWithoutScripts("joan").reads("What must happen now");
        assertThat(Looks.unseen(plain.opens("/you").page())).isEmpty();
        plain.opens("/you/passkeys/new").reads("Waymark at http://localhost:");
        assertThat(Looks.unseen(plain.page())).isEmpty();
    }

    @Test
    void at_an_address_of_numbers_the_page_says_where_passkeys_work() {
        var visitor = waymark.signIn("sam").opens("/you/passkeys/new").reads("A browser makes no passkey");
        visitor.pictured("no-passkey-here");
        visitor.signsOut();
        visitor.reads("Passkeys work at http://localhost:").pictured("sign-in-elsewhere");
        Looks.fine(visitor);
        visitor.follows("http://localhost:");
        assertThat(visitor.page().getByText(BUTTON)).isVisible();
    }

    @Test
    void a_passkey_needs_a_name_before_the_device_makes_one() {
        var sam = waymark.comesAndSignsIn("sam");
        var device = PasskeyDevice.of(sam);
        sam.opens("/you/passkeys/new").pictured("add-a-passkey");
        Looks.fine(sam);
        sam.press("Add a passkey").reads("Write a short name");
        assertThat(device.passkeys()).isEmpty();
        adds(sam, "x".repeat(60) + "y");
        sam.reads("x".repeat(60)).doesNotRead("xy");
        sam.opens("/you/passkeys/new")
                .writes("Name for this device", "Once more")
                .press("Add a passkey");
        assertThat(sam.page().locator("[data-passkey-says]")).containsText("has a passkey of yours already");
    }

    private static String webSession(Visitor person) {
        return person.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("waymark"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    private List<String> signIns(String worker) {
        return waymark.acts(worker).stream()
                .filter(act -> act.contains("sign-in") || act.contains("passkey"))
                .toList();
    }
}
