package org.waymark.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.keys.Bytes;
import org.waymark.keys.Vault;

/// Where children are, kept apart from everything else said about them, and sealed.
public final class KeptPlaces {
    private final JdbcClient sql;
    private final Vault vault;

    public KeptPlaces(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /// A place, on its way in or out. It cannot be printed, logged or written as JSON by accident.
    public static final class Place {
        private final String words;

        public Place(String words) {
            this.words = words;
        }

        /// The words themselves: to store them, or for the one page that reveals them.
        public String reveal() {
            return words;
        }

        @Override
        public String toString() {
            return "Place[hidden]";
        }
    }

    /// What came of looking for a place that is there.
    public sealed interface Found {
        record Open(Place place) implements Found {}

        /// @param entry the one that said it
        record Shut(UUID entry, Vault.Why why) implements Found {}
    }

    public void keep(UUID key, UUID child, UUID entry, String field, Place place, Instant now) {
        var sealed = vault.seal(bound(child, entry, field), Bytes.of(place.reveal()));
        sql.sql("""
                insert into kept_place (key, child, entry, field, data_key, sealed, recorded)
                values (:key, :child, :entry, :field, :dataKey, :sealed, :recorded)
                """)
                .param("key", key)
                .param("child", child)
                .param("entry", entry)
                .param("field", field)
                .param("dataKey", sealed.dataKey())
                .param("sealed", sealed.bytes().array())
                .param("recorded", Entries.at(now))
                .update();
    }

    /// The place under a key, if it is that child's. The database gives it out with a line in the audit alone.
    ///
    /// @param line who looks, of which child, and why
    public Optional<Found> takeOut(UUID key, Audit.Line line) {
        var child = line.child().orElseThrow();
        return sql.sql("select * from take_out_place(:key, :child, :at, :worker, :agency, :act, :reason)")
                .param("key", key)
                .param("child", child)
                .param("at", Entries.at(line.at()))
                .param("worker", line.worker())
                .param("agency", line.agency())
                .param("act", line.act())
                .param("reason", line.reason())
                .query((row, number) -> {
                    var entry = row.getObject("entry", UUID.class);
                    var sealed =
                            new Vault.Sealed(row.getObject("data_key", UUID.class), Bytes.of(row.getBytes("sealed")));
                    return switch (vault.open(bound(child, entry, row.getString("field")), sealed)) {
                        case Vault.Opened.Plain(var words) -> new Found.Open(new Place(words.words()));
                        case Vault.Opened.Shut(var why) -> (Found) new Found.Shut(entry, why);
                    };
                })
                .optional();
    }

    private static Vault.Bound bound(UUID child, UUID entry, String field) {
        return new Vault.Bound("place", child.toString(), List.of(entry.toString(), field));
    }
}
