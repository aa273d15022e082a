package org.waymark.agencies;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.keys.Bytes;
import org.waymark.store.Entries;

/// The passkeys of workers. A device proves with one that it is there and that its owner unlocked it, so that one is
/// as good as a password and a second step together.
///
/// Time here is the time that passes for people, whatever a trial's clock says.
public final class Passkeys {
    /// How much of a name is kept, in letters.
    private static final int LONGEST_NAME = 60;

    private static final int HANDLE_BYTES = 32;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final PasskeyChecks checks = new PasskeyChecks();
    private final SecureRandom random = new SecureRandom();

    public Passkeys(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /// One passkey, as its owner sees it.
    public record Key(UUID id, String name, Instant added, Optional<Instant> used) {}

    /// What a device was asked.
    ///
    /// @param challenge in base64url; asked once, and never again
    /// @param origin    where its owner was: `https://waymark.example`
    /// @param host      whom the passkey is for: `waymark.example`
    public record Asked(String challenge, String origin, String host) {
        @Override
        public String toString() {
            return "Asked[hidden]";
        }
    }

    /// What came of an answer.
    public sealed interface Read {
        record Right(String worker, UUID passkey) implements Read {}

        /// @param worker whose passkey it was said to be; empty if nobody knows it
        /// @param copied whether there is a second device with the same passkey
        record Wrong(Optional<String> worker, boolean copied) implements Read {}
    }

    private record Row(UUID id, String worker, Bytes handle, PasskeyChecks.Made kept) {}

    /// The algorithms that a new passkey may use, by their numbers in COSE; the best first.
    public static List<Long> algorithms() {
        return PasskeyChecks.ALGORITHMS;
    }

    /// The one added last first.
    public List<Key> of(String worker) {
        return sql.sql("""
                select id, name, added, used from passkey where worker = :worker and removed is null order by added desc
                """)
                .param("worker", worker)
                .query((row, number) -> new Key(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("added", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("used", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    public boolean has(String worker) {
        return !of(worker).isEmpty();
    }

    /// What devices call a worker's passkeys, in base64url, so that none makes a second one.
    public List<String> credentials(String worker) {
        return sql
                .sql("select credential from passkey where worker = :worker and removed is null")
                .param("worker", worker)
                .query(byte[].class)
                .list()
                .stream()
                .map(Passkeys::text)
                .toList();
    }

    /// What devices keep instead of the worker's name, in base64url. It is the same for all of a worker's passkeys.
    public String handle(String worker) {
        var fresh = new byte[HANDLE_BYTES];
        random.nextBytes(fresh);
        sql.sql("insert into passkey_owner (worker, handle) values (:worker, :handle) on conflict do nothing")
                .param("worker", worker)
                .param("handle", fresh)
                .update();
        return text(sql.sql("select handle from passkey_owner where worker = :worker")
                .param("worker", worker)
                .query(byte[].class)
                .single());
    }

    /// Keeps a passkey that a worker's device has made.
    ///
    /// @param name  by which its owner knows the device; not blank, and cut off where it is too long
    /// @param noted done in the same transaction
    /// @return whether it is kept; not if the answer is not what was asked for
    public boolean add(String worker, String name, String answer, Asked asked, Instant now, Runnable noted) {
        handle(worker);
        return checks.made(answer, asked)
                .filter(made -> transaction.execute(_ -> {
                    var kept = keep(worker, name, made, now);
                    if (kept) {
                        noted.run();
                    }
                    return kept;
                }))
                .isPresent();
    }

    private boolean keep(String worker, String name, PasskeyChecks.Made made, Instant now) {
        return sql.sql("""
                        insert into passkey (id, worker, credential, key, travels, name, added, counter)
                        values (:id, :worker, :credential, :key, :travels, :name, :now, :counter)
                        on conflict do nothing
                        """)
                        .param("id", UUID.randomUUID())
                        .param("worker", worker)
                        .param("credential", made.credential().array())
                        .param("key", made.key().array())
                        .param("travels", made.travels())
                        .param("name", name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                        .param("now", Entries.at(now))
                        .param("counter", made.counter())
                        .update()
                == 1;
    }

    /// Whose passkey has answered. What it counted is kept, so that no copy of it can answer later.
    ///
    /// @param answer as the browser sent it
    public Read read(String answer, Asked asked, Instant now) {
        var signed = checks.signed(answer);
        var row = signed.flatMap(it -> find(it.credential()));
        if (signed.isEmpty() || row.isEmpty()) {
            return new Read.Wrong(Optional.empty(), false);
        }
        var worker = Optional.of(row.get().worker());
        var ofOwner =
                Arrays.equals(signed.get().handle().array(), row.get().handle().array());
        return switch (checks.check(signed.get(), row.get().kept(), asked)) {
            case PasskeyChecks.Checked.Right(var counter)
            when ofOwner && counts(row.get().id(), counter, now) ->
                new Read.Right(row.get().worker(), row.get().id());
            case PasskeyChecks.Checked.Copied _ -> new Read.Wrong(worker, true);
            case PasskeyChecks.Checked _ -> new Read.Wrong(worker, false);
        };
    }

    /// Whoever comes second with the same count, or after it was removed, does not get in.
    private boolean counts(UUID passkey, long counter, Instant now) {
        return sql.sql("""
                        update passkey set counter = :counter, used = :now
                         where id = :id and removed is null and (counter < :counter or (counter = 0 and :counter = 0))
                        """)
                        .param("counter", counter)
                        .param("now", Entries.at(now))
                        .param("id", passkey)
                        .update()
                == 1;
    }

    /// Ends one of a worker's passkeys: nobody comes in with it from now on.
    ///
    /// @param noted done in the same transaction
    /// @return whether it was theirs, and was there still
    public boolean remove(String worker, UUID passkey, Instant now, Runnable noted) {
        return transaction.execute(_ -> {
            var removed = sql.sql("""
                            update passkey set removed = :now
                             where id = :id and worker = :worker and removed is null
                            """)
                            .param("now", Entries.at(now))
                            .param("id", passkey)
                            .param("worker", worker)
                            .update()
                    == 1;
            if (removed) {
                noted.run();
            }
            return removed;
        });
    }

    private Optional<Row> find(Bytes credential) {
        return sql.sql("""
                select id, worker, handle, credential, key, travels, counter
                  from passkey join passkey_owner using (worker)
                 where credential = :credential and removed is null
                """)
                .param("credential", credential.array())
                .query(Passkeys::row)
                .optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("worker"),
                Bytes.of(row.getBytes("handle")),
                new PasskeyChecks.Made(
                        Bytes.of(row.getBytes("credential")),
                        Bytes.of(row.getBytes("key")),
                        row.getBoolean("travels"),
                        row.getLong("counter")));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
