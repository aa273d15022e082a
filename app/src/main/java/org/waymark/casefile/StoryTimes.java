package org.waymark.casefile;

import java.time.Duration;
import java.util.Locale;
import org.waymark.engine.record.Accuracy;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.London;
import org.waymark.engine.record.TimeWords;
import org.waymark.engine.record.When;
import org.waymark.web.Moment;
import org.waymark.web.Times;

/// When things happened and became known, as a story tells it: by day, as exactly as it is known.
final class StoryTimes {
    private StoryTimes() {}

    /// The day it is told under, or as narrow a time as is known: "About 2012".
    static String day(When when) {
        return when.accuracy() == Accuracy.MINUTE || (when.accuracy() == Accuracy.DAY && !when.estimated())
                ? TimeWords.of(London.dayOf(when.first()))
                : TimeWords.of(when).substring(0, 1).toUpperCase(Locale.UK)
                        + TimeWords.of(when).substring(1);
    }

    /// When it happened, on its day.
    ///
    /// @param arranged whether it says that something is going to happen
    static Moment when(Entry.Stated said, boolean arranged) {
        var when = said.happened();
        var begins = arranged ? "arranged for " : "";
        return when.exact()
                ? new Moment(begins + WhenClock.of(when.first()), "")
                : new Moment(
                        begins
                                + (when.accuracy() == Accuracy.DAY && !when.estimated()
                                        ? "time not known"
                                        : TimeWords.of(when)),
                        "");
    }

    /// "Known 2 days later", or empty.
    static String knownLater(Entry.Stated said) {
        var later =
                Duration.between(said.happened().latest(), said.stamp().known().earliest());
        return later.toHours() >= 1 ? "Known " + Times.later(later) : "";
    }
}
