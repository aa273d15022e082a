package org.waymark.emergency;

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
import org.waymark.agencies.Worker;
import org.waymark.engine.access.Access;
import org.waymark.engine.access.Decision;
import org.waymark.engine.access.Tie;
import org.waymark.packs.InForce;
import org.waymark.people.Children;
import org.waymark.store.Audit;
import org.waymark.store.Entries;
import org.waymark.store.References;

/// The records that were opened in an emergency, and what was said of it afterwards. Only ever added to.
public final class Openings {
    private static final String BASIS = "vital interests";

    private static final String ALL = """
            select o.*, c.reference as called, e.ended, e.by_clock, coalesce(s.same_as, o.child) as stands
              from emergency_opening o
              join child c on c.id = o.child
              left join emergency_end e on e.opening = o.id
              left join same_child s on s.child = o.child and s.undone_at is null
            """;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Children children;
    private final Ties ties;
    private final Audit audit;
    private final InForce packs;
    private final HouseRule rule;

    public Openings(JdbcClient sql, TransactionTemplate transaction, Children children, InForce packs, HouseRule rule) {
        this.sql = sql;
        this.transaction = transaction;
        this.children = children;
        this.ties = new Ties(sql);
        this.audit = new Audit(sql);
        this.packs = packs;
        this.rule = rule;
    }

    /// Who is asked about them.
    Reviewers reviewers() {
        return new Reviewers(packs.procedures(), rule);
    }

    /// How they end.
    Ends ends() {
        return new Ends(sql, transaction, children, ties);
    }

    HouseRule rule() {
        return rule;
    }

    /// Why a record is opened.
    ///
    /// @param key made when the form was shown, so that a form sent twice counts once
    record Declared(UUID key, String reference, String purpose, String reason) {
        @Override
        public String toString() {
            return "Declared[]";
        }
    }

    /// What came of trying to open a record.
    sealed interface Tried {
        record Opened(UUID child) implements Tried {}

        /// No record has the reference, or this person may not open it.
        record Wrong() implements Tried {}

        /// Too many were wrong lately; this one was not looked up.
        record Rests() implements Tried {}
    }

    Tried open(Declared declared, Worker worker, Instant now) {
        return transaction.execute(status -> {
            if (rests(worker, now)) {
                audit.write(worker.did("emergency-rests", Optional.empty(), List.of(), "", now));
                return new Tried.Rests();
            }
            var found = children.byReference(declared.reference())
                    .filter(child -> Access.decide(
                                    Decision.Act.OPEN_IN_EMERGENCY,
                                    worker.viewer(),
                                    ties.of(children.members(child)),
                                    packs.procedures(),
                                    now)
                            .allowed());
            if (found.isEmpty()) {
                audit.write(worker.did("emergency-refused", Optional.empty(), List.of(), "", now));
                return new Tried.Wrong();
            }
            var child = found.get();
            if (add(declared, child, worker, now)) {
                var tie = new Tie(
                        Tie.Relation.BREAK_GLASS,
                        new Tie.Side.OfWorker(worker.id()),
                        Optional.empty(),
                        now,
                        now.plus(rule.open()));
                ties.make(new Ties.Making(child, tie, declared.purpose(), BASIS, worker.id(), Optional.empty()));
                var what = List.of(declared.key().toString());
                var why = declared.purpose() + ": " + declared.reason();
                audit.write(worker.did("emergency-opened", found, what, why, now));
            }
            return new Tried.Opened(child);
        });
    }

    /// Whether somebody gave too many wrong references lately. Tries of one person follow one another.
    private boolean rests(Worker worker, Instant now) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:worker, 17))")
                .param("worker", worker.id())
                .query((row, number) -> 0)
                .list();
        return sql.sql("select count(*) from audit where act = 'emergency-refused' and worker = :worker and at > :from")
                        .param("worker", worker.id())
                        .param("from", Entries.at(now.minus(rule.within())))
                        .query(Integer.class)
                        .single()
                >= rule.wrong();
    }

    private boolean add(Declared declared, UUID child, Worker worker, Instant now) {
        return sql.sql("""
                insert into emergency_opening (id, reference, child, worker, agency, child_agency, purpose, reason,
                                               opened, closes)
                values (:id, :reference, :child, :worker, :agency,
                        coalesce((select coalesce(t.agency, m.agency, w.agency)
                                    from tie t left join team m on m.id = t.team left join worker w on w.id = t.worker
                                   where t.child = any (:members) and t.since <= :now and t.until > :now
                                     and t.relation in ('team', 'front-door', 'holds-role')
                                   order by array_position(array['team', 'front-door', 'holds-role'], t.relation) limit 1),
                                 :agency),
                        :purpose, :reason, :now, :closes)
                on conflict (id) do nothing
                """)
                        .param("id", declared.key())
                        .param("reference", References.random("EM"))
                        .param("child", child)
                        .param("members", children.members(child).toArray(UUID[]::new))
                        .param("worker", worker.id())
                        .param("agency", worker.agency().id())
                        .param("purpose", declared.purpose())
                        .param("reason", declared.reason())
                        .param("now", Entries.at(now))
                        .param("closes", Entries.at(now.plus(rule.open())))
                        .update()
                > 0;
    }

    /// Those that some side has not answered for yet, the oldest first.
    List<Opening> unreviewed() {
        return sql.sql(ALL + """
                 where (select count(*) from emergency_review r where r.opening = o.id) < 2 order by o.opened
                """).query(this::opening).list();
    }

    /// Those that a person opened, newest first.
    List<Opening> openedBy(Worker worker, int limit) {
        return sql.sql(ALL + " where o.worker = :worker order by o.opened desc limit :limit")
                .param("worker", worker.id())
                .param("limit", limit)
                .query(this::opening)
                .list();
    }

    Optional<Opening> find(UUID id) {
        return sql.sql(ALL + " where o.id = :id")
                .param("id", id)
                .query(this::opening)
                .optional();
    }

    /// Says for one side whether it was right.
    ///
    /// @return whether that side had not answered before
    boolean review(Opening opening, Opening.Side side, boolean justified, String says, Worker worker, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var made = sql.sql("""
                    insert into emergency_review (opening, side, worker, justified, says, reviewed)
                    values (:opening, :side, :worker, :justified, :says, :now)
                    on conflict do nothing
                    """)
                    .param("opening", opening.id())
                    .param("side", side.word())
                    .param("worker", worker.id())
                    .param("justified", justified)
                    .param("says", says)
                    .param("now", Entries.at(now))
                    .update();
            if (made > 0) {
                var what = List.of(opening.id().toString(), side.word(), justified ? "justified" : "not-justified");
                audit.write(worker.did("emergency-reviewed", Optional.of(opening.child()), what, "", now));
            }
            return made > 0;
        }));
    }

    /// What a person did, as the audit calls it, and how often.
    record Done(String act, long times) {}

    /// What a person did with a record while it was open to them, in the order in which they began.
    List<Done> acts(Opening opening) {
        return sql.sql("""
                select act, count(*) as times from audit
                 where worker = :worker and child = any (:members) and at >= :opened and at <= :end
                   and act not like 'emergency-%'
                 group by act order by min(number)
                """)
                .param("worker", opening.worker())
                .param("members", children.members(opening.child()).toArray(UUID[]::new))
                .param("opened", Entries.at(opening.opened()))
                .param("end", Entries.at(opening.end()))
                .query((row, number) -> new Done(row.getString("act"), row.getLong("times")))
                .list();
    }

    /// Leaves a line in the audit for a look at an opening.
    void looked(Opening opening, Worker worker, Instant now) {
        audit.write(worker.did(
                "emergency-read",
                Optional.of(opening.child()),
                List.of(opening.id().toString()),
                "",
                now));
    }

    private List<Opening.Review> reviews(UUID opening) {
        return sql.sql("select * from emergency_review where opening = :opening order by reviewed")
                .param("opening", opening)
                .query((row, number) -> new Opening.Review(
                        Opening.Side.of(row.getString("side")),
                        row.getString("worker"),
                        row.getBoolean("justified"),
                        row.getString("says"),
                        at(row, "reviewed").orElseThrow()))
                .list();
    }

    private Opening opening(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Opening(
                id,
                row.getString("reference"),
                row.getObject("stands", UUID.class),
                row.getString("called"),
                row.getString("worker"),
                row.getString("agency"),
                row.getString("child_agency"),
                row.getString("purpose"),
                row.getString("reason"),
                at(row, "opened").orElseThrow(),
                at(row, "closes").orElseThrow(),
                row.getBoolean("by_clock") ? Optional.empty() : at(row, "ended"),
                reviews(id));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
