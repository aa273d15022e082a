package org.waymark.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.keys.Bytes;
import org.waymark.keys.Vault;
import org.waymark.store.Entries;
import tools.jackson.databind.json.JsonMapper;

/// Forms that were begun and not sent: kept while they are typed, or because they arrived when nobody was signed in any
/// more. Each waits for its person on whatever device, until it is sent, handed over, thrown away, or let go of for
/// age.
public final class Drafts {
    /// How long a draft waits after it was last saved: a rule of the house. It may say where a child is, so no longer.
    public static final Duration KEPT = Duration.ofDays(28);

    /// For how long what was thrown away can be brought back, and what was let go of is told of.
    public static final Duration REMEMBERED = Duration.ofDays(7);

    /// The control that holds what a colleague said who handed a draft over. It goes with the next saving.
    public static final String NOTE = "draft-note";

    /// The control by which a form counts once. Two drafts are two forms.
    private static final String KEY = "key";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DRAFT = "select id, path, title, began, saved, handed, state from draft ";

    private final JdbcClient sql;
    private final Vault vault;

    public Drafts(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /// A form that was begun.
    ///
    /// @param path  the page it belongs to
    /// @param title what the form is for, never anything of a child; or empty
    public record About(String path, String title) {}

    /// How far a draft has come.
    public enum State {
        OPEN,
        THROWN_AWAY,
        /// Nobody touched it for so long that its words are gone.
        LET_GO
    }

    /// A draft without its words.
    ///
    /// @param handed by whom it was handed over, if it was
    public record Draft(UUID id, About about, Instant began, Instant saved, Optional<String> handed, State state) {
        /// When it will be let go of if nobody touches it.
        public Instant until() {
            return saved.plus(KEPT);
        }

        @Override
        public String toString() {
            return "Draft[" + id + "]";
        }
    }

    /// A draft with its words.
    public record Found(String path, Filled filled, int version) {}

    /// That a draft was saved.
    ///
    /// @param id     another than asked for if the draft was changed elsewhere meanwhile: then both are kept
    /// @param typing to be sent with the next saving from the same page
    public record Saved(UUID id, Typing typing, Instant at) {}

    /// Saves a form as it stands. The open page that saved it last may always save over it; any other page only what it
    /// was shown. Whatever else comes is kept beside it as a draft of its own.
    ///
    /// @return empty if the form has been sent or thrown away meanwhile, or there is no such person
    public Optional<Saved> save(UUID id, String worker, About about, Filled filled, Typing typing, Instant now) {
        var saved = write(id, worker, about, filled, typing, now);
        if (saved.isPresent() || ended(id)) {
            return saved;
        }
        var other = filled.has(KEY) ? filled.with(KEY, UUID.randomUUID().toString()) : filled;
        return write(UUID.randomUUID(), worker, about, other, typing, now);
    }

    private Optional<Saved> write(UUID id, String worker, About about, Filled filled, Typing typing, Instant now) {
        var sealed = vault.seal(bound(id, worker, about.path()), Bytes.of(JSON.writeValueAsString(filled.answers())));
        return sql.sql("""
                insert into draft (id, worker, path, title, data_key, sealed, began, saved, typing)
                select :id, w.id, :path, :title, :dataKey, :sealed, :now, :now, :page
                  from worker w where w.id = :worker and w.leaves > :now
                on conflict (id) do update
                   set path = excluded.path, title = excluded.title, data_key = excluded.data_key,
                       sealed = excluded.sealed, saved = excluded.saved, typing = excluded.typing,
                       version = draft.version + 1
                 where draft.worker = excluded.worker and draft.state = 'open'
                   and (draft.typing = excluded.typing or draft.version = :version)
                returning version
                """)
                .param("id", id)
                .param("worker", worker)
                .param("path", about.path())
                .param("title", about.title())
                .param("dataKey", sealed.dataKey())
                .param("sealed", sealed.bytes().array())
                .param("now", Entries.at(now))
                .param("page", typing.page())
                .param("version", typing.version())
                .query(Integer.class)
                .optional()
                .map(version -> new Saved(id, new Typing(version, typing.page()), now));
    }

    private boolean ended(UUID id) {
        return sql.sql("select count(*) from draft where id = :id and state <> 'open'")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// A draft of this person; empty for anyone else.
    public Optional<Found> find(UUID id, String worker) {
        return sql.sql("""
                select path, data_key, sealed, version from draft
                 where id = :id and worker = :worker and state = 'open'
                """)
                .param("id", id)
                .param("worker", worker)
                .query((row, number) -> {
                    var path = row.getString("path");
                    var sealed =
                            new Vault.Sealed(row.getObject("data_key", UUID.class), Bytes.of(row.getBytes("sealed")));
                    return vault.open(bound(id, worker, path), sealed) instanceof Vault.Opened.Plain(var answers)
                            ? Optional.of(new Found(path, filled(answers.words()), row.getInt("version")))
                            : Optional.<Found>empty();
                })
                .optional()
                .flatMap(it -> it);
    }

    /// What a draft is sealed for.
    public static Vault.Bound bound(UUID id, String worker, String path) {
        return new Vault.Bound("held-form", worker, List.of(id.toString(), path));
    }

    /// The latest draft of a page, if this person has begun one.
    public Optional<Draft> begun(String worker, String path) {
        return sql.sql(DRAFT + "where worker = :worker and path = :path and state = 'open' order by saved desc limit 1")
                .param("worker", worker)
                .param("path", path)
                .query(Drafts::draft)
                .optional();
    }

    /// A person's drafts, the latest first, and what became of those that ended of late without being sent.
    public List<Draft> of(String worker, Instant now) {
        letGo(now);
        return sql.sql(DRAFT + "where worker = :worker and state <> 'sent' order by saved desc, id")
                .param("worker", worker)
                .query(Drafts::draft)
                .list();
    }

    /// Lets go of the words of a form once they are recorded. A saving that comes late brings nothing back.
    public void release(UUID id, String worker, Instant now) {
        sql.sql("""
                insert into draft (id, worker, path, title, began, saved, state)
                select :id, w.id, '', '', :now, :now, 'sent' from worker w where w.id = :worker
                on conflict (id) do update set data_key = null, sealed = null, saved = excluded.saved, state = 'sent'
                 where draft.worker = excluded.worker
                """)
                .param("id", id)
                .param("worker", worker)
                .param("now", Entries.at(now))
                .update();
    }

    /// Throws a draft away. It can be brought back for [#REMEMBERED].
    public void throwAway(UUID id, String worker, Instant now) {
        turn(id, worker, "open", "thrown-away", now);
    }

    public void bringBack(UUID id, String worker, Instant now) {
        turn(id, worker, "thrown-away", "open", now);
    }

    private void turn(UUID id, String worker, String from, String to, Instant now) {
        sql.sql("""
                update draft set state = :to, saved = :now, typing = ''
                 where id = :id and worker = :worker and state = :from
                """)
                .param("id", id)
                .param("worker", worker)
                .param("from", from)
                .param("to", to)
                .param("now", Entries.at(now))
                .update();
    }

    /// Gives a draft to a colleague, who goes on with it. What its page still saves at the first person's is kept
    /// there.
    ///
    /// @param note what the colleague should know, or empty
    public void hand(UUID id, String worker, String colleague, String note, Instant now) {
        find(id, worker).ifPresent(found -> {
            var answers = found.filled().with(NOTE, note).answers();
            var sealed = vault.seal(bound(id, colleague, found.path()), Bytes.of(JSON.writeValueAsString(answers)));
            sql.sql("""
                    update draft set worker = :colleague, handed = :worker, data_key = :dataKey, sealed = :sealed,
                                     saved = :now, typing = '', version = version + 1
                     where id = :id and worker = :worker and state = 'open' and version = :version
                    """)
                    .param("id", id)
                    .param("worker", worker)
                    .param("colleague", colleague)
                    .param("dataKey", sealed.dataKey())
                    .param("sealed", sealed.bytes().array())
                    .param("version", found.version())
                    .param("now", Entries.at(now))
                    .update();
        });
    }

    /// Takes the words out of what nobody touched for so long, and forgets what has long ended.
    private void letGo(Instant now) {
        sql.sql("""
                update draft set data_key = null, sealed = null, state = 'let-go', saved = :now
                 where state = 'open' and saved < :long_ago
                """)
                .param("now", Entries.at(now))
                .param("long_ago", Entries.at(now.minus(KEPT)))
                .update();
        sql.sql("delete from draft where state <> 'open' and saved < :forgotten")
                .param("forgotten", Entries.at(now.minus(REMEMBERED)))
                .update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                new About(row.getString("path"), row.getString("title")),
                row.getObject("began", OffsetDateTime.class).toInstant(),
                row.getObject("saved", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("handed")),
                switch (row.getString("state")) {
                    case "thrown-away" -> State.THROWN_AWAY;
                    case "let-go" -> State.LET_GO;
                    default -> State.OPEN;
                });
    }

    private static Filled filled(String json) {
        var answers = new LinkedHashMap<String, List<String>>();
        JSON.readTree(json).properties().forEach(field -> {
            var values = new ArrayList<String>();
            field.getValue().forEach(value -> values.add(value.asString()));
            answers.put(field.getKey(), values);
        });
        return new Filled(answers);
    }
}
