package org.waymark.packs;

import org.waymark.engine.duty.DutyEngine;
import org.waymark.engine.duty.Why;
import org.waymark.engine.guard.Guards;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Procedures;

/// The procedures that the server works by, and what answers questions about them.
public record InForce(Procedures procedures, DutyEngine engine, Guards guards, Why why, Register register) {
    /// A rule by its id, in its newest edition.
    ///
    /// @throws IllegalArgumentException if there is none
    public Duty duty(String id) {
        return procedures.duties().stream()
                .filter(editions -> editions.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No duty " + id))
                .newest();
    }

    public static InForce of(Loaded.Ready ready) {
        var engine = ready.engine();
        return new InForce(
                ready.procedures(),
                engine,
                new Guards(engine),
                new Why(ready.procedures(), ready.calendar()),
                ready.register());
    }
}
