package org.waymark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.keys.KeyRing;
import org.waymark.keys.Vault;
import org.waymark.store.AppRole;
import org.waymark.store.TrialDatabase;

/// What is done with a database as the owner of its tables, before Waymark works with it as a role that owns nothing.
final class Preparing {
    private Preparing() {}

    /// Brings the tables up to date, seals what an older Waymark kept in plain words, and lets Waymark in.
    static AppRole of(TrialDatabase database, KeyRing keys) {
        var owner = new SingleConnectionDataSource(database.jdbcUrl(), database.user(), database.password(), true);
        try (owner) {
            migrate(owner);
            var sql = JdbcClient.create(owner);
            SealPlain.into(new Vault(sql, keys), sql, new TransactionTemplate(new JdbcTransactionManager(owner)));
            return AppRole.letIn(owner.getConnection());
        } catch (SQLException failed) {
            throw new IllegalStateException("Waymark's role in the database cannot be let in", failed);
        }
    }

    /// Applies the migrations that are missing, without a word if all goes well.
    static void migrate(DataSource owner) {
        if (LoggerFactory.getLogger("org.flywaydb") instanceof Logger log) {
            log.setLevel(Level.ERROR);
        }
        Flyway.configure().dataSource(owner).load().migrate();
    }
}
