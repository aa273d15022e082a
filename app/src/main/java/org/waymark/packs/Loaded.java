package org.waymark.packs;

import java.util.List;
import org.waymark.engine.calendar.WorkingCalendar;
import org.waymark.engine.duty.DutyEngine;
import org.waymark.engine.pack.Procedures;

/// What came of reading packs.
public sealed interface Loaded {
    /// Packs that hold together.
    record Ready(Procedures procedures, WorkingCalendar calendar, Register register) implements Loaded {
        public DutyEngine engine() {
            return new DutyEngine(procedures, calendar);
        }
    }

    /// Packs that do not, with everything that is wrong with them.
    record Broken(List<Problem> problems) implements Loaded {
        public Broken {
            problems = List.copyOf(problems);
        }

        public String text() {
            return String.join("", problems.stream().map(Problem::text).toList());
        }
    }
}
