package org.waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.files.FileType;
import org.waymark.keys.Bytes;
import org.waymark.keys.Vault;

/// Photographs and papers that hang on entries. What they hold is sealed under the child's own key, and comes out one
/// by one, each with a line in the audit.
public final class KeptFiles {
    private final JdbcClient sql;
    private final Vault vault;

    public KeptFiles(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /// A file, without what it holds.
    ///
    /// @param shows      what is to be seen in it, in words
    /// @param tellsPlace whether somebody could tell from it where the child is
    /// @param bytes      how many the original has
    /// @param digest     SHA-256 of the original
    /// @param struck     who said that it does not belong there
    public record Attached(
            UUID key,
            UUID child,
            UUID entry,
            FileType type,
            String shows,
            boolean tellsPlace,
            int bytes,
            String digest,
            String by,
            Instant at,
            Optional<Struck> struck) {
        @Override
        public String toString() {
            return "Attached[" + key + "]";
        }
    }

    public record Struck(String by, String reason, Instant at) {
        @Override
        public String toString() {
            return "Struck[hidden]";
        }
    }

    /// In which of its two forms a file is wanted.
    public enum Form {
        /// A copy that was made anew and says nothing of where and when the original was made.
        SHOWN,
        /// What was sent, every byte of it.
        ORIGINAL;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What came of taking one out that is there.
    public sealed interface Found {
        record Open(Bytes bytes) implements Found {}

        record Shut(Vault.Why why) implements Found {}
    }

    /// Keeps a file, in both forms.
    ///
    /// @return whether it was new; a key counts once
    public boolean keep(Attached file, Bytes shown, Bytes original) {
        var made = sql.sql("""
                insert into kept_file (key, child, entry, type, shows, tells_place, bytes, digest, worker, attached)
                values (:key, :child, :entry, :type, :shows, :tellsPlace, :bytes, :digest, :worker, :attached)
                on conflict (key) do nothing
                """)
                .param("key", file.key())
                .param("child", file.child())
                .param("entry", file.entry())
                .param("type", file.type().word())
                .param("shows", file.shows())
                .param("tellsPlace", file.tellsPlace())
                .param("bytes", file.bytes())
                .param("digest", HexFormat.of().parseHex(file.digest()))
                .param("worker", file.by())
                .param("attached", Entries.at(file.at()))
                .update();
        if (made == 0) {
            return false;
        }
        seal(file, Form.SHOWN, shown);
        seal(file, Form.ORIGINAL, original);
        return true;
    }

    private void seal(Attached file, Form form, Bytes bytes) {
        var sealed = vault.seal(bound(file.child(), file.entry(), file.key(), form), bytes);
        sql.sql("insert into kept_content (file, form, data_key, sealed) values (:file, :form, :dataKey, :sealed)")
                .param("file", file.key())
                .param("form", form.word())
                .param("dataKey", sealed.dataKey())
                .param("sealed", sealed.bytes().array())
                .update();
    }

    /// Everything that hangs on the entries of some records, the oldest first; also what was struck out.
    public List<Attached> of(Collection<UUID> children) {
        return sql.sql("""
                select f.*, s.worker as struck_by, s.reason, s.struck
                  from kept_file f left join struck_file s on s.file = f.key
                 where f.child = any (:children) order by f.attached, f.key
                """)
                .param("children", children.toArray(UUID[]::new))
                .query(KeptFiles::attached)
                .list();
    }

    private static Attached attached(ResultSet row, int number) throws SQLException {
        var struck = row.getObject("struck", OffsetDateTime.class);
        return new Attached(
                row.getObject("key", UUID.class),
                row.getObject("child", UUID.class),
                row.getObject("entry", UUID.class),
                FileType.of(row.getString("type")),
                row.getString("shows"),
                row.getBoolean("tells_place"),
                row.getInt("bytes"),
                HexFormat.of().formatHex(row.getBytes("digest")),
                row.getString("worker"),
                row.getObject("attached", OffsetDateTime.class).toInstant(),
                struck == null
                        ? Optional.empty()
                        : Optional.of(
                                new Struck(row.getString("struck_by"), row.getString("reason"), struck.toInstant())));
    }

    /// What a file holds, if it is that child's and was not struck out. The database gives it out with a line in the
    /// audit alone.
    ///
    /// @param line who looks, of which child, and why
    public Optional<Found> takeOut(UUID key, Form form, Audit.Line line) {
        var child = line.child().orElseThrow();
        return sql.sql("select * from take_out_file(:key, :child, :form, :at, :worker, :agency, :act, :reason)")
                .param("key", key)
                .param("child", child)
                .param("form", form.word())
                .param("at", Entries.at(line.at()))
                .param("worker", line.worker())
                .param("agency", line.agency())
                .param("act", line.act())
                .param("reason", line.reason())
                .query((row, number) -> {
                    var entry = row.getObject("entry", UUID.class);
                    var sealed =
                            new Vault.Sealed(row.getObject("data_key", UUID.class), Bytes.of(row.getBytes("sealed")));
                    return switch (vault.open(bound(child, entry, key, form), sealed)) {
                        case Vault.Opened.Plain(var bytes) -> (Found) new Found.Open(bytes);
                        case Vault.Opened.Shut(var why) -> new Found.Shut(why);
                    };
                })
                .optional();
    }

    /// Says that a file does not belong where it hangs. Nobody is shown it again.
    public void strike(UUID key, Struck struck) {
        sql.sql("""
                insert into struck_file (file, worker, reason, struck) values (:file, :worker, :reason, :struck)
                on conflict (file) do nothing
                """)
                .param("file", key)
                .param("worker", struck.by())
                .param("reason", struck.reason())
                .param("struck", Entries.at(struck.at()))
                .update();
    }

    /// Hangs a file that hung on one entry on another too: what is moved to the right child takes its papers along. One
    /// that was struck out, or whose key is lost, stays behind.
    ///
    /// @param line who moves it, of the child where it hung
    public void follow(Attached file, UUID child, UUID entry, Audit.Line line) {
        var shown = takeOut(file.key(), Form.SHOWN, line);
        var original = takeOut(file.key(), Form.ORIGINAL, line);
        if (shown.orElse(null) instanceof Found.Open(var copy)
                && original.orElse(null) instanceof Found.Open(var sent)) {
            var moved = new Attached(
                    UUID.randomUUID(),
                    child,
                    entry,
                    file.type(),
                    file.shows(),
                    file.tellsPlace(),
                    file.bytes(),
                    file.digest(),
                    file.by(),
                    file.at(),
                    Optional.empty());
            keep(moved, copy, sent);
        }
    }

    private static Vault.Bound bound(UUID child, UUID entry, UUID key, Form form) {
        return new Vault.Bound("file", child.toString(), List.of(entry.toString(), key.toString(), form.word()));
    }
}
