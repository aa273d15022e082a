package org.waymark.keys;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Seals words, each under the data key of whoever they are about, and opens them again where they belong and nowhere
/// else.
public final class Vault {
    private static final String MAC = "HmacSHA256";

    private final JdbcClient sql;
    private final DataKeys keys;

    public Vault(JdbcClient sql, KeyRing ring) {
        this.sql = sql;
        this.keys = new DataKeys(sql, ring);
    }

    /// What sealed words belong to. They open for the same again, and for nothing that differs in anything.
    ///
    /// @param purpose one short word: `place`, `second-step` …
    /// @param owner   the id of whom they are about; with the purpose, it says which data key is theirs
    /// @param where   the row and the field they stand in
    public record Bound(String purpose, String owner, List<String> where) {
        public Bound {
            where = List.copyOf(where);
        }

        String keyOwner() {
            return purpose + "/" + owner;
        }

        List<String> parts() {
            var parts = new ArrayList<>(List.of(purpose, owner));
            parts.addAll(where);
            return parts;
        }
    }

    /// Words that were sealed, as they are stored.
    public record Sealed(UUID dataKey, Bytes bytes) {}

    /// What came of opening them.
    public sealed interface Opened {
        record Plain(Bytes bytes) implements Opened {}

        record Shut(Why why) implements Opened {}
    }

    /// Why something does not open.
    public sealed interface Why {
        /// It is not what was sealed, or not where it was put, or its data key is not what was wrapped.
        record Changed() implements Why {}

        /// Its key is not in the key file.
        record Missing(String key) implements Why {}

        /// Its key was declared lost.
        record Lost(Instant on) implements Why {}
    }

    /// Whether a database has got as far as to have a vault.
    public static boolean isIn(JdbcClient sql) {
        return sql.sql("select to_regclass('data_key') is not null")
                .query(Boolean.class)
                .single();
    }

    /// The names of the master keys without which something cannot be opened, but for those that were declared lost.
    public static List<String> needed(JdbcClient sql) {
        return isIn(sql)
                ? sql.sql("select master from data_key except select master from lost_key")
                        .query(String.class)
                        .list()
                : List.of();
    }

    public Sealed seal(Bound bound, Bytes plain) {
        var key = keys.current(bound.keyOwner());
        return new Sealed(key.id(), Bytes.of(Envelope.seal(key.secret(), bound.parts(), plain.array())));
    }

    public Opened open(Bound bound, Sealed sealed) {
        return switch (keys.find(sealed.dataKey(), bound.keyOwner())) {
            case DataKeys.Found.There(var key) ->
                Envelope.open(key.secret(), bound.parts(), sealed.bytes().array())
                        .<Opened>map(it -> new Opened.Plain(Bytes.of(it)))
                        .orElseGet(() -> new Opened.Shut(new Why.Changed()));
            case DataKeys.Found.Spoilt _ -> new Opened.Shut(new Why.Changed());
            case DataKeys.Found.NoMaster(var master) ->
                new Opened.Shut(lost(master).<Why>map(Why.Lost::new).orElseGet(() -> new Why.Missing(master)));
        };
    }

    /// A digest that only this Waymark can make, so that nobody finds out by guessing what it is of.
    ///
    /// @param purpose see [Bound]
    public byte[] digest(String purpose, byte[] content) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(keys.current(purpose + "/all").secret());
            return mac.doFinal(content);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private Optional<Instant> lost(String master) {
        return sql.sql("select lost from lost_key where master = :master")
                .param("master", master)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
