package org.waymark.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where children are, kept apart from everything else said about them.
public final class KeptPlaces {
    private final JdbcClient sql;

    public KeptPlaces(JdbcClient sql) {
        this.sql = sql;
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

    public void keep(UUID key, UUID child, UUID entry, String field, Place place, Instant now) {
        sql.sql("""
                insert into kept_place (key, child, entry, field, place, recorded)
                values (:key, :child, :entry, :field, :place, :recorded)
                """)
                .param("key", key)
                .param("child", child)
                .param("entry", entry)
                .param("field", field)
                .param("place", place.reveal())
                .param("recorded", Entries.at(now))
                .update();
    }

    /// The place under a key, if it is that child's.
    public Optional<Place> find(UUID key, UUID child) {
        return sql.sql("select place from kept_place where key = :key and child = :child")
                .param("key", key)
                .param("child", child)
                .query(String.class)
                .optional()
                .map(Place::new);
    }
}
