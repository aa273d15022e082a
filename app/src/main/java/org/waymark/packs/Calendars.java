package org.waymark.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import org.waymark.engine.calendar.WorkingCalendar;
import tools.jackson.databind.json.JsonMapper;

/// Reads the bank holidays and the span in which they are known.
final class Calendars {
    private Calendars() {}

    /// Reads `calendar.yaml` and the file of bank holidays that it names, in the shape that GOV.UK publishes.
    ///
    /// @throws IllegalStateException if the calendar is damaged
    static WorkingCalendar read(Path folder) {
        var problems = new Problems();
        var file = folder.resolve("calendar.yaml");
        var parts = YamlSource.read(file, "calendars/calendar.yaml", problems);
        if (!problems.isEmpty() || parts.size() != 1) {
            throw new IllegalStateException("Damaged calendar: " + file);
        }
        var part = parts.getFirst();
        var holidays = new HashSet<LocalDate>();
        try {
            var json = JsonMapper.shared()
                    .readTree(Files.readString(
                            folder.resolve(part.required("holidays").value())));
            for (var event : json.get(part.required("division").value()).get("events")) {
                holidays.add(LocalDate.parse(event.get("date").asString()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read the bank holidays in " + folder, failed);
        }
        return new WorkingCalendar(
                part.required("name").value(),
                Dates.day(part, "first").orElseThrow(() -> new IllegalStateException("No first day in " + file)),
                Dates.day(part, "last").orElseThrow(() -> new IllegalStateException("No last day in " + file)),
                holidays);
    }
}
