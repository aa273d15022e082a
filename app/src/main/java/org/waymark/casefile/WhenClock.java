package org.waymark.casefile;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.waymark.engine.record.London;

/// The time of day as people say it: "6:10 pm".
final class WhenClock {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm a", Locale.UK);

    private WhenClock() {}

    static String of(Instant moment) {
        return CLOCK.format(moment.atZone(London.ZONE));
    }
}
