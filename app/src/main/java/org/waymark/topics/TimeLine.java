package org.waymark.topics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waymark.web.Link;

/// What happened, what falls due and which ages are reached, in the order of time.
///
/// @param says  the whole of it in a sentence, for whoever cannot see the picture
/// @param marks oldest first, today among them
public record TimeLine(String says, List<Mark> marks, List<Scale.Tick> ticks) {
    public TimeLine {
        marks = List.copyOf(marks);
        ticks = List.copyOf(ticks);
    }

    /// What a mark stands for. Each has its own shape as well as its own colour.
    public enum Look {
        HAPPENED("Happened"),
        AGE("Age"),
        ENDS("Ends"),
        DUE("Due"),
        OVERDUE("Overdue"),
        NOW("Today");

        private final String words;

        Look(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /// The name as a style knows it.
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param when as exactly as it is known
    /// @param at   where it stands, in percent of the width
    /// @param to   where it ends, if it is not known more exactly
    /// @param more leads to why, or to the entry
    public record Mark(Look look, String title, String when, String at, String to, Optional<Link> more) {
        @Override
        public String toString() {
            return "Mark[hidden]";
        }
    }

    @Override
    public String toString() {
        return "TimeLine[hidden]";
    }
}
