package org.waymark.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.waymark.access.Ties;
import org.waymark.agencies.Worker;
import org.waymark.engine.access.Share;
import org.waymark.engine.access.Tie;
import org.waymark.engine.pack.FieldClass;
import org.waymark.engine.record.When;
import org.waymark.people.Children;

/// A world of its own with people, agencies and children, in which anybody may have anything to do with any child.
final class GeneratedWorld implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-04-03T12:00:00Z");

    private static final int CHILDREN = 150;
    private static final int PEOPLE = 40;
    private static final int MOST_TIES = 5;
    private static final int ONE_IN = 8;
    private static final List<String> AGENCIES = List.of("hill", "town", "town-police");
    private static final List<String> TEAMS = List.of("desk", "north");
    private static final List<String> ROLES = List.of(
            "safeguarding-lead",
            "duty-worker",
            "social-worker",
            "team-manager",
            "service-manager",
            "police-lead",
            "guardian");

    /// Shortly before and after, and at each limit, of the ties that there are.
    static final List<Instant> MOMENTS = Stream.of(-1, 0, 1, 30, 31)
            .map(minutes -> NOW.plus(Duration.ofMinutes(minutes)))
            .toList();

    final TestPartnership town = new TestPartnership();
    final Children children = new Children(town.app);
    final List<Worker> people = new ArrayList<>();

    private final Map<UUID, List<Tie>> ties = new LinkedHashMap<>();
    private final Map<UUID, List<UUID>> same = new LinkedHashMap<>();

    private final Random random;
    private final Ties stored = new Ties(town.app);

    GeneratedWorld(long seed) {
        this.random = new Random(seed);
        for (var number = 0; number < PEOPLE; number++) {
            people.add(person("p" + number));
        }
        town.transaction.executeWithoutResult(_ -> {
            for (var number = 0; number < CHILDREN; number++) {
                child();
            }
            link();
        });
        town.sql
                .sql("insert into child_card (child, display, names) select id, reference, '' from child")
                .update();
        town.sql.sql("analyze").update();
    }

    Set<UUID> records() {
        return ties.keySet();
    }

    /// What there is about one record alone.
    List<Tie> ties(UUID record) {
        return ties.getOrDefault(record, List.of());
    }

    /// Every record that is the same child's, itself among them.
    List<UUID> same(UUID record) {
        return same.getOrDefault(record, List.of(record));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private Worker person(String id) {
        var agency = any(AGENCIES);
        var roles = ROLES.stream().filter(_ -> random.nextInt(ROLES.size()) < 2).toArray(String[]::new);
        town.sql
                .sql(
                        "insert into worker (id, agency, team, name, job, roles) values (?, ?, nullif(?, ''), ?, 'Worker', ?)")
                .params(id, agency, agency.equals("town") && random.nextBoolean() ? any(TEAMS) : "", id, roles)
                .update();
        return town.worker(id);
    }

    private void child() {
        var child = children.create(NOW);
        var some = new ArrayList<Tie>();
        var count = random.nextInt(MOST_TIES + 1);
        for (var number = 0; number < count; number++) {
            some.add(tie());
        }
        some.forEach(tie -> {
            var making = new Ties.Making(child, tie, "to try it", "none", "dev", Optional.empty());
            if (tie.share().isPresent()) {
                stored.show(making, UUID.randomUUID());
            } else {
                stored.make(making);
            }
        });
        ties.put(child, some);
        same.put(child, List.of(child));
    }

    private Tie tie() {
        var relation = any(List.of(Tie.Relation.values()));
        var side = relation == Tie.Relation.KEPT_OUT ? worker() : side();
        var shows = relation == Tie.Relation.SHARE || relation == Tie.Relation.OFFER;
        return new Tie(
                relation,
                side,
                relation == Tie.Relation.HOLDS_ROLE ? Optional.of(any(ROLES)) : Optional.empty(),
                random.nextInt(ONE_IN) == 0 ? NOW.plus(Duration.ofMinutes(1)) : NOW,
                random.nextBoolean() ? When.FAR_AHEAD : NOW.plus(Duration.ofMinutes(30)),
                shows
                        ? Optional.of(new Share(Set.of("concern"), Set.of(FieldClass.HEALTH), When.FAR_AHEAD, true))
                        : Optional.empty());
    }

    private Tie.Side side() {
        return switch (random.nextInt(4)) {
            case 0 -> new Tie.Side.OfTeam(any(TEAMS));
            case 1 -> new Tie.Side.OfAgency(any(AGENCIES));
            default -> worker();
        };
    }

    private Tie.Side worker() {
        return new Tie.Side.OfWorker(any(people).id());
    }

    /// Makes some records those of a child that has a record already.
    private void link() {
        var all = List.copyOf(ties.keySet());
        var heads = all.subList(0, all.size() / 2);
        for (var child : all.subList(all.size() / 2, all.size())) {
            if (random.nextInt(ONE_IN / 2) == 0) {
                var head = any(heads);
                children.link(child, head, "the same", "dev", NOW);
                var together =
                        Stream.concat(same(head).stream(), Stream.of(child)).toList();
                together.forEach(it -> same.put(it, together));
            }
        }
    }

    @Override
    public void close() {
        town.close();
    }
}
