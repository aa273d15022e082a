package org.waymark.engine.duty;

import java.time.Instant;
import java.util.Collection;
import org.waymark.engine.calendar.WorkingCalendar;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.KnownRecord;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// Both readings of a record. They are one and the same where no time in it is uncertain.
record Readings(Timeline earliest, Timeline latest) {
    static Readings of(Rules rules, CaseRecord whole, WorkingCalendar calendar, Instant at, Instant knownAt) {
        return of(rules, whole, calendar, at, knownAt, AtHand.NOTHING);
    }

    /// @param here what is at hand, whose answers may be uncertain too
    static Readings of(
            Rules rules, CaseRecord whole, WorkingCalendar calendar, Instant at, Instant knownAt, AtHand here) {
        var record = KnownRecord.asKnownAt(knownAt, whole.entries());
        var earliest = new Timeline(rules, record, whole, calendar, false, at);
        if (!uncertain(rules, record) && !anyUncertain(here.answers())) {
            return new Readings(earliest, earliest);
        }
        var latest = new Timeline(rules, record, whole, calendar, true, at);
        Timeline.pair(earliest, latest);
        return new Readings(earliest, latest);
    }

    boolean agree() {
        return earliest.equals(latest);
    }

    private static boolean uncertain(Rules rules, KnownRecord record) {
        for (var said : record.statements()) {
            if (!said.happened().exact() || !said.stamp().known().exact() || uncertainAnswer(rules, said)) {
                return true;
            }
        }
        return false;
    }

    /// A date that only states a fact about the child matters by its day; of any other, the moment may matter.
    private static boolean uncertainAnswer(Rules rules, Entry.Stated said) {
        for (var field : said.fields().entrySet()) {
            if (uncertain(field.getValue())) {
                var dayMatters = rules.statedBy(said.kind()).stream()
                        .noneMatch(stating -> stating.field().equals(field.getKey()));
                if (dayMatters || !(field.getValue() instanceof Value.Date(When when)) || !oneDay(when)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean anyUncertain(Collection<Value> answers) {
        for (var answer : answers) {
            if (uncertain(answer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean uncertain(Value value) {
        return switch (value) {
            case Value.Date(When when) -> !when.exact();
            case Value.Group(var parts) -> anyUncertain(parts.values());
            case Value.Groups(var rows) ->
                rows.stream().anyMatch(row -> anyUncertain(row.parts().values()));
            default -> false;
        };
    }

    private static boolean oneDay(When when) {
        return when.earliestDay().equals(when.latestDay());
    }
}
