package org.waymark.topics;

import java.util.List;
import org.waymark.web.Link;

/// Each time that something lasted, newest first, and when such times began.
///
/// @param says     how often and how long in a sentence
/// @param episodes newest first
/// @param pattern  by day of the week, how many began in which part of the day; empty if there were too few to tell
/// @param parts    the parts of the day, over the columns of the pattern
public record EpisodesView(
        String says, List<Episode> episodes, List<Scale.Tick> ticks, List<Weekday> pattern, List<String> parts) {
    public EpisodesView {
        episodes = List.copyOf(episodes);
        ticks = List.copyOf(ticks);
        pattern = List.copyOf(pattern);
        parts = List.copyOf(parts);
    }

    /// One time that it lasted.
    ///
    /// @param lasted "3 days", or "so far 5 hours"
    /// @param open   whether it still lasts
    /// @param at     where it begins on the picture, in percent
    /// @param width  how wide it is there, in percent
    /// @param steps  what was recorded from its beginning to the next one's, oldest first
    public record Episode(String title, String lasted, boolean open, String at, String width, List<Step> steps) {
        public Episode {
            steps = List.copyOf(steps);
        }

        @Override
        public String toString() {
            return "Episode[hidden]";
        }
    }

    /// @param after how long after the beginning: "45 minutes later"
    public record Step(Link entry, String after) {}

    /// @param counts one for each part of the day
    public record Weekday(String day, List<Integer> counts) {
        public Weekday {
            counts = List.copyOf(counts);
        }
    }

    @Override
    public String toString() {
        return "EpisodesView[hidden]";
    }
}
