package org.waymark.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.keys.Vault.Bound;
import org.waymark.keys.Vault.Opened;
import org.waymark.keys.Vault.Sealed;
import org.waymark.keys.Vault.Why;
import org.waymark.store.TestDatabase;

/// Words that are sealed open where they belong, and nowhere else.
class VaultTest {
    private static final String WORDS = "12 Larch Close, die Tür links";
    private static final String ADA = "0c1f5a6e-0000-4000-8000-0000000000ad";
    private static final String BO = "0c1f5a6e-0000-4000-8000-0000000000b0";
    private static final String ENTRY = "0c1f5a6e-0000-4000-8000-00000000000e";
    private static final Bound HERE = new Bound("place", ADA, List.of(ENTRY, "where_now"));
    private static final Instant NOON = Instant.parse("2026-04-03T12:00:00Z");

    private final Path folder;
    private final HikariDataSource database = TestDatabase.migrated();
    private final JdbcClient sql = JdbcClient.create(database);
    private final KeyRing ring;
    private final Vault vault;

    VaultTest(@TempDir Path folder) {
        this.folder = folder;
        this.ring = TestKeys.ringIn(folder);
        this.vault = new Vault(sql, ring);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_was_sealed_opens_where_it_belongs() {
        assertThat(words(vault.open(HERE, sealed()))).isEqualTo(WORDS);
        var empty = vault.seal(HERE, Bytes.of(""));
        assertThat(words(vault.open(HERE, empty))).isEmpty();
    }

    @Test
    void the_same_words_sealed_a_thousand_times_never_look_the_same() {
        var all = IntStream.range(0, 1000)
                .mapToObj(_ -> HexFormat.of().formatHex(sealed().bytes().array()))
                .toList();

        assertThat(all).doesNotHaveDuplicates();
        assertThat(all.stream().map(it -> it.substring(2, 26))).as("nonces").doesNotHaveDuplicates();
    }

    @Test
    void nothing_opens_of_which_a_single_bit_was_changed() {
        var sealed = sealed();
        var bytes = sealed.bytes().array();
        for (var bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(vault.open(HERE, new Sealed(sealed.dataKey(), Bytes.of(bytes))))
                    .isEqualTo(new Opened.Shut(new Why.Changed()));
            bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        }
        for (var length = 0; length < bytes.length; length++) {
            var cut = Bytes.of(Arrays.copyOf(bytes, length));
            assertThat(vault.open(HERE, new Sealed(sealed.dataKey(), cut))).isInstanceOf(Opened.Shut.class);
        }
        assertThat(words(vault.open(HERE, new Sealed(sealed.dataKey(), Bytes.of(bytes)))))
                .isEqualTo(WORDS);
    }

    static Stream<Bound> elsewhere() {
        return Stream.of(
                new Bound("place", BO, List.of(ENTRY, "where_now")),
                new Bound("place", ADA, List.of(BO, "where_now")),
                new Bound("place", ADA, List.of(ENTRY, "address")),
                new Bound("place", ADA, List.of(ENTRY + "where_now")),
                new Bound("place", ADA, List.of(ENTRY, "where", "_now")),
                new Bound("second-step", ADA, List.of(ENTRY, "where_now")));
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void nothing_opens_for_another_child_entry_field_or_purpose(Bound other) {
        var sealed = sealed();
        var theirs = vault.seal(other, Bytes.of("theirs"));

        assertThat(vault.open(other, sealed)).isEqualTo(new Opened.Shut(new Why.Changed()));
        assertThat(vault.open(other, new Sealed(theirs.dataKey(), sealed.bytes())))
                .isEqualTo(new Opened.Shut(new Why.Changed()));
        // Nor if whoever has the database gives the key another owner.
        sql.sql("update data_key set owner = :owner, number = 7 where id = :id")
                .param("owner", other.keyOwner())
                .param("id", sealed.dataKey())
                .update();
        assertThat(vault.open(other, sealed)).isEqualTo(new Opened.Shut(new Why.Changed()));
    }

    @Test
    void a_data_key_that_was_changed_opens_nothing_and_keeps_nobody_from_writing() {
        var sealed = sealed();
        sql.sql("update data_key set wrapped = set_byte(wrapped, 20, (get_byte(wrapped, 20) + 1) % 256)")
                .update();

        assertThat(vault.open(HERE, sealed)).isEqualTo(new Opened.Shut(new Why.Changed()));
        assertThat(words(vault.open(HERE, sealed()))).isEqualTo(WORDS);
    }

    @Test
    void with_the_key_of_one_child_destroyed_their_places_alone_are_gone() {
        var hers = sealed();
        var bound = new Bound("place", BO, List.of(ENTRY, "where_now"));
        var his = vault.seal(bound, Bytes.of("elsewhere"));

        sql.sql("delete from data_key where owner = 'place/" + ADA + "'").update();

        assertThat(vault.open(HERE, hers)).isInstanceOf(Opened.Shut.class);
        assertThat(words(vault.open(bound, his))).isEqualTo("elsewhere");
    }

    @Test
    void many_who_write_about_a_child_at_once_share_one_key() throws Exception {
        try (var writers = Executors.newFixedThreadPool(8)) {
            var all = new ArrayList<Future<Sealed>>();
            for (var writer = 0; writer < 40; writer++) {
                all.add(writers.submit(this::sealed));
            }
            for (var each : all) {
                assertThat(words(vault.open(HERE, each.get()))).isEqualTo(WORDS);
            }
        }
        assertThat(count("select count(*) from data_key")).isEqualTo(1);
    }

    @Test
    void a_key_that_is_missing_is_named_and_one_that_was_declared_lost_says_since_when() throws Exception {
        var sealed = sealed();
        var old = ring.names().getFirst();
        var kept = Files.readAllLines(file()).getLast();
        Files.delete(file());
        var other = new Vault(sql, TestKeys.ringIn(folder));

        assertThat(other.open(HERE, sealed)).isEqualTo(new Opened.Shut(new Why.Missing(old)));
        turning().lose(old, "The disk broke", NOON);
        assertThat(other.open(HERE, sealed)).isEqualTo(new Opened.Shut(new Why.Lost(NOON)));
        assertThat(words(other.open(HERE, other.seal(HERE, Bytes.of(WORDS))))).isEqualTo(WORDS);
        // Found again after all, and put back as the guide says.
        var lines = Files.readAllLines(file());
        lines.addFirst(kept);
        Files.write(file(), lines);
        assertThat(words(other.open(HERE, sealed))).isEqualTo(WORDS);
    }

    @Test
    void a_server_that_runs_learns_of_a_key_that_is_added_and_keeps_those_it_has_when_the_file_goes() throws Exception {
        var sealed = sealed();
        var added = TestKeys.opened(KeyRing.asItIs(file())).add();

        assertThat(ring.names()).hasSize(2).endsWith(added);
        var after = vault.seal(new Bound("place", BO, List.of()), Bytes.of(WORDS));
        assertThat(turning().counts()).containsEntry(added, 1L);
        Files.delete(file());
        assertThat(words(vault.open(HERE, sealed))).isEqualTo(WORDS);
        assertThat(words(vault.open(new Bound("place", BO, List.of()), after))).isEqualTo(WORDS);
    }

    @Test
    void a_digest_cannot_be_made_without_the_keys() {
        var content = "12 Larch Close".getBytes(UTF_8);
        var digest = vault.digest("command", content);

        assertThat(vault.digest("command", content)).isEqualTo(digest);
        var other = new Vault(sql, TestKeys.ring());
        assertThat(other.digest("command", content)).isNotEqualTo(digest);
    }

    @Test
    void nothing_of_a_key_is_ever_printed() throws Exception {
        var secret = Files.readAllLines(file()).getLast().split(" ", -1)[1];

        assertThat(List.of(ring, ring.current(), vault, sealed(), vault.open(HERE, sealed()))
                        .toString())
                .doesNotContain(secret, WORDS);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    private Sealed sealed() {
        return vault.seal(HERE, Bytes.of(WORDS));
    }

    private static String words(Opened opened) {
        assertThat(opened).isInstanceOf(Opened.Plain.class);
        return ((Opened.Plain) opened).bytes().words();
    }

    private Turning turning() {
        return new Turning(sql, new TransactionTemplate(new JdbcTransactionManager(database)));
    }

    private long count(String query) {
        return sql.sql(query).query(Long.class).single();
    }

    private Path file() {
        return folder.resolve(KeyRing.FILE);
    }
}
