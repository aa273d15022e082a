package org.waymark.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.engine.access.InventedCase.NOW;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.engine.pack.FieldClass;
import org.waymark.engine.record.DutyRef;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.KnownRecord;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// How far each tie to a child lets someone see.
class AccessTest {
    /// Ann works at the clinic in the red team.
    @ParameterizedTest(name = "{0} of {1} {2}, holding {3}, being {4}: {5} {6}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            HOLDS_ROLE  | worker | ann    | social-worker | -                 | WHOLE   | all but places
            HOLDS_ROLE  | worker | ann    | advocate      | -                 | AGENCY  | OPEN CASE HEALTH
            HOLDS_ROLE  | worker | ann    | no-such-role  | -                 | NOTHING | -
            HOLDS_ROLE  | worker | ann    | -             | -                 | NOTHING | -
            HOLDS_ROLE  | worker | bob    | social-worker | -                 | NOTHING | -
            TEAM        | team   | red    | -             | -                 | WHOLE   | all but places
            TEAM        | team   | blue   | -             | -                 | NOTHING | -
            FRONT_DOOR  | agency | clinic | -             | duty-worker       | WHOLE   | all but places
            FRONT_DOOR  | agency | clinic | -             | safeguarding-lead | NOTHING | -
            FRONT_DOOR  | agency | clinic | -             | -                 | NOTHING | -
            FRONT_DOOR  | agency | police | -             | duty-worker       | NOTHING | -
            AGENCY_PART | agency | clinic | -             | safeguarding-lead | AGENCY  | OPEN CASE HEALTH
            AGENCY_PART | agency | clinic | -             | duty-worker       | NOTHING | -
            AGENCY_PART | agency | police | -             | safeguarding-lead | NOTHING | -
            REFERRER    | worker | ann    | -             | -                 | OWN     | OPEN CASE
            REFERRER    | worker | bob    | -             | -                 | NOTHING | -
            BREAK_GLASS | worker | ann    | -             | duty-worker       | WHOLE   | all but places
            BREAK_GLASS | worker | ann    | -             | safeguarding-lead | NOTHING | -
            BREAK_GLASS | worker | ann    | -             | -                 | NOTHING | -
            BREAK_GLASS | worker | bob    | -             | duty-worker       | NOTHING | -
            BREAK_GLASS | team   | red    | -             | duty-worker       | NOTHING | -
            BREAK_GLASS | agency | clinic | -             | duty-worker       | NOTHING | -
            """)
    void a_tie_lets_someone_see_so_far(
            Tie.Relation relation, String side, String of, String role, String being, String breadth, String classes) {
        var on = switch (side) {
            case "worker" -> new Tie.Side.OfWorker(of);
            case "team" -> new Tie.Side.OfTeam(of);
            default -> new Tie.Side.OfAgency(of);
        };
        var tie = new Tie(relation, on, Optional.ofNullable(role), NOW, NOW.plusSeconds(1));

        var reach = reach(ann("health", Optional.ofNullable(being)), tie);

        assertThat(reach.breadth()).hasToString(breadth);
        assertThat(reach.classes()).isEqualTo(classes(Optional.ofNullable(classes)));
    }

    @ParameterizedTest(name = "of a {0} agency: {1}")
    @CsvSource({
        "health, OPEN CASE HEALTH",
        "police, OPEN CASE INTELLIGENCE",
        "school, OPEN CASE",
        "local-authority, OPEN CASE",
    })
    void an_agency_sees_the_answers_of_its_own_trade(String type, String classes) {
        var tie = agencyPart();

        assertThat(reach(ann(type, Optional.of(Access.SPEAKS_FOR_AGENCY)), tie).classes())
                .isEqualTo(classes(Optional.of(classes)));
    }

    @ParameterizedTest(name = "{0} s after it began: {1}")
    @CsvSource({"-1, false", "0, true", "59, true", "60, false"})
    void a_tie_holds_from_its_first_moment_until_just_before_its_last(long seconds, boolean holds) {
        var tie = new Tie(Tie.Relation.TEAM, new Tie.Side.OfTeam("red"), Optional.empty(), NOW, NOW.plusSeconds(60));

        assertThat(Access.reach(
                                ann("health", Optional.empty()),
                                List.of(tie),
                                InventedForms.PROCEDURES,
                                NOW.plusSeconds(seconds))
                        .whole())
                .isEqualTo(holds);
    }

    @Test
    void ties_add_up() {
        var reach = reach(ann("health", Optional.of(Access.SPEAKS_FOR_AGENCY)), referrer(), agencyPart());

        assertThat(reach)
                .isEqualTo(new Reach(
                        Reach.Breadth.AGENCY, classes(Optional.of("OPEN CASE HEALTH")), false, Reach.Writes.PART));
        assertThat(reach(ann("health", Optional.of(Access.SPEAKS_FOR_AGENCY)), agencyPart(), referrer()))
                .isEqualTo(reach);
    }

    /// A concern that ann raised for the clinic, what she was told about it, and what is nobody's business of hers.
    @Test
    void a_referrer_sees_what_they_said_and_what_they_were_told_and_no_more() {
        var mine = note("mine", "ann", "clinic", Map.of());
        var other = note("other", "bob", "council", Map.of());
        var answer = said("answer", InventedForms.ANSWERS, "bob", "council", Map.of("about", ref("mine")));
        var stranger = said("stranger", InventedForms.ANSWERS, "bob", "council", Map.of("about", ref("other")));

        assertThat(seen(Optional.empty(), List.of(referrer()), mine, other, answer, stranger))
                .containsExactly("mine", "answer");
    }

    @Test
    void an_agency_sees_what_it_recorded_and_what_it_was_told() {
        var ours = note("ours", "bob", "clinic", Map.of());
        var told = note("told", "bob", "council", Map.of());
        var elsewhere = note("elsewhere", "bob", "council", Map.of());
        var telling = said("telling", InventedForms.TELLS, "bob", "council", telling("told", "clinic"));
        var tellingOthers = said("other", InventedForms.TELLS, "bob", "council", telling("elsewhere", "police"));
        var ties = List.of(agencyPart());
        var lead = Optional.of(Access.SPEAKS_FOR_AGENCY);

        assertThat(seen(lead, ties, ours, told, elsewhere, telling, tellingOthers))
                .containsExactly("ours", "told");
        assertThat(seen(
                        lead,
                        ties,
                        ours,
                        told,
                        telling,
                        new Entry.Struck(stamp("s", "bob", "council"), "telling", "no")))
                .as("what was never told after all")
                .containsExactly("ours");
    }

    @Test
    void a_correction_of_a_correction_is_seen_by_whoever_sees_what_it_is_about() {
        var ours = note("ours", "bob", "clinic", Map.of());
        var struck = new Entry.Struck(stamp("s1", "cy", "council"), "ours", "wrong");
        var restored = new Entry.Struck(stamp("s2", "cy", "council"), "s1", "right after all");
        var theirs = note("theirs", "cy", "council", Map.of());
        var amended = new Entry.Amended(
                stamp("a1", "cy", "council"), "theirs", "x", Optional.empty(), Optional.empty(), Map.of());

        assertThat(seen(
                        Optional.of(Access.SPEAKS_FOR_AGENCY),
                        List.of(agencyPart()),
                        ours,
                        struck,
                        restored,
                        theirs,
                        amended))
                .containsExactly("ours", "s1", "s2");
    }

    @Test
    void a_correction_shows_no_answer_that_is_held_more_closely() {
        var ours = note("ours", "bob", "clinic", Map.of());
        var amended = new Entry.Amended(
                stamp("a1", "cy", "council"),
                "ours",
                "misheard",
                Optional.empty(),
                Optional.empty(),
                Map.of(
                        "CASE",
                        words("open"),
                        "HEALTH",
                        words("ill"),
                        "LEGAL",
                        words("secret"),
                        "LOCATION",
                        words("here")));
        var any = new InventedCase(
                ann("health", Optional.of(Access.SPEAKS_FOR_AGENCY)), List.of(agencyPart()), List.of(ours, amended));

        assertThat(any.seenAnswers().get("a1")).containsOnlyKeys("CASE", "HEALTH");
    }

    @Test
    void people_see_their_own_answers_in_full_but_no_place_that_is_not_kept_apart() {
        var mine = note(
                "mine",
                "ann",
                "clinic",
                Map.of("LEGAL", words("secret"), "former", words("asked once"), "LOCATION", words("1 Nowhere Street")));
        var kept = note("kept", "bob", "clinic", Map.of("LOCATION", new Value.KeptApart("k1")));
        var any = new InventedCase(
                ann("health", Optional.of(Access.SPEAKS_FOR_AGENCY)), List.of(agencyPart()), List.of(mine, kept));

        assertThat(any.seenAnswers().get("mine")).containsOnlyKeys("LEGAL", "former");
        assertThat(any.seenAnswers().get("kept")).containsOnlyKeys("LOCATION");
    }

    @Test
    void what_people_said_about_duties_is_seen_with_the_whole_record_only() {
        var mine = note("mine", "ann", "clinic", Map.of());
        var late = new Entry.Explained(stamp("late", "ann", "clinic"), new DutyRef("d", "mine"), "snow");
        var team = new Tie(Tie.Relation.TEAM, new Tie.Side.OfTeam("red"), Optional.empty(), NOW, Instant.MAX);

        assertThat(seen(Optional.empty(), List.of(referrer()), mine, late)).containsExactly("mine");
        assertThat(seen(Optional.empty(), List.of(team), mine, late)).containsExactly("mine", "late");
    }

    @Test
    void whoever_was_given_a_role_knows_who_the_child_is_and_nothing_else_of_what_others_said() {
        var said = note(
                "theirs",
                "bob",
                "council",
                Map.of("CASE", words("Mina"), "LEGAL", words("2010"), "OPEN", words("Help"), "HEALTH", words("ill")));
        var wrong = note("wrong", "bob", "council", Map.of("CASE", words("Nina")));
        var struck = new Entry.Struck(stamp("s1", "bob", "council"), "wrong", "misheard");
        var holds = new Tie(
                Tie.Relation.HOLDS_ROLE,
                new Tie.Side.OfWorker("ann"),
                Optional.of(InventedForms.PART_ROLE),
                NOW,
                Instant.MAX);

        assertThat(about(holds, said, wrong, struck)).containsExactly(Map.of("CASE", words("Mina")));
        assertThat(about(referrer(), said, wrong, struck)).isEmpty();
        assertThat(seen(Optional.empty(), List.of(holds), said)).isEmpty();
    }

    private static List<Map<String, Value>> about(Tie tie, Entry... entries) {
        var seen = new InventedCase(ann("health", Optional.empty()), List.of(tie), List.of(entries))
                .seen()
                .orElseThrow();
        return KnownRecord.asKnownAt(When.FAR_AHEAD, seen.about().entries()).statements().stream()
                .map(Entry.Stated::fields)
                .toList();
    }

    private static List<String> seen(Optional<String> role, List<Tie> ties, Entry... entries) {
        return new InventedCase(ann("health", role), ties, List.of(entries))
                .seen().orElseThrow().record().entries().stream().map(Entry::id).toList();
    }

    static Viewer ann(String agencyType, Optional<String> role) {
        return new Viewer(
                "ann",
                "clinic",
                agencyType,
                Optional.of("red"),
                role.map(Set::of).orElse(Set.of()));
    }

    static Reach reach(Viewer viewer, Tie... ties) {
        return Access.reach(viewer, List.of(ties), InventedForms.PROCEDURES, NOW);
    }

    private static Tie referrer() {
        return new Tie(Tie.Relation.REFERRER, new Tie.Side.OfWorker("ann"), Optional.empty(), NOW, Instant.MAX);
    }

    private static Tie agencyPart() {
        return new Tie(Tie.Relation.AGENCY_PART, new Tie.Side.OfAgency("clinic"), Optional.empty(), NOW, Instant.MAX);
    }

    private static Set<FieldClass> classes(Optional<String> names) {
        return names.map(them -> them.equals("all but places")
                        ? EnumSet.complementOf(EnumSet.of(FieldClass.LOCATION))
                        : Arrays.stream(them.split(" "))
                                .map(FieldClass::valueOf)
                                .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static Entry.Stated note(String id, String by, String agency, Map<String, Value> fields) {
        return said(id, InventedForms.NOTE, by, agency, fields);
    }

    private static Entry.Stated said(String id, String kind, String by, String agency, Map<String, Value> fields) {
        return new Entry.Stated(stamp(id, by, agency), kind, 1, When.at(NOW), fields);
    }

    private static Entry.Stamp stamp(String id, String by, String agency) {
        return new Entry.Stamp(id, When.at(NOW), NOW, by, agency);
    }

    private static Map<String, Value> telling(String about, String agency) {
        return Map.of(InventedForms.ABOUT, ref(about), InventedForms.WITH, ref(agency));
    }

    private static Value ref(String id) {
        return new Value.Reference(id);
    }

    private static Value words(String words) {
        return new Value.Text(words);
    }
}
