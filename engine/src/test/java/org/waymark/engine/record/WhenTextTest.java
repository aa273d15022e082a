package org.waymark.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.engine.Written.time;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTextTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-03T18:10             | 2026-01-03T18:10:00Z
            2026-04-03T18:10             | 2026-04-03T17:10:00Z
            2026-04-03 18:10             | 2026-04-03T17:10:00Z
            2026-04-03T18:10:30          | 2026-04-03T17:10:30Z
            2026-04-03T18:10:30.250      | 2026-04-03T17:10:30.250Z
            2026-04-03T18:10Z            | 2026-04-03T18:10:00Z
            2026-04-03T18:10+02:00       | 2026-04-03T16:10:00Z
            2026-03-29T00:59             | 2026-03-29T00:59:00Z
            2026-03-29T02:00             | 2026-03-29T01:00:00Z
            2026-03-29T01:30+00:00       | 2026-03-29T01:30:00Z
            2026-10-25T00:59             | 2026-10-24T23:59:00Z
            2026-10-25T01:30+01:00       | 2026-10-25T00:30:00Z
            2026-10-25T01:30+00:00       | 2026-10-25T01:30:00Z
            2026-10-25T02:00             | 2026-10-25T02:00:00Z
            '  2026-04-03T18:10  '       | 2026-04-03T17:10:00Z
            """)
    void a_minute_is_read_as_London_has_it(String text, Instant instant) {
        assertThat(WhenText.read(text)).isEqualTo(new WhenText.Read.Time(When.at(instant)));
    }

    @ParameterizedTest(name = "{0} comes back as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-03T18:10       | 2026-04-03T18:10
            2026-04-03 18:10       | 2026-04-03T18:10
            2026-04-03T18:10:00    | 2026-04-03T18:10
            2026-04-03T18:10:30    | 2026-04-03T18:10
            2026-04-03T17:10Z      | 2026-04-03T18:10
            2026-03-29T01:30+00:00 | 2026-03-29T02:30
            2026-10-25T01:30+01:00 | 2026-10-25T01:30+01:00
            2026-10-25T01:30+00:00 | 2026-10-25T01:30+00:00
            2026-10-25T00:30Z      | 2026-10-25T01:30+01:00
            2026-10-25T02:30       | 2026-10-25T02:30
            2026-04-03             | 2026-04-03
            2026-04                | 2026-04
            2026                   | 2026
            ~2026-04-03T18:10      | ~2026-04-03T18:10
            ~2026-10-25T01:30Z     | ~2026-10-25T01:30+00:00
            ~2026-04-03            | ~2026-04-03
            ~ 2026-04              | ~2026-04
            ~2026                  | ~2026
            unknown                | unknown
            """)
    void what_is_read_is_written_as_it_was_stated(String text, String written) {
        assertThat(WhenText.write(time(text))).isEqualTo(written);
        assertThat(time(written)).isEqualTo(time(text));
    }

    @Test
    void a_minute_that_the_clocks_skip_needs_an_offset() {
        assertThat(WhenText.read("2026-03-29T01:30"))
                .isEqualTo(
                        new WhenText.Read.Unreadable(
                                "2026-03-29T01:30 does not exist: the clocks go forward over it."
                                        + " Give the time an hour later, or write its offset, such as 2026-03-29T01:30+00:00."));
    }

    @Test
    void a_minute_that_comes_twice_needs_an_offset() {
        assertThat(WhenText.read("2026-10-25T01:30"))
                .isEqualTo(
                        new WhenText.Read.Unreadable("2026-10-25T01:30 comes twice: the clocks go back over it. Write"
                                + " its offset: 2026-10-25T01:30+01:00 for the first time, 2026-10-25T01:30+00:00 for the"
                                + " second."));
    }

    @Test
    void a_guessed_minute_that_comes_twice_needs_an_offset_too() {
        assertThat(WhenText.read("~2026-10-25T01:30")).isInstanceOf(WhenText.Read.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-13",
                "2026-00",
                "2026-04-31",
                "2026-04-03T24:00",
                "2026-04-03T23:60",
                "2026-04-03T18:10+19:00"
            })
    void a_day_that_no_calendar_has_is_said_to_be_none(String text) {
        assertThat(WhenText.read(text))
                .isEqualTo(new WhenText.Read.Unreadable("\"" + text + "\" is not a day or time on the calendar."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "~unknown",
                "Unknown",
                "yesterday",
                "3 April 2026",
                "03/04/2026",
                "26-04-03",
                "2026-4-3",
                "2026-04-03T18",
                "2026-04-03T18.10",
                "18:10",
                "~~2026",
                "2026-04-03T"
            })
    void anything_else_is_refused_with_the_forms_there_are(String text) {
        assertThat(WhenText.read(text))
                .isInstanceOfSatisfying(
                        WhenText.Read.Unreadable.class,
                        it -> assertThat(it.why())
                                .startsWith("\"")
                                .endsWith("is not a time. Write 2026-04-03T18:10, 2026-04-03, 2026-04 or 2026,"
                                        + " with ~ in front if it is a guess, or unknown."));
    }
}
