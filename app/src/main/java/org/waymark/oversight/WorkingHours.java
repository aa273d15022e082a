package org.waymark.oversight;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.engine.record.London;
import org.waymark.web.Times;

/// The hours at which somebody was seen at work, and looks outside them.
final class WorkingHours {
    private static final int HOURS_OF_A_DAY = 24;

    private final LookingRules.Hours rule;

    WorkingHours(LookingRules.Hours rule) {
        this.rule = rule;
    }

    /// An hour of a working day, or of a day of the weekend.
    private record Hour(boolean weekend, int hour) {
        static Hour of(Instant moment) {
            var local = moment.atZone(London.ZONE);
            var day = local.getDayOfWeek();
            return new Hour(day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY, local.getHour());
        }

        Hour plus(int hours) {
            return new Hour(weekend, Math.floorMod(hour + hours, HOURS_OF_A_DAY));
        }
    }

    /// Looks after a moment at hours at which the person was not seen at work before it, nor an hour away from them.
    /// Whoever records something in the same record is at work.
    ///
    /// @param looks oldest first
    Optional<Finding> odd(List<Look> looks, Instant after) {
        var before = looks.stream()
                .filter(it -> !it.at().isAfter(after) && it.at().isAfter(after.minus(rule.back())))
                .toList();
        var days = before.stream().map(it -> London.dayOf(it.at())).distinct().count();
        if (days < rule.leastDays()) {
            return Optional.empty();
        }
        var usual = hours(before);
        var late = looks.stream().filter(it -> it.at().isAfter(after)).toList();
        var recorded = new HashSet<Object>();
        late.stream().filter(it -> it.is(Look.Kind.RECORDED)).forEach(it -> recorded.add(it.child()));
        var odd = late.stream()
                .filter(it -> it.is(Look.Kind.OPENED) && !recorded.contains(it.child()))
                .filter(it -> !usual.contains(Hour.of(it.at())))
                .toList();
        if (odd.size() < rule.looks()) {
            return Optional.empty();
        }
        var facts = List.of(
                "Opened records " + odd.size() + " times " + Patterns.span(odd) + ".",
                "On the " + days + " days on which they were seen at work in the " + Times.length(rule.back())
                        + " before, they did nothing at these hours of such a day, nor an hour before or after.");
        return Optional.of(Patterns.finding(Rule.HOURS, Optional.empty(), odd.size(), odd, facts));
    }

    private static Set<Hour> hours(List<Look> looks) {
        var hours = new HashSet<Hour>();
        looks.forEach(look -> {
            var hour = Hour.of(look.at());
            hours.addAll(List.of(hour.plus(-1), hour, hour.plus(1)));
        });
        return hours;
    }
}
