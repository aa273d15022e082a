package org.waymark.engine.duty;

import java.time.Instant;
import org.waymark.engine.calendar.WorkingCalendar;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.KnownRecord;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// Both readings of a record. They are one and the same where no time in it is uncertain.
record Readings(Timeline earliest, Timeline latest) {
    static Readings of(Rules rules, CaseRecord whole, WorkingCalendar calendar, Instant at, Instant knownAt) {
        var record = KnownRecord.asKnownAt(knownAt, whole.entries());
        var earliest = new Timeline(rules, record, whole, calendar, false, at);
        if (!uncertain(rules, record)) {
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

    private static boolean uncertainAnswer(Rules rules, Entry.Stated said) {
        for (var field : said.fields().entrySet()) {
            if (field.getValue() instanceof Value.Date(When when) && !when.exact()) {
                var dayMatters = rules.statedBy(said.kind()).stream()
                        .noneMatch(stating -> stating.field().equals(field.getKey()));
                if (dayMatters || !when.earliestDay().equals(when.latestDay())) {
                    return true;
                }
            }
        }
        return false;
    }
}
