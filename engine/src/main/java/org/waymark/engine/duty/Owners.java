package org.waymark.engine.duty;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

    /// The holder of a role; with none, of the role that answers for it.
    Optional<String> holder(String role, Instant at, Optional<String> agency) {
        if (agency.isPresent() && procedures.role(role).map(Role::perAgency).orElse(false)) {
            return agency;
        }
        var asked = new HashSet<String>();
        var next = Optional.of(role);
        while (next.isPresent() && asked.add(next.get())) {
            var holding = record.holders().getOrDefault(next.get(), List.of()).stream()
                    .filter(holder -> holder.holdsAt(at))
                    .map(Holder::who)
                    .findFirst();
            if (holding.isPresent()) {
                return holding;
            }
            next = procedures.role(next.get()).flatMap(Role::fallsTo);
        }
        return Optional.empty();
    }
}
