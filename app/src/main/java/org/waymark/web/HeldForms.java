package org.waymark.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.store.Entries;
import tools.jackson.databind.json.JsonMapper;

/// Forms that arrived when nobody was signed in any more. They wait until the same person is back, so that nothing
/// typed is lost.
public final class HeldForms {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// How long a form waits. Long enough for days off; it may say where a child is, so no longer.
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient sql;

    public HeldForms(JdbcClient sql) {
        this.sql = sql;
    }

    /// A form that was held.
    ///
    /// @param path the page it belongs to
    public record Held(String path, Filled filled) {}

    /// Keeps a form, and lets go of those that nobody came back for.
    public UUID hold(String worker, String path, Filled filled, Instant now) {
        sql.sql("delete from held_form where held < :long_ago")
                .param("long_ago", Entries.at(now.minus(KEPT)))
                .update();
        var id = UUID.randomUUID();
        sql.sql("""
                insert into held_form (id, worker, path, fields, held)
                select :id, w.id, :path, cast(:fields as jsonb), :held from worker w where w.id = :worker
                """)
                .param("id", id)
                .param("worker", worker)
                .param("path", path)
                .param("fields", JSON.writeValueAsString(filled.answers()))
                .param("held", Entries.at(now))
                .update();
        return id;
    }

    /// A form that is held for this person; empty for anyone else.
    public Optional<Held> find(UUID id, String worker) {
        return sql.sql("select path, fields::text from held_form where id = :id and worker = :worker")
                .param("id", id)
                .param("worker", worker)
                .query((row, number) -> new Held(row.getString("path"), filled(row.getString("fields"))))
                .optional();
    }

    /// Lets go of a form once what it said is recorded.
    public void release(UUID id, String worker) {
        sql.sql("delete from held_form where id = :id and worker = :worker")
                .param("id", id)
                .param("worker", worker)
                .update();
    }

    private static Filled filled(String json) {
        var answers = new LinkedHashMap<String, List<String>>();
        JSON.readTree(json).properties().forEach(field -> {
            var values = new ArrayList<String>();
            field.getValue().forEach(value -> values.add(value.asString()));
            answers.put(field.getKey(), values);
        });
        return new Filled(answers);
    }
}
