package org.waymark.engine.access;

import java.util.Optional;
import java.util.Set;

/// Who looks.
///
/// @param roles what the worker is by job, such as `duty-worker`, whatever the case
public record Viewer(String worker, String agency, String agencyType, Optional<String> team, Set<String> roles) {
    public Viewer {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
