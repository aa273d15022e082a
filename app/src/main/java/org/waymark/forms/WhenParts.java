package org.waymark.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.waymark.engine.record.Accuracy;
import org.waymark.engine.record.London;
import org.waymark.engine.record.When;
import org.waymark.engine.record.WhenText;
import org.waymark.web.Filled;

/// Reads a time from its parts: day, month and year, each of which may be unknown, a time of day, and whether it is
/// a guess.
public final class WhenParts {
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})(?:[:.h]?(\\d{2}))?\\s*(am|pm|a\\.m\\.|p\\.m\\.)?(?:\\s*([+-]\\d{2}:\\d{2}))?");

    private WhenParts() {}

    sealed interface Read {
        /// No part was given.
        record Nothing() implements Read {}

        record Time(When when) implements Read {}

        record Unreadable(String why) implements Read {}
    }

    static Read read(Filled filled, String name, boolean withClock) {
        var day = filled.one(Names.part(name, "day"));
        var month = filled.one(Names.part(name, "month"));
        var year = filled.one(Names.part(name, "year"));
        var clock = withClock ? filled.one(Names.part(name, "time")) : "";
        if (day.isEmpty() && month.isEmpty() && year.isEmpty() && clock.isEmpty()) {
            return new Read.Nothing();
        }
        if (!year.matches("\\d{4}")) {
            return new Read.Unreadable("Write the year in four figures, like 2012");
        }
        if (month.isEmpty() && !day.isEmpty()) {
            return new Read.Unreadable("Write the month too, or leave the day out");
        }
        if (!month.matches("\\d{0,2}") || !day.matches("\\d{0,2}")) {
            return new Read.Unreadable("Write the day and the month in figures, like 3 and 4");
        }
        if (day.isEmpty() && !clock.isEmpty()) {
            return new Read.Unreadable("Write the day too, or leave the time out");
        }
        return read(text(year, month, day), clock, filled.ticked(Names.part(name, "about")));
    }

    private static Read read(String date, String clock, boolean about) {
        var time = clock.isEmpty() ? "" : clock(clock);
        if (!clock.isEmpty() && time.isEmpty()) {
            return new Read.Unreadable("Write the time like 18:10 or 6.10 pm");
        }
        return switch (WhenText.read((about ? "~" : "") + date + (time.isEmpty() ? "" : "T" + time))) {
            case WhenText.Read.Unreadable(var why) -> new Read.Unreadable(why);
            case WhenText.Read.Time(var when)
            when when.first().isBefore(When.LONG_AGO) -> new Read.Unreadable("This lies before 1900. Check the year");
            case WhenText.Read.Time(var when) -> new Read.Time(when);
        };
    }

    private static String text(String year, String month, String day) {
        var text = new StringBuilder(year);
        for (var part : List.of(month, day)) {
            if (!part.isEmpty()) {
                text.append('-').append(part.length() == 1 ? "0" + part : part);
            }
        }
        return text.toString();
    }

    /// A time of day as files write it; empty if it is none.
    private static String clock(String typed) {
        var matcher = CLOCK.matcher(typed.toLowerCase(Locale.UK).strip());
        if (!matcher.matches()) {
            return "";
        }
        var hour = Integer.parseInt(matcher.group(1));
        var minute = matcher.group(2) == null ? "00" : matcher.group(2);
        var half = matcher.group(3);
        if (half == null ? matcher.group(2) == null : hour < 1 || hour > 12) {
            return "";
        }
        var on24 = half == null ? hour : hour % 12 + (half.startsWith("p") ? 12 : 0);
        var offset = matcher.group(4) == null ? "" : matcher.group(4);
        return on24 > 23 || Integer.parseInt(minute) > 59 ? "" : String.format("%02d:%s%s", on24, minute, offset);
    }

    /// The parts of a time as a form shows them, by control.
    public static Map<String, String> parts(When when, String name) {
        var parts = new LinkedHashMap<String, String>();
        if (when.accuracy() == Accuracy.UNKNOWN) {
            return parts;
        }
        var local = when.first().atZone(London.ZONE);
        parts.put(Names.part(name, "year"), Integer.toString(local.getYear()));
        if (when.accuracy() != Accuracy.YEAR) {
            parts.put(Names.part(name, "month"), Integer.toString(local.getMonthValue()));
        }
        if (when.accuracy() == Accuracy.DAY || when.accuracy() == Accuracy.MINUTE) {
            parts.put(Names.part(name, "day"), Integer.toString(local.getDayOfMonth()));
        }
        if (when.accuracy() == Accuracy.MINUTE) {
            parts.put(Names.part(name, "time"), WhenText.minute(when.first()).substring(11, 16));
        }
        if (when.estimated()) {
            parts.put(Names.part(name, "about"), "yes");
        }
        return parts;
    }
}
