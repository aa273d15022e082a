package org.waymark.casefile;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.agencies.Agencies;
import org.waymark.agencies.Worker;
import org.waymark.duties.Duties;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.engine.record.WhenText;
import org.waymark.keys.TestKeys;
import org.waymark.keys.Vault;
import org.waymark.packs.InForce;
import org.waymark.packs.Loaded;
import org.waymark.packs.Packs;
import org.waymark.store.TestDatabase;

/// A casefile on a real database with the project's packs and a small invented partnership.
public final class TestPartnership implements AutoCloseable {
    private static final class Once {
        static final InForce PACKS = load();

        private static InForce load() {
            return switch (Packs.load(Path.of("..", "packs"), List.of())) {
                case Loaded.Ready ready -> InForce.of(ready);
                case Loaded.Broken broken -> throw new IllegalStateException(broken.text());
            };
        }
    }

    private final HikariDataSource owner = TestDatabase.migrated();
    private final HikariDataSource database = TestDatabase.asWaymark(owner);

    /// The database as whoever owns it sees it.
    public final JdbcClient sql = JdbcClient.create(owner);

    /// The database as Waymark does.
    public final JdbcClient app = JdbcClient.create(database);

    public final InForce packs = Once.PACKS;
    public final Agencies agencies = new Agencies(app);
    public final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    public final Duties duties = new Duties(app, transaction, packs);
    public final Casefile casefile =
            Casefile.on(app, transaction, agencies, duties, packs, new Vault(app, TestKeys.ring()));

    HikariDataSource database() {
        return database;
    }

    public TestPartnership() {
        agency("hill", "Hill School", "school");
        agency("town", "Town Children’s Services", "childrens-services");
        agency("town-police", "Town Police", "police");
        team("desk");
        team("north");
        worker("tessa", "hill", "", "");
        worker("joan", "hill", "", "safeguarding-lead");
        worker("dev", "town", "desk", "duty-worker");
        worker("sana", "town", "north", "social-worker");
        worker("maggie", "town", "north", "team-manager");
        worker("owen", "town", "", "social-worker");
        worker("priya", "town-police", "", "police-lead,safeguarding-lead");
    }

    public Worker worker(String id) {
        return agencies.worker(id, Instant.EPOCH).orElseThrow();
    }

    public static Instant at(String text) {
        return switch (WhenText.read(text)) {
            case WhenText.Read.Time(var when) -> when.first();
            case WhenText.Read.Unreadable(var why) -> throw new IllegalArgumentException(why);
        };
    }

    public static Change.Recording recording(String kind, Instant at, String agency, Map<String, Value> fields) {
        return new Change.Recording(kind, When.at(at), When.at(at), agency, "", fields, Map.of(), Change.Consents.NONE);
    }

    /// Raises a concern about one child.
    public UUID raise(String worker, String at, Map<String, Value> fields) {
        var who = worker(worker);
        var recording = recording("concern", at(at), who.agency().id(), fields);
        return ((Outcome.Recorded) casefile.raise(UUID.randomUUID(), List.of(recording), who, at(at))).child();
    }

    public Outcome record(UUID child, String worker, String at, String kind, Map<String, Value> fields) {
        var who = worker(worker);
        return casefile.record(
                new Command(
                        UUID.randomUUID(),
                        child,
                        recording(kind, at(at), who.agency().id(), fields),
                        Optional.empty()),
                who,
                at(at));
    }

    private void agency(String id, String name, String type) {
        sql.sql("insert into agency (id, name, type) values (?, ?, ?)")
                .params(id, name, type)
                .update();
    }

    private void team(String id) {
        sql.sql("insert into team (id, agency, name) values (?, 'town', ?)")
                .params(id, id)
                .update();
    }

    private void worker(String id, String agency, String team, String roles) {
        sql.sql("""
                insert into worker (id, agency, team, name, job, roles)
                values (?, ?, nullif(?, ''), ?, 'Worker', string_to_array(?, ','))
                """).params(id, agency, team, id, roles).update();
    }

    @Override
    public void close() {
        database.close();
        owner.close();
    }
}
