package org.waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The entries of all records. They are appended and read, nothing else.
public final class Entries {
    private final JdbcClient sql;

    public Entries(JdbcClient sql) {
        this.sql = sql;
    }

    /// Appends an entry in the caller's transaction.
    public void append(EntryRow row) {
        sql.sql("""
                insert into entry (id, child, form, kind, edition, happened, known, recorded, recorded_by, agency,
                                   said_by, together, body)
                values (:id, :child, :form, :kind, :edition, :happened, :known, :recorded, :recordedBy, :agency,
                        :saidBy, :together, cast(:body as jsonb))
                """)
                .param("id", row.id())
                .param("child", row.child())
                .param("form", row.form())
                .param("kind", row.kind().orElse(null))
                .param("edition", row.edition().orElse(null))
                .param("happened", row.happened().orElse(null))
                .param("known", row.known())
                .param("recorded", at(row.recorded()))
                .param("recordedBy", row.recordedBy())
                .param("agency", row.agency())
                .param("saidBy", row.saidBy())
                .param("together", row.together().orElse(null))
                .param("body", row.body())
                .update();
    }

    /// Every entry about the given children, in order of recording.
    public List<EntryRow> of(Collection<UUID> children) {
        return sql.sql("""
                select id, child, form, kind, edition, happened, known, recorded, recorded_by, agency, said_by, together,
                       body
                  from entry
                 where child = any (:children)
                 order by recorded, id
                """)
                .param("children", children.toArray(UUID[]::new))
                .query(Entries::row)
                .list();
    }

    /// The children about whom something was recorded in one act, in the order of the form.
    public List<UUID> together(UUID together) {
        return sql.sql("select child from entry where together = :together order by recorded, id")
                .param("together", together)
                .query(UUID.class)
                .list();
    }

    /// A moment as the database stores it, which never rounds it up: nothing was recorded later than it was.
    public static OffsetDateTime at(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static EntryRow row(ResultSet row, int number) throws SQLException {
        return new EntryRow(
                row.getObject("id", UUID.class),
                row.getObject("child", UUID.class),
                row.getString("form"),
                Optional.ofNullable(row.getString("kind")),
                Optional.ofNullable((Integer) row.getObject("edition")),
                Optional.ofNullable(row.getString("happened")),
                row.getString("known"),
                row.getObject("recorded", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                row.getString("agency"),
                row.getString("said_by"),
                Optional.ofNullable(row.getObject("together", UUID.class)),
                row.getString("body"));
    }
}
