package org.waymark.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.agencies.Worker;
import org.waymark.store.Audit;
import org.waymark.store.Entries;
import org.waymark.store.References;

/// What stood out, and what was said of it. Only ever added to. No line of the audit about one names the child, so that
/// whoever looked does not read of it among those who looked.
public final class Alerts {
    /// Who made an alert, in the audit.
    private static final String WAYMARK = "waymark";

    private static final String ALL = """
            select a.*, c.reference as called, n.answer, n.says, n.worker as answered_by, n.answered
              from looking_alert a
              left join child c on c.id = a.child
              left join looking_answer n on n.alert = a.id
            """;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final LookingRules.Standing standing;

    public Alerts(JdbcClient sql, TransactionTemplate transaction, LookingRules rules) {
        this.sql = sql;
        this.transaction = transaction;
        this.audit = new Audit(sql);
        this.standing = rules.standing();
    }

    LookingRules.Standing standing() {
        return standing;
    }

    /// Makes an alert of each finding that none tells yet. Whoever else does so for this person at the same time waits.
    void make(Person person, List<Finding> findings, Instant now) {
        if (findings.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            sql.sql("select pg_advisory_xact_lock(hashtextextended(:worker, 16))")
                    .param("worker", person.id())
                    .query((row, number) -> 0)
                    .list();
            var earlier = sql.sql(ALL + " where a.worker = :worker")
                    .param("worker", person.id())
                    .query(Alerts::alert)
                    .list();
            findings.stream()
                    .filter(it -> earlier.stream().noneMatch(alert -> alert.tells(it, standing, now)))
                    .forEach(it -> add(person, it, now));
        });
    }

    private void add(Person person, Finding finding, Instant now) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into looking_alert (id, reference, rule, worker, agency, child, times, first, last, facts, made)
                values (:id, :reference, :rule, :worker, :agency, :child, :times, :first, :last, :facts, :made)
                """)
                .param("id", id)
                .param("reference", References.random("LK"))
                .param("rule", finding.rule().word())
                .param("worker", person.id())
                .param("agency", person.agency())
                .param("child", finding.child().orElse(null))
                .param("times", finding.times())
                .param("first", Entries.at(finding.first()))
                .param("last", Entries.at(finding.last()))
                .param("facts", finding.facts().toArray(String[]::new))
                .param("made", Entries.at(now))
                .update();
        audit.write(new Audit.Line(
                now,
                WAYMARK,
                person.agency(),
                "looking-alerted",
                Optional.empty(),
                List.of(id.toString(), finding.rule().word()),
                ""));
    }

    /// Those about people of an agency, the newest first.
    List<Alert> of(String agency, Instant since) {
        return sql.sql(ALL + """
                 where a.agency = :agency and (n.alert is null or a.made > :since) order by a.made desc, a.reference
                """)
                .param("agency", agency)
                .param("since", Entries.at(since))
                .query(Alerts::alert)
                .list();
    }

    Optional<Alert> find(UUID id) {
        return sql.sql(ALL + " where a.id = :id")
                .param("id", id)
                .query(Alerts::alert)
                .optional();
    }

    /// Says what came of one.
    ///
    /// @return whether nobody had answered it before
    boolean answer(Alert alert, Alert.Answer answer, String says, Worker worker, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var made = sql.sql("""
                    insert into looking_answer (alert, answer, says, worker, answered)
                    values (:alert, :answer, :says, :worker, :now)
                    on conflict do nothing
                    """)
                    .param("alert", alert.id())
                    .param("answer", answer.word())
                    .param("says", says)
                    .param("worker", worker.id())
                    .param("now", Entries.at(now))
                    .update();
            if (made > 0) {
                var what = List.of(alert.id().toString(), answer.word());
                audit.write(worker.did("looking-answered", Optional.empty(), what, "", now));
            }
            return made > 0;
        }));
    }

    /// Leaves a line in the audit for a look at one.
    void looked(Alert alert, Worker worker, Instant now) {
        audit.write(worker.did(
                "looking-alert-read", Optional.empty(), List.of(alert.id().toString()), "", now));
    }

    /// Writes down, once each, that others are asked as well.
    void settle(Instant now) {
        sql
                .sql(ALL + " where n.alert is null and not exists (select from looking_overdue o where o.alert = a.id)")
                .query(Alerts::alert)
                .list()
                .stream()
                .filter(it -> it.overdue(standing, now))
                .forEach(it -> transaction.executeWithoutResult(status -> overdue(it, now)));
    }

    private void overdue(Alert alert, Instant now) {
        var first = sql.sql("insert into looking_overdue (alert, since) values (:alert, :now) on conflict do nothing")
                .param("alert", alert.id())
                .param("now", Entries.at(now))
                .update();
        if (first > 0) {
            var what = List.of(alert.id().toString());
            audit.write(new Audit.Line(now, WAYMARK, alert.agency(), "looking-overdue", Optional.empty(), what, ""));
        }
    }

    private static Alert alert(ResultSet row, int number) throws SQLException {
        var answer = Optional.ofNullable(row.getString("answer")).flatMap(Alert.Answer::of);
        return new Alert(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                Rule.of(row.getString("rule")).orElseThrow(),
                row.getString("worker"),
                row.getString("agency"),
                Optional.ofNullable(row.getObject("child", UUID.class)),
                Optional.ofNullable(row.getString("called")),
                row.getInt("times"),
                at(row, "last").orElseThrow(),
                List.of((String[]) row.getArray("facts").getArray()),
                at(row, "made").orElseThrow(),
                answer.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Alert.Answered(
                                answer.get(),
                                row.getString("says"),
                                row.getString("answered_by"),
                                at(row, "answered").orElseThrow())));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
