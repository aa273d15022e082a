package org.waymark.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Ties;
import org.waymark.agencies.Worker;
import org.waymark.engine.access.Tie;
import org.waymark.engine.record.London;
import org.waymark.people.Children;
import org.waymark.store.Audit;
import org.waymark.store.Entries;

/// What people of one agency did, as their data protection officer sees it: references of children, and nothing that a
/// record says. Each look at it is in the audit, in one transaction with the look.
public final class Overview {
    /// How many lines are told at once.
    static final int AT_MOST = 200;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Children children;
    private final Ties ties;
    private final Audit audit;

    public Overview(JdbcClient sql, TransactionTemplate transaction, Children children) {
        this.sql = sql;
        this.transaction = transaction;
        this.children = children;
        this.ties = new Ties(sql);
        this.audit = new Audit(sql);
    }

    /// What is asked for.
    ///
    /// @param from      the first day
    /// @param to        the last day
    /// @param standsOut only what an alert was made of
    record Filter(Optional<String> worker, Optional<Act> act, LocalDate from, LocalDate to, boolean standsOut) {
        /// As the audit keeps it.
        List<String> words() {
            return List.of(
                    worker.orElse("everybody"),
                    act.map(Act::word).orElse("everything"),
                    from.toString(),
                    to.toString(),
                    standsOut ? "stands-out" : "all");
        }
    }

    /// What one person did in one way with one record on one day.
    ///
    /// @param called the reference of the child, if it was about one
    record Line(
            LocalDate day, String worker, String act, Optional<String> called, int times, Instant first, Instant last) {
        @Override
        public String toString() {
            return "Line[" + act + " " + day + "]";
        }
    }

    /// What somebody opened on one day.
    ///
    /// @param othersTimes how often, of records that were no cases of their own
    /// @param children    how many different records
    /// @param others      how many different ones that were no cases of their own
    record Opened(LocalDate day, String worker, int times, int othersTimes, int children, int others) {}

    /// A record that somebody opened in an emergency.
    ///
    /// @param right how many agencies have said that it was justified
    /// @param wrong how many have said that it was not
    record Emergency(
            String reference, String called, String worker, String purpose, Instant opened, int right, int wrong) {}

    /// Somebody who is or was kept out of a record.
    record Kept(String called, String worker, Instant since, Optional<Instant> until) {}

    /// Who of an agency did what with one record, and by which ties they could.
    record OfOne(List<Line> lines, List<Tie> ties) {
        OfOne {
            lines = List.copyOf(lines);
            ties = List.copyOf(ties);
        }
    }

    /// What people of the viewer's agency did, newest first.
    List<Line> acts(Filter filter, Worker viewer, Instant now) {
        return transaction.execute(status -> {
            audit.write(viewer.did("oversight-read", Optional.empty(), filter.words(), "", now));
            return sql.sql("""
                    select cast(a.at at time zone 'Europe/London' as date) as day, a.worker, a.act, c.reference,
                           count(*) as times, min(a.at) as first, max(a.at) as last
                      from audit a left join child c on c.id = a.child
                     where a.agency = :agency and a.at >= :from and a.at < :to and a.worker <> 'waymark'
                       and (cast(:worker as text) is null or a.worker = :worker)
                       and case when cardinality(:acts) = 0 then a.act <> 'list' else a.act = any (:acts) end
                       and not (a.act = 'read' and 'list' = any (a.what))
                       and (not :standsOut or exists (
                             select 1 from looking_alert l
                              where l.worker = a.worker and l.rule <> 'name' and a.at >= l.first and a.at <= l.last
                                and (l.child is null or l.child = a.child)))
                     group by 1, 2, 3, 4 order by 1 desc, max(a.at) desc, max(a.number) desc limit :limit
                    """)
                    .param("agency", viewer.agency().id())
                    .param("from", Entries.at(London.startOf(filter.from())))
                    .param("to", Entries.at(London.startOf(filter.to().plusDays(1))))
                    .param("worker", filter.worker().orElse(null))
                    .param("acts", filter.act().map(Act::acts).orElse(List.of()).toArray(String[]::new))
                    .param("standsOut", filter.standsOut())
                    .param("limit", AT_MOST)
                    .query(Overview::line)
                    .list();
        });
    }

    /// How much people of an agency opened on each day.
    List<Opened> opened(String agency, LocalDate from, LocalDate to) {
        return sql.sql("""
                select cast(a.at at time zone 'Europe/London' as date) as day, a.worker, count(*) as times,
                       count(*) filter (where not own) as others_times, count(distinct child) as children,
                       count(distinct child) filter (where not own) as others
                  from (select a.*,
                """ + Looks.OWN + """
                       as own from audit a) a
                 where a.agency = :agency and a.at >= :from and a.at < :to and a.act = 'read' and a.child is not null
                   and not (a.what && array['list', 'receipts'])
                 group by 1, 2 order by 1, 2
                """)
                .param("agency", agency)
                .param("from", Entries.at(London.startOf(from)))
                .param("to", Entries.at(London.startOf(to.plusDays(1))))
                .query((row, number) -> new Opened(
                        row.getObject("day", LocalDate.class),
                        row.getString("worker"),
                        row.getInt("times"),
                        row.getInt("others_times"),
                        row.getInt("children"),
                        row.getInt("others")))
                .list();
    }

    /// What people of an agency opened in emergencies, the newest first.
    List<Emergency> emergencies(String agency, Instant since) {
        return sql.sql("""
                select o.reference, c.reference as called, o.worker, o.purpose, o.opened,
                       count(r.*) filter (where r.justified) as right, count(r.*) filter (where not r.justified) as wrong
                  from emergency_opening o
                  join child c on c.id = o.child
                  left join emergency_review r on r.opening = o.id
                 where o.agency = :agency and o.opened > :since
                 group by o.id, c.reference order by o.opened desc
                """)
                .param("agency", agency)
                .param("since", Entries.at(since))
                .query((row, number) -> new Emergency(
                        row.getString("reference"),
                        row.getString("called"),
                        row.getString("worker"),
                        row.getString("purpose"),
                        at(row, "opened"),
                        row.getInt("right"),
                        row.getInt("wrong")))
                .list();
    }

    /// Which people of an agency are or were kept out of a record, the newest first.
    List<Kept> kept(String agency, Instant now) {
        return sql.sql("""
                select c.reference, t.worker, t.since, t.until > :now as runs, least(t.until, :now) as ended
                  from tie t join worker w on w.id = t.worker join child c on c.id = t.child
                 where t.relation = 'kept-out' and w.agency = :agency order by t.since desc
                """)
                .param("agency", agency)
                .param("now", Entries.at(now))
                .query((row, number) -> new Kept(
                        row.getString("reference"),
                        row.getString("worker"),
                        at(row, "since"),
                        row.getBoolean("runs") ? Optional.empty() : Optional.of(at(row, "ended"))))
                .list();
    }

    /// Who of the viewer's agency did what with one record; nothing where nobody did, whether or not there is such a
    /// record.
    OfOne one(String reference, Worker viewer, Instant now) {
        return transaction.execute(status -> {
            audit.write(viewer.did("oversight-read", Optional.empty(), List.of(reference), "", now));
            var members = children.byReference(reference)
                    .map(it -> children.members(children.primary(it)))
                    .orElse(List.of());
            var lines = sql.sql("""
                    select cast(max(a.at) at time zone 'Europe/London' as date) as day, a.worker, a.act, '' as reference,
                           count(*) as times, min(a.at) as first, max(a.at) as last
                      from audit a
                     where a.agency = :agency and a.child = any (:children)
                       and not (a.act = 'read' and 'list' = any (a.what))
                     group by a.worker, a.act order by max(a.at) desc
                    """)
                    .param("agency", viewer.agency().id())
                    .param("children", members.toArray(UUID[]::new))
                    .query(Overview::line)
                    .list();
            return new OfOne(lines, lines.isEmpty() ? List.of() : ties.of(members));
        });
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("day", LocalDate.class),
                row.getString("worker"),
                row.getString("act"),
                Optional.ofNullable(row.getString("reference")),
                row.getInt("times"),
                at(row, "first"),
                at(row, "last"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
