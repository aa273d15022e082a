package org.waymark.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.engine.access.InventedCase.NOW;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.engine.record.When;

/// What somebody may do with a record, and what has to go with it.
class DecisionTest {
    @ParameterizedTest(name = "{0} by whom {1} ties: {2}, and with it {3}")
    @CsvSource({
        "LOOK, NOTHING, false, ''",
        "LOOK, TEAM, true, ''",
        "LOOK, REFERRER, true, MASK",
        "LOOK, BREAK_GLASS, true, REVIEW",
        "LOOK, TEAM BREAK_GLASS, true, ''",
        "LOOK, TEAM KEPT_OUT, false, ''",
        "WRITE, REFERRER, true, MASK",
        "SEE_PLACE, TEAM, true, GIVE_REASON PROVE_AGAIN",
        "SEE_PLACE, REFERRER, false, ''",
        "SEE_PLACE, BREAK_GLASS, false, ''",
        "SEE_PLACE, TEAM KEPT_OUT, false, ''",
        "SHARE, TEAM, true, GIVE_REASON",
        "SHARE, REFERRER, false, ''",
        "KEEP_OUT, TEAM, true, GIVE_REASON",
        "KEEP_OUT, BREAK_GLASS, false, ''",
        "LET_IN, TEAM, false, ''",
        "OPEN_IN_EMERGENCY, NOTHING, true, GIVE_REASON ALERT REVIEW",
        "OPEN_IN_EMERGENCY, KEPT_OUT, false, ''"
    })
    void each_act_has_its_answer(Decision.Act act, String tied, boolean allowed, String with) {
        var decision = decide(act, tied, Access.FRONT_DOOR);

        assertThat(decision.allowed()).isEqualTo(allowed);
        assertThat(decision.obligations()).isEqualTo(obligations(with));
    }

    @ParameterizedTest(name = "{1} with {0}: {2}, and with it {3}")
    @CsvSource({
        "TEAM, team-manager, true, GIVE_REASON SECOND_PERSON",
        "TEAM, social-worker, false, ''",
        "TEAM, service-manager, false, ''",
        "REFERRER, team-manager, false, ''",
        "NOTHING, team-manager, false, ''",
        "TEAM KEPT_OUT, team-manager, false, ''"
    })
    void whoever_answers_for_the_case_asks_to_let_somebody_in_and_a_second_person_confirms(
            String tied, String role, boolean allowed, String with) {
        var decision = decide(Decision.Act.LET_IN, tied, role);

        assertThat(decision.allowed()).isEqualTo(allowed);
        assertThat(decision.obligations()).isEqualTo(obligations(with));
    }

    /// Ann is the red team's manager, and asks.
    @ParameterizedTest(name = "{0} of {1} in team {2}, {3}, kept out: {4}; may confirm: {5}")
    @CsvSource({
        "ann, clinic, red, team-manager, false, false",
        "bob, clinic, red, team-manager, false, true",
        "bob, clinic, red, team-manager, true, false",
        "bob, clinic, red, social-worker, false, false",
        "bob, clinic, blue, team-manager, false, false",
        "bob, clinic, blue, service-manager, false, true",
        "bob, clinic, blue, head-of-service, false, true",
        "bob, clinic, blue, head-of-service, true, false",
        "bob, clinic, blue, safeguarding-lead, false, false",
        "bob, police, blue, service-manager, false, false"
    })
    void another_who_may_ask_as_well_confirms_or_whoever_the_first_answers_to(
            String worker, String agency, String team, String role, boolean keptOut, boolean confirms) {
        var ann = AccessTest.ann("health", Optional.of(InventedForms.MANAGER));
        var second = new Viewer(worker, agency, "health", Optional.of(team), Set.of(role));
        var out = new Tie(Tie.Relation.KEPT_OUT, new Tie.Side.OfWorker("bob"), Optional.empty(), NOW, When.FAR_AHEAD);
        var ties = keptOut ? List.of(tie(Tie.Relation.TEAM), out) : List.of(tie(Tie.Relation.TEAM));

        assertThat(Access.confirms(Decision.Act.LET_IN, second, ann, ties, InventedForms.PROCEDURES, NOW))
                .isEqualTo(confirms);
    }

    @ParameterizedTest(name = "{0} answers to {1}")
    @CsvSource({
        "team-manager, service-manager head-of-service",
        "social-worker, ''",
        "service-manager, ''",
        "nobody, ''"
    })
    void whoever_answers_for_cases_answers_to_the_roles_that_theirs_falls_to(String role, String above) {
        assertThat(Access.above(AccessTest.ann("health", Optional.of(role)), InventedForms.PROCEDURES))
                .containsExactlyElementsOf(Arrays.stream(above.split(" ", -1))
                        .filter(it -> !it.isEmpty())
                        .toList());
    }

    @ParameterizedTest(name = "{0}: because of {1}")
    @CsvSource({
        "TEAM, TEAM",
        "TEAM REFERRER, TEAM REFERRER",
        "TEAM FRONT_DOOR, TEAM",
        "TEAM KEPT_OUT, KEPT_OUT",
        "NOTHING, ''",
    })
    void it_says_what_allows_it_or_what_forbids_it(String tied, String because) {
        assertThat(decide(Decision.Act.LOOK, tied, "nurse").because())
                .extracting(tie -> tie.relation().name())
                .containsExactlyElementsOf(words(because));
    }

    private static Decision decide(Decision.Act act, String tied, String role) {
        var ties = words(tied.replace("NOTHING", "")).stream()
                .map(Tie.Relation::valueOf)
                .map(DecisionTest::tie)
                .toList();
        return Access.decide(act, AccessTest.ann("health", Optional.of(role)), ties, InventedForms.PROCEDURES, NOW);
    }

    private static Tie tie(Tie.Relation relation) {
        var side = switch (relation) {
            case TEAM -> new Tie.Side.OfTeam("red");
            case FRONT_DOOR -> new Tie.Side.OfAgency("clinic");
            default -> new Tie.Side.OfWorker("ann");
        };
        return new Tie(relation, side, Optional.empty(), NOW, When.FAR_AHEAD);
    }

    private static Set<Decision.Obligation> obligations(String words) {
        return words(words).stream().map(Decision.Obligation::valueOf).collect(Collectors.toSet());
    }

    private static List<String> words(String words) {
        return Arrays.stream(words.split(" ", -1)).filter(it -> !it.isEmpty()).toList();
    }
}
