package org.waymark.packs;

import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.engine.calendar.TimeSpan;

/// Reads time limits and ages as pack authors write them.
final class Spans {
    private static final Pattern LIMIT =
            Pattern.compile("(\\d{1,5}) (hours?|days?|working days?|weeks?|months?|years?)");
    private static final Pattern AGE = Pattern.compile("(\\d{1,2}) years?(?: (\\d{1,2}) months?)?");

    private Spans() {}

    static Optional<TimeSpan> limit(Text text) {
        var matcher = LIMIT.matcher(text.value().strip());
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < 1) {
            text.problem(
                    "\"" + text.value() + "\" is not a time limit",
                    "Write a whole number and hours, days, working days, weeks, months or years.");
            return Optional.empty();
        }
        var count = Integer.parseInt(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2).charAt(0)) {
                    case 'h' -> new TimeSpan.Hours(count);
                    case 'd' -> new TimeSpan.Days(count);
                    case 'm' -> new TimeSpan.Months(count);
                    case 'y' -> new TimeSpan.Months(count * 12);
                    default ->
                        matcher.group(2).startsWith("week")
                                ? new TimeSpan.Days(count * 7)
                                : new TimeSpan.WorkingDays(count);
                });
    }

    static Optional<Period> age(Text text) {
        var matcher = AGE.matcher(text.value().strip());
        if (!matcher.matches()) {
            text.problem("\"" + text.value() + "\" is not an age", "Write 18 years, or 17 years 6 months.");
            return Optional.empty();
        }
        var months = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return Optional.of(Period.of(Integer.parseInt(matcher.group(1)), months, 0));
    }
}
