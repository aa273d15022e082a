package org.waymark.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.agencies.Worker;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Procedures;
import org.waymark.store.Audit;
import org.waymark.store.Entries;

/// How many different children's records one person may open in a time, their own cases aside, and how many pages of
/// any records. It is counted from the audit: nothing else is kept, and a new start forgets nothing.
public final class Limits {
    private static final String REASON = "look-reason";
    private static final String RESTS = "look-rests";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final LookingRules.Limit limit;
    private final LookingRules.Often pace;
    private final List<String> noOpening;

    /// @param procedures tell which forms keep a child safe: they never count
    public Limits(JdbcClient sql, TransactionTemplate transaction, LookingRules rules, Procedures procedures) {
        this.sql = sql;
        this.transaction = transaction;
        this.audit = new Audit(sql);
        this.limit = rules.limit();
        this.pace = rules.pace();
        this.noOpening = Stream.concat(
                        Stream.of("list", "receipts"),
                        procedures.kinds().values().stream()
                                .filter(Kind::safety)
                                .map(it -> "children/record/" + it.id()))
                .toList();
    }

    /// Whether one more record opens.
    enum Answer {
        OPENS,
        /// Once a reason was given.
        ASKS,
        REFUSES,
        /// No page of any record, for a short while.
        RESTS
    }

    /// How many different children somebody opened within the time.
    ///
    /// @param others  other than the one that is asked for, and not theirs
    /// @param already whether that one was opened within the time, is theirs, or they wrote in it
    record Opened(int others, boolean already) {}

    LookingRules.Limit rule() {
        return limit;
    }

    LookingRules.Often pace() {
        return pace;
    }

    /// Whether somebody opened, or tried to open, more pages of records than anybody reads. The forms that keep a child
    /// safe do not count. Leaves a line in the audit when it begins, and no more while it lasts.
    boolean rests(Worker worker, Instant now) {
        var opened = sql.sql("""
                select count(*) from audit
                 where worker = :worker and at > :from and at <= :now and child is not null
                   and act in ('read', 'not-there', 'reveal', 'not-opened', 'file', 'reveal-file')
                   and not (what && cast(:noOpening as text[]))
                """)
                .param("worker", worker.id())
                .param("from", Entries.at(now.minus(pace.within())))
                .param("now", Entries.at(now))
                .param("noOpening", noOpening.toArray(String[]::new))
                .query(Integer.class)
                .single();
        if (opened < pace.times()) {
            return false;
        }
        if (!did(RESTS, worker, now.minus(pace.within()))) {
            transaction.executeWithoutResult(
                    status -> audit.write(worker.did(RESTS, Optional.empty(), List.of(), "", now)));
        }
        return true;
    }

    /// Whether a record opens for somebody now, whatever they may see in it.
    Answer answer(Opened opened, Worker worker, Instant now) {
        if (opened.already() || opened.others() < limit.ask()) {
            return Answer.OPENS;
        }
        if (opened.others() >= limit.refuse()) {
            return Answer.REFUSES;
        }
        return gaveReason(worker, now) ? Answer.OPENS : Answer.ASKS;
    }

    /// Whether a next record opens for somebody.
    Answer asks(Worker worker, Instant now) {
        return rests(worker, now) ? Answer.RESTS : answer(opened(new UUID(0, 0), worker, now), worker, now);
    }

    Opened opened(UUID child, Worker worker, Instant now) {
        return sql.sql("""
                with it as (
                    select a.child, a.act, a.what,
                """ + Looks.OWN + """
                 as own from audit a
                     where a.worker = :worker and a.at > :from and a.at <= :now and a.child is not null
                       and a.act in ('read', 'stated')
                )
                select count(distinct child) filter (where child <> :child and not own and act = 'read'
                                                     and not (what && cast(:noOpening as text[]))) as others,
                       coalesce(bool_or(child = :child
                                        and (act = 'stated' or not (what && cast(:noOpening as text[])))), false)
                       or exists (select 1 from tie t
                                   where t.child = :child and t.worker = :worker and t.since <= :now and t.until > :now
                                     and t.relation in ('holds-role', 'referrer', 'break-glass')) as already
                  from it
                """)
                .param("child", child)
                .param("worker", worker.id())
                .param("from", Entries.at(now.minus(limit.within())))
                .param("now", Entries.at(now))
                .param("noOpening", noOpening.toArray(String[]::new))
                .query((row, number) -> new Opened(row.getInt("others"), row.getBoolean("already")))
                .single();
    }

    private boolean gaveReason(Worker worker, Instant now) {
        return did(REASON, worker, now.minus(limit.within()));
    }

    private boolean did(String act, Worker worker, Instant after) {
        return sql.sql("select exists (select 1 from audit where worker = :worker and at > :from and act = :act)")
                .param("worker", worker.id())
                .param("from", Entries.at(after))
                .param("act", act)
                .query(Boolean.class)
                .single();
    }

    /// Why somebody opens so many.
    void gives(String reason, Worker worker, Instant now) {
        transaction.executeWithoutResult(
                status -> audit.write(worker.did(REASON, Optional.empty(), List.of(), reason, now)));
    }

    /// Writes down that a record did not open.
    void refused(UUID child, Worker worker, Instant now) {
        transaction.executeWithoutResult(
                status -> audit.write(worker.did("look-refused", Optional.of(child), List.of(), "", now)));
    }
}
