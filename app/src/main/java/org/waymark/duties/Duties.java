package org.waymark.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Asking;
import org.waymark.agencies.Worker;
import org.waymark.engine.access.Access;
import org.waymark.engine.duty.Derivation;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.pack.Role;
import org.waymark.engine.pack.Strength;
import org.waymark.engine.record.CaseRecord;
import org.waymark.packs.InForce;
import org.waymark.store.Entries;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The duties of all cases, derived anew whenever a record changes or a moment passes.
public final class Duties {
    private final JdbcClient sql;
    private final InForce packs;
    private final Asking asking;

    /// By rule, its place in the packs.
    private final Map<String, Integer> places = new HashMap<>();

    public Duties(JdbcClient sql, TransactionTemplate transaction, InForce packs) {
        this.sql = sql;
        this.packs = packs;
        this.asking = new Asking(sql, transaction, packs.procedures());
        packs.procedures().duties().forEach(rule -> places.put(rule.id(), places.size()));
    }

    /// Derives a child's duties and puts them in place of what stood there, in the caller's transaction. Only what has
    /// changed is written: most of what is recorded changes few of them.
    public Derivation refresh(UUID child, CaseRecord record, Instant now) {
        var derivation = packs.engine().derive(record, now);
        store(child, derivation, record.entries().size());
        return derivation;
    }

    /// Takes away what is stored for a record that another one stands for now.
    public void drop(UUID child) {
        sql.sql("delete from duty where child = :child").param("child", child).update();
        sql.sql("delete from case_state where child = :child")
                .param("child", child)
                .update();
    }

    /// The children whose duties change by the clock at or before now, held by this transaction as a command holds
    /// them: neither a command nor another node derives them at the same time.
    public List<UUID> toDerive(Instant now, int limit) {
        return sql.sql("""
                select c.id from case_state s join child c on c.id = s.child
                 where s.next_change <= :now order by s.next_change limit :limit for update of c skip locked
                """)
                .param("now", Entries.at(now))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /// The next moment at which anything changes by the clock, over all cases.
    public Optional<Instant> nextChange() {
        return sql.sql("select min(next_change) from case_state")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /// Everything stored about a child's duties, for comparing with what follows from the record.
    public List<String> stored(UUID child) {
        return sql.sql("""
                select to_jsonb(d)::text from duty d where child = :child
                union all
                select (to_jsonb(s) - 'derived_at')::text from case_state s where child = :child
                 order by 1
                """).param("child", child).query(String.class).list();
    }

    /// What a worker owes: what they hold, and what their agency owes about a concern of theirs or a child in whose
    /// case they hold a role; about any, if they speak for the agency. While they stand in for somebody in a case,
    /// what that person owes in it too.
    public List<DutyLine> of(Worker worker, Instant now) {
        var standing = packs.procedures().roles().values().stream()
                .filter(role -> role.standsInFor().isPresent())
                .toList();
        return list(
                worker,
                now,
                lines("""
                where (d.holder = :worker
                       or d.holder = :agency and (:speaks or exists (
                            select 1 from tie t
                             where t.child = d.child and t.worker = :worker
                               and t.relation in ('referrer', 'holds-role') and t.until > :now))
                       or exists (
                            select 1 from tie c join unnest(:standing, :stoodInFor) as s (standing, stood_in_for)
                                            on s.standing = c.role
                              join tie h on h.child = c.child and h.role = s.stood_in_for
                             where c.child = d.child and c.relation = 'holds-role' and c.worker = :worker
                               and c.since <= :now and c.until > :now
                               and h.relation = 'holds-role' and h.worker = d.holder
                               and h.since <= :now and h.until > :now))
                """, now)
                        .param("standing", standing.stream().map(Role::id).toArray(String[]::new))
                        .param(
                                "stoodInFor",
                                standing.stream()
                                        .flatMap(it -> it.standsInFor().stream())
                                        .toArray(String[]::new))
                        .param("worker", worker.id())
                        .param("agency", worker.agency().id())
                        .param("speaks", worker.is(Access.SPEAKS_FOR_AGENCY)));
    }

    /// What is open in the cases that a team holds, whoever owes it.
    public List<DutyLine> ofTeam(String team, Worker worker, Instant now) {
        return list(worker, now, lines("""
                where exists (select 1 from tie t
                               where t.child = d.child and t.team = :team and t.relation = 'team'
                                 and t.since <= :now and t.until > :now)
                """, now).param("team", team));
    }

    /// What a worker's agency or anybody of it owes, in the cases with which the worker has to do.
    public List<DutyLine> ofAgency(Worker worker, Instant now) {
        return list(worker, now, lines("""
                where (d.holder = :agency
                       or exists (select 1 from worker w where w.id = d.holder and w.agency = :agency))
                """, now).param("agency", worker.agency().id()));
    }

    /// What others owe in the cases in which a worker holds a role.
    public List<DutyLine> ofOthers(Worker worker, Instant now) {
        return list(worker, now, lines("""
                where exists (select 1 from tie t
                               where t.child = d.child and t.worker = :worker and t.relation = 'holds-role'
                                 and t.since <= :now and t.until > :now)
                  and d.holder is distinct from :worker
                """, now).param("worker", worker.id()));
    }

    /// What is open about some children, whoever owes it. Here and above the done parts of a checklist that is not
    /// yet done come along, so that they can be counted.
    public List<DutyLine> about(Collection<UUID> children, Worker worker, Instant now) {
        return list(
                worker,
                now,
                lines("where d.child = any (:children)", now).param("children", children.toArray(UUID[]::new)));
    }

    private List<DutyLine> list(Worker worker, Instant now, JdbcClient.StatementSpec lines) {
        return asking.listing(
                worker.viewer(),
                now,
                () -> lines.query((row, number) -> line(row)).list());
    }

    private JdbcClient.StatementSpec lines(String where, Instant now) {
        return sql.sql("""
                select d.* from duty d
                """ + where + """
                 and (d.state in ('open', 'waiting', 'awaited', 'unknown') or d.state = 'met_late' and not d.explained
                      or d.checklist is not null and exists (
                            select 1 from duty o
                             where o.child = d.child and o.checklist = d.checklist
                               and o.state in ('open', 'waiting', 'awaited', 'unknown')))
                 order by d.breach_at nulls last, d.target_at nulls last, d.child, d.position,
                          d.starts_at, d.ref
                """).param("now", Entries.at(now));
    }

    private void store(UUID child, Derivation derivation, int entries) {
        var rows = JsonNodeFactory.instance.arrayNode();
        derivation.duties().forEach(instance -> rows.add(row(child, instance)));
        sql.sql("""
                with derived as materialized (
                    select * from jsonb_populate_recordset(null::duty, cast(:rows as jsonb))
                ), gone as (
                    delete from duty d
                     where d.child = :child and not exists (select from derived n where n.ref = d.ref)
                ), state as (
                    insert into case_state (child, derived_at, next_change, entries)
                    values (:child, :at, :next, :entries)
                    on conflict (child) do update
                       set derived_at = excluded.derived_at, next_change = excluded.next_change,
                           entries = excluded.entries
                )
                insert into duty
                select n.* from derived n
                 where not exists (select from duty d where d.child = :child and d.ref = n.ref and d is not distinct from n)
                on conflict (child, ref) do update
                   set (rule, position, state, owner, holder, agency, strength, checklist, starts_at, opens_at, target_at,
                        breach_at, late_at, arranged, closed_at, explained, missing, before_known)
                     = (excluded.rule, excluded.position, excluded.state, excluded.owner, excluded.holder,
                        excluded.agency, excluded.strength, excluded.checklist, excluded.starts_at, excluded.opens_at,
                        excluded.target_at, excluded.breach_at, excluded.late_at, excluded.arranged,
                        excluded.closed_at, excluded.explained, excluded.missing, excluded.before_known)
                """)
                .param("child", child)
                .param("rows", rows.toString())
                .param("at", Entries.at(derivation.at()))
                .param("next", derivation.nextChange().map(Entries::at).orElse(null))
                .param("entries", entries)
                .update();
    }

    /// A row, by the names of its columns.
    private ObjectNode row(UUID child, Instance instance) {
        var line = DutyLine.of(child, instance);
        var row = JsonNodeFactory.instance
                .objectNode()
                .put("child", child.toString())
                .put("ref", line.ref())
                .put("rule", line.rule())
                .put("position", places.get(line.rule()))
                .put("state", stored(line.state()))
                .put("owner", line.owner())
                .put("holder", line.holder().orElse(null))
                .put("agency", instance.start().agency().orElse(null))
                .put("strength", stored(line.strength()))
                .put("checklist", line.checklist().orElse(null))
                .put("starts_at", line.starts().toString())
                .put("opens_at", stored(line.opens()))
                .put("target_at", stored(line.target()))
                .put("breach_at", stored(line.breach()))
                .put("late_at", stored(line.late()))
                .put("arranged", stored(line.arranged()))
                .put("closed_at", stored(line.closed()))
                .put("explained", line.explained())
                .put("before_known", line.beforeKnown());
        line.missing().forEach(row.putArray("missing")::add);
        return row;
    }

    private static String stored(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("NullAway") // the database's null for "none"
    private static String stored(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse(null);
    }

    private static DutyLine line(ResultSet row) throws SQLException {
        return new DutyLine(
                row.getObject("child", UUID.class),
                row.getString("ref"),
                row.getString("rule"),
                DutyState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Strength.valueOf(row.getString("strength").toUpperCase(Locale.ROOT)),
                row.getString("owner"),
                Optional.ofNullable(row.getString("holder")),
                Optional.ofNullable(row.getString("checklist")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                moment(row, "opens_at"),
                moment(row, "target_at"),
                moment(row, "breach_at"),
                moment(row, "late_at"),
                moment(row, "arranged"),
                moment(row, "closed_at"),
                row.getBoolean("explained"),
                List.of((String[]) row.getArray("missing").getArray()),
                row.getBoolean("before_known"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
