package org.waymark.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Ties;
import org.waymark.agencies.Worker;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.pack.Role;
import org.waymark.engine.record.WhenText;
import org.waymark.store.Entries;
import org.waymark.store.References;
import tools.jackson.databind.json.JsonMapper;

/// The children: their references, the cards that lists show, and which records are one child's.
public final class Children {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;

    public Children(JdbcClient sql) {
        this.sql = sql;
    }

    /// A child as lists show them.
    ///
    /// @param display the short name
    /// @param names   everything the child is called
    public record Card(UUID child, String reference, String display, String names, Face face) {
        @Override
        public String toString() {
            return "Card[" + reference + "]";
        }
    }

    /// Makes a new record.
    public UUID create(Instant now) {
        var child = UUID.randomUUID();
        var made = 0;
        while (made == 0) {
            made = sql.sql("""
                    insert into child (id, reference, created) values (:id, :reference, :created)
                    on conflict (reference) do nothing
                    """)
                    .param("id", child)
                    .param("reference", References.random("WM"))
                    .param("created", Entries.at(now))
                    .update();
        }
        return child;
    }

    public Optional<String> reference(UUID child) {
        return sql.sql("select reference from child where id = :child")
                .param("child", child)
                .query(String.class)
                .optional();
    }

    public Optional<UUID> byReference(String reference) {
        return sql.sql("select id from child where reference = :reference")
                .param("reference", reference.strip().toUpperCase(Locale.ROOT))
                .query(UUID.class)
                .optional();
    }

    /// The record that others were linked to, or the record itself.
    public UUID primary(UUID child) {
        return sql.sql("select same_as from same_child where child = :child and undone_at is null")
                .param("child", child)
                .query(UUID.class)
                .optional()
                .orElse(child);
    }

    /// Every record that stands for a child, itself or for others too.
    public List<UUID> primaries() {
        return sql.sql("""
                select id from child c
                 where not exists (select 1 from same_child s where s.child = c.id and s.undone_at is null) order by id
                """).query(UUID.class).list();
    }

    /// Every record that is the same child's as a given one, the primary one first.
    public List<UUID> members(UUID child) {
        return sql.sql("""
                with head as (
                    select coalesce((select same_as from same_child where child = :child and undone_at is null),
                                    cast(:child as uuid)) as id
                )
                select id from (
                    select id, 0 as place from head
                    union all
                    select s.child, 1 from same_child s join head on s.same_as = head.id where s.undone_at is null
                ) m order by place, id
                """).param("child", child).query(UUID.class).list();
    }

    /// Holds some records, and those that stand for them, until the transaction ends, so that nobody else derives
    /// their duties at the same time. All at once and in one order: two who hold several never wait for each other.
    ///
    /// @return what is held; a record that is not there is not among them
    public Set<UUID> hold(Collection<UUID> some) {
        return new HashSet<>(sql.sql("""
                select id from child
                 where id = any (:some)
                    or id in (select same_as from same_child where child = any (:some) and undone_at is null)
                 order by id for update
                """)
                .param("some", some.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /// Says that two records are one child's. Whatever was linked to the first goes with it.
    public void link(UUID child, UUID sameAs, String reason, String by, Instant now) {
        sql.sql("""
                with carried as (
                    update same_child set undone_by = :by, undone_at = :now, undone_why = 'linked further'
                     where same_as = :child and undone_at is null
                    returning child
                )
                insert into same_child (id, child, same_as, reason, linked_by, linked_at)
                select gen_random_uuid(), m.child, :sameAs, :reason, :by, :now
                  from (select cast(:child as uuid) as child union all select child from carried) m
                """)
                .param("child", child)
                .param("sameAs", sameAs)
                .param("reason", reason)
                .param("by", by)
                .param("now", Entries.at(now))
                .update();
    }

    /// Says that two records are two children's after all.
    ///
    /// @return whether they were linked
    public boolean unlink(UUID child, UUID sameAs, String reason, String by, Instant now) {
        return sql.sql("""
                update same_child set undone_by = :by, undone_at = :now, undone_why = :reason
                 where child = :child and same_as = :sameAs and undone_at is null
                """)
                        .param("child", child)
                        .param("sameAs", sameAs)
                        .param("reason", reason)
                        .param("by", by)
                        .param("now", Entries.at(now))
                        .update()
                > 0;
    }

    /// The children whose concerns wait at the front door of an agency, the longest waiting first.
    public List<UUID> atFrontDoor(String agency, int limit, Instant now) {
        return sql.sql("""
                select t.child from tie t
                 where t.relation = 'front-door' and t.agency = :agency and t.since <= :now and t.until > :now
                   and not exists (select 1 from same_child s where s.child = t.child and s.undone_at is null)
                 order by t.since, t.child limit :limit
                """)
                .param("agency", agency)
                .param("limit", limit)
                .param("now", Entries.at(now))
                .query(UUID.class)
                .list();
    }

    /// Puts the card of a child in place, in the caller's transaction.
    ///
    /// @param person who the child is, as the whole record says
    public void refresh(UUID child, Person person, Face face) {
        sql.sql("""
                insert into child_card as k (child, display, names, name, born, facts, marks)
                values (:child, :display, :names, :name, :born, :facts, cast(:marks as jsonb))
                on conflict (child) do update
                   set (display, names, name, born, facts, marks)
                     = (excluded.display, excluded.names, excluded.name, excluded.born, excluded.facts, excluded.marks)
                 where (k.display, k.names, k.name, k.born, k.facts, k.marks) is distinct from
                       (excluded.display, excluded.names, excluded.name, excluded.born, excluded.facts, excluded.marks)
                """)
                .param("child", child)
                .param("display", person.shortName())
                .param("names", String.join(" \n", person.allNames()).toLowerCase(Locale.ROOT))
                .param("name", face.name())
                .param("born", face.born().map(WhenText::write).orElse(""))
                .param("facts", face.facts().toArray(String[]::new))
                .param("marks", JSON.writeValueAsString(face.marks()))
                .update();
    }

    private static Card card(ResultSet row) throws SQLException {
        var born = row.getString("born");
        var face = new Face(
                row.getString("name"),
                WhenText.read(born) instanceof WhenText.Read.Time(var when) ? Optional.of(when) : Optional.empty(),
                List.of((String[]) row.getArray("facts").getArray()),
                List.of(JSON.readValue(row.getString("marks"), Face.Mark[].class)));
        return new Card(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("display"),
                row.getString("names"),
                face);
    }

    /// The card of a child as it is stored, for comparing with what follows from the record.
    public Optional<String> stored(UUID child) {
        return sql.sql("select to_jsonb(k)::text from child_card k where child = :child")
                .param("child", child)
                .query(String.class)
                .optional();
    }

    /// The cards of children that a worker sees whole: those of their cases, or that match what they search for.
    ///
    /// @param search part of a name or a reference; blank for all
    public List<Card> wholeCards(Worker worker, Procedures procedures, String search, Instant now) {
        var statement = sql.sql("""
                select c.id, c.reference, k.*
                  from child c join child_card k on k.child = c.id
                 where exists (select 1 from tie t where t.child = c.id and t.relation in ('holds-role', 'team',
                               'front-door') and (t.role is null or t.role = any (:wholeRoles)) and
                """ + Ties.LETS_SEE + """
                 )
                   and not exists (select 1 from same_child s where s.child = c.id and s.undone_at is null)
                   and (:search = '' or k.names like '%' || :like || '%' or c.reference = upper(:search))
                 order by k.display, c.reference
                """);
        return Ties.mine(statement, worker.viewer(), procedures, now)
                .param("wholeRoles", wholeRoles(procedures))
                .param("search", search.strip())
                .param("like", escaped(search.strip().toLowerCase(Locale.ROOT)))
                .query((row, number) -> card(row))
                .list();
    }

    /// What the children are called whom a worker sees whole, but for one: full names in lower case, and references.
    ///
    /// @param one every record of that child
    public List<String> otherNames(Worker worker, Procedures procedures, Collection<UUID> one, Instant now) {
        var cards = wholeCards(worker, procedures, "", now);
        var own = cards.stream()
                .filter(it -> one.contains(it.child()))
                .map(Card::names)
                .collect(Collectors.joining("\n"));
        return cards.stream()
                .filter(it -> !one.contains(it.child()))
                .flatMap(it -> Stream.concat(
                        it.names().lines().map(String::strip).filter(name -> name.contains(" ")),
                        Stream.of(it.reference())))
                .filter(name -> !own.contains(name))
                .distinct()
                .toList();
    }

    /// The children that a worker has anything to do with, whole or in part.
    public List<UUID> within(Worker worker, Procedures procedures, Instant now) {
        var statement = sql.sql("select distinct t.child from tie t where " + Ties.LETS_SEE);
        return Ties.mine(statement, worker.viewer(), procedures, now)
                .query(UUID.class)
                .list();
    }

    public Map<UUID, String> references(Collection<UUID> children) {
        return sql
                .sql("select id, reference from child where id = any (:children)")
                .param("children", children.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("reference")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String[] wholeRoles(Procedures procedures) {
        return procedures.roles().values().stream()
                .filter(role -> role.sees() == Role.Sees.WHOLE)
                .map(Role::id)
                .toArray(String[]::new);
    }

    private static String escaped(String search) {
        return search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
