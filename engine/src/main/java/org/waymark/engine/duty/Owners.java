package org.waymark.engine.duty;

import java.time.Instant;
import java.util.ArrayList;
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
        return holders(role).stream()
                .filter(holder -> holder.holdsAt(at))
                .map(Holder::who)
                .findFirst();
    }

    /// Everyone who ever held a role, then those of the role that answers for it, and so on.
    List<Holder> holders(String role) {
        var holders = new ArrayList<Holder>();
        var asked = new HashSet<String>();
        var next = Optional.of(role);
        while (next.isPresent() && asked.add(next.get())) {
            holders.addAll(record.holders().getOrDefault(next.get(), List.of()));
            next = procedures.role(next.get()).flatMap(Role::fallsTo);
        }
        return holders;
    }
}
