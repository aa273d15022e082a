package org.waymark.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.zaxxer.hikari.HikariDataSource;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.keys.TestKeys;
import org.waymark.keys.Vault;
import org.waymark.store.TestDatabase;

/// The secret of a second step is sealed, and is its owner's alone.
class SecondStepsTest {
    private static final Instant NOON = Instant.parse("2026-04-03T12:00:00Z");

    private final HikariDataSource database = TestDatabase.migrated();
    private final JdbcClient sql = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final SecondSteps steps = stepsWith(new Vault(sql, TestKeys.ring()));

    private SecondSteps stepsWith(Vault vault) {
        return new SecondSteps(sql, transaction, vault);
    }

    @BeforeEach
    void make_workers() {
        sql.sql("insert into agency (id, name, type) values ('town', 'Town', 'childrens-services')")
                .update();
        for (var worker : List.of("sana", "owen")) {
            sql.sql("insert into worker (id, agency, name, job) values (?, 'town', ?, 'Worker')")
                    .params(worker, worker)
                    .update();
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void no_secret_stands_in_the_database() {
        var secret = begin("sana");

        var stored =
                sql.sql("select sealed from second_step").query(byte[].class).single();
        assertThat(Hex.toHexString(stored)).doesNotContain(Hex.toHexString(secret));
        assertThat(begin("sana")).as("the same once more").isEqualTo(secret);
    }

    @Test
    void a_secret_put_under_another_workers_name_lets_nobody_in() {
        var hers = begin("sana");
        assertThat(steps.confirm("sana", code(hers, NOON), NOON)).isPresent();
        var his = begin("owen");
        assertThat(steps.confirm("owen", code(his, NOON), NOON)).isPresent();
        var later = NOON.plusSeconds(60);

        sql.sql("update second_step set (sealed, data_key) = (select sealed, data_key from second_step where worker ="
                        + " 'owen') where worker = 'sana'")
                .update();

        assertThat(steps.passes("sana", code(his, later), later)).isFalse();
        assertThat(steps.passes("sana", code(hers, later), later)).isFalse();
        assertThat(steps.passes("owen", code(his, later), later)).isTrue();
    }

    @Test
    void after_the_key_is_lost_a_recovery_code_lets_its_owner_in_and_they_set_it_up_anew() {
        var recovery = steps.confirm("sana", code(begin("sana"), NOON), NOON).orElseThrow();
        begin("owen");
        var without = stepsWith(new Vault(sql, TestKeys.ring()));

        assertThat(without.isOn("sana")).isTrue();
        assertThat(without.passes("sana", recovery.getFirst(), NOON)).isTrue();
        without.end("sana");
        assertThat(without.begin("sana", NOON)).isPresent();
        assertThat(without.begin("owen", NOON))
                .as("who had not confirmed it yet")
                .isPresent();
    }

    private byte[] begin(String worker) {
        var text = steps.begin(worker, NOON).orElseThrow().text();
        var padded = new char[(8 - text.length() % 8) % 8];
        Arrays.fill(padded, '=');
        return Base32.decode(text + new String(padded));
    }

    private static String code(byte[] secret, Instant at) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator();
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, generator.getAlgorithm()), at);
        } catch (InvalidKeyException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
