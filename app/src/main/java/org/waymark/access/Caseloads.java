package org.waymark.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.store.Entries;

/// Who holds what in which cases.
public final class Caseloads {
    private final JdbcClient sql;

    public Caseloads(JdbcClient sql) {
        this.sql = sql;
    }

    /// A role that somebody holds in a case now.
    ///
    /// @param until when it ends by itself; empty if it does not
    public record Held(UUID child, String worker, String role, Instant since, Optional<Instant> until) {}

    /// The roles that people hold in some cases now, the longest held first.
    ///
    /// @param children by the record that stands for each
    public List<Held> of(Collection<UUID> children, Instant now) {
        return sql.sql("""
                select coalesce(s.same_as, t.child) as child, t.worker, t.role, t.since, nullif(t.until, 'infinity') as until
                  from tie t left join same_child s on s.child = t.child and s.undone_at is null
                 where coalesce(s.same_as, t.child) = any (:children) and t.relation = 'holds-role'
                   and t.worker is not null and t.since <= :now and t.until > :now
                 order by t.since, t.id
                """)
                .param("children", children.toArray(UUID[]::new))
                .param("now", Entries.at(now))
                .query(Caseloads::held)
                .list();
    }

    /// By worker, in how many cases they hold a role now.
    public Map<String, Integer> sizes(Instant now) {
        var sizes = new HashMap<String, Integer>();
        sql.sql("""
                select worker, count(distinct child) as cases from tie
                 where relation = 'holds-role' and since <= :now and until > :now group by worker
                """).param("now", Entries.at(now)).query(row -> {
            sizes.put(row.getString("worker"), row.getInt("cases"));
        });
        return sizes;
    }

    /// Those of some cases that a worker is kept out of now.
    public Set<UUID> keptFrom(String worker, Collection<UUID> children, Instant now) {
        return sql
                .sql("""
                select coalesce(s.same_as, t.child) as child
                  from tie t left join same_child s on s.child = t.child and s.undone_at is null
                 where coalesce(s.same_as, t.child) = any (:children) and t.relation = 'kept-out'
                   and t.worker = :worker and t.since <= :now and t.until > :now
                """)
                .param("children", children.toArray(UUID[]::new))
                .param("worker", worker)
                .param("now", Entries.at(now))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                row.getObject("child", UUID.class),
                row.getString("worker"),
                row.getString("role"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
