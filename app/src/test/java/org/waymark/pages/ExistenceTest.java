package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.TestWaymark;

/// Whoever may not see a child gets, on every address, bit by bit what they would get for a child that never was, and
/// the time that it takes tells nothing either. With times that mean something: `./waymark campaign existence`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExistenceTest {
    private static final int LOOKS = Integer.getInteger("waymark.looks", 2);
    private static final long SEED = Long.getLong("waymark.seed", 20260403);

    /// With fewer looks the time of one address says nothing.
    private static final int ENOUGH = 50;

    /// So that nobody opens so many pages in so short a time that they have to rest.
    private static final Duration APART = Duration.ofMillis(1200);

    private static final Duration REST = Duration.ofMinutes(11);
    private static final Duration FRESH = Duration.ofMinutes(3);
    private static final int WARMING = Math.min(LOOKS, 50);

    private final Random random = new Random(SEED);
    private TestWaymark waymark;
    private SecretChild child;
    private @Nullable Asker asker;
    private Instant signedIn = Instant.MIN;

    @BeforeAll
    void start() {
        waymark = TestWaymark.emptyOn("2026-04-03T18:10");
        child = SecretChild.in(waymark);
    }

    /// Nobody has to rest because of what another test asked.
    @BeforeEach
    void rest() {
        waymark.passes(REST);
    }

    @AfterAll
    void stop() {
        if (asker != null) {
            asker.close();
        }
        waymark.close();
    }

    @Test
    void a_child_that_may_not_be_seen_is_answered_as_one_that_never_was() {
        SecretChild.PEOPLE.forEach((kind, worker) -> {
            try (var asker = new Asker(worker, waymark)) {
                hiddenFrom(kind)
                        .forEach(line -> assertThat(asker.asks(line, child.sample()))
                                .as(kind + " " + Ways.route(line))
                                .isEqualTo(asker.asks(line, never())));
            }
        });
    }

    @Test
    void an_answer_that_tells_is_noticed() {
        try (var asker = new Asker(who("worker"), waymark)) {
            var line = line("GET /children/{child}");
            assertThat(asker.asks(line, child.sample())).isNotEqualTo(asker.asks(line, never()));
        }
    }

    @Test
    void time_tells_nothing_on_any_address() {
        var found = new LinkedHashMap<String, Telling>();
        found.put("The gate", gate());
        for (var line : hiddenFrom("stranger")) {
            waymark.passes(APART);
            assertThat(stranger().asks(line, never()).status())
                    .as(Ways.route(line))
                    .isEqualTo(404);
            looks(WARMING, it -> stranger().asks(line, it));
            found.put(Ways.route(line), looks(LOOKS, it -> stranger().asks(line, it)));
        }
        var mean =
                found.values().stream().mapToDouble(Telling::longer).average().orElseThrow();
        System.out.printf(
                "In how many of all pairs a look at the hidden child took longer than at one that never was (0.5 tells"
                        + " nothing), %d looks of each, seed %d:%n",
                LOOKS, SEED);
        if (LOOKS >= ENOUGH) {
            found.forEach((route, telling) -> System.out.printf("  %s  %s%n", telling, route));
        }
        System.out.printf("  %.3f on average of %d ways in%n", mean, found.size());

        assertThat(found).as("the gate and the addresses").hasSizeGreaterThan(40);
    }

    @Test
    void time_that_tells_is_noticed() {
        var same = new Telling();
        var slower = new Telling();
        for (var look = 0; look < 2000; look++) {
            var hidden = look % 2 == 0;
            var time = Duration.ofNanos(1_000_000 + random.nextInt(200_000));
            same.took(hidden, time);
            slower.took(hidden, hidden ? time.plusNanos(20_000) : time);
        }

        assertThat(same.longer()).isBetween(0.45, 0.55);
        assertThat(slower.longer()).isGreaterThan(0.57);
    }

    /// The same looks without a page around them, where a small difference shows best.
    private Telling gate() {
        Function<Map<String, String>, Object> sees = sample -> waymark.casefile()
                .see(UUID.fromString(sample.get("child")), waymark.worker(who("stranger")), waymark.now())
                .isPresent();
        looks(WARMING, sees);
        return looks(LOOKS, sees);
    }

    private Telling looks(int many, Function<Map<String, String>, Object> ask) {
        var order = new ArrayList<Boolean>(Collections.nCopies(many, true));
        order.addAll(Collections.nCopies(many, false));
        Collections.shuffle(order, random);
        var telling = new Telling();
        waymark.passes(APART);
        var first = ask.apply(never());
        for (var hidden : order) {
            waymark.passes(APART);
            stranger();
            var asked = hidden ? child.sample() : never();
            var began = System.nanoTime();
            var answer = ask.apply(asked);
            telling.took(hidden, Duration.ofNanos(System.nanoTime() - began));
            assertThat(answer).isEqualTo(first);
        }
        return telling;
    }

    /// The stranger, who has signed in not long ago: after a while some addresses ask for the password again.
    private Asker stranger() {
        var now = waymark.now();
        if (asker == null || signedIn.plus(FRESH).isBefore(now)) {
            if (asker != null) {
                asker.close();
            }
            asker = new Asker(who("stranger"), waymark);
            signedIn = now;
        }
        return asker;
    }

    private static String who(String kind) {
        return Objects.requireNonNull(SecretChild.PEOPLE.get(kind));
    }

    /// The addresses of a record that do not exist for somebody.
    private static List<String> hiddenFrom(String kind) {
        return Ways.lines().stream()
                .filter(line -> line.contains("{child}") && (line + " ").contains(" " + kind + ":- "))
                .toList();
    }

    private static String line(String route) {
        return Ways.lines().stream()
                .filter(line -> Ways.route(line).equals(route))
                .findFirst()
                .orElseThrow();
    }

    /// A child that never was, and whatever else there is of it.
    private Map<String, String> never() {
        var nowhere = new TreeMap<>(child.sample());
        nowhere.replaceAll(
                (name, value) -> value.length() == 36 ? UUID.randomUUID().toString() : value);
        return nowhere;
    }
}
