package org.waymark.packs;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.engine.duty.DutyEngine;
import org.waymark.engine.duty.Why;
import org.waymark.engine.guard.Guards;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Editions;
import org.waymark.engine.pack.Procedures;

/// The procedures that the server works by, and what answers questions about them.
///
/// @param duties by id, each in its newest edition
public record InForce(
        Procedures procedures, DutyEngine engine, Guards guards, Why why, Register register, Map<String, Duty> duties) {

    /// A rule by its id, in its newest edition.
    ///
    /// @throws IllegalArgumentException if there is none
    public Duty duty(String id) {
        var duty = duties.get(id);
        if (duty == null) {
            throw new IllegalArgumentException("No duty " + id);
        }
        return duty;
    }

    public static InForce of(Loaded.Ready ready) {
        var engine = ready.engine();
        Function<Editions<Duty>, Duty> newest = Editions::newest;
        return new InForce(
                ready.procedures(),
                engine,
                new Guards(engine),
                new Why(ready.procedures(), ready.calendar()),
                ready.register(),
                ready.procedures().duties().stream().collect(Collectors.toUnmodifiableMap(Editions::id, newest)));
    }
}
