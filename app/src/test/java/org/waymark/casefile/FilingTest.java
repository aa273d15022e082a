package org.waymark.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.casefile.TestPartnership.at;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.files.FileType;
import org.waymark.keys.Bytes;
import org.waymark.store.KeptFiles;
import org.waymark.store.KeptPlaces;

/// The gate to photographs and papers: who attaches, who is shown, what is written down about it.
class FilingTest {
    private static final Bytes SHOWN = Bytes.of("what is shown");
    private static final Bytes ORIGINAL = Bytes.of("what was sent");
    private static final Instant NOW = at("2026-04-03T20:00");

    private static TestPartnership town;

    @BeforeAll
    static void open() {
        town = new TestPartnership();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    private static UUID concern() {
        return town.raise("tessa", "2026-04-03T18:10", Map.of("seen", new Value.Text("Bruises")));
    }

    private static UUID seen(UUID child) {
        var outcome =
                town.record(child, "dev", "2026-04-03T19:00", "observation", Map.of("seen", new Value.Text("Bruises")));
        return ((Outcome.Recorded) outcome).entries().getFirst();
    }

    private static Filing.Attaching file(UUID child, UUID entry, boolean tellsPlace) {
        return new Filing.Attaching(
                UUID.randomUUID(), child, entry, FileType.PDF, "An order", tellsPlace, SHOWN, ORIGINAL);
    }

    private static boolean attaches(String worker, Filing.Attaching file) {
        return town.casefile.filing().attach(file, town.worker(worker), NOW);
    }

    private static List<UUID> of(UUID child, String worker) {
        return town.casefile.filing().of(child, town.worker(worker), NOW).stream()
                .map(KeptFiles.Attached::key)
                .toList();
    }

    private static Optional<String> shown(UUID child, UUID key, String reason, String worker) {
        return words(town.casefile.filing().show(child, key, reason, town.worker(worker), NOW));
    }

    private static Optional<String> original(UUID child, UUID key, String reason, String worker) {
        return words(town.casefile.filing().original(child, key, reason, town.worker(worker), NOW));
    }

    private static Optional<String> words(Optional<Filing.TakenOut> out) {
        return out.map(it -> ((KeptFiles.Found.Open) it.found()).bytes().words());
    }

    private static List<String> acts(UUID child) {
        return town.sql
                .sql("select act from audit where child = :child order by number")
                .param("child", child)
                .query(String.class)
                .list();
    }

    @Test
    void whoever_works_with_the_child_is_shown_a_file_and_each_look_is_written_down() {
        var child = concern();
        var file = file(child, seen(child), false);
        assertThat(attaches("dev", file)).isTrue();

        assertThat(shown(child, file.key(), "", "dev")).contains("what is shown");
        assertThat(acts(child)).endsWith("attached", "file");
    }

    @Test
    void whoever_raised_the_concern_is_not_shown_what_others_attached_but_what_they_attached_themselves() {
        var child = concern();
        var theirs = file(child, seen(child), false);
        attaches("dev", theirs);
        var concern = town.sql
                .sql("select id from entry where child = ? and kind = 'concern'")
                .param(child)
                .query(UUID.class)
                .single();
        var hers = file(child, concern, true);
        assertThat(attaches("tessa", hers)).isTrue();

        assertThat(of(child, "tessa")).containsExactly(hers.key());
        assertThat(shown(child, theirs.key(), "curious", "tessa")).isEmpty();
        assertThat(shown(child, hers.key(), "curious", "tessa"))
                .as("it could tell where the child is, and she does not work with the child")
                .isEmpty();
        assertThat(of(child, "dev")).containsExactlyInAnyOrder(theirs.key(), hers.key());
    }

    @Test
    void nobody_attaches_to_what_is_not_theirs_to_add_to() {
        var child = concern();
        assertThat(attaches("tessa", file(child, seen(child), false)))
                .as("recorded by somebody else")
                .isFalse();
        assertThat(attaches("owen", file(child, seen(child), false)))
                .as("has nothing to do with the child")
                .isFalse();
        assertThat(attaches("dev", file(child, UUID.randomUUID(), false)))
                .as("there is no such entry")
                .isFalse();
    }

    @Test
    void what_could_tell_where_the_child_is_and_an_original_come_out_for_a_reason_alone() {
        var child = concern();
        var file = file(child, seen(child), true);
        attaches("dev", file);

        assertThat(shown(child, file.key(), "", "dev")).isEmpty();
        assertThat(shown(child, file.key(), "To fetch the child", "dev")).contains("what is shown");
        assertThat(original(child, file.key(), " ", "dev")).isEmpty();
        assertThat(original(child, file.key(), "For the court", "dev")).contains("what was sent");
        assertThat(acts(child)).containsSubsequence("not-there", "reveal-file", "not-there", "reveal-file");
    }

    @Test
    void what_was_struck_out_comes_out_for_nobody() {
        var child = concern();
        var file = file(child, seen(child), false);
        attaches("dev", file);
        assertThat(town.casefile.filing().strike(child, file.key(), "Another child", town.worker("dev"), NOW))
                .isTrue();

        assertThat(shown(child, file.key(), "", "dev")).isEmpty();
        assertThat(original(child, file.key(), "For the court", "dev")).isEmpty();
        assertThat(of(child, "dev")).as("that it was there stays").containsExactly(file.key());
    }

    @Test
    void an_entry_that_is_moved_to_the_right_child_takes_its_files_along() {
        var wrong = concern();
        var right = concern();
        var entry = seen(wrong);
        var file = file(wrong, entry, false);
        attaches("dev", file);

        var moving = new Change.Moving(entry, "Another child", right);
        town.casefile.record(
                new Command(UUID.randomUUID(), wrong, moving, Optional.empty()),
                town.worker("dev"),
                NOW.plusSeconds(60));

        var later = NOW.plusSeconds(120);
        var filing = town.casefile.filing();
        assertThat(filing.of(wrong, town.worker("dev"), later)).isEmpty();
        var moved = filing.of(right, town.worker("dev"), later).getFirst();
        assertThat(words(filing.show(right, moved.key(), "", town.worker("dev"), later)))
                .contains("what is shown");
        assertThat(words(filing.original(right, moved.key(), "Court", town.worker("dev"), later)))
                .contains("what was sent");
        assertThat(moved.by()).isEqualTo("dev");
        assertThat(words(filing.show(wrong, file.key(), "", town.worker("dev"), later)))
                .isEmpty();
    }

    @Test
    void and_what_it_says_of_where_the_child_is() {
        var wrong = concern();
        var right = concern();
        var now = When.at(NOW);
        var recording = new Change.Recording(
                "missing",
                now,
                now,
                town.worker("dev").agency().id(),
                "",
                Map.of(),
                Map.of("last_seen_at", new KeptPlaces.Place("The station")),
                Change.Consents.NONE);
        var missing = (Outcome.Recorded) town.casefile.record(
                new Command(UUID.randomUUID(), wrong, recording, Optional.empty()), town.worker("dev"), NOW);
        var moving = new Change.Moving(missing.entries().getFirst(), "Another child", right);
        var later = NOW.plusSeconds(60);
        var moved = town.casefile.record(
                new Command(UUID.randomUUID(), wrong, moving, Optional.empty()), town.worker("dev"), later);
        assertThat(moved).isInstanceOf(Outcome.Recorded.class);

        var key = town.sql
                .sql("select key from kept_place where child = ?")
                .param(right)
                .query(UUID.class)
                .single();
        assertThat(town.casefile.reveal(right, key, "To fetch the child", town.worker("dev"), later))
                .map(it -> it instanceof KeptPlaces.Found.Open(var place) ? place.reveal() : "")
                .contains("The station");
        assertThat(acts(wrong)).contains("place-moved");
        assertThat(town.casefile
                        .see(right, town.worker("dev"), later)
                        .orElseThrow()
                        .seen()
                        .record()
                        .entries())
                .as("the entry leads there")
                .anyMatch(it -> it instanceof Entry.Stated said
                        && said.fields().containsValue(new Value.KeptApart(key.toString())));
    }

    @Test
    void a_key_counts_once() {
        var child = concern();
        var file = file(child, seen(child), false);
        assertThat(attaches("dev", file)).isTrue();
        assertThat(attaches("dev", file)).isTrue();
        assertThat(of(child, "dev")).containsExactly(file.key());

        var elsewhere = concern();
        var other = new Filing.Attaching(
                file.key(), elsewhere, seen(elsewhere), FileType.PDF, "Another", false, SHOWN, Bytes.of("else"));
        assertThat(attaches("dev", other)).as("the key of another").isFalse();
    }
}
