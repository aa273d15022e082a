package org.waymark.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Asking;
import org.waymark.people.NameWords;
import org.waymark.store.Entries;

/// Reads the audit as looks of people.
final class Looks {
    /// Acts that add something to a record.
    private static final Set<String> RECORDS = Set.of(
            "stated",
            "amended",
            "struck",
            "moved",
            "cancelled",
            "not-needed",
            "departed",
            "explained",
            "link",
            "unlink",
            "shared",
            "share-ended",
            "offered",
            "offer-accepted",
            "offer-declined",
            "offer-withdrawn",
            "kept-out",
            "let-in-asked",
            "let-in-declined",
            "let-in-withdrawn",
            "let-in",
            "enquiry-answered",
            "emergency-reviewed");

    /// What a look at a record leaves that only named the child, or that people are owed who raised a concern.
    private static final List<String> NO_OPENING = List.of("list", "receipts");

    /// Whether the child was the worker's own when they looked. Expects `a` for the line of the audit.
    static final String OWN = """
            exists (select 1 from tie t
                     where t.worker = a.worker and t.relation in ('holds-role', 'referrer', 'break-glass')
                       and t.since <= a.at and t.until > a.at
                       and (t.child = a.child
                            or exists (select 1 from same_child s
                                        where s.undone_at is null
                                          and (s.child = a.child and s.same_as = t.child
                                               or s.child = t.child and s.same_as = a.child))))
            """;

    private final JdbcClient sql;
    private final Asking asking;
    private final LookingRules rules;

    Looks(JdbcClient sql, Asking asking, LookingRules rules) {
        this.sql = sql;
        this.asking = asking;
        this.rules = rules;
    }

    /// Who did or lost anything after a moment.
    List<String> whoActed(Instant after, Instant now) {
        return sql.sql("""
                select worker from audit where at > :after and at <= :now and worker in (select id from worker)
                union
                select worker from tie where until > :after and until <= :now and worker is not null
                """)
                .param("after", Entries.at(after))
                .param("now", Entries.at(now))
                .query(String.class)
                .list();
    }

    /// Somebody, also after they have left.
    Person person(String worker, Instant now) {
        var held = sql.sql("""
                select child, since, until from tie
                 where worker = :worker and relation = 'holds-role' and since > :since and until <= :now
                """)
                .param("worker", worker)
                .param("since", Entries.at(now.minus(rules.back())))
                .param("now", Entries.at(now))
                .query((row, number) ->
                        new Person.Held(row.getObject("child", UUID.class), at(row, "since"), at(row, "until")))
                .list();
        return sql.sql("""
                select agency, job, (select count(distinct child) from tie t where t.worker = w.id
                                      and t.relation = 'holds-role' and t.since <= :now and t.until > :now) as cases
                  from worker w where id = :worker
                """)
                .param("worker", worker)
                .param("now", Entries.at(now))
                .query((row, number) ->
                        new Person(worker, row.getString("agency"), row.getString("job"), row.getInt("cases"), held))
                .single();
    }

    /// All that somebody did, as far back as any rule looks, oldest first.
    List<Look> of(String worker, Instant now) {
        var lines = sql.sql("select a.at, a.act, a.child, a.what, " + OWN + """
                 as own from audit a where a.worker = :worker and a.at > :from and a.at <= :now order by a.at, a.number
                """)
                .param("worker", worker)
                .param("from", Entries.at(now.minus(rules.back())))
                .param("now", Entries.at(now))
                .query(Looks::line)
                .list();
        var named =
                named(worker, lines.stream().flatMap(it -> it.child().stream()).collect(Collectors.toSet()));
        return lines.stream().flatMap(it -> looks(it, named)).toList();
    }

    /// What each person of the partnership opened at most, by the hour and over days.
    List<Usual.Busiest> busiest(Instant now) {
        var looks = new HashMap<String, List<Look>>();
        sql.sql("""
                select distinct a.worker, date_trunc('hour', a.at) as at, a.child from audit a
                 where a.act = 'read' and a.child is not null and a.at > :from and a.at <= :now
                   and not (a.what && cast(:noOpening as text[])) and not
                """ + OWN)
                .param("from", Entries.at(now.minus(rules.peers().back())))
                .param("now", Entries.at(now))
                .param("noOpening", NO_OPENING.toArray(String[]::new))
                .query(row -> {
                    var child = Optional.of(row.getObject("child", UUID.class));
                    var look = new Look(at(row, "at"), Look.Kind.OPENED, child, false, false, "");
                    looks.merge(
                            row.getString("worker"),
                            List.of(look),
                            (some, more) ->
                                    Stream.concat(some.stream(), more.stream()).toList());
                });
        return sql.sql("select id, job from worker")
                .query((row, number) -> Patterns.busiest(
                        row.getString("job"), looks.getOrDefault(row.getString("id"), List.of()), rules))
                .list();
    }

    /// One line of the audit.
    private record Line(Instant at, String act, Optional<UUID> child, List<String> what, boolean own) {
        @Override
        public String toString() {
            return "Line[" + act + "]";
        }
    }

    private static Stream<Look> looks(Line line, Set<UUID> named) {
        var kind = kind(line);
        var like =
                kind == Look.Kind.OPENED && line.child().filter(named::contains).isPresent();
        return kind == Look.Kind.SEARCHED_IN_VAIN
                ? line.what().stream().map(mark -> new Look(line.at(), kind, line.child(), false, false, mark))
                : Stream.of(new Look(line.at(), kind, line.child(), line.own(), like, ""));
    }

    private static Look.Kind kind(Line line) {
        return switch (line.act()) {
            case "read" ->
                line.child().isPresent() && line.what().stream().noneMatch(NO_OPENING::contains)
                        ? Look.Kind.OPENED
                        : Look.Kind.OTHER;
            case "emergency-opened" -> Look.Kind.EMERGENCY;
            case "searched-in-vain" -> Look.Kind.SEARCHED_IN_VAIN;
            case "not-there" -> Look.Kind.TURNED_AWAY;
            case "look-refused", "look-rests" -> Look.Kind.STOPPED;
            default -> RECORDS.contains(line.act()) ? Look.Kind.RECORDED : Look.Kind.OTHER;
        };
    }

    /// Of some children those that have a name like a worker's surname, if the name is rare enough to tell anything.
    Set<UUID> named(String worker, Set<UUID> children) {
        var surname = sql.sql("select name from worker where id = :worker")
                .param("worker", worker)
                .query(String.class)
                .optional()
                .map(NameWords::of)
                .filter(words -> words.size() > 1)
                .map(List::getLast);
        if (surname.isEmpty() || children.isEmpty()) {
            return Set.of();
        }
        return asking.errand(() -> withName(surname.get(), children));
    }

    private Set<UUID> withName(String surname, Set<UUID> children) {
        var with = new HashSet<UUID>();
        sql.sql("select child, names from child_card where child = any (:children)")
                .param("children", children.toArray(UUID[]::new))
                .query(row -> {
                    if (NameWords.of(row.getString("names")).contains(surname)) {
                        with.add(row.getObject("child", UUID.class));
                    }
                });
        return with.isEmpty() || isCommon(surname) ? Set.of() : with;
    }

    private boolean isCommon(String name) {
        return sql.sql("select count(*) from child_card where position(:name in names) > 0")
                        .param("name", name)
                        .query(Integer.class)
                        .single()
                >= rules.commonName();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                at(row, "at"),
                row.getString("act"),
                Optional.ofNullable(row.getObject("child", UUID.class)),
                List.of((String[]) row.getArray("what").getArray()),
                row.getBoolean("own"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
