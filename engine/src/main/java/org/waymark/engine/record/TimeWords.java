package org.waymark.engine.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as people read them, in London: "Fri 3 April 2026, 18:10".
public final class TimeWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private TimeWords() {}

    /// A moment. Midnight is told as the end of the day before, as limits end then.
    public static String of(Instant moment) {
        var local = moment.atZone(London.ZONE);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? "the end of " + DAY.format(local.minusDays(1))
                : DAY.format(local) + ", " + TIME.format(local);
    }

    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /// A time as exactly as it is known: "Fri 3 April 2026, 18:10", "April 2026", "about 2012", "not known when".
    public static String of(When when) {
        var day = London.dayOf(when.first());
        var stated = switch (when.accuracy()) {
            case MINUTE -> minute(when.first());
            case DAY -> DAY.format(day);
            case MONTH -> MONTH.format(YearMonth.from(day));
            case YEAR -> Integer.toString(day.getYear());
            case UNKNOWN -> "not known when";
        };
        return when.estimated() ? "about " + stated : stated;
    }

    /// A moment at which something happened, midnight included.
    public static String minute(Instant moment) {
        var local = moment.atZone(London.ZONE);
        return DAY.format(local) + ", " + TIME.format(local);
    }
}
