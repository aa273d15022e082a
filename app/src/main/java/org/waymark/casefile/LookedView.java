package org.waymark.casefile;

import java.util.List;
import java.util.Optional;
import org.waymark.web.Frame;
import org.waymark.web.Link;

/// Who looked at a child's record.
///
/// @param says    who may see this, in sentences
/// @param because what lets the one who asks see the record, in sentences
/// @param days    newest first
/// @param earlier leads to the days before these
public record LookedView(
        Frame frame,
        Link back,
        Link about,
        List<String> says,
        List<String> because,
        List<Day> days,
        Optional<Link> earlier) {
    public LookedView {
        says = List.copyOf(says);
        because = List.copyOf(because);
        days = List.copyOf(days);
    }

    /// @param title "Fri 3 April 2026"
    public record Day(String title, List<Person> people) {
        public Day {
            people = List.copyOf(people);
        }
    }

    /// What one person did on one day.
    public record Person(String name, String agency, List<Act> acts) {
        public Person {
            acts = List.copyOf(acts);
        }

        @Override
        public String toString() {
            return "Person[hidden]";
        }
    }

    /// @param says   what they opened or did: "The story"
    /// @param reason the reason that they gave, or empty
    /// @param when   "18:10", or "3 times, 18:10 to 18:42"
    /// @param closed whether they were told that there is no such record
    public record Act(String says, String reason, String when, boolean closed) {
        @Override
        public String toString() {
            return "Act[hidden]";
        }
    }

    @Override
    public String toString() {
        return "LookedView[" + about.about() + "]";
    }
}
