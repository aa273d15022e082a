package org.waymark.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.duties.Duties;
import org.waymark.engine.record.Value;
import org.waymark.keys.TestKeys;
import org.waymark.keys.Vault;

/// Whoever may not see a child makes the database do exactly what it does for a child that never was, so that not even
/// the time that an answer takes tells them apart. `./waymark campaign existence` measures it.
class SameWorkTest {
    private static final String NOW = "2026-04-03T20:00";

    private final TestPartnership town = new TestPartnership();
    private final List<String> statements = new ArrayList<>();
    private final Casefile casefile = listened(town.database());
    private final UUID hidden = town.raise("tessa", "2026-04-03T18:10", Map.of("seen", new Value.Text("Bruises")));
    private final UUID never = UUID.randomUUID();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void looking() {
        same(child -> casefile.see(child, town.worker("owen"), TestPartnership.at(NOW)));
    }

    @Test
    void asking_who_looked() {
        var at = TestPartnership.at(NOW);
        same(child -> casefile.looked(child, town.worker("owen"), at, LocalDate.of(2026, 4, 3)));
    }

    @Test
    void asking_where_the_child_is() {
        same(child ->
                casefile.reveal(child, UUID.randomUUID(), "curious", town.worker("owen"), TestPartnership.at(NOW)));
    }

    @Test
    void writing() {
        same(child -> casefile.record(
                new Command(
                        UUID.randomUUID(),
                        child,
                        TestPartnership.recording("observation", TestPartnership.at(NOW), "town", Map.of()),
                        Optional.empty()),
                town.worker("owen"),
                TestPartnership.at(NOW)));
    }

    @Test
    void saying_that_two_records_are_one_childs() {
        same(child -> casefile.linking()
                .same(child, UUID.randomUUID(), true, "the same", town.worker("owen"), TestPartnership.at(NOW)));
    }

    @Test
    void whoever_may_see_it_is_told_more() {
        casefile.see(hidden, town.worker("dev"), TestPartnership.at(NOW));
        var seen = List.copyOf(statements);
        statements.clear();
        casefile.see(never, town.worker("dev"), TestPartnership.at(NOW));

        assertThat(seen).as("the statements are listened to").hasSizeGreaterThan(statements.size());
    }

    private void same(Consumer<UUID> act) {
        act.accept(hidden);
        var ofHidden = List.copyOf(statements);
        statements.clear();
        act.accept(never);

        assertThat(ofHidden).isNotEmpty();
        assertThat(statements).isEqualTo(ofHidden);
    }

    /// A casefile on a database whose statements are written down.
    private Casefile listened(HikariDataSource database) {
        var source = new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return heard(super.getConnection());
            }
        };
        var sql = JdbcClient.create(source);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        var duties = new Duties(sql, transaction, town.packs);
        return Casefile.on(sql, transaction, town.agencies, duties, town.packs, new Vault(sql, TestKeys.ring()));
    }

    private Connection heard(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, asked) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.add(String.valueOf(asked[0]));
                    }
                    try {
                        return method.invoke(connection, asked);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
