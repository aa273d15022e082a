package org.waymark.casefile;

import java.util.Optional;
import java.util.UUID;
import org.waymark.agencies.Worker;
import org.waymark.engine.access.Reach;
import org.waymark.engine.access.SeenRecord;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Role;
import org.waymark.engine.record.DutyRef;
import org.waymark.engine.record.Entry;
import org.waymark.packs.InForce;

/// Whether a change is this person's to make. Whoever sees a whole case may record anything in it, on behalf of others
/// too; whoever sees a part records what anyone may, or what their kind of agency does. Whoever has opened a record in
/// an emergency and does not work with the child records what keeps a child safe, and nothing else.
final class MayWrite {
    private final InForce packs;
    private final Worker actor;
    private final Reach reach;
    private final SeenRecord seen;

    MayWrite(InForce packs, Worker actor, Reach reach, SeenRecord seen) {
        this.packs = packs;
        this.actor = actor;
        this.reach = reach;
        this.seen = seen;
    }

    boolean allows(Change change) {
        return switch (change) {
            case Change.Recording it ->
                packs.procedures().kind(it.kind()).filter(this::offers).isPresent();
            case Change.Amending it -> mine(it.target());
            case Change.Striking it -> mine(it.target());
            case Change.Cancelling it -> mine(it.target());
            case Change.Moving _ -> reach.works();
            case Change.Waiving it -> owes(it.duty());
            case Change.Departing _ -> reach.works();
            case Change.Explaining it -> owes(it.duty());
        };
    }

    private boolean offers(Kind kind) {
        return offers(kind, reach.writes(), actor, packs);
    }

    /// Whether someone may record a kind of entry.
    ///
    /// @param writes what they may add to the case
    static boolean offers(Kind kind, Reach.Writes writes, Worker worker, InForce packs) {
        return switch (writes) {
            case NOTHING -> false;
            case SAFETY -> kind.safety();
            case PART ->
                kind.recordedBy().isEmpty()
                        || kind.recordedBy().stream()
                                .flatMap(id -> packs.procedures().role(id).stream())
                                .anyMatch(role -> role.agencyType()
                                        .equals(Optional.of(worker.agency().type())));
            case WHOLE -> true;
        };
    }

    /// An entry that this person recorded, or sees with the whole case.
    private boolean mine(UUID target) {
        return seen.record().entries().stream()
                .filter(entry -> entry.id().equals(target.toString()))
                .anyMatch(entry -> reach.works() || (writesPart() && byActor(entry)));
    }

    private boolean writesPart() {
        return reach.writes() == Reach.Writes.PART;
    }

    private boolean byActor(Entry entry) {
        return entry.stamp().by().equals(actor.id());
    }

    private boolean owes(DutyRef duty) {
        return reach.works() || (writesPart() && perAgency(duty));
    }

    private boolean perAgency(DutyRef duty) {
        return packs.procedures().duties().stream()
                .filter(it -> it.id().equals(duty.duty()))
                .flatMap(it -> packs.procedures().role(it.newest().owner()).stream())
                .anyMatch(Role::perAgency);
    }
}
