package org.waymark.engine.pack;

import java.time.Period;
import java.util.List;
import org.waymark.engine.calendar.TimeSpan;

/// Something true or known of a case, under a name that rules can use.
public sealed interface Fact {
    String id();

    String title();

    Origin origin();

    /// A condition over the record, judged at a moment.
    record Holds(String id, String title, Condition is, Origin origin) implements Fact {}

    /// An age that is reached at 00:00 of its day.
    ///
    /// @param birth the index of the fact that states the date of birth
    record Reaches(String id, String title, Period age, int birth, Origin origin) implements Fact {}

    /// A span that has run out since the latest entry of a kind.
    record RunsOut(String id, String title, TimeSpan span, String since, Origin origin) implements Fact {}

    /// Something that began and has not ended: an entry of one of some kinds, and none since that ends it.
    ///
    /// @param where which of those entries begin it
    /// @param until the kinds that end it; one that happened at the same moment does if it was recorded later
    record Lasts(String id, String title, List<String> from, Condition where, List<String> until, Origin origin)
            implements Fact {
        public Lasts {
            from = List.copyOf(from);
            until = List.copyOf(until);
        }
    }

    /// What was last stated about something that does not change with time, such as a date of birth. A later statement
    /// counts for earlier moments too; an unknown never takes the place of something known.
    ///
    /// @param from where it can be stated
    record Stated(String id, String title, Field field, List<Place> from, Origin origin) implements Fact {
        public Stated {
            from = List.copyOf(from);
        }
    }

    /// A field of an entry kind.
    record Place(String kind, String field) {}
}
