package org.waymark.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.agencies.Worker;
import org.waymark.casefile.Command;
import org.waymark.casefile.TestPartnership;
import org.waymark.engine.access.Share;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// Whatever is offered, answered and recorded in whatever order: at every moment one agency and no more is responsible
/// for the child, nothing but an acceptance moves that, and whoever is responsible sees all that was ever recorded.
class HandingOverProperties {
    private static final Instant START = TestPartnership.at("2026-04-03T12:00");
    private static final int STEPS = 60;
    private static final Map<String, String> MANAGERS = Map.of("town", "maggie", "vale", "farah", "port", "ines");

    private final TestPartnership town = new TestPartnership();
    private final Offers offers = new Offers(town.app, town.transaction, town.casefile, town.packs);
    private final Set<String> recorded = new HashSet<>();
    private String responsible = "town";
    private Instant now = START;
    private UUID child = new UUID(0, 0);

    @ParameterizedTest(name = "as the die {0} falls")
    @ValueSource(longs = {1, 2, 3, 4})
    void one_agency_is_responsible_at_every_moment_and_nothing_is_lost(long seed) {
        try (var _ = town) {
            begin();
            var die = new Random(seed);
            var accepted = 0;
            for (var step = 0; step < STEPS; step++) {
                now = now.plus(Duration.ofMinutes(1 + die.nextInt(600)));
                accepted += step(die) ? 1 : 0;
                assertThat(working()).as("after step %d", step).containsExactly(responsible);
                assertThat(seenBy(worker(responsible).id())).containsAll(recorded);
            }
            assertThat(accepted).as("it was handed over at all").isPositive();
            assertNobodyLetGo();
        }
    }

    private void begin() {
        other("vale", "farah", "east");
        other("port", "ines", "docks");
        child = town.raise("tessa", "2026-04-03T11:00", Map.of("seen", new Value.Text("Sleeps in class")));
        town.record(
                child,
                "dev",
                "2026-04-03T11:30",
                "allocated",
                Map.of("worker", new Value.Reference("sana"), "role", new Value.Option("social-worker")));
        recorded.addAll(seenBy("maggie"));
    }

    /// @return whether the child was handed over
    private boolean step(Random die) {
        var waiting = offers.of(child).stream().filter(Offer::waits).findFirst();
        var agency = List.copyOf(MANAGERS.keySet().stream().sorted().toList()).get(die.nextInt(MANAGERS.size()));
        var worker = worker(agency);
        return switch (die.nextInt(6)) {
            case 0, 1 -> {
                var made = offers.make(offer(agency), worker(responsible), now);
                assertThat(made).isEqualTo(waiting.isEmpty() && !agency.equals(responsible));
                yield false;
            }
            case 2 -> {
                note(worker(responsible));
                yield false;
            }
            case 3 -> {
                waiting.ifPresent(it -> offers.withdraw(it.id(), "No more", worker, now));
                yield false;
            }
            case 4 -> {
                waiting.ifPresent(it ->
                        assertThat(offers.decline(it.id(), "Full", worker, now)).isEqualTo(agency.equals(it.to())));
                yield false;
            }
            default -> {
                var asked =
                        waiting.filter(_ -> die.nextBoolean()).map(Offer::to).orElse(agency);
                var taker = worker(asked);
                var into = new HandingOver.Into(taker.team().orElseThrow(), taker.id(), "team-manager");
                var moved = waiting.isPresent() && offers.accept(waiting.get().id(), into, "", taker, now);
                assertThat(moved)
                        .isEqualTo(waiting.filter(it -> it.to().equals(asked)).isPresent());
                responsible = moved ? asked : responsible;
                if (moved) {
                    recorded.addAll(seenBy(taker.id()));
                }
                yield moved;
            }
        };
    }

    private Offers.Making offer(String to) {
        return new Offers.Making(
                UUID.randomUUID(),
                child,
                to,
                new Share(Set.of("concern"), Set.of(), When.FAR_AHEAD, true),
                Map.of(),
                "She lives there now",
                "Nothing",
                LocalDate.of(2026, 5, 1));
    }

    private void note(Worker worker) {
        town.casefile.record(
                new Command(
                        UUID.randomUUID(),
                        child,
                        TestPartnership.recording(
                                "note", now, worker.agency().id(), Map.of("words", new Value.Text("Seen"))),
                        Optional.empty()),
                worker,
                now);
        recorded.addAll(seenBy(worker.id()));
    }

    /// The agencies whose managers work with the child now.
    private List<String> working() {
        return MANAGERS.keySet().stream()
                .filter(it -> town.casefile.works(child, worker(it), now))
                .toList();
    }

    private Set<String> seenBy(String worker) {
        return town.casefile.see(child, town.worker(worker), now).stream()
                .flatMap(it -> it.seen().record().entries().stream())
                .map(Entry::id)
                .collect(Collectors.toSet());
    }

    /// At each moment at which a tie began or ended some team holds the case, and one alone.
    private void assertNobodyLetGo() {
        var moments = town.sql
                .sql("select distinct since from tie where child = ? and since > ?")
                .params(child, OffsetDateTime.parse("2026-04-03T11:30:00Z"))
                .query(OffsetDateTime.class)
                .list();
        for (var moment : moments) {
            for (var at : List.of(moment.minusNanos(1000), moment)) {
                assertThat(town.sql
                                .sql("""
                                        select count(*) from tie
                                         where child = ? and relation = 'team' and since <= ? and until > ?
                                        """)
                                .params(child, at, at)
                                .query(Long.class)
                                .single())
                        .as("teams at %s", at)
                        .isEqualTo(1);
            }
        }
    }

    private Worker worker(String agency) {
        return town.worker(Optional.ofNullable(MANAGERS.get(agency)).orElseThrow());
    }

    private void other(String agency, String manager, String team) {
        town.sql
                .sql("insert into agency (id, name, type) values (?, ?, 'childrens-services')")
                .params(agency, agency)
                .update();
        town.sql
                .sql("insert into team (id, agency, name) values (?, ?, ?)")
                .params(team, agency, team)
                .update();
        town.sql
                .sql(
                        "insert into worker (id, agency, team, name, job, roles) values (?, ?, ?, ?, 'Manager', '{team-manager}')")
                .params(manager, agency, team, manager)
                .update();
    }
}
