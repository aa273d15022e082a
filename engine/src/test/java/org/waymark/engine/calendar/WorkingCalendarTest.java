package org.waymark.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.waymark.engine.calendar.Bank.HOLIDAYS_OF_2026;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    /// Easter 2026: Good Friday is 3 April, Easter Monday 6 April. Christmas 2026: Friday 25 December, and Monday 28
    /// December for Boxing Day, which is a Saturday.
    @ParameterizedTest(name = "working day {1} after {0} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-01 | 1  | 2026-04-02
            2026-04-01 | 2  | 2026-04-07
            2026-04-02 | 1  | 2026-04-07
            2026-04-03 | 1  | 2026-04-07
            2026-04-04 | 1  | 2026-04-07
            2026-04-05 | 1  | 2026-04-07
            2026-04-06 | 1  | 2026-04-07
            2026-04-06 | 2  | 2026-04-08
            2026-04-07 | 1  | 2026-04-08
            2026-03-27 | 5  | 2026-04-07
            2026-03-20 | 15 | 2026-04-14
            2026-12-24 | 1  | 2026-12-29
            2026-12-25 | 1  | 2026-12-29
            2026-12-23 | 2  | 2026-12-29
            2026-12-21 | 5  | 2026-12-30
            2026-12-30 | 1  | 2026-12-31
            2026-05-01 | 1  | 2026-05-05
            2026-08-28 | 1  | 2026-09-01
            """)
    void weekends_and_bank_holidays_are_not_counted(LocalDate day, int count, LocalDate reached) {
        assertThat(HOLIDAYS_OF_2026.workingDayAfter(day, count)).contains(reached);
    }

    @ParameterizedTest(name = "working day {1} after {0} cannot be told")
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-31 | 1
            2026-12-30 | 2
            2026-12-24 | 4
            2027-06-01 | 1
            2025-12-30 | 1
            2025-06-01 | 20
            """)
    void a_working_day_outside_the_known_span_is_never_guessed(LocalDate day, int count) {
        assertThat(HOLIDAYS_OF_2026.workingDayAfter(day, count)).isEmpty();
        assertThat(HOLIDAYS_OF_2026.outsideSpan(day, count))
                .isEqualTo("The England and Wales calendar covers 2026-01-01 to 2026-12-31, and working day " + count
                        + " after " + day + " falls outside it");
    }

    @Test
    void a_count_may_begin_on_the_last_day_before_the_known_span() {
        assertThat(HOLIDAYS_OF_2026.workingDayAfter(LocalDate.of(2025, 12, 31), 1))
                .contains(LocalDate.of(2026, 1, 2));
    }

    @Test
    void counting_begins_at_1() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HOLIDAYS_OF_2026.workingDayAfter(LocalDate.of(2026, 6, 1), 0));
    }

    @Test
    void later_changes_to_the_given_set_of_holidays_do_not_reach_a_calendar() {
        var holidays = new HashSet<LocalDate>();
        var day = LocalDate.of(2026, 6, 1);
        var calendar = new WorkingCalendar("Nowhere", day, day.plusDays(7), holidays);
        holidays.add(day.plusDays(1));

        assertThat(calendar.works(day.plusDays(1))).isTrue();
        assertThat(calendar.holidays()).isEqualTo(Set.of());
    }
}
