package org.waymark.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.waymark.engine.Written.moment;
import static org.waymark.engine.Written.time;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {
    @ParameterizedTest(name = "{0} is read as {1} to {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-03T18:10       | 2026-04-03T18:10       | 2026-04-03T18:10
            2026-10-25T01:30+00:00 | 2026-10-25T01:30+00:00 | 2026-10-25T01:30+00:00
            2026-04-03             | 2026-04-03T00:00       | 2026-04-03T23:59
            2026-03-29             | 2026-03-29T00:00       | 2026-03-29T23:59
            2026-10-25             | 2026-10-25T00:00       | 2026-10-25T23:59
            2026-04                | 2026-04-01T00:00       | 2026-04-30T23:59
            2028-02                | 2028-02-01T00:00       | 2028-02-29T23:59
            2026                   | 2026-01-01T00:00       | 2026-12-31T23:59
            ~2026-04-03T18:10      | 2026-04-03T00:00       | 2026-04-03T23:59
            ~2026-04-03            | 2026-04-01T00:00       | 2026-04-30T23:59
            ~2028-02-10            | 2028-02-01T00:00       | 2028-02-29T23:59
            ~2026-04               | 2026-01-01T00:00       | 2026-12-31T23:59
            ~2026                  | 2025-01-01T00:00       | 2027-12-31T23:59
            """)
    void a_time_has_an_earliest_and_a_latest_reading(String text, String earliest, String latest) {
        assertThat(time(text).earliest()).isEqualTo(moment(earliest));
        assertThat(time(text).latest()).isEqualTo(moment(latest));
        assertThat(time(text).reading(false)).isEqualTo(moment(earliest));
        assertThat(time(text).reading(true)).isEqualTo(moment(latest));
    }

    @Test
    void an_unknown_time_lies_anywhere() {
        assertThat(When.unknown().earliest()).isEqualTo(When.LONG_AGO);
        assertThat(When.unknown().latest()).isEqualTo(When.FAR_AHEAD);
        assertThat(When.unknown().estimate()).isEqualTo(When.unknown());
    }

    @Test
    void only_an_unguessed_minute_is_exact() {
        assertThat(time("2026-04-03T18:10").exact()).isTrue();
        assertThat(time("~2026-04-03T18:10").exact()).isFalse();
        assertThat(time("2026-04-03").exact()).isFalse();
        assertThat(time("unknown").exact()).isFalse();
    }

    /// What happened cannot have happened after it was known.
    @ParameterizedTest(name = "{0}, known by {1}, is read as {2} to {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-03        | 2026-04-03T18:10 | 2026-04-03T00:00 | 2026-04-03T18:10
            2026-04-03        | 2026-04-04T09:00 | 2026-04-03T00:00 | 2026-04-03T23:59
            2026-04           | 2026-04-20T09:00 | 2026-04-01T00:00 | 2026-04-20T09:00
            ~2026             | 2026-04-20T09:00 | 2025-01-01T00:00 | 2026-04-20T09:00
            2026-04-03T18:10  | 2026-04-03T18:10 | 2026-04-03T18:10 | 2026-04-03T18:10
            ~2026-04-03T18:10 | 2026-04-03T19:00 | 2026-04-03T00:00 | 2026-04-03T19:00
            2026-04-05        | 2026-04-03T18:10 | 2026-04-05T00:00 | 2026-04-05T23:59
            2026-04-05T10:00  | 2026-04-03T18:10 | 2026-04-05T10:00 | 2026-04-05T10:00
            """)
    void a_time_is_cut_off_where_it_must_have_been_over(String text, String bound, String earliest, String latest) {
        var cut = time(text).noLaterThan(moment(bound));

        assertThat(cut.earliest()).isEqualTo(moment(earliest));
        assertThat(cut.latest()).isEqualTo(moment(latest));
        assertThat(cut.noLaterThan(moment("2030-01-01T00:00"))).isEqualTo(cut);
    }

    @Test
    void an_unknown_time_is_before_it_was_known() {
        var cut = When.unknown().noLaterThan(moment("2026-04-03T18:10"));

        assertThat(cut.earliest()).isEqualTo(When.LONG_AGO);
        assertThat(cut.latest()).isEqualTo(moment("2026-04-03T18:10"));
    }

    @Test
    void the_last_moment_is_not_before_the_first() {
        var noon = moment("2026-04-03T12:00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new When(noon, noon.minusSeconds(1), Accuracy.DAY, false, When.FAR_AHEAD));
    }

    @ParameterizedTest(name = "{0} reads \"{1}\"")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-03T18:10  | Fri 3 April 2026, 18:10
            2026-04-03T00:00  | Fri 3 April 2026, 00:00
            2026-04-03        | Fri 3 April 2026
            2026-04           | April 2026
            ~2012             | about 2012
            ~2026-04-03T18:10 | about Fri 3 April 2026, 18:10
            unknown           | not known when
            """)
    void a_time_is_told_as_exactly_as_it_is_known(String text, String words) {
        assertThat(TimeWords.of(time(text))).isEqualTo(words);
    }

    @Test
    void a_limit_at_midnight_is_told_as_the_end_of_its_last_day() {
        assertThat(TimeWords.of(moment("2026-04-06T00:00"))).isEqualTo("the end of Sun 5 April 2026");
        assertThat(TimeWords.of(moment("2026-04-06T00:01"))).isEqualTo("Mon 6 April 2026, 00:01");
    }

    @Test
    void nothing_that_a_person_said_reaches_toString() {
        assertThat(time("2012-05-17")).hasToString("When[DAY]");
        assertThat(new Value.Text("Kayla")).hasToString("Text[hidden]");
        assertThat(new Value.Date(time("2012-05-17"))).hasToString("Date[hidden]");
    }
}
