package org.waymark.engine.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The one zone in which days begin and end for every limit and every birthday.
public final class London {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    /// The day that an instant falls on in London.
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /// 00:00 of a day.
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /// 24:00 of a day, which is 00:00 of the next one.
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }
}
