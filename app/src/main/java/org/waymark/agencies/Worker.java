package org.waymark.agencies;

import java.util.Optional;
import java.util.Set;
import org.waymark.engine.access.Viewer;

/// A person who works for an agency.
///
/// @param job   as people say it: "Social worker"
/// @param roles by job, whatever the case: `duty-worker`, `team-manager` …
public record Worker(String id, Agency agency, Optional<String> team, String name, String job, Set<String> roles) {
    public Worker {
        roles = Set.copyOf(roles);
    }

    public Viewer viewer() {
        return new Viewer(id, agency.id(), agency.type(), team, roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
