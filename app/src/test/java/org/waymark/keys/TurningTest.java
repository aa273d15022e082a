package org.waymark.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.keys.Vault.Bound;
import org.waymark.keys.Vault.Opened;
import org.waymark.keys.Vault.Sealed;
import org.waymark.store.TestDatabase;

/// Another master key takes the place of the first, and nothing is lost on the way.
class TurningTest {
    private static final int CHILDREN = 1300;
    private static final int WRITERS = 4;

    private final KeyRing ring;
    private final HikariDataSource database = TestDatabase.migrated();
    private final JdbcClient sql = JdbcClient.create(database);
    private final Vault vault;
    private final Queue<Kept> kept = new ConcurrentLinkedQueue<>();

    TurningTest(@TempDir Path folder) {
        this.ring = TestKeys.ringIn(folder);
        this.vault = new Vault(sql, ring);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private record Kept(Bound bound, String words, Sealed sealed) {}

    @Test
    void every_key_is_rewrapped_while_people_go_on_writing_and_reading() throws Exception {
        IntStream.range(0, CHILDREN).forEach(this::keep);
        var old = ring.names().getFirst();
        var number = new AtomicInteger(CHILDREN);
        var done = new AtomicBoolean();

        Turning.Rewrapped rewrapped;
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var written = IntStream.range(0, WRITERS)
                    .mapToObj(_ -> writers.submit(() -> {
                        var mine = 0;
                        while (!done.get() || mine < 20) {
                            keep(number.getAndIncrement());
                            keep(mine % CHILDREN); // a child who has a key already
                            assertOpens(kept.peek());
                            mine++;
                        }
                        return mine;
                    }))
                    .toList();
            ring.add();
            rewrapped = turning().rewrap(ring);
            done.set(true);
            for (var each : written) {
                assertThat(each.get()).isPositive();
            }
        }

        assertThat(rewrapped.rewrapped()).isGreaterThanOrEqualTo(CHILDREN);
        assertThat(rewrapped.left()).isZero();
        // Those who had begun to write under the old key while it was turned are few, and a second pass finds them.
        turning().rewrap(ring);
        assertThat(turning().counts()).doesNotContainKey(old).hasSize(1);
        assertThat(kept).hasSizeGreaterThan(CHILDREN + WRITERS).allSatisfy(this::assertOpens);
    }

    @Test
    void a_pass_that_is_broken_off_leaves_everything_readable_and_the_next_ends_it() throws IOException {
        IntStream.range(0, CHILDREN).forEach(this::keep);
        var added = ring.add();
        var breaks = new TransactionTemplate(new JdbcTransactionManager(database) {
            private int commits;

            @Override
            protected void doCommit(DefaultTransactionStatus status) {
                if (++commits == 2) {
                    throw new IllegalStateException("pulled the plug");
                }
                super.doCommit(status);
            }
        });

        assertThatThrownBy(() -> new Turning(sql, breaks).rewrap(ring)).hasMessage("pulled the plug");

        assertThat(turning().counts()).hasSize(2).containsEntry(added, 500L);
        assertThat(kept).allSatisfy(this::assertOpens);
        assertThat(turning().rewrap(ring)).isEqualTo(new Turning.Rewrapped(CHILDREN - 500, 0));
        assertThat(turning().counts()).isEqualTo(Map.of(added, (long) CHILDREN));
        assertThat(kept).allSatisfy(this::assertOpens);
        assertThat(turning().rewrap(ring)).isEqualTo(new Turning.Rewrapped(0, 0));
    }

    @Test
    void what_cannot_be_rewrapped_is_counted_and_holds_up_nothing() throws IOException {
        IntStream.range(0, 3).forEach(this::keep);
        sql.sql("update data_key set wrapped = set_byte(wrapped, 20, (get_byte(wrapped, 20) + 1) % 256)"
                        + " where owner = 'place/child 1'")
                .update();
        ring.add();

        assertThat(turning().rewrap(ring)).isEqualTo(new Turning.Rewrapped(2, 1));
        assertThat(List.copyOf(kept).stream().filter(it -> !it.bound().owner().equals("child 1")))
                .hasSize(2)
                .allSatisfy(this::assertOpens);
    }

    private void keep(int child) {
        var bound = new Bound("place", "child " + child, List.of("entry", "field"));
        var words = "Larch Close " + child;
        kept.add(new Kept(bound, words, vault.seal(bound, Bytes.of(words))));
    }

    private void assertOpens(Kept it) {
        assertThat(vault.open(it.bound(), it.sealed()))
                .isInstanceOfSatisfying(
                        Opened.Plain.class,
                        plain -> assertThat(plain.bytes().words()).isEqualTo(it.words()));
    }

    private Turning turning() {
        return new Turning(sql, new TransactionTemplate(new JdbcTransactionManager(database)));
    }
}
