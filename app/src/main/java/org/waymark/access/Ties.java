package org.waymark.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.engine.access.Access;
import org.waymark.engine.access.Share;
import org.waymark.engine.access.Tie;
import org.waymark.engine.access.Viewer;
import org.waymark.engine.pack.FieldClass;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.record.Holder;
import org.waymark.engine.record.When;
import org.waymark.store.Entries;

/// What workers, teams and agencies have to do with children, from when until when.
public final class Ties {
    /// The ties that let a viewer list a child at all, in words that match [org.waymark.engine.access.Access].
    /// Expects `t` for the tie and the parameters of [#mine].
    public static final String LETS_SEE = """
            t.since <= :now and t.until > :now
            and (t.worker = :worker or t.team = :team or t.agency = :agency)
            and case t.relation
                  when 'holds-role' then true
                  when 'team' then true
                  when 'referrer' then true
                  when 'front-door' then 'duty-worker' = any (:roles)
                  when 'agency-part' then t.team is not null or 'safeguarding-lead' = any (:roles)
                  when 'break-glass' then t.worker = :worker and :breaksGlass
                  when 'share' then t.worker is not null or t.agency is not null and 'safeguarding-lead' = any (:roles)
                  when 'offer' then :takesOn
                  else false
                end
            and not exists (
                  select 1 from tie o
                   where o.relation = 'kept-out' and o.worker = :worker and o.since <= :now and o.until > :now
                     and (o.child = t.child
                          or exists (select 1 from same_child a, same_child b
                                      where a.undone_at is null and b.undone_at is null and a.same_as = b.same_as
                                        and a.child = o.child and b.child = t.child)
                          or exists (select 1 from same_child s
                                      where s.undone_at is null
                                        and (s.child = o.child and s.same_as = t.child
                                             or s.child = t.child and s.same_as = o.child))))
            """;

    private final JdbcClient sql;

    public Ties(JdbcClient sql) {
        this.sql = sql;
    }

    /// A tie to be made.
    ///
    /// @param purpose what it is for
    /// @param basis   the lawful basis it rests on
    /// @param entry   what it follows from, if it follows from an entry
    public record Making(UUID child, Tie tie, String purpose, String basis, String madeBy, Optional<UUID> entry) {}

    public void make(Making making) {
        make(making, Optional.empty());
    }

    /// Keeps the parts that a tie shows, and makes the tie.
    ///
    /// @param parts their id: that of the share or the offer that it is
    public void show(Making making, UUID parts) {
        keep(parts, making.tie().share().orElseThrow());
        make(making, Optional.of(parts));
    }

    /// Keeps parts of a record that are or were shown to someone.
    public void keep(UUID id, Share share) {
        sql.sql("insert into parts (id, kinds, closer, through, named) values (:id, :kinds, :closer, :through, :named)")
                .param("id", id)
                .param("kinds", share.kinds().toArray(String[]::new))
                .param("closer", share.closer().stream().map(Enum::name).toArray(String[]::new))
                .param("through", end(share.through()))
                .param("named", share.named())
                .update();
    }

    private void make(Making making, Optional<UUID> parts) {
        var tie = making.tie();
        sql.sql("""
                insert into tie (id, child, relation, role, worker, team, agency, since, until, purpose, basis, made_by,
                                 entry, parts)
                values (gen_random_uuid(), :child, :relation, :role, :worker, :team, :agency, :since, :until,
                        :purpose, :basis, :madeBy, :entry, :parts)
                """)
                .param("child", making.child())
                .param("relation", word(tie.relation()))
                .param("role", tie.role().orElse(null))
                .param("worker", tie.side() instanceof Tie.Side.OfWorker(var worker) ? worker : null)
                .param("team", tie.side() instanceof Tie.Side.OfTeam(var team) ? team : null)
                .param("agency", tie.side() instanceof Tie.Side.OfAgency(var agency) ? agency : null)
                .param("since", Entries.at(tie.since()))
                .param("until", end(tie.until()))
                .param("purpose", making.purpose())
                .param("basis", making.basis())
                .param("madeBy", making.madeBy())
                .param("entry", making.entry().orElse(null))
                .param("parts", parts.orElse(null))
                .update();
    }

    /// Ends every running tie of a relation, and of a role if one is given.
    public void end(UUID child, Tie.Relation relation, Optional<String> role, Instant now) {
        sql.sql("""
                update tie set until = :now
                 where child = :child and relation = :relation and until > :now
                   and (cast(:role as text) is null or role = :role)
                """)
                .param("child", child)
                .param("relation", word(relation))
                .param("role", role.orElse(null))
                .param("now", Entries.at(now))
                .update();
    }

    /// Ends whatever shows some parts.
    public void end(UUID parts, Instant now) {
        sql.sql("update tie set until = :now where parts = :parts and until > :now")
                .param("parts", parts)
                .param("now", Entries.at(now))
                .update();
    }

    /// Ends every role that people of an agency hold in a case.
    public void endRolesOf(String agency, UUID child, Instant now) {
        sql.sql("""
                update tie t set until = :now from worker w
                 where t.child = :child and t.relation = 'holds-role' and t.until > :now
                   and w.id = t.worker and w.agency = :agency
                """)
                .param("agency", agency)
                .param("child", child)
                .param("now", Entries.at(now))
                .update();
    }

    /// Ends one role of a worker in a case.
    public void endRoleOf(String worker, String role, UUID child, Instant now) {
        sql.sql("""
                update tie set until = :now
                 where child = :child and worker = :worker and relation = 'holds-role' and role = :role and until > :now
                """)
                .param("child", child)
                .param("worker", worker)
                .param("role", role)
                .param("now", Entries.at(now))
                .update();
    }

    /// Ends every tie of one relation that a worker has to a child.
    ///
    /// @return whether there was one
    public boolean endOf(String worker, Tie.Relation relation, UUID child, Instant now) {
        return sql.sql("""
                update tie set until = :now
                 where child = :child and worker = :worker and relation = :relation and until > :now
                """)
                        .param("child", child)
                        .param("worker", worker)
                        .param("relation", word(relation))
                        .param("now", Entries.at(now))
                        .update()
                > 0;
    }

    public List<Tie> of(Collection<UUID> children) {
        return sql.sql("""
                select t.*, p.kinds, p.closer, p.through, p.named from tie t left join parts p on p.id = t.parts
                 where t.child = any (:children) order by t.since, t.id
                """)
                .param("children", children.toArray(UUID[]::new))
                .query(Ties::tie)
                .list();
    }

    /// By role, who held it in a case and when.
    public static Map<String, List<Holder>> holders(List<Tie> ties) {
        var holders = new HashMap<String, List<Holder>>();
        for (var tie : ties) {
            if (tie.relation() == Tie.Relation.HOLDS_ROLE
                    && tie.side() instanceof Tie.Side.OfWorker(var worker)
                    && tie.role().isPresent()) {
                holders.merge(
                        tie.role().get(),
                        List.of(new Holder(worker, tie.since(), tie.until())),
                        (some, more) -> java.util.stream.Stream.concat(more.stream(), some.stream())
                                .toList());
            }
        }
        return holders;
    }

    /// Gives a statement the parameters that [#LETS_SEE] expects.
    public static JdbcClient.StatementSpec mine(
            JdbcClient.StatementSpec statement, Viewer viewer, Procedures procedures, Instant now) {
        return statement
                .param("now", Entries.at(now))
                .param("worker", viewer.worker())
                .param("team", viewer.team().orElse(null))
                .param("agency", viewer.agency())
                .param("roles", viewer.roles().toArray(String[]::new))
                .param("breaksGlass", Access.mayBreakGlass(viewer, procedures))
                .param("takesOn", Access.takesOn(viewer, procedures));
    }

    private static Tie tie(ResultSet row, int number) throws SQLException {
        return new Tie(
                relation(row.getString("relation")),
                side(row),
                Optional.ofNullable(row.getString("role")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                end(row.getObject("until", OffsetDateTime.class)),
                row.getObject("parts") == null ? Optional.empty() : Optional.of(share(row)));
    }

    /// The parts in a row of a table that is joined with them.
    public static Share share(ResultSet row) throws SQLException {
        return new Share(
                Set.of((String[]) row.getArray("kinds").getArray()),
                Arrays.stream((String[]) row.getArray("closer").getArray())
                        .map(FieldClass::valueOf)
                        .collect(Collectors.toSet()),
                end(row.getObject("through", OffsetDateTime.class)),
                row.getBoolean("named"));
    }

    private static Tie.Side side(ResultSet row) throws SQLException {
        var worker = row.getString("worker");
        if (worker != null) {
            return new Tie.Side.OfWorker(worker);
        }
        var team = row.getString("team");
        return team != null ? new Tie.Side.OfTeam(team) : new Tie.Side.OfAgency(row.getString("agency"));
    }

    private static Instant end(OffsetDateTime until) {
        return until.equals(OffsetDateTime.MAX) ? When.FAR_AHEAD : until.toInstant();
    }

    private static OffsetDateTime end(Instant until) {
        return until.equals(When.FAR_AHEAD) ? OffsetDateTime.MAX : Entries.at(until);
    }

    private static String word(Tie.Relation relation) {
        return switch (relation) {
            case HOLDS_ROLE -> "holds-role";
            case TEAM -> "team";
            case FRONT_DOOR -> "front-door";
            case AGENCY_PART -> "agency-part";
            case REFERRER -> "referrer";
            case BREAK_GLASS -> "break-glass";
            case SHARE -> "share";
            case OFFER -> "offer";
            case KEPT_OUT -> "kept-out";
        };
    }

    private static Tie.Relation relation(String word) {
        return switch (word) {
            case "holds-role" -> Tie.Relation.HOLDS_ROLE;
            case "team" -> Tie.Relation.TEAM;
            case "front-door" -> Tie.Relation.FRONT_DOOR;
            case "agency-part" -> Tie.Relation.AGENCY_PART;
            case "referrer" -> Tie.Relation.REFERRER;
            case "break-glass" -> Tie.Relation.BREAK_GLASS;
            case "share" -> Tie.Relation.SHARE;
            case "offer" -> Tie.Relation.OFFER;
            case "kept-out" -> Tie.Relation.KEPT_OUT;
            default -> throw new IllegalStateException("Unknown relation in the database: " + word);
        };
    }
}
