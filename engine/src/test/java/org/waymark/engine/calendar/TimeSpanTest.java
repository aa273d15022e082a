package org.waymark.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.waymark.engine.Written.moment;
import static org.waymark.engine.calendar.Bank.HOLIDAYS_OF_2026;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// In 2026 the clocks go forward on 29 March (01:00 becomes 02:00) and back on 25 October (02:00 becomes 01:00).
class TimeSpanTest {
    @ParameterizedTest(name = "{0} + {1} hours = {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-03T18:10       | 24 | 2026-04-04T18:10
            2026-03-28T18:10       | 24 | 2026-03-29T19:10
            2026-03-29T00:59       | 1  | 2026-03-29T02:59
            2026-03-29T00:00       | 1  | 2026-03-29T02:00
            2026-03-29T02:00       | 24 | 2026-03-30T02:00
            2026-03-27T02:30       | 48 | 2026-03-29T03:30
            2026-10-24T18:10       | 24 | 2026-10-25T17:10
            2026-10-25T00:30       | 1  | 2026-10-25T01:30+01:00
            2026-10-25T00:30       | 2  | 2026-10-25T01:30+00:00
            2026-10-25T01:30+01:00 | 1  | 2026-10-25T01:30+00:00
            2026-10-25T01:30+00:00 | 24 | 2026-10-26T01:30
            2026-10-23T12:00       | 72 | 2026-10-26T11:00
            """)
    void hours_elapse_whatever_the_clock_on_the_wall_does(String start, int hours, String end) {
        assertThat(new TimeSpan.Hours(hours).after(moment(start), HOLIDAYS_OF_2026))
                .isEqualTo(new Deadline.At(moment(end)));
    }

    @ParameterizedTest(name = "{0} + {1} days ends with {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-03T00:00       | 1  | 2026-04-05T00:00
            2026-04-03T18:10       | 1  | 2026-04-05T00:00
            2026-04-03T23:59       | 1  | 2026-04-05T00:00
            2026-04-04T00:00       | 1  | 2026-04-06T00:00
            2026-03-28T12:00       | 1  | 2026-03-30T00:00
            2026-10-24T12:00       | 1  | 2026-10-26T00:00
            2026-10-25T01:30+00:00 | 7  | 2026-11-02T00:00
            2026-02-27T10:00       | 2  | 2026-03-02T00:00
            2028-02-27T10:00       | 2  | 2028-03-01T00:00
            2026-12-30T10:00       | 14 | 2027-01-14T00:00
            """)
    void days_end_at_midnight_in_London_after_the_last_of_them(String start, int days, String end) {
        assertThat(new TimeSpan.Days(days).after(moment(start), HOLIDAYS_OF_2026))
                .isEqualTo(new Deadline.At(moment(end)));
    }

    @ParameterizedTest(name = "{0} + {1} months ends with {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-15T10:00 | 1  | 2026-02-16T00:00
            2026-01-31T10:00 | 1  | 2026-03-01T00:00
            2026-01-30T10:00 | 1  | 2026-03-01T00:00
            2026-01-28T10:00 | 1  | 2026-03-01T00:00
            2026-01-27T10:00 | 1  | 2026-02-28T00:00
            2028-01-31T10:00 | 1  | 2028-03-01T00:00
            2026-02-28T10:00 | 1  | 2026-03-29T00:00
            2026-03-31T10:00 | 3  | 2026-07-01T00:00
            2026-08-31T10:00 | 6  | 2027-03-01T00:00
            2024-02-29T10:00 | 12 | 2025-03-01T00:00
            2026-04-03T23:59 | 12 | 2027-04-04T00:00
            """)
    void months_end_on_the_same_day_or_the_last_of_a_month_too_short(String start, int months, String end) {
        assertThat(new TimeSpan.Months(months).after(moment(start), HOLIDAYS_OF_2026))
                .isEqualTo(new Deadline.At(moment(end)));
    }

    @ParameterizedTest(name = "{0} + {1} working days ends with {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-02T09:00 | 1  | 2026-04-08T00:00
            2026-04-02T23:59 | 1  | 2026-04-08T00:00
            2026-04-03T09:00 | 1  | 2026-04-08T00:00
            2026-03-26T09:00 | 2  | 2026-03-31T00:00
            2026-10-22T09:00 | 2  | 2026-10-27T00:00
            2026-12-24T09:00 | 1  | 2026-12-30T00:00
            """)
    void working_days_end_at_midnight_too(String start, int days, String end) {
        assertThat(new TimeSpan.WorkingDays(days).after(moment(start), HOLIDAYS_OF_2026))
                .isEqualTo(new Deadline.At(moment(end)));
    }

    @Test
    void working_days_past_the_known_bank_holidays_cannot_be_told() {
        assertThat(new TimeSpan.WorkingDays(2).after(moment("2026-12-30T09:00"), HOLIDAYS_OF_2026))
                .isEqualTo(new Deadline.CannotTell("The England and Wales calendar covers 2026-01-01 to 2026-12-31, and"
                        + " working day 2 after 2026-12-30 falls outside it"));
    }

    @ParameterizedTest(name = "born {0}: {1} years {2} months on {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2008-04-03 | 18 | 0 | 2026-04-03
            2008-02-29 | 18 | 0 | 2026-03-01
            2008-02-29 | 16 | 0 | 2024-02-29
            2008-02-29 | 20 | 0 | 2028-02-29
            2008-02-28 | 18 | 0 | 2026-02-28
            2008-10-03 | 17 | 6 | 2026-04-03
            2008-02-29 | 17 | 6 | 2025-08-29
            2008-08-31 | 17 | 6 | 2026-02-28
            2008-08-29 | 17 | 6 | 2026-02-28
            2008-08-28 | 17 | 6 | 2026-02-28
            2010-08-31 | 17 | 6 | 2028-02-29
            2008-12-31 | 17 | 6 | 2026-06-30
            2008-12-31 | 18 | 0 | 2026-12-31
            """)
    void an_age_is_reached_on_the_birthday(LocalDate birth, int years, int months, LocalDate day) {
        assertThat(TimeSpan.dayOfReaching(Period.of(years, months, 0), birth)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void a_limit_is_at_least_1(int count) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeSpan.Hours(count));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeSpan.Days(count));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeSpan.WorkingDays(count));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeSpan.Months(count));
    }
}
