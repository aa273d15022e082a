package org.waymark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.casefile.Change;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.store.KeptPlaces.Place;

/// Whatever a browser is sent in any test is looked through for where a child is; this is how that is known to work.
class OverheardTest {
    private static final String PLACE = "the old mill’s loft";

    private static Overheard got(String verb, String path, String sent, String came) {
        return new Overheard(verb, path, sent, came);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /children/1/story, '', true",
        "GET, /, '', true",
        "POST, /children/1/sharing, '', true",
        "GET, /children/1/places/2, '', true",
        "POST, /children/1/places/2, reason=To fetch, false",
        "POST, /children/1/record/missing, last_seen_at=the old mill’s loft, false",
        "GET, /children/1/record/missing, '', true",
    })
    void an_answer_that_says_where_the_child_is_is_noticed_but_where_it_may(
            String verb, String path, String sent, boolean noticed) {
        var all = List.of(got(verb, path, sent, "<p>Found at " + PLACE + "</p>"));
        assertThat(!Overheard.tellings(all, List.of(PLACE)).isEmpty()).isEqualTo(noticed);
    }

    @Test
    void a_form_gives_back_what_was_typed_and_no_other_page_does() {
        var typing = got("POST", "/drafts", "where_now=" + PLACE, "Saved");
        var form = got("GET", "/concerns/new?draft=1", "", PLACE);
        var story = got("GET", "/children/1/story", "", PLACE);
        assertThat(Overheard.tellings(List.of(typing, form), List.of(PLACE))).isEmpty();
        assertThat(Overheard.tellings(List.of(typing, form, story), List.of(PLACE)))
                .singleElement()
                .asString()
                .startsWith("GET /children/1/story");
    }

    @Test
    void it_is_noticed_in_an_address_and_in_base64_too() {
        var coded = Base64.getEncoder().encodeToString(PLACE.getBytes(UTF_8));
        assertThat(Overheard.tellings(
                        List.of(got("GET", "/", "", coded), got("GET", "/?at=" + PLACE, "", "")), List.of(PLACE)))
                .hasSize(2);
    }

    @Test
    void a_recording_of_a_browser_is_read() throws IOException {
        var file = Files.createTempFile("recording", ".har");
        Files.writeString(file, """
                {"log": {"entries": [{
                  "request": {"method": "POST", "url": "http://127.0.0.1:1/a?b=c", "postData": {"text": "x=1+2"}},
                  "response": {"headers": [{"name": "a", "value": "head"}], "content": {"text": "mill&#39;s"}}}]}}
                """);
        assertThat(Overheard.in(file)).containsExactly(got("POST", "/a?b=c", "x=1 2", "head\nmill's"));
        Files.delete(file);
    }

    /// The whole way: a browser that is shown a place is heard, and the place is known.
    @Test
    void what_every_test_goes_through_hears_a_browser_and_knows_the_places() {
        try (var waymark = TestWaymark.emptyOn("2026-04-03T18:10")) {
            var tessa = waymark.worker("tessa");
            var now = When.at(waymark.now());
            var said = new Change.Recording(
                    "concern",
                    now,
                    now,
                    tessa.agency().id(),
                    "",
                    Map.of("names", new Value.Text("Ada")),
                    Map.of("where_now", new Place(PLACE)),
                    Change.Consents.NONE);
            waymark.casefile().raise(UUID.randomUUID(), List.of(said), tessa, waymark.now());
            waymark.signIn("tessa").opens("/children");

            var overhearing = waymark.overhearing();
            assertThat(overhearing.places()).containsExactly(PLACE);
            assertThat(overhearing.heard())
                    .anySatisfy(it -> assertThat(it.came()).contains("Ada"))
                    .anyMatch(it -> it.path().equals("/sign-in") && it.verb().equals("POST"));
        }
    }
}
