package org.waymark.engine.calendar;

import java.time.LocalDate;
import java.util.Set;

/// A calendar of England and Wales that knows 2026 and nothing else.
public final class Bank {
    /// New Year, Good Friday, Easter Monday, early May, spring, summer, Christmas and the Monday for Boxing Day.
    public static final WorkingCalendar HOLIDAYS_OF_2026 = new WorkingCalendar(
            "England and Wales",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            Set.of(
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 4, 3),
                    LocalDate.of(2026, 4, 6),
                    LocalDate.of(2026, 5, 4),
                    LocalDate.of(2026, 5, 25),
                    LocalDate.of(2026, 8, 31),
                    LocalDate.of(2026, 12, 25),
                    LocalDate.of(2026, 12, 28)));

    private Bank() {}
}
