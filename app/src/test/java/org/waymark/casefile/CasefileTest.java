package org.waymark.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.casefile.TestPartnership.at;
import static org.waymark.casefile.TestPartnership.recording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.waymark.duties.Duties;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.store.KeptPlaces;

class CasefileTest {
    private static TestPartnership town;

    @BeforeAll
    static void open() {
        town = new TestPartnership();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void a_retry_with_the_same_key_gets_the_first_answer_and_writes_nothing() {
        var child = concern();
        var command = new Command(
                UUID.randomUUID(),
                child,
                recording("observation", at("2026-04-03T19:00"), "hill", Map.of("seen", text("A car waited"))),
                Optional.empty());

        var first = town.casefile.record(command, town.worker("tessa"), at("2026-04-03T19:00"));
        var again = town.casefile.record(command, town.worker("tessa"), at("2026-04-03T19:05"));

        assertThat(first).isInstanceOf(Outcome.Recorded.class).isEqualTo(again);
        assertThat(entries(child)).hasSize(2);
    }

    @Test
    void the_same_key_for_something_else_is_refused_without_a_hint_of_what_it_was() {
        var child = concern();
        var key = UUID.randomUUID();
        var one = recording("observation", at("2026-04-03T19:00"), "hill", Map.of("seen", text("One")));
        var other = recording("observation", at("2026-04-03T19:00"), "hill", Map.of("seen", text("Other")));

        town.casefile.record(
                new Command(key, child, one, Optional.empty()), town.worker("tessa"), at("2026-04-03T19:00"));
        var outcome = town.casefile.record(
                new Command(key, child, other, Optional.empty()), town.worker("tessa"), at("2026-04-03T19:01"));

        assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
        assertThat(entries(child)).hasSize(2);
    }

    @Test
    void whoever_has_nothing_to_do_with_a_child_gets_what_they_would_get_if_it_had_never_been() {
        var child = concern();

        assertThat(town.casefile.see(child, town.worker("owen"), at("2026-04-03T19:00")))
                .isEmpty();
        assertThat(town.casefile.see(UUID.randomUUID(), town.worker("owen"), at("2026-04-03T19:00")))
                .isEmpty();
        assertThat(town.record(child, "owen", "2026-04-03T19:00", "observation", Map.of()))
                .isEqualTo(new Outcome.NotThere());
        assertThat(town.record(UUID.randomUUID(), "owen", "2026-04-03T19:00", "observation", Map.of()))
                .isEqualTo(new Outcome.NotThere());
    }

    @Test
    void a_referrer_sees_their_own_entries_and_the_outcome_and_nothing_else() {
        var child = concern();
        var contact = recorded(town.record(child, "dev", "2026-04-03T19:00", "contact-childrens-services", Map.of()));
        town.record(child, "dev", "2026-04-03T19:30", "observation", Map.of("seen", text("Known from before")));

        var seen = town.casefile
                .see(child, town.worker("tessa"), at("2026-04-03T20:00"))
                .orElseThrow();

        assertThat(seen.seen().record().entries())
                .extracting(Entry::id)
                .doesNotContain(contact.toString())
                .hasSize(1);
        assertThat(seen.stages()).isEmpty();
        assertThat(seen.duties()).allMatch(duty -> duty.holder().equals(Optional.of("hill")));
    }

    @Test
    void the_front_door_sees_the_case_until_it_is_allocated_and_then_the_team_does() {
        var child = concern();
        assertThat(town.casefile.see(child, town.worker("dev"), at("2026-04-03T19:00")))
                .isPresent();
        assertThat(town.casefile.see(child, town.worker("sana"), at("2026-04-03T19:00")))
                .isEmpty();

        town.record(
                child,
                "dev",
                "2026-04-03T20:00",
                "allocated",
                Map.of("role", new Value.Option("social-worker"), "worker", new Value.Reference("sana")));

        assertThat(town.casefile.see(child, town.worker("dev"), at("2026-04-03T21:00")))
                .isEmpty();
        assertThat(town.casefile.see(child, town.worker("sana"), at("2026-04-03T21:00")))
                .isPresent();
        assertThat(town.casefile.see(child, town.worker("maggie"), at("2026-04-03T21:00")))
                .isPresent();
        assertThat(town.casefile.see(child, town.worker("owen"), at("2026-04-03T21:00")))
                .isEmpty();
    }

    @Test
    void a_place_leaves_only_its_key_in_the_entry_and_is_revealed_to_those_who_see_the_whole_case() {
        var now = at("2026-04-03T18:10");
        var recording = new Change.Recording(
                "concern",
                When.at(now),
                When.at(now),
                "hill",
                "",
                Map.of(),
                Map.of("where_now", new KeptPlaces.Place("12 Larch Close")),
                Change.Consents.NONE);
        var child = ((Outcome.Recorded)
                        town.casefile.raise(UUID.randomUUID(), List.of(recording), town.worker("tessa"), now))
                .child();

        var stored = town.sql
                .sql("select body::text from entry where child = ?")
                .param(child)
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain("Larch").contains("kept");
        var concern = (Entry.Stated) entries(child).getFirst();
        var key = ((Value.KeptApart) concern.field("where_now").orElseThrow()).key();
        assertThat(town.casefile.reveal(child, UUID.fromString(key), "to fetch the child", town.worker("dev"), now))
                .map(it -> it instanceof KeptPlaces.Found.Open(var place) ? place.reveal() : "")
                .contains("12 Larch Close");
        assertThat(town.casefile.reveal(child, UUID.fromString(key), "curious", town.worker("joan"), now))
                .isEmpty();
    }

    @Test
    void two_people_who_decide_at_once_notice_each_other_and_two_who_saw_something_do_not() {
        var child = concern();
        var decision = Map.<String, Value>of("decision", new Value.Option("strategy"), "reasons", text("Signs"));
        var first = havingReadNothing(child, recording("triage-decided", at("2026-04-03T20:00"), "town", decision));
        var second = havingReadNothing(child, recording("triage-decided", at("2026-04-03T20:01"), "town", decision));

        var made = recorded(town.casefile.record(first, town.worker("dev"), at("2026-04-03T20:00")));

        assertThat(town.casefile.record(second, town.worker("dev"), at("2026-04-03T20:01")))
                .isEqualTo(new Outcome.Stale(made));
        var seen = havingReadNothing(child, recording("observation", at("2026-04-03T20:02"), "town", Map.of()));
        assertThat(town.casefile.record(seen, town.worker("dev"), at("2026-04-03T20:02")))
                .isInstanceOf(Outcome.Recorded.class);
    }

    @Test
    void every_look_and_every_act_leaves_a_line_in_the_audit() {
        var child = concern();
        town.casefile.see(child, town.worker("dev"), at("2026-04-03T19:00"));
        town.casefile.see(child, town.worker("owen"), at("2026-04-03T19:01"));

        assertThat(town.sql
                        .sql("select worker || ' ' || act from audit where child = ? order by number")
                        .param(child)
                        .query(String.class)
                        .list())
                .containsExactly("tessa stated", "dev read", "owen not-there");
    }

    @Test
    void an_entry_cannot_be_changed_or_deleted_even_by_sql() {
        concern();

        assertThatThrownBy(() -> town.sql.sql("update entry set said_by = 'x'").update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> town.sql.sql("delete from audit").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void an_entry_moved_to_the_right_child_is_not_visible_where_it_was() {
        var wrong = concern();
        var right = concern();
        var entry =
                recorded(town.record(wrong, "dev", "2026-04-03T19:00", "observation", Map.of("seen", text("Bruises"))));

        var outcome = town.casefile.record(
                new Command(
                        UUID.randomUUID(), wrong, new Change.Moving(entry, "Another child", right), Optional.empty()),
                town.worker("dev"),
                at("2026-04-03T20:00"));

        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
        assertThat(entries(right))
                .anyMatch(it -> it instanceof Entry.Stated said && said.kind().equals("observation"));
    }

    @Test
    void nothing_is_moved_to_a_child_whom_the_mover_does_not_see() {
        var hers = concern();
        var unseen = concern();
        var to = Map.of("role", new Value.Option("social-worker"), "worker", (Value) new Value.Reference("sana"));
        var entry = recorded(town.record(hers, "dev", "2026-04-03T19:00", "allocated", to));
        var moving = new Change.Moving(entry, "Another child", unseen);
        var command = new Command(UUID.randomUUID(), hers, moving, Optional.empty());
        var outcome = town.casefile.record(command, town.worker("sana"), at("2026-04-03T20:00"));
        assertThat(outcome).isInstanceOf(Outcome.NotThere.class);
        assertThat(entries(unseen)).hasSize(1);
    }

    @Test
    void a_rebuild_gives_exactly_what_was_stored() {
        try (var alone = new TestPartnership()) {
            var child = alone.raise("tessa", "2026-04-03T18:10", Map.of("names", text("Ada Invented")));
            alone.record(child, "dev", "2026-04-03T19:00", "contact-childrens-services", Map.of());
            alone.raise("joan", "2026-04-03T18:20", Map.of("names", text("Bo Invented")));
            var rederiving = alone.casefile.rederiving(alone.duties, () -> at("2026-04-03T19:00"));

            assertThat(rederiving.rebuild(() -> true)).isEqualTo(new Rederiving.Rebuilt(2, 0));
            alone.sql
                    .sql("update duty set breach_at = now() where child = ?")
                    .param(child)
                    .update();
            alone.sql.sql("delete from case_state").update();
            alone.sql
                    .sql("update child_card set display = 'Someone else' where child = ?")
                    .param(child)
                    .update();
            assertThat(rederiving.rebuild(() -> true)).isEqualTo(new Rederiving.Rebuilt(2, 2));
            assertThat(rederiving.rebuild(() -> true)).isEqualTo(new Rederiving.Rebuilt(2, 0));
        }
    }

    @Test
    void the_duties_of_two_records_that_are_one_childs_stand_once() {
        try (var alone = new TestPartnership()) {
            var first = alone.raise("tessa", "2026-04-03T18:10", Map.of("names", text("Ada Invented")));
            var second = alone.raise("tessa", "2026-04-03T18:40", Map.of("names", text("Ada Invented")));
            var when = at("2026-04-03T19:00");
            var all = new Duties(alone.sql, alone.transaction, alone.packs);
            var ofSecond = all.stored(second);

            alone.casefile.linking().same(second, first, true, "The same girl", alone.worker("dev"), when);
            assertThat(all.stored(second)).isEmpty();
            assertThat(alone.duties.about(List.of(first, second), alone.worker("dev"), when))
                    .allMatch(line -> line.child().equals(first));

            alone.casefile.linking().same(second, first, false, "Two girls after all", alone.worker("dev"), when);
            assertThat(all.stored(second)).isEqualTo(ofSecond);
        }
    }

    private static Command havingReadNothing(UUID child, Change change) {
        return new Command(UUID.randomUUID(), child, change, Optional.of("none"));
    }

    private static UUID concern() {
        return town.raise("tessa", "2026-04-03T18:10", Map.of("names", text("Ada Invented")));
    }

    private static List<Entry> entries(UUID child) {
        return town.casefile
                .see(child, town.worker("dev"), at("2026-04-05T00:00"))
                .orElseThrow()
                .seen()
                .record()
                .entries();
    }

    private static UUID recorded(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
        return ((Outcome.Recorded) outcome).entries().getFirst();
    }

    private static Value text(String words) {
        return new Value.Text(words);
    }
}
