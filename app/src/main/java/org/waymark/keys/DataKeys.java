package org.waymark.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The keys that seal, as the database holds them: wrapped under a master key, and bound to their owner.
///
/// Whoever destroys those of one owner makes everything unreadable that was sealed for them.
final class DataKeys {
    private final JdbcClient sql;
    private final KeyRing ring;

    DataKeys(JdbcClient sql, KeyRing ring) {
        this.sql = sql;
        this.ring = ring;
    }

    /// One that can be used.
    record DataKey(UUID id, SecretKey secret) {}

    /// What came of looking for one.
    sealed interface Found {
        record There(DataKey key) implements Found {}

        /// There is none, or it is not what was wrapped.
        record Spoilt() implements Found {}

        record NoMaster(String master) implements Found {}
    }

    /// As it is stored.
    record Row(UUID id, String owner, int number, String master, Bytes wrapped) {
        List<String> bound() {
            return List.of("data-key", owner, id.toString());
        }

        Row rewrapped(SecretKey secret, MasterKey under) {
            var wrapped = Envelope.seal(under.secret(), bound(), secret.getEncoded());
            return new Row(id, owner, number, under.id(), Bytes.of(wrapped));
        }
    }

    /// The newest key of an owner. If there is none, or it cannot be used, another is made: nobody is kept from
    /// writing.
    DataKey current(String owner) {
        while (true) {
            var newest = newest(owner);
            if (newest.map(this::unwrap).orElseGet(Found.Spoilt::new) instanceof Found.There(var key)) {
                return key;
            }
            make(owner, newest.map(row -> row.number() + 1).orElse(0));
        }
    }

    /// @param owner whose it has to be
    Found find(UUID id, String owner) {
        return rows("where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner)
                .query(DataKeys::row)
                .optional()
                .map(this::unwrap)
                .orElseGet(Found.Spoilt::new);
    }

    Found unwrap(Row row) {
        var master = ring.find(row.master());
        if (master.isEmpty()) {
            return new Found.NoMaster(row.master());
        }
        return Envelope.open(master.get().secret(), row.bound(), row.wrapped().array())
                .<Found>map(key -> new Found.There(new DataKey(row.id(), new SecretKeySpec(key, "AES"))))
                .orElseGet(Found.Spoilt::new);
    }

    private Optional<Row> newest(String owner) {
        return rows("where owner = :owner order by number desc limit 1")
                .param("owner", owner)
                .query(DataKeys::row)
                .optional();
    }

    /// Two who do so at once make one.
    private void make(String owner, int number) {
        var fresh = new SecretKeySpec(Envelope.random(MasterKey.KEY_BYTES), "AES");
        var row = new Row(UUID.randomUUID(), owner, number, "", Bytes.of("")).rewrapped(fresh, ring.current());
        sql.sql("""
                insert into data_key (id, owner, number, master, wrapped)
                values (:id, :owner, :number, :master, :wrapped) on conflict (owner, number) do nothing
                """)
                .param("id", row.id())
                .param("owner", owner)
                .param("number", number)
                .param("master", row.master())
                .param("wrapped", row.wrapped().array())
                .update();
    }

    private JdbcClient.StatementSpec rows(String which) {
        return sql.sql("select id, owner, number, master, wrapped from data_key " + which);
    }

    static Row row(ResultSet row, int at) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                row.getInt("number"),
                row.getString("master"),
                Bytes.of(row.getBytes("wrapped")));
    }
}
