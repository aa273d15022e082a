package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// The keys of places from the day on which they are made to the day on which they are lost, as the guide for operators
/// says it: each command that is run here stands there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlaceKeysTest {
    private static final String MORNING = "2026-04-06T11:30";
    private static final String WHERE = "[name='where_now'], [name$='.where_now']";
    private static final String HEARD = "What did you see or hear?";
    private static final String REASON = "Why do you need to know?";
    private static final String PLACE = "12 Quillwort Passage, die Türe links";
    private static final String TYPED = "the blue caravan at Mallowfield";
    private static final String ORDINARY = "A heron stood in the quarrelsome rain";

    private TestWaymark waymark;
    private Path data;
    private String child;

    @BeforeAll
    void start() {
        waymark = TestWaymark.emptyOn(MORNING);
        data = waymark.data();
        var tessa = waymark.signIn("tessa");
        tessa.opens("/concerns/new").writes(HEARD, ORDINARY).writes("Name, as the child gives it", "Ada Invented");
        where(tessa, PLACE).press("Send").reads("Children’s Services have not been told yet");
        child = tessa.child();
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    @Test
    @Order(1)
    void a_place_is_shown_to_whoever_needs_it() {
        place(child)
                .reads(PLACE)
                .reads("Your look and your reason are recorded")
                .pictured("place");
    }

    @Test
    @Order(2)
    void a_form_that_waits_over_a_sign_in_comes_back_whole() {
        var tessa = waymark.signIn("tessa");
        where(tessa.opens("/concerns/new"), TYPED);
        waymark.passes(Duration.ofMinutes(16));
        tessa.press("Send").reads("Locked");
        tessa.page().locator("[name=password]").fill(waymark.password());
        tessa.page().locator("main button[type=submit]").last().click();
        assertThat(tessa.page().locator(WHERE).inputValue()).isEqualTo(TYPED);
    }

    @Test
    @Order(3)
    void no_word_of_a_place_is_in_any_table_in_any_form_and_the_same_look_finds_what_is_said_openly() {
        for (var words : List.of(PLACE, TYPED)) {
            assertThat(Traces.of(words).inTables(waymark.sql())).isEmpty();
        }
        assertThat(Traces.of(ORDINARY).inTables(waymark.sql())).contains("entry: UTF-8 as it is");
    }

    @Test
    @Order(4)
    void a_place_that_was_put_into_another_childs_record_tells_nothing() {
        var tessa = waymark.signIn("tessa");
        where(tessa.opens("/concerns/new").writes("Name, as the child gives it", "Bo Invented"), "Elsewhere")
                .press("Send");
        var other = tessa.child();
        force("update kept_place set sealed = (select sealed from kept_place where child = '" + child
                + "'), data_key = (select data_key from kept_place where child = '" + child + "') where child = '"
                + other + "'");

        place(other)
                .reads("This place cannot be opened: what is stored is not what was written. Tell your administrator.")
                .reads("ask Tessa Moore, ")
                .reads("999")
                .doesNotRead("Quillwort")
                .pictured("place-changed");
        assertThat(audit("not-opened")).containsExactly("dev to fetch the child");
    }

    @Test
    @Order(5)
    void another_key_takes_over_while_the_server_runs() {
        var old = run("keys list").get(1).split(":", -1)[0];

        assertThat(run("keys add")).startsWith("0").hasSize(2);
        assertThat(run("keys list")).hasSize(3).element(1).asString().matches(old + ": wraps [1-9]\\d* data keys");
        assertThat(run("keys rewrap"))
                .startsWith("0")
                .element(1)
                .asString()
                .endsWith("; 0 data keys left as they were.");
        assertThat(run("keys list"))
                .contains(old + ": wraps 0 data keys")
                .last()
                .asString()
                .endsWith(", current");

        place(child).reads(PLACE);
        assertThat(audit("key-added")).hasSize(1);
        assertThat(audit("keys-rewrapped")).hasSize(1);
    }

    @Test
    @Order(6)
    void no_word_of_a_place_is_in_any_file_of_the_database() {
        waymark.close();

        for (var words : List.of(PLACE, TYPED)) {
            assertThat(Traces.of(words).inFiles(data)).isEmpty();
        }
        assertThat(Traces.of(ORDINARY).inFiles(data))
                .anyMatch(it -> it.startsWith("database/pg_wal/"))
                .anyMatch(it -> it.startsWith("database/base/"));
    }

    @Test
    @Order(7)
    void without_its_key_it_does_not_start_and_names_what_is_missing() throws IOException {
        var file = data.resolve("place-keys");
        var key = run("keys list").getLast().split(":", -1)[0];
        Files.move(file, data.resolve("elsewhere"));

        assertThat(refusal())
                .isEqualTo("The key " + key + " is missing from " + file
                        + ". Put it back from its copy; if it is lost for good, say so: ./waymark keys lost " + key
                        + " --reason …");

        Files.move(data.resolve("elsewhere"), file);
        assertThat(call("keys", "lost", key, "--reason", "x", "--data", data.toString()))
                .containsExactly("1", "The key " + key + " is in " + file + ": nothing is lost.");
    }

    @Test
    @Order(8)
    void after_a_real_loss_it_starts_once_the_loss_is_declared_and_says_what_has_to_be_asked_again()
            throws IOException {
        var key = run("keys list").getLast().split(":", -1)[0];
        Files.delete(data.resolve("place-keys"));
        assertThat(call("keys", "lost", "0123456789abcdef", "--reason", "x", "--data", data.toString()))
                .containsExactly("1", "Nothing needs a key 0123456789abcdef that was not declared lost.");

        assertThat(run("keys lost KEY --reason \"The disk broke, and its copy too\"", key))
                .first()
                .isEqualTo("0");

        waymark = TestWaymark.againOn(data, "2026-04-07T09:00");
        place(child)
                .reads("The key for this was lost on ")
                .reads("Ask again: Tessa Moore, ")
                .doesNotRead("Quillwort")
                .pictured("place-lost");
        assertThat(audit("key-lost")).containsExactly("operator The disk broke, and its copy too");
        assertThat(run("keys list")).contains(key + ": wraps " + wrapped(key) + " data keys, declared lost");
    }

    @Test
    @Order(9)
    void what_is_recorded_after_a_loss_is_kept_under_a_new_key_and_the_audit_is_whole() {
        var tessa = waymark.signIn("tessa");
        where(tessa.opens("/concerns/new").writes("Name, as the child gives it", "Cy Invented"), "3 Bindweed Row")
                .press("Send");
        var cy = tessa.child();
        place(cy).reads("3 Bindweed Row");
        waymark.close();

        assertThat(call("verify", "--data", data.toString())).startsWith("0");
        waymark = TestWaymark.againOn(data, "2026-04-07T10:00");
        place(cy).reads("3 Bindweed Row");
    }

    private static Visitor where(Visitor person, String place) {
        person.page().locator(WHERE).fill(place);
        return person;
    }

    private Visitor place(String of) {
        var dev = waymark.signIn("dev");
        dev.opens("/children/" + of + "/story").follows("See the place");
        return dev.writes(REASON, "to fetch the child").press("Show it to me");
    }

    private void force(String change) {
        waymark.sql()
                .sql("alter table kept_place disable trigger kept_place_is_append_only")
                .update();
        waymark.sql().sql(change).update();
        waymark.sql()
                .sql("alter table kept_place enable trigger kept_place_is_append_only")
                .update();
    }

    private List<String> audit(String act) {
        return waymark.sql()
                .sql("select worker || ' ' || reason from audit where act = ?")
                .param(act)
                .query(String.class)
                .list();
    }

    private long wrapped(String key) {
        return waymark.sql()
                .sql("select count(*) from data_key where master = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    private String refusal() {
        return switch (Serve.start(Settings.standard(0, data, Path.of("..", "packs"), true, Main.CLOCK))) {
            case Serve.Outcome.Refused(var oneLine) -> oneLine;
            case Serve.Outcome.Started(var running) -> {
                running.close();
                throw new AssertionError("It started");
            }
        };
    }

    private List<String> run(String command) {
        return run(command, "");
    }

    /// Runs a command of the guide: the status it ends with, and the lines that it says.
    private List<String> run(String command, String key) {
        assertThat(Path.of("../docs/guide/running-waymark.md")).content().contains("./waymark " + command);
        var parts = command.replace("KEY", key).split(" --reason ", -1);
        var all = Stream.concat(
                Stream.of(parts[0].split(" ", -1)),
                parts.length == 1 ? Stream.of() : Stream.of("--reason", parts[1].replace("\"", "")));
        return call(Stream.concat(all, Stream.of("--data", data.toString())).toArray(String[]::new));
    }

    private static List<String> call(String... words) {
        var said = new StringWriter();
        var out = new PrintWriter(said);
        var status = Main.commands().setOut(out).setErr(out).execute(words);
        return Stream.concat(
                        Stream.of(Integer.toString(status)), said.toString().lines())
                .toList();
    }
}
