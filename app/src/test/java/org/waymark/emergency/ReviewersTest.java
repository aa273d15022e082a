package org.waymark.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.agencies.Agency;
import org.waymark.agencies.Worker;
import org.waymark.emergency.Opening.Side;
import org.waymark.engine.pack.Procedures;
import org.waymark.packs.Loaded;
import org.waymark.packs.Packs;

/// Who is asked whether a record was opened rightly, and from when.
class ReviewersTest {
    private static final Instant OPENED = Instant.parse("2026-04-03T22:10:00Z");
    private static final UUID CHILD = UUID.randomUUID();
    private static final HouseRule RULE =
            new HouseRule(Duration.ofMinutes(30), Duration.ofDays(3), 5, Duration.ofHours(1));
    private static final Reviewers REVIEWERS = new Reviewers(procedures(), RULE);
    private static final Map<String, Worker> PEOPLE = List.of(
                    worker("dev", "council", "desk", "duty-worker"),
                    worker("desk-manager", "council", "desk", "team-manager"),
                    worker("sana", "council", "north", "social-worker"),
                    worker("maggie", "council", "north", "team-manager"),
                    worker("lewis", "council", "", "service-manager"),
                    worker("ruth", "council", "", "head-of-service"),
                    worker("priya", "police", "", "police-lead"),
                    worker("hugh", "police", "", "police-manager"),
                    worker("tom", "police", "", "victim-liaison-officer"),
                    worker("joan", "school", "", "safeguarding-lead"))
            .stream()
            .collect(Collectors.toMap(Worker::id, it -> it));

    /// The child is of the council's north team, with whom sana and maggie work.
    @ParameterizedTest(name = "{1} of an opening by {0}: {2}, after three days {3}")
    @CsvSource(nullValues = "-", textBlock = """
            priya, sana,         CHILD,    CHILD
            priya, maggie,       CHILD,    CHILD
            priya, hugh,         DECLARER, DECLARER
            priya, priya,        -,        -
            priya, tom,          -,        -
            priya, lewis,        -,        CHILD
            priya, ruth,         -,        CHILD
            priya, desk-manager, -,        CHILD
            priya, dev,          -,        -
            priya, joan,         -,        -
            dev,   dev,          -,        -
            dev,   sana,         CHILD,    CHILD
            dev,   desk-manager, DECLARER, CHILD
            dev,   lewis,        DECLARER, CHILD
            dev,   hugh,         -,        -
            ruth,  lewis,        DECLARER, CHILD
            ruth,  ruth,         -,        -
            """)
    void both_sides_are_asked_at_once_and_managers_from_the_last_moment_of_the_limit_on(
            String opener, String person, Side before, Side after) {
        var opening = opening(opener, List.of());

        assertThat(asked(opening, person, RULE.review().minusNanos(1))).isEqualTo(Optional.ofNullable(before));
        assertThat(asked(opening, person, RULE.review())).isEqualTo(Optional.ofNullable(after));
    }

    @Test
    void one_person_answers_for_one_side_only_and_a_side_answers_once() {
        var forChild = new Opening.Review(Side.CHILD, "lewis", true, "A child was missing", OPENED);
        var opening = opening("dev", List.of(forChild));

        assertThat(asked(opening, "lewis", RULE.review())).isEmpty();
        assertThat(asked(opening, "sana", Duration.ZERO)).isEmpty();
        assertThat(asked(opening, "ruth", Duration.ZERO)).contains(Side.DECLARER);
    }

    @Test
    void the_manager_of_whoever_has_left_is_found_by_the_agency_once_it_is_late() {
        var opening = opening("priya", List.of());
        var at = OPENED.plus(RULE.review());

        assertThat(REVIEWERS.side(opening, Optional.empty(), person("hugh"), List.of(), at.minusNanos(1)))
                .isEmpty();
        assertThat(REVIEWERS.side(opening, Optional.empty(), person("hugh"), List.of(), at))
                .contains(Side.DECLARER);
    }

    private static Optional<Side> asked(Opening opening, String person, Duration after) {
        var working = List.of("sana", "maggie").contains(person) ? List.of(CHILD) : List.<UUID>of();
        return REVIEWERS.side(
                opening, Optional.of(person(opening.worker())), person(person), working, OPENED.plus(after));
    }

    private static Worker person(String id) {
        return Optional.ofNullable(PEOPLE.get(id)).orElseThrow();
    }

    private static Opening opening(String worker, List<Opening.Review> reviews) {
        return new Opening(
                UUID.randomUUID(),
                "EM-22222",
                CHILD,
                "WM-22222",
                worker,
                person(worker).agency().id(),
                "council",
                "A child is missing",
                "Seen at the station",
                OPENED,
                OPENED.plus(RULE.open()),
                Optional.empty(),
                reviews);
    }

    private static Worker worker(String id, String agency, String team, String roles) {
        var type = agency.equals("council") ? "childrens-services" : agency;
        return new Worker(
                id,
                new Agency(agency, agency, type),
                Optional.of(team).filter(it -> !it.isEmpty()),
                id,
                "Worker",
                Set.copyOf(Arrays.asList(roles.split(" ", -1))));
    }

    private static Procedures procedures() {
        return switch (Packs.load(Path.of("..", "packs"), List.of())) {
            case Loaded.Ready ready -> ready.procedures();
            case Loaded.Broken broken -> throw new IllegalStateException(broken.text());
        };
    }
}
