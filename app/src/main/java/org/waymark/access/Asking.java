package org.waymark.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.engine.access.Viewer;
import org.waymark.engine.pack.Procedures;

/// Tells the database for whom a transaction reads and writes. Without it the database shows no entry, place, card or
/// duty of any child to the role that Waymark works as.
///
/// This is a second lock: the gate decides, and whatever it forgot stays shut. What is said holds until the transaction
/// ends, so that no connection remembers the last visitor.
public final class Asking {
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Procedures procedures;

    public Asking(JdbcClient sql, TransactionTemplate transaction, Procedures procedures) {
        this.sql = sql;
        this.transaction = transaction;
        this.procedures = procedures;
    }

    /// Opens the records of one child for the rest of the caller's transaction, if this person has anything to do with
    /// the child now.
    ///
    /// @param members every record that is the child's; the first stands for the child
    /// @return whether they are open
    public boolean about(List<UUID> members, Viewer viewer, Instant now) {
        var statement = sql.sql("""
                select set_config('waymark.open', concat_ws(',',
                    nullif(current_setting('waymark.open', true), ''),
                    (select string_agg(cast(m as text), ',') from unnest(cast(:members as uuid[])) m
                      where exists (select 1 from tie t where t.child = any (:members) and
                """ + Ties.LETS_SEE + "))), true)");
        return Ties.mine(statement, viewer, procedures, now)
                .param("members", members.toArray(UUID[]::new))
                .query(String.class)
                .single()
                .contains(members.getFirst().toString());
    }

    /// Asks for a list of what this person has to do with now, in the caller's transaction or one of its own.
    public <T> T listing(Viewer viewer, Instant now, Supplier<T> query) {
        return transaction.execute(_ -> {
            var statement = sql.sql("""
                    select set_config('waymark.now', cast(cast(:now as timestamptz) as text), true),
                           set_config('waymark.worker', :worker, true),
                           set_config('waymark.team', coalesce(:team, ''), true),
                           set_config('waymark.agency', :agency, true),
                           set_config('waymark.roles', cast(cast(:roles as text[]) as text), true),
                           set_config('waymark.breaks_glass', cast(cast(:breaksGlass as boolean) as text), true),
                           set_config('waymark.takes_on', cast(cast(:takesOn as boolean) as text), true)
                    """);
            Ties.mine(statement, viewer, procedures, now)
                    .query((row, number) -> 0)
                    .list();
            return query.get();
        });
    }

    /// Does what is done for no one person, whoever set it off: deriving what follows from records. In the caller's
    /// transaction or one of its own.
    public <T> T errand(Supplier<T> work) {
        return transaction.execute(_ -> {
            var before = set("on");
            var done = work.get();
            set(before);
            return done;
        });
    }

    /// @return what it was before: an errand may be part of another
    private String set(String errand) {
        return sql.sql("""
                select coalesce(current_setting('waymark.errand', true), '') as before,
                       set_config('waymark.errand', :errand, true)
                """)
                .param("errand", errand)
                .query((row, number) -> row.getString("before"))
                .single();
    }
}
