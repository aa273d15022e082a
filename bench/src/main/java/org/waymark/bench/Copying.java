package org.waymark.bench;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Copies a child inside the database. Every id of a copy begins with the number of the copy and ends as the first
/// child's does, also where an entry names another. Each worker gets twenty children, each team ten workers.
final class Copying {
    static final int CHILDREN_EACH = 20;
    static final int CHILDREN_A_TEAM = 200;

    private static final List<String> STEPS = List.of("""
            create function pg_temp.copied(text text, n integer) returns text language sql immutable return
                regexp_replace(text, '[0-9a-f]{8}(-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})',
                               lpad(to_hex(n), 8, '0') || '\\1', 'g')
            """, """
            create function pg_temp.someone(who text, n integer) returns text language sql immutable return
                case who when 'sana' then 'worker-' || n / 20
                         when 'maggie' then 'manager-' || n / 200
                         when 'tessa' then 'teacher-' || n / 20
                         else who end
            """, """
            insert into team (id, agency, name)
            select 'team-' || t, 'hartfield', 'Team ' || t from generate_series(0, :times / 200) t
            """, """
            insert into worker (id, agency, team, name, job, roles)
            select it.id, w.agency, it.team, w.name || ' ' || it.n, w.job, w.roles
              from (select 'sana' as like_, 'worker-' || n as id, 'team-' || n / 10 as team, n
                      from generate_series(0, :times / 20) n
                    union all
                    select 'tessa', 'teacher-' || n, null, n from generate_series(0, :times / 20) n
                    union all
                    select 'maggie', 'manager-' || n, 'team-' || n, n from generate_series(0, :times / 200) n) it
              join worker w on w.id = it.like_
            """, """
            insert into sign_in (worker, password_hash)
            select w.id, s.password_hash from worker w, sign_in s
             where s.worker = 'sana' and (w.id like 'worker-%' or w.id like 'manager-%')
            """, """
            insert into child (id, reference, created)
            select pg_temp.copied(id::text, n)::uuid, 'C' || n, created
              from child, generate_series(1, :times) n where id = :child
            """, """
            insert into entry (id, child, form, kind, edition, happened, known, recorded, recorded_by, agency, said_by,
                               together, body)
            select pg_temp.copied(id::text, n)::uuid, pg_temp.copied(child::text, n)::uuid, form, kind, edition, happened,
                   known, recorded, recorded_by, agency, said_by, together, pg_temp.copied(body::text, n)::jsonb
              from generate_series(1, :times) n, entry where child = :child
            """, """
            insert into tie (id, child, relation, role, worker, team, agency, since, until, purpose, basis, made_by)
            select pg_temp.copied(id::text, n)::uuid, pg_temp.copied(child::text, n)::uuid, relation, role,
                   pg_temp.someone(worker, n), case when team is null then null else 'team-' || n / 200 end, agency,
                   since, until, purpose, basis, made_by
              from generate_series(1, :times) n, tie where child = :child
            """, """
            insert into duty
            select it.*
              from generate_series(1, :times) n, duty d,
                   jsonb_populate_record(d, jsonb_build_object(
                       'child', pg_temp.copied(d.child::text, n), 'ref', pg_temp.copied(d.ref, n),
                       'holder', pg_temp.someone(d.holder, n))) it
             where d.child = :child
            """, """
            insert into case_state
            select it.*
              from generate_series(1, :times) n, case_state s,
                   jsonb_populate_record(s, jsonb_build_object('child', pg_temp.copied(s.child::text, n))) it
             where s.child = :child
            """, """
            insert into child_card
            select it.*
              from generate_series(1, :times) n, child_card c,
                   jsonb_populate_record(c, jsonb_build_object(
                       'child', pg_temp.copied(c.child::text, n), 'display', c.display || ' ' || n,
                       'names', c.names || ' ' || n)) it
             where c.child = :child
            """);

    private final JdbcClient sql;
    private final UUID child;

    Copying(JdbcClient sql, UUID child) {
        this.sql = sql;
        this.child = child;
    }

    void copy(int times) {
        STEPS.forEach(step ->
                sql.sql(step).param("times", times).param("child", child).update());
    }
}
