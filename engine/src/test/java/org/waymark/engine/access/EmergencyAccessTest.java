package org.waymark.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.engine.access.InventedCase.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.engine.pack.FieldClass;

/// How far, and for how long, somebody sees a record that they opened in an emergency.
class EmergencyAccessTest {
    @ParameterizedTest(name = "{0} s after a record was opened in an emergency: {1}, writes {2}")
    @CsvSource({"0, WHOLE, SAFETY", "1799, WHOLE, SAFETY", "1800, NOTHING, NOTHING"})
    void a_record_that_is_opened_in_an_emergency_is_read_and_not_written_until_just_before_its_end(
            long seconds, Reach.Breadth breadth, Reach.Writes writes) {
        var reach = Access.reach(
                AccessTest.ann("health", Optional.of(Access.FRONT_DOOR)),
                List.of(opened()),
                InventedForms.PROCEDURES,
                NOW.plusSeconds(seconds));

        assertThat(reach.breadth()).isEqualTo(breadth);
        assertThat(reach.writes()).isEqualTo(writes);
        assertThat(reach.sees(FieldClass.LOCATION)).isFalse();
        assertThat(reach.works()).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"TEAM, WHOLE", "REFERRER, PART", "BREAK_GLASS, SAFETY"})
    void opening_a_record_in_an_emergency_adds_nothing_to_what_someone_may_write(
            Tie.Relation other, Reach.Writes writes) {
        var side = other == Tie.Relation.TEAM ? new Tie.Side.OfTeam("red") : new Tie.Side.OfWorker("ann");
        var tie = new Tie(other, side, Optional.empty(), NOW, Instant.MAX);

        assertThat(AccessTest.reach(AccessTest.ann("health", Optional.of(Access.FRONT_DOOR)), opened(), tie)
                        .writes())
                .isEqualTo(writes);
    }

    private static Tie opened() {
        return new Tie(
                Tie.Relation.BREAK_GLASS,
                new Tie.Side.OfWorker("ann"),
                Optional.empty(),
                NOW,
                NOW.plus(Duration.ofMinutes(30)));
    }
}
