package org.waymark.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Holder;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.packs.CaseStory;

/// Invented records of any length: a first week, then one busy month after another, always the same.
final class LongRecord {
    /// When a record ends that ends at no other time, and the moment it is judged at.
    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    static final int FIRST_WEEK = 20;

    /// What a month adds: thirty-five entries and a correction of the first.
    static final int A_MONTH = 36;

    private static final Duration MONTH = Duration.ofDays(30);

    /// How long after it was known an entry is written down, in hours, one after the other: some at once, some the
    /// next day.
    private static final int[] HOURS_LATER = {0, 0, 1, 0, 4, 0, 26, 0, 2, 18};

    /// By when everything has been written down.
    private static final Duration WRITING_UP = Duration.ofHours(27);

    private final Procedures procedures;
    private final Instant now;

    LongRecord(Procedures procedures) {
        this(procedures, NOW);
    }

    /// @param now when the record ends
    LongRecord(Procedures procedures, Instant now) {
        this.procedures = procedures;
        this.now = now;
    }

    /// A child's record.
    ///
    /// @param entries how many; those of the first week and of whole months
    CaseRecord of(int entries) {
        var last = now.minus(WRITING_UP);
        var months = (entries - FIRST_WEEK) / A_MONTH;
        if (entries != FIRST_WEEK + months * A_MONTH) {
            throw new IllegalArgumentException(entries + " entries are not a first week and whole months");
        }
        var all = new ArrayList<Entry>(told("first-week", "w", last.minus(MONTH.multipliedBy(months))));
        for (var month = 0; month < months; month++) {
            var end = last.minus(MONTH.multipliedBy(months - month - 1L));
            var told = told("busy-month", "m" + (month + 1) + "-", end);
            all.addAll(told);
            all.add(corrected(told.getFirst()));
        }
        return new CaseRecord(
                "child",
                all,
                Map.of("social-worker", List.of(new Holder("sana", Instant.EPOCH, When.FAR_AHEAD))),
                Map.of(
                        "hillcrest", Set.of("school"),
                        "hartfield", Set.of("childrens-services"),
                        "hartfield-police", Set.of("police")));
    }

    /// The same record with a date of birth that is only guessed, so that everything is judged under two readings.
    static CaseRecord guessingTheAge(CaseRecord record) {
        var entries = new ArrayList<>(record.entries());
        entries.replaceAll(entry -> entry instanceof Entry.Stated said ? guessed(said) : entry);
        return new CaseRecord(record.subject(), entries, record.holders(), record.agencyTypes());
    }

    private static Entry guessed(Entry.Stated said) {
        if (!(said.fields().get("birth_date") instanceof Value.Date(When birth))) {
            return said;
        }
        var fields = new HashMap<>(said.fields());
        fields.put("birth_date", new Value.Date(birth.estimate()));
        return new Entry.Stated(said.stamp(), said.kind(), said.edition(), said.happened(), fields);
    }

    private List<Entry.Stated> told(String story, String prefix, Instant end) {
        var told = CaseStory.retold(text(story), story + ".yaml", procedures, end);
        var ids = told.stream().map(Entry::id).collect(Collectors.toSet());
        var written = new ArrayList<Entry.Stated>();
        for (var said : told) {
            var later = Duration.ofHours(HOURS_LATER[written.size() % HOURS_LATER.length]);
            written.add(written(said, prefix, ids, later));
        }
        return written;
    }

    private static Entry.Stated written(Entry.Stated said, String prefix, Set<String> ids, Duration later) {
        var fields = new HashMap<>(said.fields());
        fields.replaceAll((name, value) -> value instanceof Value.Reference(var id) && ids.contains(id)
                ? new Value.Reference(prefix + id)
                : value);
        var stamp = said.stamp();
        var restamped = new Entry.Stamp(
                prefix + stamp.id(), stamp.known(), stamp.recorded().plus(later), stamp.by(), stamp.agency());
        return new Entry.Stated(restamped, said.kind(), said.edition(), said.happened(), fields);
    }

    private static Entry corrected(Entry.Stated said) {
        var stamp = said.stamp();
        var later = stamp.recorded().plus(Duration.ofHours(3));
        return new Entry.Amended(
                new Entry.Stamp(stamp.id() + "-put-right", When.at(later), later, stamp.by(), stamp.agency()),
                stamp.id(),
                "Misheard",
                Optional.empty(),
                Optional.empty(),
                Map.of("seen", new Value.Text("Came on time, and tired.")));
    }

    private static String text(String story) {
        try (var file = LongRecord.class.getResourceAsStream(story + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("No story " + story);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
