package org.waymark.agencies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.store.Audit;
import org.waymark.store.Entries;

/// Takes from somebody every way of signing in but the password, once they have lost all the others. For whoever runs
/// Waymark, and nobody else.
public final class LostDevices {
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Audit audit;

    public LostDevices(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
        this.audit = new Audit(sql);
    }

    /// Forgets the second step, the passkeys and the link to an agency's own sign-in, and ends every sign-in there is.
    ///
    /// @param reason how it was lost, and how it is known who asks; kept in the audit
    /// @return what was forgotten, in words; empty if there is no such worker
    public Optional<List<String>> forget(String worker, String reason, Instant now) {
        return transaction.execute(status -> {
            if (!isThere(worker, now)) {
                return Optional.empty();
            }
            var forgotten = new ArrayList<String>();
            if (deleted("delete from second_step where worker = :worker", worker) > 0) {
                forgotten.add("the codes of a device");
            }
            deleted("delete from recovery_code where worker = :worker", worker);
            var passkeys = sql.sql("update passkey set removed = :now where worker = :worker and removed is null")
                    .param("worker", worker)
                    .param("now", Entries.at(now))
                    .update();
            if (passkeys > 0) {
                forgotten.add(passkeys == 1 ? "a passkey" : passkeys + " passkeys");
            }
            if (deleted("delete from provider_link where worker = :worker", worker) > 0) {
                forgotten.add("the link to an agency's own sign-in");
            }
            deleted("delete from spring_session where principal_name = :worker", worker);
            audit.write(new Audit.Line(now, "operator", "", "let-back", Optional.empty(), List.of(worker), reason));
            return Optional.of(List.copyOf(forgotten));
        });
    }

    private boolean isThere(String worker, Instant now) {
        return sql.sql("select exists (select from worker where id = :worker and leaves > :now)")
                .param("worker", worker)
                .param("now", Entries.at(now))
                .query(Boolean.class)
                .single();
    }

    private int deleted(String statement, String worker) {
        return sql.sql(statement).param("worker", worker).update();
    }
}
