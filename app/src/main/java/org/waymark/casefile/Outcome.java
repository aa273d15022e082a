package org.waymark.casefile;

import java.util.List;
import java.util.UUID;
import org.waymark.engine.guard.GuardAnswer;

/// What came of a command. A page says something for each: `switch` without `default`.
public sealed interface Outcome {
    /// It is written, or it was written by an earlier try.
    record Recorded(UUID child, List<UUID> entries) implements Outcome {}

    /// Guards speak against it. Nothing is written.
    ///
    /// @param answers every guard that does not simply allow it
    record Refused(List<GuardAnswer> answers) implements Outcome {}

    /// The child, or this way of writing, does not exist for this person.
    record NotThere() implements Outcome {}

    /// Someone else changed the same thing meanwhile. Both texts are kept: theirs is in the record, this one on the
    /// page.
    ///
    /// @param theirs the entry that came between
    record Stale(UUID theirs) implements Outcome {}

    /// Something about it cannot be so.
    record Invalid(List<Fault> faults) implements Outcome {}

    /// @param field which question it is about, or empty
    record Fault(String field, String says) {}
}
