package org.waymark.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
    private static final int PATIENCE = 10;
    private static final Duration LONG = Duration.ofMinutes(16);
    private static final String BUTTON = "Sign in with a passkey";
    private static final String NOT_TAKEN = "That passkey was not taken";
    private static final String PLACE =
            "/children/0c1f5a6e-0000-4000-8000-000000000000/places/0c1f5a6e-0000-4000-8000-000000000000";

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

        signsOut(sana);
        sana.pictured("sign-in-with-a-passkey");
        Looks.fine(sana);
        sana.press(BUTTON).reads("What must happen now");
        sana.opens("/you").reads("Blue phone").reads("Last used");
        assertThat(acts("sana")).endsWith("passkey-added", "sign-in-by-passkey");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_passkey_leads_to_the_page_that_was_asked_for_and_begins_a_new_web_session() {
        var owen = waymark.comesAndSignsIn("owen");
        PasskeyDevice.of(owen);
        adds(owen, "Laptop");
        signsOut(owen);
        owen.opens("/sign-in?to=/procedures");
        var before = webSession(owen);
        owen.press(BUTTON).reads("Procedures");
        assertThat(webSession(owen)).isNotEqualTo(before);
        assertThat(owen.page().url()).endsWith("/procedures");
    }

    @Test
    void a_passkey_shows_once_more_who_is_there_before_a_place() {
        var maggie = waymark.comesAndSignsIn("maggie");
        PasskeyDevice.of(maggie);
        adds(maggie, "Security key");
        waymark.passes(Duration.ofMinutes(10));
        maggie.opens("/you");
        waymark.passes(Duration.ofMinutes(6));
        maggie.opens(PLACE).reads("A place that is kept apart comes next").pictured("again-with-a-passkey");
        Looks.fine(maggie);
        var before = webSession(maggie);
        maggie.press("Use a passkey").reads("There is nothing here");
        assertThat(webSession(maggie)).isNotEqualTo(before);
        maggie.isGone(PLACE);
        assertThat(acts("maggie")).endsWith("sign-in-again-by-passkey");
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
        PasskeyDevice.of(lewis);
        adds(lewis, "Laptop");
        waymark.passes(LONG);
        lewis.opens("/procedures")
                .reads("Nobody has used this page for a while")
                .pictured("locked-with-a-passkey");
        Looks.fine(lewis);
        lewis.press("Use a passkey").reads("Procedures");
        lewis.opens("/you").reads("Laptop");
    }

    @Test
    void somebody_elses_passkey_unlocks_nothing() {
        var dev = waymark.comesAndSignsIn("dev");
        var device = PasskeyDevice.of(dev);
        adds(dev, "Phone of Dev");

        var farah = waymark.comesAndSignsIn("farah");
        var hers = PasskeyDevice.of(farah);
        adds(farah, "Phone of Farah");
        waymark.passes(LONG);
        var onHerDesk = waymark.comes();
        onHerDesk.page().context().addCookies(farah.page().context().cookies());
        device.copiedTo(onHerDesk);
        onHerDesk.opens("/you").reads("Nobody has used this page for a while");
        onHerDesk.press("Use a passkey").reads(NOT_TAKEN).opens("/you").reads("Nobody has used this page");
        assertThat(hers.passkeys()).hasSize(1);
    }

    @Test
    void a_removed_passkey_is_dead_at_once_and_so_is_what_it_opened() {
        var priya = waymark.comesAndSignsIn("priya");
        var device = PasskeyDevice.of(priya);
        adds(priya, "Lost phone");
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
        assertThat(acts("priya")).contains("passkey-removed");
    }

    @Test
    void passkeys_are_changed_by_nobody_who_only_found_the_screen_open() {
        var ruth = waymark.comesAndSignsIn("ruth");
        PasskeyDevice.of(ruth);
        adds(ruth, "Tablet");
        waymark.passes(Duration.ofMinutes(10));
        ruth.opens("/you");
        waymark.passes(Duration.ofMinutes(6));
        ruth.opens("/you").follows("Remove Tablet").reads("Your passkeys come next");
        ruth.opens("/you").follows("Add a passkey").reads("Your passkeys come next");
        ruth.page().locator("[name=password]").fill(waymark.password());
        ruth.press("Go on").reads("Name for this device");
    }

    @Test
    void nobody_removes_the_passkey_of_another() {
        var nell = waymark.comesAndSignsIn("nell");
        PasskeyDevice.of(nell);
        adds(nell, "Phone of Nell");
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
        var device = PasskeyDevice.of(elif);
        adds(elif, "Phone");
        var thief = waymark.comes();
        device.copiedTo(thief);
        signsOut(elif);
        elif.press(BUTTON).reads("What must happen now");

        thief.opens("/sign-in").press(BUTTON).reads(NOT_TAKEN);
        assertThat(acts("elif")).endsWith("sign-in-failed", "passkey-copied");
    }

    @Test
    void a_device_that_nobody_unlocked_lets_nobody_in() {
        var grace = waymark.comesAndSignsIn("grace");
        var device = PasskeyDevice.of(grace);
        adds(grace, "Phone");
        signsOut(grace);
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
        PasskeyDevice.of(kit);
        adds(kit, "Phone");
        signsOut(kit);
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
        PasskeyDevice.of(tom);
        adds(tom, "Phone");
        signsOut(tom);
        tom.page().evaluate(LISTEN);
        tom.press(BUTTON).reads("What must happen now");
        signsOut(tom);
        tom.page().evaluate(SEND_AGAIN);
        tom.reads(NOT_TAKEN);
    }

    @Test
    void an_answer_is_taken_within_ten_minutes() {
        var farah = waymark.comesAndSignsIn("farah");
        PasskeyDevice.of(farah);
        adds(farah, "Phone");
        signsOut(farah);
        answersAfter(Duration.ofMinutes(9), farah).reads("What must happen now");
        signsOut(farah);
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
        PasskeyDevice.of(tessa);
        adds(tessa, "Phone");
        signsOut(tessa);
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

    @Test
    void without_scripts_the_password_way_stays() {
        var joan = waymark.comesAndSignsIn("joan");
        PasskeyDevice.of(joan);
        adds(joan, "Phone");
        var plain = waymark.signInWithoutScripts("joan").reads("What must happen now");
        assertThat(Looks.unseen(plain.opens("/you").page())).isEmpty();
        plain.opens("/you/passkeys/new").reads("Waymark at http://localhost:");
        assertThat(Looks.unseen(plain.page())).isEmpty();
    }

    @Test
    void at_an_address_of_numbers_the_page_says_where_passkeys_work() {
        var visitor = waymark.signIn("sam").opens("/you/passkeys/new").reads("A browser makes no passkey");
        visitor.pictured("no-passkey-here");
        signsOut(visitor);
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

    private static void adds(Visitor person, String name) {
        person.opens("/you/passkeys/new").writes("Name for this device", name).press("Add a passkey");
        person.page().waitForURL(url -> !url.contains("/new"));
    }

    private static void signsOut(Visitor person) {
        person.opens("/you").page().locator("form[action='/sign-out']").evaluate("form => form.submit()");
        person.reads("Sign in");
    }

    private static String webSession(Visitor person) {
        return person.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("waymark"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    private List<String> acts(String worker) {
        return waymark.sql()
                .sql("select act from audit where worker = ? and act ~ 'sign-in|passkey' order by number")
                .param(worker)
                .query(String.class)
                .list();
    }
}
