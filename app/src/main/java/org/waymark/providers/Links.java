package org.waymark.providers;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.agencies.Agencies;
import org.waymark.agencies.Worker;
import org.waymark.store.Audit;
import org.waymark.store.Entries;

/// Which account of a provider is which worker. The first sign-in links them; from then on the account counts, whatever
/// it is called, and no other account of that provider gets in as that worker.
public final class Links {
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Agencies agencies;
    private final Audit audit;
    private final InstantSource clock;

    public Links(JdbcClient sql, TransactionTemplate transaction, Agencies agencies, Audit audit, InstantSource clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /// Who an account is, or would be once it is linked. Nobody else than a worker of the provider's own agency who
    /// has not left.
    Optional<Worker> worker(Provider provider, Claims claims) {
        return linked(claims)
                .or(() -> claims.names(provider).map(provider::worker))
                .flatMap(id -> agencies.worker(id, clock.instant()))
                .filter(worker -> worker.agency().id().equals(provider.agency()));
    }

    /// The worker to whom an account is linked, gone or not.
    Optional<String> linked(Claims claims) {
        return linked(claims.issuer(), claims.subject());
    }

    /// The same by what a provider calls the account.
    Optional<String> linked(String issuer, String subject) {
        return sql.sql("select worker from provider_link where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(String.class)
                .optional();
    }

    /// Links an account to a worker, if neither has been linked before.
    ///
    /// @return whether they are linked to each other now
    boolean link(Provider provider, Worker worker, Claims claims) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var made = sql.sql("""
                            insert into provider_link (worker, issuer, subject, made)
                            values (:worker, :issuer, :subject, :now) on conflict do nothing
                            """)
                    .param("worker", worker.id())
                    .param("issuer", claims.issuer())
                    .param("subject", claims.subject())
                    .param("now", Entries.at(clock.instant()))
                    .update();
            if (made == 1) {
                note(worker, "sign-in-linked", provider);
            }
            return linked(claims).equals(Optional.of(worker.id()));
        }));
    }

    /// Writes down what a worker did by way of a provider.
    void note(Worker worker, String act, Provider provider) {
        audit.write(worker.did(act, Optional.empty(), List.of(provider.id()), "", clock.instant()));
    }
}
