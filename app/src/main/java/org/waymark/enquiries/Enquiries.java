package org.waymark.enquiries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.agencies.Worker;
import org.waymark.casefile.Casefile;
import org.waymark.casefile.Change;
import org.waymark.casefile.Command;
import org.waymark.casefile.Outcome;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.store.Audit;
import org.waymark.store.Entries;
import org.waymark.store.References;

/// The calls that were taken, and what came of them. Taking one looks no child up, so that neither its answer nor the
/// time it takes can tell whether a child is known.
public final class Enquiries {
    /// The kind that says in a child's record that someone asked about the child.
    static final String KIND = "location-enquiry";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Casefile casefile;
    private final Audit audit;
    private final Duration stands;

    /// @param stands for how long a call is shown to whoever comes to work with a child of that name
    public Enquiries(JdbcClient sql, TransactionTemplate transaction, Casefile casefile, Audit audit, Duration stands) {
        this.sql = sql;
        this.transaction = transaction;
        this.casefile = casefile;
        this.audit = audit;
        this.stands = stands;
    }

    /// Writes a call down.
    ///
    /// @param key made when the form was shown, so that a form sent twice counts once
    void take(UUID key, Enquiry.Said said, Worker worker, Instant now) {
        transaction.executeWithoutResult(status -> {
            var made = sql.sql("""
                    insert into enquiry (id, reference, taken, worker, agency, caller, number, claimed, organisation,
                                         child, more, asked, words, worried)
                    values (:id, :reference, :taken, :worker, :agency, :caller, :number, :claimed, :organisation,
                            :child, :more, :asked, :words, :worried)
                    on conflict (id) do nothing
                    """)
                    .param("id", key)
                    .param("reference", References.random("EQ"))
                    .param("taken", Entries.at(now))
                    .param("worker", worker.id())
                    .param("agency", worker.agency().id())
                    .param("caller", said.caller())
                    .param("number", said.number())
                    .param("claimed", said.claimed())
                    .param("organisation", said.organisation())
                    .param("child", said.child())
                    .param("more", said.more())
                    .param("asked", said.asked())
                    .param("words", said.words())
                    .param("worried", said.worried())
                    .update();
            if (made > 0) {
                audit.write(worker.did("enquiry", Optional.empty(), List.of(key.toString()), "", now));
            }
        });
    }

    /// The calls that somebody took, the newest first.
    List<Enquiry> takenBy(Worker worker, int limit) {
        return sql.sql("select * from enquiry where worker = :worker order by taken desc limit :limit")
                .param("worker", worker.id())
                .param("limit", limit)
                .query(Enquiries::enquiry)
                .list();
    }

    /// A call, for the gates below this alone: who may see it depends on the child that it may be about.
    Optional<Enquiry> find(UUID id) {
        return sql.sql("select * from enquiry where id = :id")
                .param("id", id)
                .query(Enquiries::enquiry)
                .optional();
    }

    /// The calls that may still matter, the newest first.
    List<Enquiry> standing(Instant now) {
        return sql.sql("select * from enquiry where taken > :since order by taken desc")
                .param("since", Entries.at(now.minus(stands)))
                .query(Enquiries::enquiry)
                .list();
    }

    /// What was found out so far about calls that may still matter, for each by the record that stands for the child
    /// now.
    List<Answer> answers(Instant now) {
        return sql.sql("""
                select a.*, coalesce(s.same_as, a.child) as stands
                  from enquiry_answer a join enquiry e on e.id = a.enquiry
                  left join same_child s on s.child = a.child and s.undone_at is null
                 where e.taken > :since order by a.answered
                """)
                .param("since", Entries.at(now.minus(stands)))
                .query(Enquiries::answer)
                .list();
    }

    /// Leaves a line in the audit for a look at a call.
    void looked(UUID enquiry, UUID child, Worker worker, Instant now) {
        audit.write(worker.did("enquiry-read", Optional.of(child), List.of(enquiry.toString()), "", now));
    }

    /// Says what came of a call. One that is about the child is written into the child's record as well.
    ///
    /// @param key   made when the form was shown
    /// @param taker who took the call, in words
    void answer(UUID key, Enquiry enquiry, Answer answer, String taker, Worker worker) {
        var now = answer.answered();
        transaction.executeWithoutResult(status -> {
            var entry = answer.about() == Answer.About.THIS_CHILD
                    ? record(key, enquiry, answer, taker, worker)
                    : Optional.<UUID>empty();
            var made = sql.sql("""
                    insert into enquiry_answer (id, enquiry, child, about, done, entry, worker, answered)
                    values (:id, :enquiry, :child, :about, :done, :entry, :worker, :answered)
                    on conflict (id) do nothing
                    """)
                    .param("id", key)
                    .param("enquiry", enquiry.id())
                    .param("child", answer.child())
                    .param("about", answer.about().word())
                    .param("done", answer.done())
                    .param("entry", entry.orElse(null))
                    .param("worker", worker.id())
                    .param("answered", Entries.at(now))
                    .update();
            if (made > 0) {
                audit.write(worker.did(
                        "enquiry-answered",
                        Optional.of(answer.child()),
                        List.of(enquiry.id().toString()),
                        "",
                        now));
            }
        });
    }

    private Optional<UUID> record(UUID key, Enquiry enquiry, Answer answer, String taker, Worker worker) {
        var now = answer.answered();
        var recording = new Change.Recording(
                KIND,
                When.at(enquiry.taken()),
                When.at(now),
                worker.agency().id(),
                taker,
                fields(enquiry),
                Map.of(),
                Change.Consents.NONE);
        var command = new Command(key, answer.child(), recording, Optional.empty());
        return casefile.record(command, worker, now) instanceof Outcome.Recorded it
                ? it.entries().stream().findFirst()
                : Optional.empty();
    }

    private static Map<String, Value> fields(Enquiry enquiry) {
        var said = enquiry.said();
        var fields = new HashMap<String, Value>();
        put(fields, "who", String.join(", ", List.of(said.caller(), said.organisation())));
        put(fields, "how", "By telephone, " + said.number());
        put(fields, "asked", String.join("\n", List.of(said.asked(), said.words())));
        if (!said.claimed().isEmpty()) {
            fields.put("claimed", new Value.Option(said.claimed()));
        }
        return fields;
    }

    private static void put(Map<String, Value> fields, String field, String words) {
        var said = words.replaceAll("^[,\\s]+|[,\\s]+$", "");
        if (!said.isEmpty()) {
            fields.put(field, new Value.Text(said));
        }
    }

    private static Enquiry enquiry(ResultSet row, int number) throws SQLException {
        return new Enquiry(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getObject("taken", OffsetDateTime.class).toInstant(),
                row.getString("worker"),
                row.getString("agency"),
                new Enquiry.Said(
                        row.getString("caller"),
                        row.getString("number"),
                        row.getString("claimed"),
                        row.getString("organisation"),
                        row.getString("child"),
                        row.getString("more"),
                        row.getString("asked"),
                        row.getString("words"),
                        row.getString("worried")));
    }

    private static Answer answer(ResultSet row, int number) throws SQLException {
        return new Answer(
                row.getObject("enquiry", UUID.class),
                row.getObject("stands", UUID.class),
                Answer.About.of(row.getString("about")),
                row.getString("done"),
                row.getString("worker"),
                row.getObject("answered", OffsetDateTime.class).toInstant());
    }
}
