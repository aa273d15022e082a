package org.waymark.topics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.waymark.engine.record.London;

/// Where moments stand on a picture of time, in percent of its width.
///
/// @param from the moment at its left edge
/// @param to   the moment at its right edge, later than `from`
public record Scale(Instant from, Instant to) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    /// Free at either edge, so that what stands there is whole.
    private static final double MARGIN = 2;

    /// Nearer to an edge than this, words would reach over it.
    private static final double EDGE = 12;

    /// More ticks than this stand too close on a phone.
    private static final int TICKS = 6;

    /// A month, a quarter, half a year, then years.
    private static final List<Integer> STEPS = List.of(1, 3, 6, 12, 24, 60, 120);

    /// A scale on which all these moments stand, at least a day wide.
    static Scale of(Collection<Instant> moments) {
        var first = Collections.min(moments);
        var last = Collections.max(moments);
        return new Scale(first, last.isAfter(first) ? last : first.plus(Duration.ofDays(1)));
    }

    /// In percent from the left.
    double at(Instant moment) {
        var part = (double) Duration.between(from, moment).toSeconds()
                / Duration.between(from, to).toSeconds();
        return MARGIN + part * (100 - 2 * MARGIN);
    }

    /// The same as an attribute of a picture.
    static String percent(double at) {
        return String.format(Locale.ROOT, "%.2f%%", at);
    }

    /// The beginnings of months or years, as many as there is room for.
    List<Tick> ticks() {
        for (int months : STEPS) {
            var ticks = ticks(months);
            if (ticks.size() <= TICKS) {
                return ticks;
            }
        }
        return List.of();
    }

    private List<Tick> ticks(int months) {
        var ticks = new ArrayList<Tick>();
        var year = London.dayOf(from).getYear();
        var start = LocalDate.of(year - Math.floorMod(year, Math.max(1, months / 12)), 1, 1);
        for (var day = start; London.startOf(day).isBefore(to); day = day.plusMonths(months)) {
            if (London.startOf(day).isAfter(from)) {
                var words = months >= 12 ? Integer.toString(day.getYear()) : MONTH.format(YearMonth.from(day));
                ticks.add(tick(at(London.startOf(day)), words));
            }
        }
        return ticks;
    }

    /// Near an edge the words lie to the inner side of the tick.
    private static Tick tick(double at, String words) {
        return new Tick(percent(at), at < EDGE ? "start" : at > 100 - EDGE ? "end" : "middle", words);
    }

    /// The beginning of a month or a year.
    ///
    /// @param anchor which end of the words stands at the tick, as pictures say it
    public record Tick(String at, String anchor, String words) {}
}
