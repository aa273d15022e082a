package org.waymark.engine.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// When something was, as far as anyone knows. It has an earliest and a latest reading, equal if known to the minute.
///
/// The latest reading of a day, month or year is its last minute, so that two neighbouring days never touch.
///
/// @param first     the first moment of what was stated
/// @param last      the last moment of what was stated, not before `first`
/// @param accuracy  how exactly it was stated
/// @param estimated whether it was stated as a guess; its readings are then one step wider than what was stated
/// @param bound     a moment that it cannot have been after, such as when it became known
public record When(Instant first, Instant last, Accuracy accuracy, boolean estimated, Instant bound) {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /// Before anything in a record of a living child; the earliest reading of a time that nobody knows.
    public static final Instant LONG_AGO = Instant.parse("1900-01-01T00:00:00Z");

    /// After anything in a record; the latest reading of a time that nobody knows.
    public static final Instant FAR_AHEAD = Instant.parse("2200-01-01T00:00:00Z");

    public When {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The last moment lies before the first");
        }
    }

    /// A moment to the minute, as people tell and write times. What happens within one minute is told as one moment.
    public static When at(Instant instant) {
        var minute = instant.truncatedTo(ChronoUnit.MINUTES);
        return new When(minute, minute, Accuracy.MINUTE, false, FAR_AHEAD);
    }

    public static When on(LocalDate day) {
        return days(day, day, Accuracy.DAY);
    }

    public static When in(YearMonth month) {
        return days(month.atDay(1), month.atEndOfMonth(), Accuracy.MONTH);
    }

    public static When in(Year year) {
        return days(year.atDay(1), year.atMonth(12).atEndOfMonth(), Accuracy.YEAR);
    }

    public static When unknown() {
        return new When(LONG_AGO, FAR_AHEAD, Accuracy.UNKNOWN, false, FAR_AHEAD);
    }

    /// The same time as a guess, read one step wider: a minute as its day, a day as its month, a month as its year,
    /// a year as that year with the one before and the one after.
    public When estimate() {
        return accuracy == Accuracy.UNKNOWN ? this : new When(first, last, accuracy, true, bound);
    }

    /// This time, knowing that it cannot have been after `limit`. Unchanged where even its earliest reading is later,
    /// which is a mistake for whoever reads it in to report.
    public When noLaterThan(Instant limit) {
        return earliest().isAfter(limit) || !latest().isAfter(limit)
                ? this
                : new When(first, last, accuracy, estimated, limit);
    }

    /// The first moment it can have been.
    public Instant earliest() {
        return estimated ? London.startOf(widenedFirst()) : first;
    }

    /// The last moment it can have been.
    public Instant latest() {
        var widest = estimated ? London.endOf(widenedLast()).minus(A_MINUTE) : last;
        return widest.isAfter(bound) ? bound : widest;
    }

    public LocalDate earliestDay() {
        return London.dayOf(earliest());
    }

    public LocalDate latestDay() {
        return London.dayOf(latest());
    }

    public boolean exact() {
        return accuracy == Accuracy.MINUTE && !estimated;
    }

    /// One of the two readings.
    public Instant reading(boolean latest) {
        return exact() ? first : latest ? latest() : earliest();
    }

    @Override
    public String toString() {
        return "When[" + accuracy + "]";
    }

    private LocalDate widenedFirst() {
        var day = London.dayOf(first);
        return switch (accuracy) {
            case MINUTE, UNKNOWN -> day;
            case DAY -> day.withDayOfMonth(1);
            case MONTH -> day.withDayOfYear(1);
            case YEAR -> day.withDayOfYear(1).minusYears(1);
        };
    }

    private LocalDate widenedLast() {
        var day = London.dayOf(last);
        return switch (accuracy) {
            case MINUTE, UNKNOWN -> day;
            case DAY -> YearMonth.from(day).atEndOfMonth();
            case MONTH -> Year.from(day).atMonth(12).atEndOfMonth();
            case YEAR -> Year.from(day).plusYears(1).atMonth(12).atEndOfMonth();
        };
    }

    private static When days(LocalDate first, LocalDate last, Accuracy accuracy) {
        return new When(London.startOf(first), London.endOf(last).minus(A_MINUTE), accuracy, false, FAR_AHEAD);
    }
}
