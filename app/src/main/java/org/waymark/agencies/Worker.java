package org.waymark.agencies;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waymark.engine.access.Viewer;
import org.waymark.store.Audit;

/// A person who works for an agency.
///
/// @param job   as people say it: "Social worker"
/// @param roles by job, whatever the case: `duty-worker`, `team-manager` …
public record Worker(String id, Agency agency, Optional<String> team, String name, String job, Set<String> roles) {
    /// The role of whoever sees, for their agency, how its people look at records.
    public static final String DATA_PROTECTION_OFFICER = "data-protection-officer";

    public Worker {
        roles = Set.copyOf(roles);
    }

    public Viewer viewer() {
        return new Viewer(id, agency.id(), agency.type(), team, roles);
    }

    /// A line of the audit about what this person did.
    ///
    /// @param act    see [Audit.Line]
    /// @param reason what they gave as reason, or empty
    public Audit.Line did(String act, Optional<UUID> child, List<String> what, String reason, Instant now) {
        return new Audit.Line(now, id, agency.id(), act, child, what, reason);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
