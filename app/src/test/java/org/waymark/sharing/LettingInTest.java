package org.waymark.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.waymark.agencies.Worker;
import org.waymark.casefile.TestPartnership;
import org.waymark.engine.record.Value;

/// Who asks and who confirms that somebody is let into a record again, and what becomes of it.
class LettingInTest {
    private static final Instant NOW = TestPartnership.at("2026-04-04T12:00");
    private static final String WHY = "She is no aunt after all";

    private Instant later = TestPartnership.at("2026-04-04T13:00");
    private final TestPartnership town = new TestPartnership();
    private final KeptOut keptOut = new KeptOut(town.app, town.transaction, town.casefile, town.agencies, town.packs);
    private final LettingIn lettingIn = new LettingIn(town.app, town.transaction, keptOut, town.agencies, town.packs);
    private final UUID child =
            town.raise("tessa", "2026-04-03T11:00", Map.of("seen", new Value.Text("Sleeps in class")));

    @BeforeEach
    void sanaIsKeptOut() {
        works("amir", "north", "team-manager");
        works("lewis", "", "service-manager");
        town.record(
                child,
                "dev",
                "2026-04-03T11:30",
                "allocated",
                Map.of("worker", new Value.Reference("sana"), "role", new Value.Option("social-worker")));
        assertThat(keptOut.keepOut(child, "sana", "The child's aunt", town.worker("maggie"), NOW))
                .isEqualTo(KeptOut.Outcome.DONE);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void one_asks_and_another_confirms_and_until_then_nothing_changes() {
        var asked = asked("maggie");
        assertThat(sees("sana")).isFalse();

        assertThat(answers(asked, true, "amir")).isTrue();
        assertThat(sees("sana")).as("of the team still").isTrue();
        assertThat(holders()).as("letting in gives nothing back").doesNotContain("sana");
        assertThat(acts()).endsWith("maggie let-in-asked " + WHY, "amir let-in Yes or no");
        assertThat(answers(asked, true, "lewis")).as("once").isFalse();
    }

    @Test
    void nobody_confirms_what_they_asked_themselves_nor_what_is_about_them() {
        var asked = asked("maggie");
        for (var nobody : List.of("maggie", "sana", "owen", "dev", "tessa", "joan", "priya")) {
            assertThat(answers(asked, true, nobody)).as(nobody).isFalse();
            assertThat(answers(asked, false, nobody)).as(nobody).isFalse();
            assertThat(lettingIn.waitingFor(town.worker(nobody), later))
                    .as(nobody)
                    .isEmpty();
        }
        assertThat(sees("sana")).isFalse();
        assertThat(lettingIn.waitingFor(town.worker("amir"), later)).containsExactly(asked);
        assertThat(lettingIn.waitingFor(town.worker("lewis"), later)).containsExactly(asked);
    }

    @Test
    void the_database_itself_takes_no_answer_from_whoever_asked_or_from_whom_it_is_about() {
        var asked = asked("maggie");
        for (var wrong : List.of(
                "'confirmed', 'maggie'", "'declined', 'maggie'", "'confirmed', 'sana'", "'withdrawn', 'amir'")) {
            assertThatThrownBy(() ->
                            town.app.sql("""
                                    insert into let_in_answer (asked, asked_by, kept_out, answer, worker, says, answered)
                                    select id, worker, kept_out, %s, '', now() from let_in_asked where id = ?
                                    """.formatted(wrong)).param(asked.id()).update())
                    .as(wrong)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("check constraint");
        }
    }

    @Test
    void only_whoever_decides_it_asks_and_only_for_somebody_who_is_kept_out() {
        for (var nobody : List.of("sana", "owen", "dev", "tessa", "priya", "lewis")) {
            assertThat(lettingIn.ask(child, "sana", WHY, town.worker(nobody), later))
                    .as(nobody)
                    .isFalse();
        }
        assertThat(lettingIn.ask(child, "owen", WHY, town.worker("maggie"), later))
                .isFalse();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void it_is_asked_once_and_taken_back_by_whoever_asked() {
        var asked = asked("maggie");
        assertThat(lettingIn.ask(child, "sana", "Again", town.worker("amir"), later))
                .isTrue();
        assertThat(waiting()).contains(asked);

        assertThat(lettingIn.withdraw(asked.id(), town.worker("amir"), later)).isFalse();
        assertThat(lettingIn.withdraw(asked.id(), town.worker("maggie"), later)).isTrue();
        assertThat(waiting()).isEmpty();
        assertThat(answers(asked, true, "amir")).as("too late").isFalse();
        assertThat(sees("sana")).isFalse();
        assertThat(acts()).endsWith("maggie let-in-asked " + WHY, "maggie let-in-withdrawn ");
    }

    @Test
    void the_second_person_says_no_with_a_reason_and_it_can_be_asked_again() {
        var asked = asked("maggie");
        assertThat(answers(asked, false, "lewis")).isTrue();
        assertThat(sees("sana")).isFalse();
        assertThat(acts()).endsWith("lewis let-in-declined Yes or no");
        assertThat(lettingIn.last(child, "sana", later).flatMap(AskedIn::answer))
                .get()
                .extracting(AskedIn.Answer::says)
                .isEqualTo("Yes or no");

        assertThat(answers(asked("amir"), true, "maggie")).isTrue();
        assertThat(sees("sana")).isTrue();
    }

    @Test
    void what_was_asked_lapses_when_whoever_asked_decides_no_longer_or_a_new_keeping_out_begins() {
        var asked = asked("maggie");
        assertThat(keptOut.keepOut(child, "maggie", "A friend", town.worker("amir"), later))
                .isEqualTo(KeptOut.Outcome.DONE);
        assertThat(answers(asked, true, "amir")).isFalse();
        assertThat(sees("sana")).isFalse();

        var second = asked("amir");
        var after = later.plusSeconds(60);
        assertThat(keptOut.keepOut(child, "sana", "Told now", town.worker("amir"), after))
                .isEqualTo(KeptOut.Outcome.DONE);
        assertThat(lettingIn.answer(second.id(), true, "", town.worker("lewis"), after))
                .isFalse();
    }

    @Test
    void in_a_team_with_one_manager_whoever_the_manager_answers_to_confirms() {
        leaves("amir");
        assertThat(seconds("maggie")).containsExactly("lewis");
        leaves("lewis");
        assertThat(seconds("maggie")).isEmpty();
        assertThat(lettingIn.ask(child, "sana", WHY, town.worker("maggie"), later))
                .isTrue();
        works("ruth", "", "head-of-service");
        assertThat(seconds("maggie")).containsExactly("ruth");
    }

    private AskedIn asked(String actor) {
        later = later.plusSeconds(1);
        assertThat(lettingIn.ask(child, "sana", WHY, town.worker(actor), later)).isTrue();
        return waiting().orElseThrow();
    }

    private Optional<AskedIn> waiting() {
        return lettingIn.waiting(child, "sana", later);
    }

    private boolean answers(AskedIn asked, boolean yes, String actor) {
        return lettingIn.answer(asked.id(), yes, "Yes or no", town.worker(actor), later);
    }

    private List<String> seconds(String first) {
        return lettingIn.seconds(child, town.worker(first), later).stream()
                .map(Worker::id)
                .toList();
    }

    private boolean sees(String worker) {
        return town.casefile.see(child, town.worker(worker), later).isPresent();
    }

    private void works(String worker, String team, String role) {
        town.sql.sql("""
                insert into worker (id, agency, team, name, job, roles)
                values (?, 'town', nullif(?, ''), ?, 'Manager', array[?])
                """).params(worker, team, worker, role).update();
    }

    private void leaves(String worker) {
        town.sql
                .sql("update worker set leaves = ? where id = ?")
                .params(NOW.atOffset(ZoneOffset.UTC), worker)
                .update();
    }

    private List<String> acts() {
        return town.sql
                .sql("select worker || ' ' || act || ' ' || reason from audit where act like 'let-in%' order by number")
                .query(String.class)
                .list();
    }

    private List<String> holders() {
        return town.sql
                .sql("select distinct holder from duty where child = ? and holder is not null")
                .param(child)
                .query(String.class)
                .list();
    }
}
