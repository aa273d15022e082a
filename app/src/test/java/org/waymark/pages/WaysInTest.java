package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// Ways in that other systems were broken into by, tried here. The list of all of them is in the guide.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaysInTest {
    private TestWaymark waymark;
    private String mine;
    private String other;

    @BeforeAll
    void start() {
        waymark = TestWaymark.emptyOn("2026-04-03T18:10");
        mine = raised("tessa", "<script>document.title = 'theirs'</script>");
        other = raised("nell", "Wren");
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    private String raised(String worker, String name) {
        return waymark.signIn(worker)
                .opens("/concerns/new")
                .writes("Name, as the child gives it", name)
                .press("Send")
                .reads("Children’s Services have not been told yet")
                .child();
    }

    @Test
    void words_of_a_search_are_only_searched_for() {
        var dev = waymark.signIn("dev");
        for (var words : List.of("' or '1'='1", "'; drop table child; --", "%", "_", "\\")) {
            dev.opens("/children");
            dev.page().locator("#words").fill(words);
            dev.press("Search").doesNotRead("Something went wrong");
            assertThat(dev.page().locator(".wm-entry").count()).as(words).isZero();
        }
        dev.opens("/children");
        dev.page().locator("#words").fill("Wren' --");
        dev.press("Search").reads("Nobody has exactly that name. These are like it.");
        dev.page().locator("#words").fill("Wren");
        dev.press("Search").reads("1 child found.");
        assertThat(dev.page().locator(".wm-entry").count()).isEqualTo(1);
    }

    @Test
    void script_in_a_name_is_a_name() {
        waymark.signIn("dev").opens("/front-door/" + mine).reads("<script>document.title = 'theirs'</script>");
        var dev = waymark.signIn("dev").opens("/children/" + mine);
        assertThat(dev.page().title()).endsWith("– Waymark");
    }

    @Test
    void a_form_without_the_mark_of_this_sign_in_changes_nothing() {
        var tessa = waymark.signIn("tessa").opens("/");
        var theirs = waymark.signIn("joan")
                .opens("/")
                .page()
                .locator("[name=_csrf]")
                .first()
                .inputValue();
        var before = entries();
        for (var form : List.of(FormData.create(), FormData.create().set("_csrf", theirs))) {
            var answer = post(tessa, "/concerns/new", form.set("f.seen", "Sent by another site."));
            assertThat(answer).isEqualTo(303);
        }
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void what_a_form_does_not_ask_is_not_taken() {
        var tessa = waymark.signIn("tessa").opens("/concerns/new");
        var token = tessa.page().locator("[name=_csrf]").first().inputValue();
        var form = FormData.create()
                .set("_csrf", token)
                .set("f.seen", "Outside the gate.")
                .set("recorded_by", "sana")
                .set("by", "sana")
                .set("f.shielded", "yes")
                .set("relation", "team")
                .set("recorded", "1999-01-01T00:00");
        assertThat(post(tessa, "/concerns/new", form)).isEqualTo(302);

        var entry = waymark.sql()
                .sql("select recorded_by || ' ' || agency || ' ' || cast(body as text) from entry"
                        + " where body::text like '%Outside the gate.%'")
                .query(String.class)
                .single();
        assertThat(entry)
                .startsWith("tessa hillcrest ")
                .doesNotContain("shielded")
                .doesNotContain("1999");
        assertThat(waymark.sql()
                        .sql("select count(*) from tie where team is not null and made_by = 'tessa'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void an_entry_is_reached_through_its_own_record_alone() {
        var dev = waymark.signIn("dev");
        var entry = waymark.sql()
                .sql("select id::text from entry where child = :child limit 1")
                .param("child", UUID.fromString(other))
                .query(String.class)
                .single();
        assertThat(status(dev, "/children/" + other + "/entries/" + entry + "/correct"))
                .isEqualTo(200);
        assertThat(status(dev, "/children/" + mine + "/entries/" + entry + "/correct"))
                .isEqualTo(404);
        assertThat(status(waymark.signIn("tessa"), "/children/" + mine + "/entries/" + entry + "/correct"))
                .isEqualTo(404);
    }

    @Test
    void signing_in_leads_to_pages_of_our_own_alone() {
        for (var to : List.of("//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)")) {
            var tom = waymark.signIn("tom");
            tom.page().context().clearCookies();
            tom.page().navigate("/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
            tom.page().getByLabel("Your name for signing in").fill("tom");
            tom.page().locator("[name=password]").fill(waymark.password());
            tom.press("Sign in").reads("What must happen now");
            assertThat(tom.page().url()).isEqualTo(waymark.address() + "/");
        }
    }

    @Test
    void no_address_climbs_out_of_its_folder() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            for (var path : List.of(
                    "/assets/..%2fapplication.properties",
                    "/assets/%2e%2e/application.properties",
                    "/assets/..;/application.properties",
                    "/assets/..%5capplication.properties",
                    "/assets//etc/passwd",
                    "/assets/%00")) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(waymark.address() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isIn(302, 400, 404);
                assertThat(answer.body()).as(path).doesNotContain("spring.").doesNotContain("root:");
            }
        }
    }

    @Test
    void whoever_has_left_is_out_with_the_next_click() {
        var elif = waymark.signIn("elif").opens("/").reads("What must happen now");
        waymark.sql()
                .sql("update worker set leaves = :now where id = 'elif'")
                .param("now", OffsetDateTime.ofInstant(waymark.now(), ZoneOffset.UTC))
                .update();
        assertThat(status(elif, "/")).isNotEqualTo(200);
        assertThat(status(elif, "/children")).isNotEqualTo(200);
    }

    private long entries() {
        return waymark.sql().sql("select count(*) from entry").query(Long.class).single();
    }

    private static int status(Visitor visitor, String path) {
        return visitor.page()
                .request()
                .get(path, RequestOptions.create().setMaxRedirects(0))
                .status();
    }

    private static int post(Visitor visitor, String path, FormData form) {
        return visitor.page()
                .request()
                .post(path, RequestOptions.create().setForm(form).setMaxRedirects(0))
                .status();
    }
}
