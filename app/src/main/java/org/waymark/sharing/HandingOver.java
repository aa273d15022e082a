package org.waymark.sharing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Ties;
import org.waymark.agencies.Worker;
import org.waymark.casefile.Casefile;
import org.waymark.casefile.Change;
import org.waymark.casefile.Command;
import org.waymark.casefile.Outcome;
import org.waymark.engine.access.Access;
import org.waymark.engine.access.Tie;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.packs.InForce;
import org.waymark.people.Children;
import org.waymark.store.Entries;

/// Moves the responsibility for a child to another agency, in the transaction of the caller. From one moment to the
/// next the ties of the old agency's people end, and those of the new team begin; the whole record is theirs, and
/// the old team keeps what its agency recorded.
final class HandingOver {
    static final String BASIS = "safeguarding";

    /// The kind of entry by which the packs know that a child was handed over.
    private static final String KIND = "handed-over";

    private static final String PAPERS = "papers";

    private final JdbcClient sql;
    private final Casefile casefile;
    private final InForce packs;
    private final Children children;
    private final Ties ties;

    HandingOver(JdbcClient sql, Casefile casefile, InForce packs) {
        this.sql = sql;
        this.casefile = casefile;
        this.packs = packs;
        this.children = new Children(sql);
        this.ties = new Ties(sql);
    }

    /// Who takes a child on.
    ///
    /// @param manager who answers for the team
    /// @param role    by which they do
    record Into(String team, String manager, String role) {}

    /// The agency that is responsible for a child: the team's that holds the case, or that at whose front door it
    /// waits.
    Optional<String> responsible(UUID child, Instant now) {
        return sql.sql("""
                select coalesce(t.agency, m.agency) from tie t left join team m on m.id = t.team
                 where t.child = any (:members) and t.since <= :now and t.until > :now
                   and t.relation in ('team', 'front-door')
                 order by t.relation desc, t.since desc limit 1
                """)
                .param("members", children.members(child).toArray(UUID[]::new))
                .param("now", Entries.at(now))
                .query(String.class)
                .optional();
    }

    void move(Offer offer, Into into, Worker worker, Instant now) {
        var members = children.members(offer.child());
        var teams = teams(members, offer.agency(), now);
        for (var member : members) {
            ties.end(member, Tie.Relation.TEAM, Optional.empty(), now);
            ties.end(member, Tie.Relation.FRONT_DOOR, Optional.empty(), now);
            ties.end(member, Tie.Relation.HOLDS_ROLE, Optional.of(into.role()), now);
            ties.endRolesOf(offer.agency(), member, now);
        }
        var team = new Tie.Side.OfTeam(into.team());
        make(offer, Tie.Relation.TEAM, team, Optional.empty(), worker, now);
        make(
                offer,
                Tie.Relation.HOLDS_ROLE,
                new Tie.Side.OfWorker(into.manager()),
                Optional.of(into.role()),
                worker,
                now);
        if (!casefile.works(offer.child(), worker, now)) {
            // Whoever takes it on at the front door holds it there until somebody is allocated.
            make(
                    offer,
                    Tie.Relation.HOLDS_ROLE,
                    new Tie.Side.OfWorker(worker.id()),
                    Optional.of(Access.FRONT_DOOR),
                    worker,
                    now);
        }
        teams.forEach(
                old -> make(offer, Tie.Relation.AGENCY_PART, new Tie.Side.OfTeam(old), Optional.empty(), worker, now));
        record(offer, worker, now);
    }

    /// The teams of an agency that hold a case, or whose people do.
    private List<String> teams(List<UUID> members, String agency, Instant now) {
        return sql.sql("""
                select distinct m.id from tie t left join worker w on w.id = t.worker
                  join team m on m.id = coalesce(t.team, w.team)
                 where t.child = any (:members) and t.since <= :now and t.until > :now and m.agency = :agency
                   and t.relation in ('team', 'holds-role')
                """)
                .param("members", members.toArray(UUID[]::new))
                .param("agency", agency)
                .param("now", Entries.at(now))
                .query(String.class)
                .list();
    }

    private void make(
            Offer offer, Tie.Relation relation, Tie.Side side, Optional<String> role, Worker worker, Instant now) {
        ties.make(new Ties.Making(
                offer.child(),
                new Tie(relation, side, role, now, When.FAR_AHEAD),
                offer.reason(),
                BASIS,
                worker.id(),
                Optional.empty()));
    }

    /// Writes into the record that the child was handed over, for the agency that did. Everything goes along: whoever
    /// holds the case sees the whole of it.
    private void record(Offer offer, Worker worker, Instant now) {
        var papers = packs.procedures().kind(KIND).flatMap(kind -> kind.field(PAPERS));
        if (papers.isEmpty()) {
            return;
        }
        var fields = new HashMap<String, Value>();
        fields.put("to", new Value.Reference(offer.to()));
        fields.put("person", new Value.Text(worker.name() + ", " + worker.job()));
        fields.put("accepted", new Value.Answer(true));
        fields.put(PAPERS, new Value.Options(options(papers.get())));
        var recording = new Change.Recording(
                KIND, When.at(now), When.at(now), offer.agency(), "", fields, Map.of(), Change.Consents.NONE);
        var command = new Command(offer.id(), offer.child(), recording, Optional.empty());
        if (!(casefile.record(command, worker, now) instanceof Outcome.Recorded)) {
            throw new IllegalStateException("The handing over of " + offer.reference() + " cannot be recorded");
        }
    }

    private List<String> options(Field field) {
        return field
                .options()
                .flatMap(id -> Optional.ofNullable(
                        packs.procedures().handbook().options().get(id)))
                .map(Handbook.OptionList::options)
                .orElse(List.of())
                .stream()
                .map(Handbook.Option::id)
                .toList();
    }
}
