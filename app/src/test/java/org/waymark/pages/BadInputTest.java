package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// Whatever is sent gets a clear answer, and a concern gets through with whatever could be read of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final String RAISE = "/concerns/new";

    private TestWaymark waymark;
    private Visitor dev;
    private String child = "";

    @BeforeAll
    void start() {
        waymark = TestWaymark.emptyOn("2026-04-03T18:10");
        dev = waymark.signIn("dev");
        child = raised(Map.of("f.seen", "A car at the gate."));
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    @Test
    void a_megabyte_of_text_in_a_concern_is_kept_whole() {
        var text = "Every word of it. ".repeat(60_000);
        dev.opens("/children/" + raised(Map.of("f.seen", text)) + "/story");
        assertThat(dev.page().locator("main").textContent())
                .contains(text.strip().substring(1_000_000));
    }

    @Test
    void a_megabyte_of_text_elsewhere_is_refused_with_what_to_do_and_everything_else_still_there() {
        var page = "/children/" + child + "/record/note";
        var answer = send(page, Map.of("f.words", "x".repeat(1_100_000), "said-by", "Her aunt"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("100,000").contains("Her aunt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\0b",
                "اسمي سلام",
                "\u202eevil",
                "𝒜👩‍👧",
                "Zoë \r\n\r\n x",
                "<script>alert(1)</script>",
                "${7*7}"
            })
    void odd_characters_come_back_as_they_were_but_for_those_that_nobody_can_see(String text) {
        var kept = text.replace("\0", "").replace("\r\n", "\n");
        dev.opens("/children/" + raised(Map.of("child.0.names", text)));
        assertThat(dev.page().locator("h1").textContent().replaceAll("\\s+", " "))
                .contains(kept.strip().replaceAll("\\s+", " "));
    }

    @ParameterizedTest(name = "{0}.{1}.{2} {3}")
    @CsvSource({
        "31, 2, 2026, 10:00", "1, 13, 2026, 10:00", "x, y, z, ''", "3, 4, 1899, 10:00", "3, 4, 3026, 10:00",
        "3, 4, 26, 10:00", "-1, 4, 2026, 10:00", "3, 4, 2026, 25:61", "3, 4, 2026, soon", "4, 4, 2026, 18:00"
    })
    void a_time_that_cannot_be_is_asked_again_with_everything_else_still_there(
            String day, String month, String year, String time) {
        var when = Map.of("happened.day", day, "happened.month", month, "happened.year", year, "happened.time", time);
        var answer = send("/children/" + child + "/record/note", and(when, "f.words", "She drew a house."));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("She drew a house.").contains("href=\"#happened\"");

        var concern = raised(and(when, "f.seen", "Seen."));
        dev.opens("/children/" + concern + "/story").reads("Seen.");
    }

    @Test
    void an_answer_that_is_not_on_the_list_is_asked_again() {
        var answer =
                send("/children/" + child + "/record/case-closed", Map.of("f.reason", "bored", "f.settled", "perhaps"));
        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void a_form_whose_key_was_lost_or_made_up_is_recorded_all_the_same() {
        for (var key : List.of("", "not-a-key", "-".repeat(36), "x".repeat(5000))) {
            raised(Map.of("f.seen", "Key " + key.length(), "key", key));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/children/not-an-id",
                "/children/%00",
                "/children/../../etc/passwd",
                "/front-door/1",
                "/receipts/x",
                "/nothing/here",
                "/children/x/record/y",
                "/assets/none.css",
                "/children/0c1f5a6e-0000-4000-8000-000000000000/record/no-such-kind"
            })
    void an_address_of_nothing_leads_nowhere(String path) {
        assertThat(dev.page().request().get(path).status()).isIn(400, 404);
        assertThat(dev.page().request().get(path).text()).doesNotContain("Exception", "org.waymark", "Whitelabel");
    }

    @Test
    void other_ways_of_asking_are_told_that_they_do_not_work() {
        var answer = dev.page().request().fetch(RAISE, RequestOptions.create().setMethod("DELETE"));
        assertThat(answer.text()).doesNotContain("Exception", "Whitelabel");
    }

    @Test
    void the_clock_of_the_trial_takes_nothing_that_is_no_time() {
        var before = waymark.now();
        for (var day : List.of("", "yesterday", "99999-01-01", "2020-01-01")) {
            assertThat(send("/trial/clock", Map.of("move", "to", "day", day, "time", "26:00", "to", "/"))
                            .status())
                    .isLessThan(500);
        }
        assertThat(waymark.now()).isBetween(before, before.plusSeconds(60));
    }

    private static Map<String, String> and(Map<String, String> answers, String name, String answer) {
        var more = new LinkedHashMap<>(answers);
        more.put(name, answer);
        return more;
    }

    private String raised(Map<String, String> answers) {
        var answer = send(RAISE, answers);
        assertThat(answer.url()).as(answer.text()).contains("/receipts/");
        return answer.url().replaceAll(".*/receipts/", "");
    }

    private APIResponse send(String path, Map<String, String> answers) {
        var all = new LinkedHashMap<String, String>();
        all.put("_csrf", dev.opens(RAISE).page().locator("[name=_csrf]").first().getAttribute("value"));
        all.put("key", UUID.randomUUID().toString());
        all.putAll(answers);
        var form = FormData.create();
        all.forEach(form::set);
        return dev.page().request().post(path, RequestOptions.create().setForm(form));
    }
}
