package org.waymark.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

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

    @Test
    void whoever_stands_in_sees_the_case_until_the_end_of_the_day_that_was_said() {
        assertThat(standsIn("owen", "2026-04-03T20:00", "2026-04-10")).isInstanceOf(Outcome.Recorded.class);

        assertThat(sees("owen", "2026-04-03T20:00")).isTrue();
        assertThat(sees("owen", "2026-04-10T23:59")).isTrue();
        assertThat(sees("owen", "2026-04-11T00:00")).isFalse();
    }

    @Test
    void several_have_a_part_for_a_time_and_the_end_that_was_said_last_counts() {
        standsIn("owen", "2026-04-03T20:00", "2026-04-10");
        standsIn("sana", "2026-04-03T20:10", "2026-04-12");
        assertThat(sees("owen", "2026-04-09T12:00")).isTrue();
        assertThat(sees("sana", "2026-04-09T12:00")).isTrue();

        standsIn("owen", "2026-04-03T20:20", "2026-04-12");
        assertThat(sees("owen", "2026-04-11T12:00")).isTrue();

        standsIn("owen", "2026-04-03T20:30", "2026-04-02");
        assertThat(sees("owen", "2026-04-03T20:30")).as("ended at once").isFalse();
        assertThat(sees("sana", "2026-04-12T23:59")).isTrue();
    }

    @Test
    void the_childs_social_worker_stays_whatever_day_was_said() {
        allocated("part-for-a-time", "social-worker", "sana", "2026-04-03T20:00", Map.of("until", day("2026-04-04")));

        assertThat(sees("sana", "2026-12-24T12:00")).isTrue();
    }

    private Outcome standsIn(String worker, String at, String until) {
        return allocated("part-for-a-time", "covering-worker", worker, at, Map.of("until", day(until)));
    }

    private static Value day(String day) {
        return new Value.Date(When.on(LocalDate.parse(day)));
    }

    private Outcome allocated(String role, String worker) {
        return allocated("allocated", role, worker, "2026-04-03T20:00", Map.of());
    }

    private Outcome allocated(String kind, String role, String worker, String at, Map<String, Value> more) {
        var fields = new HashMap<>(more);
        fields.put("role", new Value.Option(role));
        fields.put("worker", new Value.Reference(worker));
        return town.record(child, "dev", at, kind, fields);
    }

    private boolean sees(String worker) {
        return sees(worker, "2026-04-03T21:00");
    }

    private boolean sees(String worker, String at) {
        return town.casefile
                .see(child, town.worker(worker), TestPartnership.at(at))
                .isPresent();
    }
}
