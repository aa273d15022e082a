package org.waymark.engine.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/// Reads and writes times as people store them: `2026-04-03T18:10`, `2026-04-03`, `2026-04`, `2026`, each after `~` if
/// estimated, or `unknown`. A minute may carry an offset, and must where the clock change skips or doubles it.
public final class WhenText {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MINUTE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?");
    private static final Pattern OFFSET = Pattern.compile(MINUTE.pattern() + "(Z|[+-]\\d{2}:\\d{2})");
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private WhenText() {}

    /// What a text says about a time.
    public sealed interface Read {
        record Time(When when) implements Read {}

        /// Not a time, with the reason as a sentence that tells the writer what to do.
        record Unreadable(String why) implements Read {}
    }

    /// Reads one time. Never throws: what cannot be read comes back with the reason.
    public static Read read(String text) {
        var bare = text.strip();
        if (bare.equals("unknown")) {
            return new Read.Time(When.unknown());
        }
        var estimated = bare.startsWith("~");
        try {
            return switch (exactly(estimated ? bare.substring(1).strip() : bare)) {
                case Read.Time(var when) when estimated -> new Read.Time(when.estimate());
                case Read other -> other;
            };
        } catch (DateTimeException notOnTheCalendar) {
            return new Read.Unreadable("\"" + text + "\" is not a day or time on the calendar.");
        }
    }

    private static Read exactly(String text) {
        if (YEAR.matcher(text).matches()) {
            return new Read.Time(When.in(Year.parse(text)));
        }
        if (MONTH.matcher(text).matches()) {
            return new Read.Time(When.in(YearMonth.parse(text)));
        }
        if (DAY.matcher(text).matches()) {
            return new Read.Time(When.on(LocalDate.parse(text)));
        }
        if (OFFSET.matcher(text).matches()) {
            return new Read.Time(
                    When.at(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant()));
        }
        if (MINUTE.matcher(text).matches()) {
            return local(LocalDateTime.parse(text.replace(' ', 'T')));
        }
        return new Read.Unreadable(
                "\"" + text + "\" is not a time. Write 2026-04-03T18:10, 2026-04-03, 2026-04 or 2026,"
                        + " with ~ in front if it is a guess, or unknown.");
    }

    /// The instant of a London clock reading, or why it is not exactly one.
    public static Read local(LocalDateTime reading) {
        var offsets = London.ZONE.getRules().getValidOffsets(reading);
        return switch (offsets.size()) {
            case 1 -> new Read.Time(When.at(reading.toInstant(offsets.getFirst())));
            case 0 ->
                new Read.Unreadable(TO_THE_MINUTE.format(reading)
                        + " does not exist: the clocks go forward over it. Give the time an hour later, or write its"
                        + " offset, such as " + TO_THE_MINUTE.format(reading) + "+00:00.");
            default -> new Read.Unreadable(twice(reading, offsets));
        };
    }

    private static String twice(LocalDateTime reading, List<ZoneOffset> offsets) {
        var text = TO_THE_MINUTE.format(reading);
        return text + " comes twice: the clocks go back over it. Write its offset: " + text + offsets.get(0)
                + " for the first time, " + text + "+00:00 for the second.";
    }

    /// Writes a time as it was stated, so that [#read] gives it back.
    public static String write(When when) {
        var day = London.dayOf(when.first());
        var stated = switch (when.accuracy()) {
            case MINUTE -> minute(when.first());
            case DAY -> day.toString();
            case MONTH -> YearMonth.from(day).toString();
            case YEAR -> Year.from(day).toString();
            case UNKNOWN -> "unknown";
        };
        return when.estimated() ? "~" + stated : stated;
    }

    /// An instant as London reads it, to the minute where its seconds are 0; with its offset only in an hour that
    /// comes twice.
    public static String minute(Instant instant) {
        var local = instant.atZone(London.ZONE);
        var ambiguous =
                London.ZONE.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        var text = local.toLocalDateTime().toString();
        return ambiguous
                ? text
                        + (local.getOffset().equals(ZoneOffset.UTC)
                                ? "+00:00"
                                : local.getOffset().getId())
                : text;
    }
}
