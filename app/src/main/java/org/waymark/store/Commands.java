package org.waymark.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.keys.Vault;

/// The keys of commands: a retry with the same key gets the answer that the first try got.
public final class Commands {
    /// What its digests are made for, see [Vault#digest].
    public static final String DIGEST = "command";

    private final JdbcClient sql;
    private final Vault vault;

    public Commands(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /// What is known of a key.
    public sealed interface Seen {
        record New() implements Seen {}

        /// The same worker sent the same thing before; here is what was answered.
        record Answered(String answer) implements Seen {}

        /// The key was used for something else. Whether by this worker or by another is not told.
        record Taken() implements Seen {}
    }

    /// Looks a key up, holding back any other use of it until the transaction ends.
    public Seen look(UUID key, String worker, String content) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", key.toString())
                .query((row, number) -> 0)
                .list();
        return sql.sql("select worker, digest, answer from command where key = :key")
                .param("key", key)
                .query((row, number) -> {
                    var same = row.getString("worker").equals(worker)
                            && Arrays.equals(row.getBytes("digest"), digest(content));
                    return same ? new Seen.Answered(row.getString("answer")) : (Seen) new Seen.Taken();
                })
                .optional()
                .orElseGet(Seen.New::new);
    }

    public void remember(UUID key, String worker, String content, String answer, Instant now) {
        sql.sql("""
                insert into command (key, worker, digest, answer, recorded)
                values (:key, :worker, :digest, cast(:answer as jsonb), :recorded)
                """)
                .param("key", key)
                .param("worker", worker)
                .param("digest", digest(content))
                .param("answer", answer)
                .param("recorded", Entries.at(now))
                .update();
    }

    /// What was sent can say where a child is, and the rest of it stands in the record: a plain hash would tell whoever
    /// guesses the place.
    private byte[] digest(String content) {
        return vault.digest(DIGEST, Sha256.of(content.getBytes(StandardCharsets.UTF_8)));
    }
}
