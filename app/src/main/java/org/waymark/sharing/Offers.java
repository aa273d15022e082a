package org.waymark.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Ties;
import org.waymark.agencies.Worker;
import org.waymark.casefile.Casefile;
import org.waymark.engine.access.Access;
import org.waymark.engine.access.Share;
import org.waymark.engine.access.Tie;
import org.waymark.engine.pack.FieldClass;
import org.waymark.engine.record.When;
import org.waymark.packs.InForce;
import org.waymark.people.Children;
import org.waymark.store.Audit;
import org.waymark.store.Entries;
import org.waymark.store.References;

/// Offers to take on the responsibility for a child, and what came of them. Only ever added to. An offer shows its
/// parts until it is answered; the responsibility moves with the answer, in one transaction.
public final class Offers {
    private static final String ALL = """
            select o.*, p.kinds, p.closer, p.through, p.named, a.answer, a.worker as answered_by, a.says, a.answered,
                   n.noted, coalesce(s.same_as, o.child) as stands
              from offer o join parts p on p.id = o.id
              left join offer_answer a on a.offer = o.id
              left join offer_noted n on n.offer = o.id
              left join same_child s on s.child = o.child and s.undone_at is null
            """;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Casefile casefile;
    private final InForce packs;
    private final Children children;
    private final Ties ties;
    private final Audit audit;
    private final HandingOver handing;

    public Offers(JdbcClient sql, TransactionTemplate transaction, Casefile casefile, InForce packs) {
        this.sql = sql;
        this.transaction = transaction;
        this.casefile = casefile;
        this.packs = packs;
        this.children = new Children(sql);
        this.ties = new Ties(sql);
        this.audit = new Audit(sql);
        this.handing = new HandingOver(sql, casefile, packs);
    }

    /// What is to be offered.
    ///
    /// @param key made when the form was shown, so that a form sent twice counts once
    record Making(
            UUID key,
            UUID child,
            String to,
            Share parts,
            Map<FieldClass, String> closer,
            String reason,
            String open,
            LocalDate wanted) {
        @Override
        public String toString() {
            return "Making[]";
        }
    }

    /// Offers a child to another agency.
    ///
    /// @return whether it is offered, by this or an earlier try; not if it is not this person's to offer, or if
    ///     another offer waits
    boolean make(Making making, Worker worker, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            children.hold(List.of(making.child()));
            if (find(making.key()).isPresent()) {
                return true;
            }
            if (!mayOffer(making.child(), worker, now)
                    || making.to().equals(worker.agency().id())
                    || of(making.child()).stream().anyMatch(Offer::waits)) {
                return false;
            }
            var tie = new Tie(
                    Tie.Relation.OFFER,
                    new Tie.Side.OfAgency(making.to()),
                    Optional.empty(),
                    now,
                    When.FAR_AHEAD,
                    Optional.of(making.parts()));
            ties.show(
                    new Ties.Making(
                            making.child(), tie, making.reason(), HandingOver.BASIS, worker.id(), Optional.empty()),
                    making.key());
            add(making, worker, now);
            making.closer().forEach((held, why) -> addCloser(making.key(), held, why));
            did("offered", making.child(), making.key(), making.reason(), worker, now);
            return true;
        }));
    }

    /// Whether somebody works with the child for the agency that is responsible.
    boolean mayOffer(UUID child, Worker worker, Instant now) {
        return casefile.works(child, worker, now)
                && handing.responsible(child, now)
                        .filter(worker.agency().id()::equals)
                        .isPresent();
    }

    private void add(Making making, Worker worker, Instant now) {
        sql.sql("""
                insert into offer (id, reference, child, worker, agency, to_agency, reason, open, wanted, made)
                values (:id, :reference, :child, :worker, :agency, :to, :reason, :open, :wanted, :now)
                """)
                .param("id", making.key())
                .param("reference", References.random("HO"))
                .param("child", making.child())
                .param("worker", worker.id())
                .param("agency", worker.agency().id())
                .param("to", making.to())
                .param("reason", making.reason())
                .param("open", making.open())
                .param("wanted", making.wanted())
                .param("now", Entries.at(now))
                .update();
    }

    private void addCloser(UUID parts, FieldClass held, String why) {
        sql.sql("insert into closer_part (parts, class, why) values (:parts, :class, :why)")
                .param("parts", parts)
                .param("class", held.name())
                .param("why", why)
                .update();
    }

    /// Takes an offer back that nobody has answered.
    ///
    /// @return whether it was there to take back
    boolean withdraw(UUID id, String reason, Worker worker, Instant now) {
        return answered(id, offer -> mayOffer(offer.child(), worker, now), offer -> {
            answer(offer, Offer.Ending.WITHDRAWN, Optional.empty(), reason, worker, now);
            did("offer-withdrawn", offer.child(), id, reason, worker, now);
        });
    }

    /// Says no. The child stays where it is.
    ///
    /// @return whether it was there to answer
    boolean decline(UUID id, String reason, Worker worker, Instant now) {
        return answered(id, offer -> mayAnswer(offer, worker), offer -> {
            answer(offer, Offer.Ending.DECLINED, Optional.empty(), reason, worker, now);
            did("offer-declined", offer.child(), id, reason, worker, now);
        });
    }

    /// Takes the child on, for a team and its manager.
    ///
    /// @return whether it was there to answer
    boolean accept(UUID id, HandingOver.Into into, String says, Worker worker, Instant now) {
        return answered(id, offer -> mayAnswer(offer, worker), offer -> {
            answer(offer, Offer.Ending.ACCEPTED, Optional.of(into.team()), says, worker, now);
            handing.move(offer, into, worker, now);
            did("offer-accepted", offer.child(), id, says, worker, now);
        });
    }

    private boolean answered(UUID id, Predicate<Offer> may, Consumer<Offer> act) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            find(id).ifPresent(offer -> children.hold(List.of(offer.child())));
            var offer = find(id).filter(Offer::waits).filter(may);
            offer.ifPresent(act);
            return offer.isPresent();
        }));
    }

    /// Whether somebody says for the agency that is asked whether it takes the child on.
    boolean mayAnswer(Offer offer, Worker worker) {
        return worker.agency().id().equals(offer.to()) && Access.takesOn(worker.viewer(), packs.procedures());
    }

    private void answer(
            Offer offer, Offer.Ending ending, Optional<String> team, String says, Worker worker, Instant now) {
        sql.sql("""
                insert into offer_answer (offer, answer, worker, team, says, answered)
                values (:offer, :answer, :worker, :team, :says, :now)
                """)
                .param("offer", offer.id())
                .param("answer", ending.word())
                .param("worker", worker.id())
                .param("team", team.orElse(null))
                .param("says", says)
                .param("now", Entries.at(now))
                .update();
        ties.end(offer.id(), now);
    }

    /// Says that an answer was read by somebody who works with the child.
    void note(Offer offer, Worker worker, Instant now) {
        sql.sql("insert into offer_noted (offer, worker, noted) values (:offer, :worker, :now) on conflict do nothing")
                .param("offer", offer.id())
                .param("worker", worker.id())
                .param("now", Entries.at(now))
                .update();
    }

    private void did(String act, UUID child, UUID offer, String reason, Worker worker, Instant now) {
        audit.write(worker.did(act, Optional.of(child), List.of(offer.toString()), reason, now));
    }

    Optional<Offer> find(UUID id) {
        return sql.sql(ALL + " where o.id = :id")
                .param("id", id)
                .query(Offers::offer)
                .optional();
    }

    /// Every offer of a child, the newest first.
    List<Offer> of(UUID child) {
        return sql.sql(ALL + " where o.child = any (:members) order by o.made desc, o.id")
                .param("members", children.members(child).toArray(UUID[]::new))
                .query(Offers::offer)
                .list();
    }

    /// What waits for an answer of somebody's agency, the oldest first; nothing for whoever does not say so for it.
    List<Offer> waitingFor(Worker worker) {
        return sql
                .sql(ALL + " where o.to_agency = :agency and a.offer is null order by o.made, o.id")
                .param("agency", worker.agency().id())
                .query(Offers::offer)
                .list()
                .stream()
                .filter(offer -> mayAnswer(offer, worker))
                .toList();
    }

    /// What was declined and nobody has read, the oldest first.
    List<Offer> declined() {
        return sql.sql(ALL + " where a.answer = 'declined' and n.offer is null order by a.answered, o.id")
                .query(Offers::offer)
                .list();
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        var answered = row.getObject("answered", OffsetDateTime.class);
        return new Offer(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getObject("stands", UUID.class),
                row.getString("worker"),
                row.getString("agency"),
                row.getString("to_agency"),
                Ties.share(row),
                row.getString("reason"),
                row.getString("open"),
                row.getObject("wanted", LocalDate.class),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                answered == null
                        ? Optional.empty()
                        : Optional.of(new Offer.Answer(
                                Offer.Ending.of(row.getString("answer")),
                                row.getString("answered_by"),
                                row.getString("says"),
                                answered.toInstant())),
                row.getObject("noted") != null);
    }
}
