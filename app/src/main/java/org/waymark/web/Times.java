package org.waymark.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.waymark.engine.record.London;
import org.waymark.engine.record.TimeWords;

/// Times as people say them, with the exact time beside: "by 6:10 pm tomorrow", "Sat 4 April 2026, 18:10".
public final class Times {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm a", Locale.UK);
    private static final DateTimeFormatter CLOCK_24 = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.UK);

    private Times() {}

    /// A limit that lies ahead: "by 6:10 pm tomorrow", "by the end of Tue 14 April, in 8 days".
    public static Moment by(Instant limit, Instant now) {
        var days = ChronoUnit.DAYS.between(London.dayOf(now), lastDay(limit));
        var far = days > 1 ? ", in " + days + " days" : "";
        return new Moment("by " + said(limit, now) + far, TimeWords.of(limit));
    }

    /// A limit that has passed: "since 9:05 pm yesterday".
    public static Moment since(Instant moment, Instant now) {
        return new Moment("since " + said(moment, now), TimeWords.of(moment));
    }

    /// A moment at which something happens or is arranged for.
    public static Moment at(Instant moment, Instant now) {
        return new Moment(onTheClock(moment, now), TimeWords.minute(moment));
    }

    /// A moment from which something holds, or by its day if that is when the day begins: "from Fri 11 February 2028".
    public static Moment from(Instant moment, Instant now) {
        var local = moment.atZone(London.ZONE);
        var words = local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? day(local.toLocalDate(), London.dayOf(now))
                : onTheClock(moment, now);
        return new Moment("from " + words, TimeWords.minute(moment));
    }

    /// The end of something that holds now: "12:00 pm tomorrow", "the end of Sun 13 September".
    public static String until(Instant moment, Instant now) {
        return said(moment, now);
    }

    /// The time of day as a form takes it: "18:10".
    public static String clock(Instant moment) {
        return CLOCK_24.format(moment.atZone(London.ZONE));
    }

    /// How long ago something was: "20 minutes ago", "3 hours ago", "2 days ago".
    public static String ago(Instant moment, Instant now) {
        var passed = Duration.between(moment, now);
        if (passed.toMinutes() < 1) {
            return "just now";
        }
        return length(passed) + " ago";
    }

    /// "later" in words: "2 days later".
    public static String later(Duration passed) {
        return length(passed) + " later";
    }

    /// How long in words, in the largest unit that says enough: "45 minutes", "36 hours", "3 days".
    public static String length(Duration time) {
        return time.toHours() < 1
                ? plural(time.toMinutes(), "minute")
                : time.toHours() < 48 ? plural(time.toHours(), "hour") : plural(time.toDays(), "day");
    }

    public static String plural(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    /// The day a limit belongs to: one that ends at midnight belongs to the day that ends.
    public static LocalDate lastDay(Instant limit) {
        var local = limit.atZone(London.ZONE);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local.toLocalDate().minusDays(1)
                : local.toLocalDate();
    }

    private static String said(Instant limit, Instant now) {
        var midnight = limit.atZone(London.ZONE).toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? "the end of " + day(lastDay(limit), London.dayOf(now)) : onTheClock(limit, now);
    }

    private static String onTheClock(Instant moment, Instant now) {
        var local = moment.atZone(London.ZONE);
        return CLOCK.format(local) + " " + day(local.toLocalDate(), London.dayOf(now));
    }

    private static String day(LocalDate day, LocalDate today) {
        var distance = ChronoUnit.DAYS.between(today, day);
        if (distance == 0) {
            return "today";
        }
        if (distance == 1) {
            return "tomorrow";
        }
        if (distance == -1) {
            return "yesterday";
        }
        return day.getYear() == today.getYear() ? DAY.format(day) : DAY_AND_YEAR.format(day);
    }
}
