package org.waymark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Each is run once, in this process. How long it took says nothing and is not looked at.
class EveryBenchmarkRunsTest {
    @Test
    void duties_are_derived_by_both_engines() throws RunnerException {
        assertThat(run(once("DerivingDuties").param("entries", "20")))
                .containsExactlyInAnyOrder(
                        "everyDuty", "everyDutyWithTheAgeGuessed", "thirteenDuties", "thirteenDutiesByDrools");
    }

    @Test
    void conditions_are_judged_by_both_engines() throws RunnerException {
        assertThat(run(once("SixtyConditions"))).containsExactlyInAnyOrder("byWaymark", "byDrools");
    }

    @Test
    void entries_are_recorded_durably_through_the_casefile_and_by_hand() throws RunnerException {
        assertThat(run(once("RecordingEntries").param("entries", "20").param("children", "2")))
                .containsExactlyInAnyOrder("casefile", "sameRows", "oneRow");
    }

    private static ChainedOptionsBuilder once(String which) {
        return new OptionsBuilder()
                .include("\\." + which + "\\.")
                .mode(Mode.SingleShotTime)
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.NONE)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    private static Set<String> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build())
                .run().stream()
                        .map(RunResult::getPrimaryResult)
                        .map(result -> result.getLabel())
                        .collect(Collectors.toSet());
    }
}
