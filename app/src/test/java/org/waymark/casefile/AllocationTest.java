package org.waymark.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.engine.record.Value;

/// Who may be given a case, and by whom.
class AllocationTest {
    private final TestPartnership town = new TestPartnership();
    private final UUID child =
            town.raise("tessa", "2026-04-03T18:10", Map.of("seen", new Value.Text("Sleeps in class")));

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void nobody_gives_the_case_to_a_worker_of_another_agency_who_has_not_said_yes() {
        var given = allocated("social-worker", "joan");

        assertThat(given)
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid -> assertThat(invalid.faults())
                                .singleElement()
                                .satisfies(
                                        fault -> assertThat(fault.says()).contains("Offer the child to that agency")));
        assertThat(town.casefile.works(child, town.worker("joan"), TestPartnership.at("2026-04-03T21:00")))
                .isFalse();
        assertThat(sees("dev")).isTrue();
    }

    @Test
    void a_worker_of_the_same_agency_takes_the_case() {
        assertThat(allocated("social-worker", "sana")).isInstanceOf(Outcome.Recorded.class);
        assertThat(sees("sana")).isTrue();
        assertThat(sees("dev")).isFalse();
    }

    @Test
    void a_part_in_the_case_that_does_not_move_it_may_be_given_to_anyone() {
        assertThat(allocated("police-lead", "priya")).isInstanceOf(Outcome.Recorded.class);
        assertThat(sees("priya")).isTrue();
        assertThat(sees("dev")).isTrue();
    }

    private Outcome allocated(String role, String worker) {
        return town.record(
                child,
                "dev",
                "2026-04-03T20:00",
                "allocated",
                Map.of("role", new Value.Option(role), "worker", new Value.Reference(worker)));
    }

    private boolean sees(String worker) {
        return town.casefile
                .see(child, town.worker(worker), TestPartnership.at("2026-04-03T21:00"))
                .isPresent();
    }
}
