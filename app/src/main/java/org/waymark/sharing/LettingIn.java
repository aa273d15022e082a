package org.waymark.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.waymark.engine.access.Access;
import org.waymark.engine.access.Decision;
import org.waymark.engine.access.Tie;
import org.waymark.packs.InForce;
import org.waymark.people.Children;
import org.waymark.store.Audit;
import org.waymark.store.Entries;
import org.waymark.store.References;

/// Lets somebody into a child's record again who was kept out: one person asks, another confirms. Until then nothing
/// changes. What was asked and answered is only ever added to.
public final class LettingIn {
    private static final String ALL = """
            select a.*, c.reference as called, n.answer, n.worker as answered_by, n.says, n.answered,
                   coalesce(s.same_as, a.child) as stands
              from let_in_asked a
              join child c on c.id = a.child
              left join let_in_answer n on n.asked = a.id
              left join same_child s on s.child = a.child and s.undone_at is null
            """;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final KeptOut keptOut;
    private final Agencies agencies;
    private final InForce packs;
    private final Children children;
    private final Ties ties;
    private final Audit audit;

    public LettingIn(
            JdbcClient sql, TransactionTemplate transaction, KeptOut keptOut, Agencies agencies, InForce packs) {
        this.sql = sql;
        this.transaction = transaction;
        this.keptOut = keptOut;
        this.agencies = agencies;
        this.packs = packs;
        this.children = new Children(sql);
        this.ties = new Ties(sql);
        this.audit = new Audit(sql);
    }

    /// Asks that somebody be let in again.
    ///
    /// @return whether it waits now, by this or an earlier asking; not if they are not kept out, or if it is not
    ///     this person's to ask
    boolean ask(UUID child, String worker, String reason, Worker actor, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            children.hold(List.of(child));
            if (keptOut.find(child, worker, now).isEmpty() || !keptOut.decides(child, actor, now)) {
                return false;
            }
            if (waiting(child, worker, now).isEmpty()) {
                sql.sql("""
                        insert into let_in_asked (id, reference, child, kept_out, worker, reason, asked)
                        values (gen_random_uuid(), :reference, :child, :keptOut, :worker, :reason, :now)
                        """)
                        .param("reference", References.random("LI"))
                        .param("child", child)
                        .param("keptOut", worker)
                        .param("worker", actor.id())
                        .param("reason", reason)
                        .param("now", Entries.at(now))
                        .update();
                audit.write(actor.did("let-in-asked", Optional.of(child), List.of(worker), reason, now));
            }
            return true;
        }));
    }

    /// Takes back what this person asked.
    ///
    /// @return whether it was theirs, and waited
    boolean withdraw(UUID id, Worker actor, Instant now) {
        return answer(id, AskedIn.Ending.WITHDRAWN, "", actor, now);
    }

    /// Confirms it, as the second person, or says no. Once it is confirmed, the worker is let in; what they held before
    /// they do not hold again by that.
    ///
    /// @return whether it waited, and this person may answer it
    boolean answer(UUID id, boolean yes, String says, Worker actor, Instant now) {
        return answer(id, yes ? AskedIn.Ending.CONFIRMED : AskedIn.Ending.DECLINED, says, actor, now);
    }

    private boolean answer(UUID id, AskedIn.Ending ending, String says, Worker actor, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            find(id).ifPresent(asked -> children.hold(List.of(asked.child())));
            var found = find(id).filter(asked -> ending == AskedIn.Ending.WITHDRAWN
                    ? asked.worker().equals(actor.id()) && waits(asked, now)
                    : mayAnswer(asked, actor, now));
            found.ifPresent(asked -> {
                keep(asked, ending, says, actor, now);
                if (ending == AskedIn.Ending.CONFIRMED) {
                    children.members(asked.child())
                            .forEach(it -> ties.endOf(asked.keptOut(), Tie.Relation.KEPT_OUT, it, now));
                }
                var what = List.of(asked.keptOut(), asked.reference());
                audit.write(actor.did(act(ending), Optional.of(asked.child()), what, says, now));
            });
            return found.isPresent();
        }));
    }

    private void keep(AskedIn asked, AskedIn.Ending ending, String says, Worker actor, Instant now) {
        sql.sql("""
                insert into let_in_answer (asked, asked_by, kept_out, answer, worker, says, answered)
                values (:asked, :askedBy, :keptOut, :answer, :worker, :says, :now)
                """)
                .param("asked", asked.id())
                .param("askedBy", asked.worker())
                .param("keptOut", asked.keptOut())
                .param("answer", ending.word())
                .param("worker", actor.id())
                .param("says", says)
                .param("now", Entries.at(now))
                .update();
    }

    private static String act(AskedIn.Ending ending) {
        return switch (ending) {
            case CONFIRMED -> "let-in";
            case DECLINED -> "let-in-declined";
            case WITHDRAWN -> "let-in-withdrawn";
        };
    }

    /// Leaves a line in the audit for a look at what is asked.
    void looked(AskedIn asked, Worker worker, Instant now) {
        audit.write(worker.did("let-in-read", Optional.of(asked.child()), List.of(asked.reference()), "", now));
    }

    Optional<AskedIn> find(UUID id) {
        return sql.sql(ALL + " where a.id = :id")
                .param("id", id)
                .query(LettingIn::asked)
                .optional();
    }

    /// What was asked last about somebody who is kept out, since they are.
    Optional<AskedIn> last(UUID child, String worker, Instant now) {
        var since = keptOut.find(child, worker, now).map(KeptOut.Kept::since);
        return sql.sql(
                        ALL
                                + " where a.child = any (:members) and a.kept_out = :worker order by a.asked desc, n.asked nulls first limit 1")
                .param("members", children.members(child).toArray(UUID[]::new))
                .param("worker", worker)
                .query(LettingIn::asked)
                .optional()
                .filter(asked -> since.filter(it -> !it.isAfter(asked.at())).isPresent());
    }

    /// What waits for an answer about somebody who is kept out.
    Optional<AskedIn> waiting(UUID child, String worker, Instant now) {
        return last(child, worker, now).filter(it -> waits(it, now));
    }

    /// What waits for the answer of somebody, the oldest first.
    List<AskedIn> waitingFor(Worker worker, Instant now) {
        return sql
                .sql(ALL + " where n.asked is null and a.worker <> :worker order by a.asked, a.id")
                .param("worker", worker.id())
                .query(LettingIn::asked)
                .list()
                .stream()
                .filter(asked -> mayAnswer(asked, worker, now))
                .toList();
    }

    /// Whether it has no answer, the worker has been kept out all the time since, and whoever asked may still ask.
    private boolean waits(AskedIn asked, Instant now) {
        return asked.answer().isEmpty()
                && keptOut.find(asked.child(), asked.keptOut(), now)
                        .filter(it -> !it.since().isAfter(asked.at()))
                        .isPresent()
                && agencies.worker(asked.worker(), now)
                        .filter(it -> keptOut.decides(asked.child(), it, now))
                        .isPresent();
    }

    /// Whether somebody may answer it now, as the second person.
    boolean mayAnswer(AskedIn asked, Worker second, Instant now) {
        return agencies.worker(asked.worker(), now)
                        .filter(first -> confirms(second, first, ties.of(children.members(asked.child())), now))
                        .isPresent()
                && waits(asked, now);
    }

    /// Who could confirm what somebody asks for a child, by agency and name.
    List<Worker> seconds(UUID child, Worker first, Instant now) {
        var all = ties.of(children.members(child));
        return agencies.workers(now).stream()
                .filter(it -> confirms(it, first, all, now))
                .toList();
    }

    private boolean confirms(Worker second, Worker first, List<Tie> all, Instant now) {
        return Access.confirms(Decision.Act.LET_IN, second.viewer(), first.viewer(), all, packs.procedures(), now);
    }

    private static AskedIn asked(ResultSet row, int number) throws SQLException {
        var answered = row.getObject("answered", OffsetDateTime.class);
        return new AskedIn(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getObject("stands", UUID.class),
                row.getString("called"),
                row.getString("kept_out"),
                row.getString("worker"),
                row.getString("reason"),
                row.getObject("asked", OffsetDateTime.class).toInstant(),
                answered == null
                        ? Optional.empty()
                        : Optional.of(new AskedIn.Answer(
                                AskedIn.Ending.of(row.getString("answer")),
                                row.getString("answered_by"),
                                row.getString("says"),
                                answered.toInstant())));
    }
}
