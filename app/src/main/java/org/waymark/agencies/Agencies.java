package org.waymark.agencies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.store.Entries;

/// Finds agencies and workers.
public final class Agencies {
    private static final String WORKERS = """
            select w.id, w.team, w.name, w.job, w.roles, a.id as agency, a.name as agency_name, a.type
              from worker w join agency a on a.id = w.agency
            """;

    private final JdbcClient sql;

    public Agencies(JdbcClient sql) {
        this.sql = sql;
    }

    /// A worker who has not left by now.
    public Optional<Worker> worker(String id, Instant now) {
        return sql.sql(WORKERS + " where w.id = :id and w.leaves > :now")
                .param("id", id)
                .param("now", Entries.at(now))
                .query(Agencies::worker)
                .optional();
    }

    /// The name of a worker, gone or not; the id if there was never one.
    public Map<String, String> names() {
        return sql
                .sql("select id, name from worker")
                .query((row, number) -> Map.entry(row.getString("id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Everyone who works at an agency now, by name.
    public List<Worker> workersOf(String agency, Instant now) {
        return sql.sql(WORKERS + " where w.agency = :agency and w.leaves > :now order by w.name")
                .param("agency", agency)
                .param("now", Entries.at(now))
                .query(Agencies::worker)
                .list();
    }

    /// Everyone who works anywhere in the partnership now, by agency and name.
    public List<Worker> workers(Instant now) {
        return sql.sql(WORKERS + " where w.leaves > :now order by a.name, w.name")
                .param("now", Entries.at(now))
                .query(Agencies::worker)
                .list();
    }

    /// Every agency by name.
    public List<Agency> all() {
        return sql.sql("select id, name, type from agency order by name")
                .query((row, number) -> new Agency(row.getString("id"), row.getString("name"), row.getString("type")))
                .list();
    }

    /// By team, its name.
    public Map<String, String> teams() {
        return sql
                .sql("select id, name from team")
                .query((row, number) -> Map.entry(row.getString("id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// By agency, its type, as the engine wants to know it.
    public Map<String, Set<String>> types() {
        return all().stream().collect(Collectors.toMap(Agency::id, agency -> Set.of(agency.type())));
    }

    private static Worker worker(ResultSet row, int number) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new Worker(
                row.getString("id"),
                new Agency(row.getString("agency"), row.getString("agency_name"), row.getString("type")),
                Optional.ofNullable(row.getString("team")),
                row.getString("name"),
                row.getString("job"),
                Arrays.stream(roles).collect(Collectors.toSet()));
    }
}
