package org.waymark.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What a running database must show before Waymark trusts it.
final class Soundness {
    private static final String NOT_DURABLE = """
            SELECT name FROM pg_settings
            WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') AND setting <> 'on'
            ORDER BY name""";

    /// Every file of tables and indexes. PostgreSQL itself misses one only when it needs it.
    private static final String FILES = """
            SELECT pg_relation_filepath(oid) FROM pg_class WHERE pg_relation_filepath(oid) IS NOT NULL""";

    private Soundness() {}

    /// Checks that what is written stays written, and that no file is gone.
    static void check(Connection connection, Path database) throws SQLException, CannotStart {
        var weak = column(connection, NOT_DURABLE);
        if (!weak.isEmpty()) {
            throw new CannotStart("The database in " + database + " could lose what it says it has written: "
                    + String.join(", ", weak) + " is not on. Take that setting out of it.");
        }
        for (var file : column(connection, FILES)) {
            if (!Files.exists(database.resolve(file))) {
                throw CannotStart.damaged(database, file + " is missing");
            }
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
