package org.waymark.engine.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.engine.record.WhenText;

/// A record that a failing test shows in full; nobody in it is real.
record Story(List<Entry> entries) {
    Story {
        entries = List.copyOf(entries);
    }

    CaseRecord record() {
        return new CaseRecord("case", entries, InventedRecords.HOLDERS, InventedRecords.TYPES);
    }

    /// What was recorded by a moment.
    Story upTo(Instant moment) {
        return new Story(entries.stream()
                .filter(entry -> !entry.stamp().recorded().isAfter(moment))
                .toList());
    }

    Story and(Entry... more) {
        var all = new ArrayList<>(entries);
        all.addAll(List.of(more));
        return new Story(all);
    }

    @Override
    public String toString() {
        return entries.stream().map(Story::line).collect(Collectors.joining());
    }

    private static String line(Entry entry) {
        var stamp = entry.stamp();
        var fields = entry instanceof Entry.Stated said
                ? " " + time(said.happened()) + " "
                        + new TreeMap<>(said.fields())
                                .entrySet().stream()
                                        .map(field -> field.getKey() + "=" + value(field.getValue()))
                                        .toList()
                : "";
        return "\n    " + entry + " by " + stamp.by() + "@" + stamp.agency() + fields + " known " + time(stamp.known())
                + " recorded " + stamp.recorded();
    }

    private static String time(When when) {
        return WhenText.write(when);
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Answer(var yes) -> String.valueOf(yes);
            case Value.Date(var when) -> time(when);
            case Value.Reference(var id) -> id;
            case Value.Text(var words) -> words;
            default -> value.toString();
        };
    }
}
