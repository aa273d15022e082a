package org.waymark.engine.duty;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.pack.Role;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Holder;

/// Follows a role to whoever answers for it at a moment.
final class Owners {
    private final Procedures procedures;
    private final CaseRecord record;

    Owners(Procedures procedures, CaseRecord record) {
        this.procedures = procedures;
        this.record = record;
    }

    boolean outside(String role) {
        return procedures.role(role).map(Role::outside).orElse(false);
    }

    /// The holder of a role; with none, of the role that answers for it. A role that each agency has is its agency's,
    /// also where it answers for another.
    Optional<String> holder(String role, Instant at, Optional<String> agency) {
        for (var next : answering(role)) {
            if (agency.isPresent() && procedures.role(next).map(Role::perAgency).orElse(false)) {
                return agency;
            }
            var holder = held(next).stream().filter(it -> it.holdsAt(at)).findFirst();
            if (holder.isPresent()) {
                return holder.map(Holder::who);
            }
        }
        return Optional.empty();
    }

    /// Everyone who ever held a role, then those of the role that answers for it, and so on.
    List<Holder> holders(String role) {
        return answering(role).stream().flatMap(next -> held(next).stream()).toList();
    }

    private List<Holder> held(String role) {
        return record.holders().getOrDefault(role, List.of());
    }

    /// A role, then the one that answers for it, and so on.
    private Set<String> answering(String role) {
        var roles = new LinkedHashSet<String>();
        var next = Optional.of(role);
        while (next.isPresent() && roles.add(next.get())) {
            next = procedures.role(next.get()).flatMap(Role::fallsTo);
        }
        return roles;
    }
}
