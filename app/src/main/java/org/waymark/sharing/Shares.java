package org.waymark.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Ties;
import org.waymark.agencies.Worker;
import org.waymark.casefile.Casefile;
import org.waymark.engine.access.Access;
import org.waymark.engine.access.Share;
import org.waymark.engine.access.Tie;
import org.waymark.engine.pack.FieldClass;
import org.waymark.people.Children;
import org.waymark.store.Audit;
import org.waymark.store.Entries;
import org.waymark.store.References;

/// What was shared of records, with whom and why. Only ever added to. What a share shows is a tie, which ends by
/// itself.
public final class Shares {
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Casefile casefile;
    private final Children children;
    private final Ties ties;
    private final Audit audit;

    public Shares(JdbcClient sql, TransactionTemplate transaction, Casefile casefile) {
        this.sql = sql;
        this.transaction = transaction;
        this.casefile = casefile;
        this.children = new Children(sql);
        this.ties = new Ties(sql);
        this.audit = new Audit(sql);
    }

    /// What is to be shared.
    ///
    /// @param key made when the form was shown, so that a form sent twice counts once
    record Making(UUID key, UUID child, Recipient with, Share parts, Shared.Why why, Instant until) {}

    /// Shares parts of a record.
    ///
    /// @return whether it is shared, by this or an earlier try; not if the person does not work with the child
    boolean make(Making making, Worker worker, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!works(making.child(), worker, now)) {
                return false;
            }
            if (!exists(making.key())) {
                show(making, worker, now);
                add(making, worker, now);
                making.why().closer().forEach((held, why) -> addCloser(making.key(), held, why));
                audit.write(worker.did(
                        "shared",
                        Optional.of(making.child()),
                        List.of(making.key().toString()),
                        making.why().purpose(),
                        now));
            }
            return true;
        }));
    }

    /// Whether somebody works with a child, whose record this transaction holds from here on.
    private boolean works(UUID child, Worker worker, Instant now) {
        children.hold(List.of(child));
        return casefile.works(child, worker, now);
    }

    private boolean exists(UUID id) {
        return sql.sql("select exists (select from parts where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private void show(Making making, Worker worker, Instant now) {
        var side = switch (making.with()) {
            case Recipient.OfAgency(var agency) -> Optional.<Tie.Side>of(new Tie.Side.OfAgency(agency));
            case Recipient.OfWorker(var person) -> Optional.<Tie.Side>of(new Tie.Side.OfWorker(person));
            case Recipient.Outside _ -> Optional.<Tie.Side>empty();
        };
        var parts = making.parts();
        if (side.isEmpty()) {
            ties.keep(making.key(), parts);
            return;
        }
        var tie = new Tie(Tie.Relation.SHARE, side.get(), Optional.empty(), now, making.until(), Optional.of(parts));
        var why = making.why();
        ties.show(
                new Ties.Making(making.child(), tie, why.purpose(), why.basis(), worker.id(), Optional.empty()),
                making.key());
    }

    private void add(Making making, Worker worker, Instant now) {
        var with = making.with();
        var why = making.why();
        sql.sql("""
                insert into share (id, reference, child, worker, agency, to_agency, to_worker, outside, purpose, basis,
                                   necessity, asked, view, made, until)
                values (:id, :reference, :child, :worker, :agency, :toAgency, :toWorker, :outside, :purpose, :basis,
                        :necessity, :asked, :view, :made, :until)
                """)
                .param("id", making.key())
                .param("reference", References.random("SH"))
                .param("child", making.child())
                .param("worker", worker.id())
                .param("agency", worker.agency().id())
                .param("toAgency", with instanceof Recipient.OfAgency(var to) ? to : null)
                .param("toWorker", with instanceof Recipient.OfWorker(var to) ? to : null)
                .param("outside", with instanceof Recipient.Outside(var to) ? to : null)
                .param("purpose", why.purpose())
                .param("basis", why.basis())
                .param("necessity", why.necessity())
                .param("asked", why.view().asked().word())
                .param("view", why.view().says())
                .param("made", Entries.at(now))
                .param("until", Entries.at(making.until()))
                .update();
    }

    private void addCloser(UUID parts, FieldClass held, String why) {
        sql.sql("insert into closer_part (parts, class, why) values (:parts, :class, :why)")
                .param("parts", parts)
                .param("class", held.name())
                .param("why", why)
                .update();
    }

    /// Ends a share from now on.
    ///
    /// @return whether it is over, by this or earlier; not if the person does not work with the child
    boolean end(Shared shared, String reason, Worker worker, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!works(shared.child(), worker, now)) {
                return false;
            }
            var made = sql.sql("""
                    insert into share_end (share, worker, reason, ended) values (:share, :worker, :reason, :now)
                    on conflict (share) do nothing
                    """)
                    .param("share", shared.id())
                    .param("worker", worker.id())
                    .param("reason", reason)
                    .param("now", Entries.at(now))
                    .update();
            if (made > 0) {
                ties.end(shared.id(), now);
                audit.write(worker.did(
                        "share-ended",
                        Optional.of(shared.child()),
                        List.of(shared.id().toString()),
                        reason,
                        now));
            }
            return true;
        }));
    }

    /// Everything that was ever shared of a child's record, the newest first.
    List<Shared> of(UUID child) {
        return sql.sql("""
                select s.*, p.kinds, p.closer, p.through, p.named, e.worker as ended_by, e.reason, e.ended
                  from share s join parts p on p.id = s.id left join share_end e on e.share = s.id
                 where s.child = any (:members) order by s.made desc, s.id
                """)
                .param("members", children.members(child).toArray(UUID[]::new))
                .query(this::shared)
                .list();
    }

    /// What is shown to somebody of a child's record now, the newest first.
    List<Shared> with(Worker worker, UUID child, Instant now) {
        return of(child).stream()
                .filter(it -> it.runsAt(now))
                .filter(it -> switch (it.with()) {
                    case Recipient.OfWorker(var to) -> to.equals(worker.id());
                    case Recipient.OfAgency(var to) ->
                        to.equals(worker.agency().id()) && worker.is(Access.SPEAKS_FOR_AGENCY);
                    case Recipient.Outside _ -> false;
                })
                .toList();
    }

    private Shared shared(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Shared(
                id,
                row.getString("reference"),
                row.getObject("child", UUID.class),
                row.getString("worker"),
                row.getString("agency"),
                recipient(row),
                Ties.share(row),
                new Shared.Why(
                        row.getString("purpose"),
                        row.getString("basis"),
                        row.getString("necessity"),
                        closer(id),
                        new Shared.View(Shared.Asked.of(row.getString("asked")).orElseThrow(), row.getString("view"))),
                at(row, "made").orElseThrow(),
                at(row, "until").orElseThrow(),
                end(row));
    }

    private static Optional<Shared.End> end(ResultSet row) throws SQLException {
        var ended = at(row, "ended");
        return ended.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shared.End(row.getString("ended_by"), row.getString("reason"), ended.get()));
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        var agency = row.getString("to_agency");
        var worker = row.getString("to_worker");
        if (agency != null) {
            return new Recipient.OfAgency(agency);
        }
        return worker != null ? new Recipient.OfWorker(worker) : new Recipient.Outside(row.getString("outside"));
    }

    private Map<FieldClass, String> closer(UUID parts) {
        var closer = new HashMap<FieldClass, String>();
        sql.sql("select class, why from closer_part where parts = :parts")
                .param("parts", parts)
                .query(row -> {
                    closer.put(FieldClass.valueOf(row.getString("class")), row.getString("why"));
                });
        return closer;
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
