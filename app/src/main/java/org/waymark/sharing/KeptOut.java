package org.waymark.sharing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Ties;
import org.waymark.agencies.Agencies;
import org.waymark.agencies.Worker;
import org.waymark.casefile.Casefile;
import org.waymark.engine.access.Access;
import org.waymark.engine.access.Decision;
import org.waymark.engine.access.Tie;
import org.waymark.engine.record.When;
import org.waymark.packs.InForce;
import org.waymark.people.Children;
import org.waymark.store.Audit;
import org.waymark.store.Entries;

/// Keeps somebody out of a child's record: a relative, somebody who is accused, whoever says that it touches them
/// themselves. For them there is no such child from the next click on, whatever else they have to do with it. One
/// person is enough for that; letting them in again takes two, see [LettingIn].
public final class KeptOut {
    private static final String BASIS = "safeguarding";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Casefile casefile;
    private final Agencies agencies;
    private final InForce packs;
    private final Children children;
    private final Ties ties;
    private final Audit audit;

    public KeptOut(
            JdbcClient sql, TransactionTemplate transaction, Casefile casefile, Agencies agencies, InForce packs) {
        this.sql = sql;
        this.transaction = transaction;
        this.casefile = casefile;
        this.agencies = agencies;
        this.packs = packs;
        this.children = new Children(sql);
        this.ties = new Ties(sql);
        this.audit = new Audit(sql);
    }

    /// Somebody who is kept out.
    ///
    /// @param by  who decided it
    /// @param why as they said it
    record Kept(String worker, String by, String why, Instant since) {
        @Override
        public String toString() {
            return "Kept[" + since + "]";
        }
    }

    /// What came of trying.
    enum Outcome {
        DONE,
        /// Nobody else works with the child, and somebody has to.
        NOBODY_LEFT,
        NOT_THEIRS
    }

    List<Kept> of(UUID child, Instant now) {
        return sql.sql("""
                select worker, min(made_by) as by, min(purpose) as why, min(since) as since from tie
                 where child = any (:members) and relation = 'kept-out' and since <= :now and until > :now
                 group by worker order by min(since)
                """)
                .param("members", members(child))
                .param("now", Entries.at(now))
                .query((row, number) -> new Kept(
                        row.getString("worker"),
                        row.getString("by"),
                        row.getString("why"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Somebody, if they are kept out.
    Optional<Kept> find(UUID child, String worker, Instant now) {
        return of(child, now).stream().filter(it -> it.worker().equals(worker)).findFirst();
    }

    /// Keeps a worker out. What they held in the case is held by nobody until it is given to somebody else, and falls
    /// to their manager until then.
    Outcome keepOut(UUID child, String worker, String reason, Worker actor, Instant now) {
        return transaction.execute(status -> {
            children.hold(List.of(child));
            if (!mayKeepOut(child, worker, actor, now)) {
                return Outcome.NOT_THEIRS;
            }
            var others = agencies.workers(now).stream()
                    .filter(it -> !it.id().equals(worker))
                    .toList();
            if (casefile.whoWorks(child, others, now).isEmpty()) {
                return Outcome.NOBODY_LEFT;
            }
            for (var member : members(child)) {
                ties.endOf(worker, Tie.Relation.HOLDS_ROLE, member, now);
                ties.endOf(worker, Tie.Relation.KEPT_OUT, member, now);
                var tie = new Tie(
                        Tie.Relation.KEPT_OUT, new Tie.Side.OfWorker(worker), Optional.empty(), now, When.FAR_AHEAD);
                ties.make(new Ties.Making(member, tie, reason, BASIS, actor.id(), Optional.empty()));
            }
            audit.write(actor.did("kept-out", Optional.of(child), List.of(worker), reason, now));
            casefile.holdersChanged(child, now);
            return Outcome.DONE;
        });
    }

    /// Whoever answers for those who work with the child decides; everyone who works with the child may say it of
    /// themselves.
    boolean mayKeepOut(UUID child, String worker, Worker actor, Instant now) {
        return worker.equals(actor.id()) ? casefile.works(child, actor, now) : decides(child, actor, now);
    }

    /// Whether somebody answers for those who work with the child, and works with the child.
    boolean decides(UUID child, Worker actor, Instant now) {
        var all = ties.of(children.members(child));
        return Access.decide(Decision.Act.LET_IN, actor.viewer(), all, packs.procedures(), now)
                .allowed();
    }

    private UUID[] members(UUID child) {
        return children.members(child).toArray(UUID[]::new);
    }
}
