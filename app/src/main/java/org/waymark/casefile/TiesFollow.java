package org.waymark.casefile;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymark.access.Ties;
import org.waymark.agencies.Agencies;
import org.waymark.agencies.Agency;
import org.waymark.agencies.Worker;
import org.waymark.engine.access.Access;
import org.waymark.engine.access.Tie;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Role;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.packs.InForce;

/// Makes the ties that follow from what is recorded: a referrer, an agency with a part in the case, whoever takes on
/// a role.
final class TiesFollow {
    private static final String SAFEGUARDING = "To safeguard the child";
    private static final String BASIS = "safeguarding";

    private final Ties ties;
    private final Agencies agencies;
    private final InForce packs;

    TiesFollow(Ties ties, Agencies agencies, InForce packs) {
        this.ties = ties;
        this.agencies = agencies;
        this.packs = packs;
    }

    /// A new record is its referrer's, their agency's, and waits at the front door of Children's Services.
    void raised(UUID child, Worker actor, Instant now) {
        make(child, Tie.Relation.REFERRER, new Tie.Side.OfWorker(actor.id()), Optional.empty(), actor, now);
        make(child, Tie.Relation.AGENCY_PART, agency(actor.agency().id()), Optional.empty(), actor, now);
        frontDoor(now)
                .forEach(it -> make(child, Tie.Relation.FRONT_DOOR, agency(it.id()), Optional.empty(), actor, now));
    }

    /// An entry gives its agency a part, tells the agencies it is shared with, and may give someone a role.
    void recorded(UUID child, Entry.Stated said, Worker actor, Instant now) {
        part(child, said.stamp().agency(), actor, now);
        var kind = packs.procedures().kind(said.kind());
        kind.flatMap(Kind::shares)
                .flatMap(sharing -> said.field(sharing.with()))
                .ifPresent(value -> {
                    if (value instanceof Value.Reference(var agency)) {
                        part(child, agency, actor, now);
                    }
                });
        kind.flatMap(Kind::allocates).ifPresent(how -> allocate(child, said, how, actor, now));
    }

    /// Whether a change would give the case to a worker of another agency. That takes an offer, and their yes.
    boolean givesAway(Change change, Worker actor, Instant now) {
        return change instanceof Change.Recording it
                && packs.procedures().kind(it.kind()).flatMap(Kind::allocates).stream()
                        .filter(how ->
                                role(it.fields(), how).filter(Role::takesCase).isPresent())
                        .flatMap(how -> worker(it.fields(), how, now).stream())
                        .anyMatch(worker -> !worker.agency().equals(actor.agency()));
    }

    private Optional<Role> role(Map<String, Value> fields, Kind.Allocating how) {
        var id = how.role().startsWith("=")
                ? Optional.of(how.role().substring(1))
                : Optional.ofNullable(fields.get(how.role()))
                        .flatMap(value ->
                                value instanceof Value.Option(var option) ? Optional.of(option) : Optional.empty());
        return id.flatMap(packs.procedures()::role);
    }

    private Optional<Worker> worker(Map<String, Value> fields, Kind.Allocating how, Instant now) {
        return Optional.ofNullable(fields.get(how.worker()))
                .flatMap(value ->
                        value instanceof Value.Reference(var id) ? agencies.worker(id, now) : Optional.empty());
    }

    private void part(UUID child, String agency, Worker actor, Instant now) {
        var known = ties.of(List.of(child)).stream()
                .anyMatch(tie -> tie.relation() == Tie.Relation.AGENCY_PART
                        && tie.side().equals(agency(agency))
                        && tie.runsAt(now));
        if (!known && agencies.all().stream().anyMatch(it -> it.id().equals(agency))) {
            make(child, Tie.Relation.AGENCY_PART, agency(agency), Optional.empty(), actor, now);
        }
    }

    private void allocate(UUID child, Entry.Stated said, Kind.Allocating how, Worker actor, Instant now) {
        var role = role(said.fields(), how);
        var worker = worker(said.fields(), how, now);
        if (role.isPresent() && worker.isPresent()) {
            var until = until(said, how).filter(_ -> !role.get().takesCase());
            if (until.isPresent()) {
                holdFor(child, role.get().id(), worker.get(), until.get(), actor, now);
            } else {
                hold(child, role.get().id(), worker.get(), actor, now);
            }
            role.filter(Role::takesCase).ifPresent(taking -> takeCase(child, taking, worker.get(), actor, now));
        }
    }

    /// The case goes to the worker's team and its manager, and leaves the front door and whoever took it up there.
    private void takeCase(UUID child, Role role, Worker worker, Worker actor, Instant now) {
        ties.end(child, Tie.Relation.TEAM, Optional.empty(), now);
        worker.team()
                .ifPresent(team ->
                        make(child, Tie.Relation.TEAM, new Tie.Side.OfTeam(team), Optional.empty(), actor, now));
        role.fallsTo()
                .ifPresent(above -> agencies.workersOf(worker.agency().id(), now).stream()
                        .filter(it -> it.is(above) && it.team().equals(worker.team()))
                        .findFirst()
                        .ifPresent(manager -> hold(child, above, manager, actor, now)));
        ties.end(child, Tie.Relation.FRONT_DOOR, Optional.empty(), now);
        ties.end(child, Tie.Relation.HOLDS_ROLE, Optional.of(Access.FRONT_DOOR), now);
    }

    /// The end of the day on which a role ends by itself.
    private static Optional<Instant> until(Entry.Stated said, Kind.Allocating how) {
        return how.until()
                .flatMap(said::field)
                .flatMap(value -> value instanceof Value.Date(var day)
                        ? Optional.of(day.last().plus(1, ChronoUnit.MINUTES))
                        : Optional.empty());
    }

    private void hold(UUID child, String role, Worker worker, Worker actor, Instant now) {
        ties.end(child, Tie.Relation.HOLDS_ROLE, Optional.of(role), now);
        make(child, Tie.Relation.HOLDS_ROLE, new Tie.Side.OfWorker(worker.id()), Optional.of(role), actor, now);
    }

    /// For a time several may have a part. Said anew, the new end counts, also if it lies behind.
    private void holdFor(UUID child, String role, Worker worker, Instant until, Worker actor, Instant now) {
        ties.endRoleOf(worker.id(), role, child, now);
        if (until.isAfter(now)) {
            var side = new Tie.Side.OfWorker(worker.id());
            make(child, new Tie(Tie.Relation.HOLDS_ROLE, side, Optional.of(role), now, until), actor);
        }
    }

    private void make(
            UUID child, Tie.Relation relation, Tie.Side side, Optional<String> role, Worker actor, Instant now) {
        make(child, new Tie(relation, side, role, now, When.FAR_AHEAD), actor);
    }

    private void make(UUID child, Tie tie, Worker actor) {
        ties.make(new Ties.Making(child, tie, SAFEGUARDING, BASIS, actor.id(), Optional.empty()));
    }

    /// The agencies at whose front door somebody works; if nobody does, every one that should have one.
    private List<Agency> frontDoor(Instant now) {
        var type = packs.procedures()
                .role(Access.FRONT_DOOR)
                .flatMap(Role::agencyType)
                .orElse("");
        var all = agencies.all().stream().filter(it -> it.type().equals(type)).toList();
        var staffed = all.stream().filter(it -> isStaffed(it, now)).toList();
        return staffed.isEmpty() ? all : staffed;
    }

    private boolean isStaffed(Agency agency, Instant now) {
        return agencies.workersOf(agency.id(), now).stream().anyMatch(it -> it.is(Access.FRONT_DOOR));
    }

    private static Tie.Side agency(String id) {
        return new Tie.Side.OfAgency(id);
    }
}
