package org.waymark.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A number answers a deadline only if examples judge the duty on both sides of that very number.
class DeadlineTest {
    private static final String PACK = """
            roles: { id: worker }
            entries: [{ id: note, class: CASE }, { id: done, class: CASE }]
            duties:
              - id: act
                owner: worker
                starts: note
                met_by: { entry: done, meets: all }
                limits:
                  - { within: 24 hours, breach: false, strength: should, cites: [TARGET] }
                  - { within: 48 hours, breach: true, strength: must, cites: [BREACH] }
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void examples_on_both_sides_of_each_number_prove_both() {
        assertThat(lacks(due("01T20:00") + due("02T20:00") + overdue("04T00:00")))
                .containsExactly("", "");
    }

    @Test
    void the_end_itself_is_before_it_and_the_minute_after_is_after_it() {
        assertThat(lacks(due("02T10:00") + due("02T10:01") + due("03T10:00") + overdue("03T10:01")))
                .containsExactly("", "");
    }

    @Test
    void both_sides_of_one_number_do_not_prove_another() {
        assertThat(lacks(due("03T09:00") + overdue("04T00:00")))
                .containsExactly("limit of the duty act: judged by no example before its end", "");
        assertThat(lacks(due("01T20:00") + due("02T20:00")))
                .containsExactly("", "limit of the duty act: judged by no example after its end");
    }

    @Test
    void something_met_is_judged_at_the_moment_when_it_was_met() {
        assertThat(lacks(met("02T09:00", "met") + met("03T12:00", "met late"))).containsExactly("", "");
        assertThat(lacks(met("02T09:00", "met") + met("01T20:00", "met")))
                .containsExactly(
                        "limit of the duty act: judged by no example after its end",
                        "limit of the duty act: judged by no example after its end");
    }

    @Test
    void an_uncertain_time_proves_neither_side() {
        var uncertain = """
                - name: only the day is known
                  given: [{ id: n1, entry: note, happened: 2026-04-01, recorded: 2026-04-01T23:59 }]
                  at: 2026-04-02T12:00
                  expect: { duty: act, standing: due }
                """;

        assertThat(lacks(uncertain))
                .containsExactly(
                        "limit of the duty act: judged by no example on either side of its end",
                        "limit of the duty act: judged by no example on either side of its end");
    }

    @Test
    void a_time_that_a_source_only_tells_is_answered_by_a_fact_on_both_sides_of_its_moment() {
        var packs = new MadeUp(folder)
                .rows("X,009,l.1,deadline,fact")
                .write("one/one.yaml", """
                        entries: { id: note, class: CASE }
                        facts: { id: over, ran_out: { after: 24 hours, since: note }, cites: [X] }
                        flags: { id: early, text: Early, when: "!over", tone: quiet, class: CASE, cites: [Z] }
                        """)
                .write("one/one.examples.yaml", fact("2026-04-01T12:00", "false"));

        assertThat(packs.run().out()).contains("fact of time over: judged by no example after its end");

        packs.write("one/one.examples.yaml", fact("2026-04-01T12:00", "false") + fact("2026-04-03T12:00", "true"));

        assertThat(packs.run().with()).isZero();
    }

    @Test
    void examples_that_do_not_hold_prove_nothing() {
        var packs = packs(due("04T00:00"));

        assertThat(packs.run().with()).isEqualTo(1);
        assertThat(packs.run().out()).isEmpty();
        assertThat(packs.run().err()).contains("one.examples.yaml:4:", "It is overdue");
    }

    private List<String> lacks(String examples) {
        var ended = packs(examples);
        assertThat(ended.run().err()).isEmpty();
        return ended.json()
                .get("rows")
                .valueStream()
                .map(it -> it.get("lacks").asString())
                .toList();
    }

    private MadeUp packs(String examples) {
        return new MadeUp(folder)
                .rows("TARGET,009,l.1,deadline,should", "BREACH,009,l.2,deadline,must")
                .write("one/one.yaml", PACK)
                .write("one/one.examples.yaml", examples);
    }

    private static String due(String at) {
        return example(at, "due", "");
    }

    private static String overdue(String at) {
        return example(at, "overdue", "");
    }

    private static String met(String at, String standing) {
        return example("10T00:00", standing, ", { id: d1, entry: done, happened: 2026-04-" + at + " }");
    }

    private static String example(String at, String standing, String more) {
        return """
                - name: it is so
                  given: [{ id: n1, entry: note, happened: 2026-04-01T10:00 }%s]
                  at: 2026-04-%s
                  expect: { duty: act, standing: %s }
                """.formatted(more, at, standing);
    }

    private static String fact(String at, String is) {
        return """
                - name: it is so
                  given: [{ id: n1, entry: note, happened: 2026-04-01T10:00 }]
                  at: %s
                  expect: { fact: over, is: %s }
                """.formatted(at, is);
    }
}
