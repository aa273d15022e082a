package org.waymark.frontdoor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Asking;
import org.waymark.casefile.Desk;
import org.waymark.casefile.SeenCase;
import org.waymark.engine.pack.Role;
import org.waymark.engine.record.When;
import org.waymark.engine.record.WhenText;
import org.waymark.packs.InForce;
import org.waymark.people.Likeness;
import org.waymark.people.Likeness.Described;
import org.waymark.store.Audit;
import org.waymark.store.Entries;
import org.waymark.workplace.Visit;

/// Says at the front door whom to ask in the same agency, where a child held there may be the one a concern is about.
/// It names neither the child nor anything of the record, and leaves a line in the audit of each record that it rests
/// on. What somebody is kept out of does not exist for them here either.
public final class WhoMayKnow {
    static final String ACT = "told-whom-to-ask";

    private static final int AT_MOST = 5;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Asking asking;
    private final Audit audit;
    private final InForce packs;

    public WhoMayKnow(JdbcClient sql, TransactionTemplate transaction, InForce packs) {
        this.sql = sql;
        this.transaction = transaction;
        this.asking = new Asking(sql, transaction, packs.procedures());
        this.audit = new Audit(sql);
        this.packs = packs;
    }

    /// A child held in a team of the agency.
    ///
    /// @param worker who holds the case, if anybody does
    private record Held(UUID child, Described described, Optional<String> worker, String team) {
        @Override
        public String toString() {
            return "Held[hidden]";
        }
    }

    private record Found(Held held, Likeness likeness) {}

    /// Those to ask about a concern, the likeliest first.
    List<ContactView.Ask> of(SeenCase seen, Desk desk, Visit visit) {
        var sought = Described.of(desk.heads().person(seen));
        return transaction.execute(_ -> {
            var found = new ArrayList<Found>();
            for (var held : asking.errand(() -> held(seen, visit))) {
                Likeness.of(sought, held.described()).ifPresent(it -> found.add(new Found(held, it)));
            }
            var shown = found.stream()
                    .sorted(Comparator.comparing(Found::likeness, Likeness.BEST_FIRST))
                    .limit(AT_MOST)
                    .toList();
            shown.forEach(it -> audit.write(visit.worker()
                    .did(ACT, Optional.of(it.held().child()), List.of(seen.reference()), "", visit.now())));
            return shown.stream()
                    .map(it -> new ContactView.Ask(
                            it.held()
                                    .worker()
                                    .map(name -> name + ", " + it.held().team())
                                    .orElse(it.held().team()),
                            it.likeness().saysOfOne()))
                    .distinct()
                    .toList();
        });
    }

    /// Whoever asks sees none of these.
    private List<Held> held(SeenCase seen, Visit visit) {
        return sql.sql("""
                select k.child, k.names, k.born, m.name as team,
                       (select w.name from tie h join worker w on w.id = h.worker
                         where h.child = k.child and h.relation = 'holds-role' and h.role = any (:takingRoles)
                           and h.since <= :now and h.until > :now and w.leaves > :now
                         order by h.since desc limit 1) as worker
                  from child_card k
                  join tie t on t.child = k.child and t.relation = 'team' and t.since <= :now and t.until > :now
                  join team m on m.id = t.team and m.agency = :agency
                 where k.child <> :child and m.id is distinct from :team
                   and not exists (select from same_child s where s.child = k.child and s.undone_at is null)
                   and not exists (select from tie o
                                    where o.worker = :worker and o.since <= :now and o.until > :now
                                      and o.relation in ('kept-out', 'holds-role')
                                      and (o.child = k.child
                                           or o.child in (select s.child from same_child s
                                                           where s.same_as = k.child and s.undone_at is null)))
                 order by k.child
                """)
                .param("child", seen.child())
                .param("agency", visit.worker().agency().id())
                .param("team", visit.worker().team().orElse(null))
                .param("worker", visit.worker().id())
                .param(
                        "takingRoles",
                        packs.procedures().roles().values().stream()
                                .filter(Role::takesCase)
                                .map(Role::id)
                                .toArray(String[]::new))
                .param("now", Entries.at(visit.now()))
                .query((row, number) -> held(row))
                .list();
    }

    private static Held held(ResultSet row) throws SQLException {
        var born = WhenText.read(row.getString("born")) instanceof WhenText.Read.Time(var when)
                ? Optional.of(when)
                : Optional.<When>empty();
        return new Held(
                row.getObject("child", UUID.class),
                new Described(Arrays.asList(row.getString("names").split("\\n")), born),
                Optional.ofNullable(row.getString("worker")),
                row.getString("team"));
    }
}
