package org.waymark.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.waymark.store.Entries;

/// Writes by hand, in one transaction, the rows that recording one entry leaves behind: the limit of what the casefile
/// could reach. It reads nothing, derives nothing and asks nobody.
final class SameRows {
    private static final String ENTRY = """
            insert into entry (id, child, recorded, form, kind, edition, happened, known, recorded_by, agency, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
            """;
    private static final String AUDIT = """
            insert into audit (at, worker, agency, act, child, what) values (?, 'sana', 'hartfield', 'stated', ?, array[?])
            """;
    private static final String COMMAND = """
            insert into command (key, worker, digest, answer, recorded)
            values (?, 'sana', sha256(?), '{"recorded": true}', ?)
            """;
    private static final String STATE = """
            insert into case_state (child, derived_at, next_change, entries) values (?, ?, null, 20)
            on conflict (child) do update set derived_at = excluded.derived_at
            """;
    private static final String CARD = """
            insert into child_card (child, display, names) values (?, 'Duc', 'duc pham')
            on conflict (child) do update set display = excluded.display
            """;

    private final DataSource database;
    private final List<Object> entry;
    private final List<List<Object>> duties;
    private final String duty;

    /// @param child  about whom the entry was recorded; what duties that changed is written for others too
    /// @param before the duties that were stored about them before that
    /// @param entry  the entry that is written again and again
    SameRows(Town town, UUID child, List<String> before, UUID entry) {
        this.database = town.database();
        this.entry = rows(town, """
                select form, kind, edition, happened, known, recorded_by, agency, body::text from entry where id = ?
                """, entry).getFirst();
        this.duties = rows(
                town,
                "select * from duty d where child = ? and to_jsonb(d)::text <> all (?)",
                child,
                before.toArray(String[]::new));
        var columns = rows(town, "select * from duty where child = ? limit 1", child)
                .getFirst()
                .size();
        this.duty = "insert into duty values (" + String.join(", ", Collections.nCopies(columns, "?"))
                + ") on conflict (child, ref) do update set state = excluded.state";
    }

    /// The duties that are stored about a child, to be told from those that come later.
    static List<String> duties(Town town, UUID child) {
        return town.sql()
                .sql("select to_jsonb(d)::text from duty d where child = ?")
                .param(child)
                .query(String.class)
                .list();
    }

    private static List<List<Object>> rows(Town town, String query, Object... asked) {
        return town.sql()
                .sql(query)
                .params(asked)
                .query((row, number) -> {
                    var values = new ArrayList<Object>();
                    for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        values.add(row.getObject(column));
                    }
                    return (List<Object>) values;
                })
                .list();
    }

    /// @return how many duties were written
    int write(UUID child, Instant now) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var at = Entries.at(now);
            var id = entry(connection, child, now);
            run(connection, AUDIT, at, child, id.toString());
            run(connection, COMMAND, UUID.randomUUID(), new byte[] {1}, at);
            var written = duties(connection, child);
            run(connection, STATE, child, at);
            run(connection, CARD, child);
            connection.commit();
            connection.setAutoCommit(true);
            return written;
        }
    }

    /// Writes the entry alone.
    UUID writeEntry(UUID child, Instant now) throws SQLException {
        try (var connection = database.getConnection()) {
            return entry(connection, child, now);
        }
    }

    private UUID entry(Connection connection, UUID child, Instant now) throws SQLException {
        var id = UUID.randomUUID();
        var values = new ArrayList<Object>(List.of(id, child, Entries.at(now)));
        values.addAll(entry);
        run(connection, ENTRY, values.toArray());
        return id;
    }

    private int duties(Connection connection, UUID child) throws SQLException {
        try (var statement = connection.prepareStatement(duty)) {
            for (var values : duties) {
                set(statement, values.toArray());
                statement.setObject(1, child);
                statement.addBatch();
            }
            return statement.executeBatch().length;
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            set(statement, values);
            statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (var place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
        }
    }
}
