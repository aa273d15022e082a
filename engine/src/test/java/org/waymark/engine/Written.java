package org.waymark.engine;

import java.time.Instant;
import org.waymark.engine.record.When;
import org.waymark.engine.record.WhenText;

/// Times as tests write them.
public final class Written {
    private Written() {}

    /// A London minute, such as `2026-04-03T18:10`; with an offset where the clock change skips or doubles it.
    public static Instant moment(String text) {
        return time(text).first();
    }

    /// A time as people store it: to the minute, the day, the month or the year, `~` if a guess, or `unknown`.
    public static When time(String text) {
        return switch (WhenText.read(text)) {
            case WhenText.Read.Time(var when) -> when;
            case WhenText.Read.Unreadable(var why) -> throw new IllegalArgumentException(why);
        };
    }
}
