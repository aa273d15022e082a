package org.waymark.oversight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Somebody whose looks are gone through.
///
/// @param job   as people say it; people of one job are compared
/// @param cases how many cases of their own they have now
/// @param held  the roles that they were given and do not hold any more
public record Person(String id, String agency, String job, int cases, List<Held> held) {
    public Person {
        held = List.copyOf(held);
    }

    /// A role in a case, from when until when.
    public record Held(UUID child, Instant since, Instant until) {}
}
