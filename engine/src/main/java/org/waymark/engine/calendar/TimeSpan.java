package org.waymark.engine.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.waymark.engine.record.London;

/// How long a rule allows. Counts are whole and at least 1.
public sealed interface TimeSpan {
    /// Hours that elapse, whatever the clock on the wall does.
    record Hours(int count) implements TimeSpan {
        public Hours {
            requirePositive(count);
        }
    }

    /// Calendar days; the day after the start is day 1, and the limit ends at 24:00 of the last one.
    record Days(int count) implements TimeSpan {
        public Days {
            requirePositive(count);
        }
    }

    /// Working days, counted as days are.
    record WorkingDays(int count) implements TimeSpan {
        public WorkingDays {
            requirePositive(count);
        }
    }

    /// Months by date: the same day of a later month, or its last day where that month is too short; ends at 24:00.
    record Months(int count) implements TimeSpan {
        public Months {
            requirePositive(count);
        }
    }

    /// The last moment of this span.
    ///
    /// @param start    where the count begins
    /// @param calendar needed for working days only
    default Deadline after(Instant start, WorkingCalendar calendar) {
        return switch (this) {
            case Hours(var count) -> new Deadline.At(start.plus(Duration.ofHours(count)));
            case Days(var count) -> endOf(London.dayOf(start).plusDays(count));
            case Months(var count) -> endOf(London.dayOf(start).plusMonths(count));
            case WorkingDays(var count) -> {
                var day = London.dayOf(start);
                yield calendar.workingDayAfter(day, count)
                        .map(TimeSpan::endOf)
                        .orElseGet(() -> new Deadline.CannotTell(calendar.outsideSpan(day, count)));
            }
        };
    }

    /// The span as people say it: "24 hours", "1 working day".
    default String words() {
        return switch (this) {
            case Hours(var count) -> plural(count, "hour");
            case Days(var count) -> plural(count, "day");
            case WorkingDays(var count) -> plural(count, "working day");
            case Months(var count) -> plural(count, "month");
        };
    }

    /// The day on which someone born on `birth` reaches an age. Born on 29 February, a birthday in a year without one
    /// is 1 March; otherwise a month that is too short gives its last day.
    public static LocalDate dayOfReaching(Period age, LocalDate birth) {
        var reached = birth.plusMonths(age.toTotalMonths());
        var missedBirthday = age.getMonths() == 0 && reached.getDayOfMonth() < birth.getDayOfMonth();
        return missedBirthday ? reached.plusDays(1) : reached;
    }

    private static String plural(int count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    private static Deadline endOf(LocalDate day) {
        return new Deadline.At(London.endOf(day));
    }

    private static void requirePositive(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("A time limit must be at least 1, not " + count);
        }
    }
}
