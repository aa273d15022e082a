package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.waymark.TestWaymark;
import org.waymark.providers.IdTokens;

/// Signing in with the sign-in that an agency keeps itself, at a real provider in a real browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgencySignInTest {
    private static final String HARTFIELD = "Hartfield Council";
    private static final String BROOKVALE = "Brookvale Council";
    private static final String LARKSPUR = "Larkspur Fostering";
    private static final String AGAIN = "Go on with " + HARTFIELD;
    private static final String IN = "What must happen now";
    private static final String NOT_IN = "knows you, but that does not let you into Waymark";
    private static final String NOT_FINISHED = "was not finished. Begin again";
    private static final String PLACE =
            "/children/0c1f5a6e-0000-4000-8000-000000000000/places/0c1f5a6e-0000-4000-8000-000000000000";

    private AgencyDoor door;
    private TestWaymark waymark;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        door = AgencyDoor.in(folder);
        waymark = door.waymark();
    }

    @AfterAll
    void stop() {
        door.close();
    }

    @Test
    void whoever_their_agency_knows_comes_in_under_a_new_session_and_no_token_stays() {
        var sana = waymark.somebody().opens("/sign-in?to=/children");
        var before = door.cookie(sana);
        sana.follows(HARTFIELD);
        Keycloak.signIn(sana, "sana.i");

        sana.reads("Children");
        assertThat(sana.page().url()).isEqualTo(waymark.address() + "/children");
        assertThat(door.cookie(sana)).isNotEqualTo(before).endsWith("STRICT");
        assertThat(door.did("sana")).startsWith("sign-in-linked hartfield", "sign-in hartfield");
        assertThat(door.sessionsOf("sana", "eyJ")).isZero();
        assertThat(door.sessionsOf("sana", "code_verifier")).isZero();
        assertThat(door.sessionsOf("sana", "hartfield")).isPositive();
        sana.opens("/you").reads("This one, in use now");
    }

    @Test
    void whoever_is_not_known_reads_the_same_as_anyone_who_is_known_and_may_not_come_in() {
        door.arrives(HARTFIELD, "sana.i").reads(IN);
        var unknown = door.arrives(HARTFIELD, "zora.q").reads(NOT_IN);
        Looks.fine(unknown.pictured("agency-not-known"));
        var said = AgencyDoor.told(unknown, HARTFIELD);

        // A second account that claims to be her, one with an address that nobody checked, one of another agency.
        assertThat(AgencyDoor.told(door.arrives(HARTFIELD, "sana.second"), HARTFIELD))
                .isEqualTo(said);
        assertThat(AgencyDoor.told(door.arrives(HARTFIELD, "lewis.h"), HARTFIELD))
                .isEqualTo(said);
        assertThat(AgencyDoor.told(door.arrives(HARTFIELD, "priya.n"), HARTFIELD))
                .isEqualTo(said);
        assertThat(AgencyDoor.told(door.arrives(BROOKVALE, "sana"), BROOKVALE)).isEqualTo(said);
        assertThat(waymark.sql()
                        .sql("select worker from provider_link where worker in ('lewis', 'priya')")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void an_account_stays_the_worker_it_was_linked_to_whatever_it_is_called_now() {
        door.arrives(HARTFIELD, "dev.p").reads(IN);
        waymark.sql()
                .sql("update provider_link set worker = 'hugh' where worker = 'dev'")
                .update();
        door.arrives(HARTFIELD, "dev.p").reads(NOT_IN); // hugh is with the police
        waymark.sql()
                .sql("update provider_link set worker = 'dev' where worker = 'hugh'")
                .update();
        door.arrives(HARTFIELD, "dev.p").opens("/you").reads("Dev Patel");
    }

    @Test
    void whoever_has_left_is_out_with_the_next_click_and_does_not_come_back() {
        var maggie = door.arrives(HARTFIELD, "maggie.r").reads(IN);
        waymark.sql()
                .sql("update worker set leaves = :now where id = 'maggie'")
                .param("now", OffsetDateTime.ofInstant(waymark.now(), ZoneOffset.UTC))
                .update();

        maggie.isGone("/").isGone("/children");
        door.arrives(HARTFIELD, "maggie.r").reads(NOT_IN);
    }

    @Test
    void one_step_there_is_refused_or_asks_for_the_second_step_here() {
        door.arrives(BROOKVALE, "farah").reads("did not say that you showed who you are in two steps");
        door.arrives(HARTFIELD, "owen.c").reads("your second step in Waymark is off");

        var device = Device.setUp(waymark, waymark.signIn("owen"));
        var owen = door.arrives(HARTFIELD, "owen.c").reads("Your agency says that it is you");
        owen.opens("/children").reads("Your agency says that it is you");
        device.showsCode(waymark, owen);
        owen.press("Go on").reads("Children");
        assertThat(door.did("owen")).endsWith("sign-in-linked hartfield", "sign-in-first-step hartfield", "sign-in ");
    }

    @Test
    void before_a_place_the_provider_asks_again_and_an_old_answer_is_not_enough() {
        var ruth = door.arrives(HARTFIELD, "ruth.a").reads(IN);
        waymark.passes(Duration.ofMinutes(10));
        ruth.opens("/children");
        waymark.passes(Duration.ofMinutes(5));
        ruth.opens(PLACE).reads("A place that is kept apart comes next");
        Looks.fine(ruth.pictured("agency-again"));

        // A thief at the open screen takes out of the address that the password is to be asked for.
        var asks = AgencyDoor.begins(ruth, ruth.page().locator("#agency").getAttribute("href"));
        assertThat(asks).contains("prompt=login").contains("max_age=0");
        ruth.opens(asks.replace("prompt=login", "x=y").replace("max_age=0", "y=x"))
                .reads("did not ask who is there");
        ruth.opens(PLACE).reads("A place that is kept apart comes next").follows(AGAIN);
        Keycloak.signIn(ruth, "ruth.a");
        ruth.reads("There is nothing here");
        ruth.isGone(PLACE);
        assertThat(door.did("ruth")).endsWith("sign-in-again hartfield");
    }

    @Test
    void a_locked_page_opens_for_the_one_who_locked_it_alone() {
        var ruth = door.arrives(HARTFIELD, "ruth.a").reads(IN);
        waymark.passes(Duration.ofMinutes(16));
        ruth.opens("/children").reads("Locked").reads("Ruth Adeyemi");
        Looks.fine(ruth.pictured("agency-locked"));
        assertThat(ruth.posts("/locked")).isEqualTo(200);
        ruth.opens("/children").reads("Locked");

        ruth.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setDomain("localhost"));
        ruth.follows(AGAIN);
        Keycloak.signIn(ruth, "sana.i");
        ruth.reads("says that somebody else is there");
        ruth.opens("/children").reads("Locked");

        ruth.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setDomain("localhost"));
        ruth.follows(AGAIN);
        Keycloak.signIn(ruth, "ruth.a");
        ruth.reads("Children");
    }

    @Test
    void signing_out_ends_it_here_and_offers_to_end_it_there() {
        var dev = door.arrives(HARTFIELD, "dev.p").reads(IN);
        var old = door.cookie(dev);
        dev.page().locator("summary.wm-person__name").click();
        dev.press("Sign out").reads("still takes whoever sits here for you");
        dev.pictured("agency-signed-out");
        assertThat(door.cookie(dev)).isNotEqualTo(old);

        dev.follows("Sign out of Hartfield Council too");
        dev.page().locator("#kc-logout").click();
        dev.reads("Or with your agency’s own sign-in").follows(HARTFIELD);
        dev.page().locator("input#username").waitFor();
    }

    @Test
    void whoever_signs_out_at_the_agency_is_signed_out_here_and_nowhere_else() {
        var elsewhere = door.arrives(HARTFIELD, "dev.p").reads(IN);
        var dev = door.arrives(HARTFIELD, "dev.p").reads(IN);
        door.keycloak().signOut(dev.page().context().newPage(), "hartfield");

        dev.opens("/children");
        assertThat(dev.page().url()).contains("/sign-in");
        elsewhere.opens("/children").reads("Children");
        assertThat(door.did("dev")).endsWith("sign-in-ended hartfield");
    }

    @Test
    void a_provider_that_does_not_answer_stops_neither_the_start_nor_the_password() {
        var sam = waymark.somebody().opens("/sign-in").follows(LARKSPUR);
        sam.reads("Signing in with Larkspur Fostering does not work now. Your name and password do.")
                .reads("It does not answer now");
        Looks.fine(sam.pictured("agency-does-not-answer"));
        sam.page().getByLabel("Your name for signing in").fill("sam");
        sam.page().locator("[name=password]").fill(waymark.password());
        sam.press("Sign in").reads(IN);
    }

    @Test
    void an_answer_that_was_made_up_or_was_given_before_or_is_another_persons_opens_nothing() {
        var sana = waymark.somebody().opens("/sign-in");
        sana.follows(HARTFIELD);
        var finished = sana.page()
                .waitForRequest(it -> it.url().contains("/finish?"), () -> Keycloak.signIn(sana, "sana.i"))
                .url();
        sana.reads(IN);

        var thief = waymark.somebody().opens("/sign-in");
        thief.opens(finished).reads(NOT_FINISHED);
        AgencyDoor.begins(thief, "/sign-in/with/hartfield");
        thief.opens(finished).reads(NOT_FINISHED);
        thief.opens("/sign-in/with/hartfield/back?code=made-up&state=made-up").reads(NOT_FINISHED);
        thief.opens("/sign-in/with/hartfield/back?error=access_denied&state=made-up")
                .reads(NOT_FINISHED);
        sana.opens(finished).reads(NOT_FINISHED).opens("/children").reads("Children");
        assertThat(sana.page()
                        .request()
                        .get(finished.replace("/finish", "/back"))
                        .headers())
                .doesNotContainKey("set-cookie");
    }

    @Test
    void what_was_made_for_something_else_of_the_agency_opens_nothing() throws Exception {
        var sana = waymark.somebody().opens("/sign-in");
        var state = AgencyDoor.begins(sana, "/sign-in/with/hartfield").replaceAll(".*[?&]state=([^&]+).*", "$1");
        sana.opens(door.keycloak().issuer("hartfield") + "/protocol/openid-connect/auth?response_type=code&scope=openid"
                + "&client_id=payroll&state=" + state + "&redirect_uri=" + waymark.address()
                + "/sign-in/with/hartfield/back");
        Keycloak.signIn(sana, "sana.i");
        sana.reads(NOT_FINISHED);

        var token = door.keycloak().tokenFor("payroll", "invented-other", "sana.i");
        var tokens = new IdTokens();
        assertThat(tokens.createDecoder(door.registration("payroll"))
                        .decode(token)
                        .getAudience())
                .isEqualTo(List.of("payroll"));
        assertThatThrownBy(() -> new IdTokens()
                        .createDecoder(door.registration("waymark"))
                        .decode(token))
                .isInstanceOf(JwtValidationException.class);
        var dev = door.arrives(HARTFIELD, "dev.p").reads(IN);
        for (var sent : List.of(token, "", "a.b.c")) {
            assertThat(dev.page()
                            .request()
                            .post(
                                    "/sign-in/with/hartfield/signed-out",
                                    RequestOptions.create()
                                            .setForm(FormData.create().set("logout_token", sent)))
                            .status())
                    .isEqualTo(400);
        }
        dev.opens("/children").reads("Children");
    }

    @Test
    void the_page_for_signing_in_shows_one_way_or_three() {
        var somebody = waymark.somebody().opens("/sign-in");
        somebody.reads(HARTFIELD).reads(BROOKVALE).reads(LARKSPUR);
        Looks.fine(somebody.pictured("sign-in-three-agencies"));
        somebody.page().evaluate("[...document.querySelectorAll('#agencies + ul li')].slice(1).map(it => it.remove())");
        somebody.pictured("sign-in-one-agency");
        somebody.isGone("/sign-in/with/nobody");
    }
}
