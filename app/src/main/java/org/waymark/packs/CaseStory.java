package org.waymark.packs;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.record.Accuracy;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.When;

/// A case file told again at another time, such as the stories of a trial that lie in its last days.
public final class CaseStory {
    private CaseStory() {}

    /// The statements of a case file, moved in time so that the file's `at` becomes `now`.
    ///
    /// @throws IllegalArgumentException if the file cannot be read, with its problems as text
    public static List<Entry.Stated> retold(String file, String name, Procedures procedures, Instant now) {
        var problems = new Problems();
        var told = new ArrayList<Entry.Stated>();
        for (var part : YamlSource.parse(file, name, problems)) {
            var at = CaseFile.Reader.moment(part, "at").orElse(now);
            var further = Duration.between(at, now).truncatedTo(ChronoUnit.MINUTES);
            var record = new CaseFile.Reader(procedures).record(part, name, part.parts("entries"), at);
            record.entries().stream()
                    .filter(Entry.Stated.class::isInstance)
                    .map(entry -> moved((Entry.Stated) entry, further))
                    .forEach(told::add);
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(new Loaded.Broken(problems.inOrder()).text());
        }
        return told;
    }

    private static Entry.Stated moved(Entry.Stated said, Duration further) {
        var stamp = said.stamp();
        var moved = new Entry.Stamp(
                stamp.id(), moved(stamp.known(), further), stamp.recorded().plus(further), stamp.by(), stamp.agency());
        return new Entry.Stated(moved, said.kind(), said.edition(), moved(said.happened(), further), said.fields());
    }

    /// Only what is known to the minute is moved; an older day or year stays what it was.
    private static When moved(When when, Duration further) {
        return when.accuracy() == Accuracy.MINUTE ? When.at(when.first().plus(further)) : when;
    }
}
