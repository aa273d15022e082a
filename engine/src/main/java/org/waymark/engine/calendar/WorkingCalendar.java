package org.waymark.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// The working days of one jurisdiction: weekdays that are not bank holidays, within the span that is known.
///
/// @param name     what it covers, as a page names it
/// @param first    the first day whose holidays are known
/// @param last     the last day whose holidays are known
/// @param holidays the bank holidays in that span
public record WorkingCalendar(String name, LocalDate first, LocalDate last, Set<LocalDate> holidays) {
    public WorkingCalendar {
        holidays = Set.copyOf(holidays);
    }

    /// The nth working day after a day. The day itself is day 0, working or not.
    ///
    /// @param count at least 1
    /// @return empty if that day, or any on the way there, is outside the known span
    public Optional<LocalDate> workingDayAfter(LocalDate day, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("Working days are counted from 1, not " + count);
        }
        var next = day;
        var left = count;
        while (left > 0) {
            next = next.plusDays(1);
            if (next.isBefore(first) || next.isAfter(last)) {
                return Optional.empty();
            }
            if (works(next)) {
                left--;
            }
        }
        return Optional.of(next);
    }

    public boolean works(LocalDate day) {
        var weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holidays.contains(day);
    }

    /// Why the nth working day after a day cannot be told.
    public String outsideSpan(LocalDate day, int count) {
        return "The " + name + " calendar covers " + first + " to " + last + ", and working day " + count + " after "
                + day + " falls outside it";
    }
}
