package org.waymark.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.casefile.TestPartnership;
import org.waymark.engine.record.Value;

/// Who may keep whom out of a record, and what becomes of the case.
class KeptOutTest {
    private static final Instant NOW = TestPartnership.at("2026-04-04T12:00");
    private static final String WHY = "The child's aunt";

    private final TestPartnership town = new TestPartnership();
    private final KeptOut keptOut = new KeptOut(town.app, town.transaction, town.casefile, town.agencies, town.packs);
    private final UUID child =
            town.raise("tessa", "2026-04-03T11:00", Map.of("seen", new Value.Text("Sleeps in class")));

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void the_last_one_who_works_with_a_child_is_not_kept_out() {
        assertThat(keepsOut("dev", "dev")).isEqualTo(KeptOut.Outcome.NOBODY_LEFT);
        assertThat(sees("dev")).isTrue();
    }

    @Test
    void a_manager_keeps_out_anyone_and_a_worker_themselves_alone() {
        allocated();
        for (var nobody : List.of("tessa", "joan", "owen", "priya", "dev")) {
            assertThat(keepsOut(nobody, "sana")).as(nobody).isEqualTo(KeptOut.Outcome.NOT_THEIRS);
        }
        assertThat(keepsOut("sana", "maggie")).isEqualTo(KeptOut.Outcome.NOT_THEIRS);
        assertThat(keepsOut("maggie", "tessa")).isEqualTo(KeptOut.Outcome.DONE);
        assertThat(sees("tessa")).isFalse();
        assertThat(keepsOut("sana", "sana")).isEqualTo(KeptOut.Outcome.DONE);
        assertThat(sees("sana")).isFalse();
        assertThat(keepsOut("maggie", "maggie")).as("nobody else is left").isEqualTo(KeptOut.Outcome.NOBODY_LEFT);
    }

    @Test
    void what_they_held_falls_to_their_manager() {
        allocated();
        assertThat(holders()).contains("sana");
        keepsOut("maggie", "sana");
        assertThat(holders()).doesNotContain("sana").contains("maggie");
    }

    private void allocated() {
        town.record(
                child,
                "dev",
                "2026-04-03T11:30",
                "allocated",
                Map.of("worker", new Value.Reference("sana"), "role", new Value.Option("social-worker")));
    }

    private KeptOut.Outcome keepsOut(String actor, String whom) {
        return keptOut.keepOut(child, whom, WHY, town.worker(actor), NOW);
    }

    private boolean sees(String worker) {
        return town.casefile.see(child, town.worker(worker), NOW).isPresent();
    }

    private List<String> holders() {
        return town.sql
                .sql("select distinct holder from duty where child = ? and holder is not null")
                .param(child)
                .query(String.class)
                .list();
    }
}
