package org.waymark.packs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.waymark.engine.record.When;
import org.waymark.engine.record.WhenText;

/// Reads days and times that stand in files.
final class Dates {
    private Dates() {}

    static Optional<LocalDate> day(Part part, String name) {
        return part.text(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text.value()));
            } catch (DateTimeException notADay) {
                text.problem("\"" + text.value() + "\" is not a day", "Write it as 2026-04-03.");
                return Optional.empty();
            }
        });
    }

    /// The days between which a part is in force: its own, else from the day of its pack on.
    static Days inForce(Item item) {
        return item.part()
                .part("in_force")
                .map(span -> {
                    var from = day(span, "from").orElse(item.pack().from());
                    var until = day(span, "to").orElse(LocalDate.MAX);
                    if (until.isBefore(from)) {
                        span.problem("to", "It ends before it begins, on " + from, "Write a later day.");
                    }
                    span.done();
                    return new Days(from, until);
                })
                .orElseGet(() -> new Days(item.pack().from(), LocalDate.MAX));
    }

    /// @param until the last day
    record Days(LocalDate from, LocalDate until) {}

    static Optional<When> when(Text text) {
        return switch (WhenText.read(text.value())) {
            case WhenText.Read.Time(var when) -> Optional.of(when);
            case WhenText.Read.Unreadable(var why) -> {
                text.problem(why, "");
                yield Optional.empty();
            }
        };
    }
}
