package org.waymark.emergency;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Ties;
import org.waymark.agencies.Worker;
import org.waymark.engine.access.Tie;
import org.waymark.people.Children;
import org.waymark.store.Entries;

/// How a record that was opened in an emergency is closed again: by whoever opened it, or by the clock.
///
/// Each end is written once, and its line in the audit with it.
final class Ends {
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Children children;
    private final Ties ties;

    Ends(JdbcClient sql, TransactionTemplate transaction, Children children, Ties ties) {
        this.sql = sql;
        this.transaction = transaction;
        this.children = children;
        this.ties = ties;
    }

    /// Closes whatever a person has opened about a child.
    void close(UUID child, Worker worker, Instant now) {
        transaction.executeWithoutResult(status -> children.members(child).forEach(member -> {
            if (ties.endOf(worker.id(), Tie.Relation.BREAK_GLASS, member, now)) {
                end("o.worker = :worker and o.child = :child and o.closes > :now", now, worker.id(), member);
            }
        }));
    }

    /// Writes down the end of those that the clock has closed. Done by whoever next looks at any of them.
    void settle(Instant now) {
        transaction.executeWithoutResult(status -> end("o.closes <= :now", now, "", new UUID(0, 0)));
    }

    private void end(String which, Instant now, String worker, UUID child) {
        sql.sql("""
                with ended as (
                    insert into emergency_end (opening, ended, by_clock)
                    select o.id, least(o.closes, :now), o.closes <= :now from emergency_opening o
                     where not exists (select from emergency_end e where e.opening = o.id) and
                """ + which + """
                    on conflict (opening) do nothing
                    returning opening, ended, by_clock
                )
                insert into audit (at, worker, agency, act, child, what, reason)
                select e.ended, o.worker, o.agency, 'emergency-ended', o.child, array[o.id::text],
                       case when e.by_clock then 'its time had passed' else '' end
                  from ended e join emergency_opening o on o.id = e.opening
                """)
                .param("now", Entries.at(now))
                .param("worker", worker)
                .param("child", child)
                .update();
    }
}
