package org.waymark.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.engine.access.InventedCase.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.engine.Tries;
import org.waymark.engine.pack.FieldClass;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// What somebody sees of a record because parts of it are shared with them, or because they are asked to take the child
/// on.
class ShareAccessTest {
    private static final Share NOTES = new Share(Set.of(InventedForms.NOTE), Set.of(), When.FAR_AHEAD, true);

    /// Ann works at the clinic in the red team.
    @ParameterizedTest(name = "{0} of {1} {2}, being {3}: {4}, writes {5}")
    @CsvSource(nullValues = "-", textBlock = """
            SHARE,       worker, ann,    -,                 SHARED,  SAFETY
            SHARE,       worker, bob,    -,                 NOTHING, NOTHING
            SHARE,       agency, clinic, safeguarding-lead, SHARED,  SAFETY
            SHARE,       agency, clinic, duty-worker,       NOTHING, NOTHING
            SHARE,       agency, clinic, -,                 NOTHING, NOTHING
            SHARE,       agency, police, safeguarding-lead, NOTHING, NOTHING
            SHARE,       team,   red,    safeguarding-lead, NOTHING, NOTHING
            OFFER,       agency, clinic, duty-worker,       SHARED,  SAFETY
            OFFER,       agency, clinic, team-manager,      SHARED,  SAFETY
            OFFER,       agency, clinic, safeguarding-lead, NOTHING, NOTHING
            OFFER,       agency, clinic, -,                 NOTHING, NOTHING
            OFFER,       agency, police, duty-worker,       NOTHING, NOTHING
            AGENCY_PART, team,   red,    -,                 AGENCY,  SAFETY
            AGENCY_PART, team,   blue,   -,                 NOTHING, NOTHING
            """)
    void a_share_an_offer_and_a_case_once_held_let_someone_see_so_far(
            Tie.Relation relation, String side, String of, String being, Reach.Breadth breadth, Reach.Writes writes) {
        var on = switch (side) {
            case "worker" -> new Tie.Side.OfWorker(of);
            case "team" -> new Tie.Side.OfTeam(of);
            default -> new Tie.Side.OfAgency(of);
        };
        var tie = new Tie(relation, on, Optional.empty(), NOW, NOW.plusSeconds(1), Optional.of(NOTES));

        var reach = AccessTest.reach(AccessTest.ann("health", Optional.ofNullable(being)), tie);

        assertThat(reach.breadth()).isEqualTo(breadth);
        assertThat(reach.writes()).isEqualTo(writes);
        assertThat(reach.works()).isFalse();
        assertThat(reach.sees(FieldClass.LOCATION)).isFalse();
    }

    @ParameterizedTest(name = "{0} s after it began: {1}")
    @CsvSource({"-1, NOTHING", "0, SHARED", "59, SHARED", "60, NOTHING"})
    void a_share_holds_from_its_first_moment_until_just_before_its_last(long seconds, Reach.Breadth breadth) {
        assertThat(Access.reach(
                                ann(),
                                List.of(shown(NOTES, NOW.plusSeconds(60))),
                                InventedForms.PROCEDURES,
                                NOW.plusSeconds(seconds))
                        .breadth())
                .isEqualTo(breadth);
    }

    @Test
    void a_share_of_nothing_is_no_share_and_no_share_is_of_places() {
        var empty = new Tie(Tie.Relation.SHARE, new Tie.Side.OfWorker("ann"), Optional.empty(), NOW, Instant.MAX);

        assertThat(AccessTest.reach(ann(), empty)).isEqualTo(Reach.NOTHING);
        assertThatThrownBy(() -> new Share(Set.of(), Set.of(FieldClass.LOCATION), NOW, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_shared_is_seen_with_the_classes_that_were_named_and_nothing_of_another_kind() {
        var note = said("note", InventedForms.NOTE, NOW, answers());
        var other = said("other", InventedForms.ANSWERS, NOW, answers());

        assertThat(seen(NOTES, note, other)).containsOnlyKeys("note");
        assertThat(seen(NOTES, note, other).get("note")).containsOnlyKeys("OPEN", "CASE");
        assertThat(seen(closer(FieldClass.HEALTH), note).get("note")).containsOnlyKeys("OPEN", "CASE", "HEALTH");
    }

    /// In the invented forms the question `CASE` asks for the name.
    @Test
    void without_the_name_a_share_says_nowhere_who_the_child_is() {
        var nameless = new Share(Set.of(InventedForms.NOTE), Set.of(), When.FAR_AHEAD, false);
        var note = said("note", InventedForms.NOTE, NOW, answers());
        var told = said("told", InventedForms.ANSWERS, NOW, answers());

        assertThat(seen(nameless, note, told)).containsOnlyKeys("note");
        assertThat(seen(nameless, note, told).get("note")).containsOnlyKeys("OPEN");
        assertThat(about(nameless, told)).isEmpty();
        assertThat(about(NOTES, told)).containsExactly("CASE");
    }

    @Test
    void what_is_recorded_later_is_shared_only_if_it_was_chosen_and_its_corrections_always() {
        var soFar = new Share(Set.of(InventedForms.NOTE), Set.of(), NOW, true);
        var before = said("before", InventedForms.NOTE, NOW, answers());
        var after = said("after", InventedForms.NOTE, NOW.plusMillis(1), answers());
        var struck = new Entry.Struck(stamp("struck", NOW.plusMillis(2)), "before", "misheard");

        assertThat(seen(soFar, before, after, struck)).containsOnlyKeys("before", "struck");
        assertThat(seen(NOTES, before, after, struck)).containsOnlyKeys("before", "after", "struck");
    }

    @Test
    void a_share_lends_nothing_to_what_the_agency_sees_anyway_nor_the_other_way_round() {
        var lead = AccessTest.ann("health", Optional.of(Access.SPEAKS_FOR_AGENCY));
        var part = new Tie(
                Tie.Relation.AGENCY_PART, new Tie.Side.OfAgency("clinic"), Optional.empty(), NOW, NOW.plusSeconds(1));
        var ours = new Entry.Stated(
                new Entry.Stamp("ours", When.at(NOW), NOW, "cy", "clinic"),
                InventedForms.ANSWERS,
                1,
                When.at(NOW),
                answers());
        var note = said("note", InventedForms.NOTE, NOW, answers());
        var both = new InventedCase(
                lead, List.of(part, shown(closer(FieldClass.LEGAL), NOW.plusSeconds(1))), List.of(ours, note));

        assertThat(both.seen().orElseThrow().record().entries().stream()
                        .map(entry -> InventedCase.answers(entry).keySet()))
                .containsExactly(Set.of("OPEN", "CASE", "HEALTH", "LOCATION"), Set.of("OPEN", "CASE", "LEGAL"));
    }

    @Property(seed = Tries.SEED)
    void a_share_shows_nothing_outside_its_parts_no_place_and_no_class_that_was_not_named(
            @ForAll("cases") InventedCase any, @ForAll("shares") Share share) {
        // Somebody who has recorded nothing: people see their own in full.
        var dee = new Viewer(
                "dee", "council", "health", Optional.empty(), any.viewer().roles());
        var only = any.with(dee).withTies(List.of(shownTo(dee, share)));

        only.seen().orElseThrow().record().entries().forEach(entry -> {
            if (entry instanceof Entry.Stated said) {
                assertThat(share.kinds()).contains(said.kind());
                assertThat(said.stamp().recorded()).isBeforeOrEqualTo(share.through());
            }
            InventedCase.answers(entry).forEach((question, answer) -> {
                assertThat(answer).as("a place").isNotInstanceOf(Value.KeptApart.class);
                assertThat(InventedForms.classOf(question).filter(share::sees))
                        .as("%s of %s", question, entry)
                        .isPresent();
                assertThat(share.named() || !question.equals("CASE"))
                        .as("the name")
                        .isTrue();
            });
        });
        var recorded = any.entries().stream().map(Entry::id).toList();
        assertThat(recorded).containsAll(only.seenAnswers().keySet());
    }

    @Property(seed = Tries.SEED)
    void a_share_adds_and_takes_nothing_away_and_is_nothing_before_it_begins_or_once_it_has_ended(
            @ForAll("cases") InventedCase any, @ForAll("shares") Share share) {
        var tie = shownTo(any.viewer(), share);
        var with = new ArrayList<>(any.ties());
        with.add(tie);
        for (var past : List.of(tie.since().minusNanos(1), tie.until())) {
            assertThat(Access.reach(any.viewer(), List.of(tie), InventedForms.PROCEDURES, past))
                    .isEqualTo(Reach.NOTHING);
        }
        var more = any.withTies(with).seenAnswers();
        any.seenAnswers().forEach((id, answers) -> assertThat(more.get(id)).containsAllEntriesOf(answers));
        assertThat(any.withTies(with).reach().works()).isEqualTo(any.reach().works());
    }

    private static Tie shownTo(Viewer viewer, Share share) {
        return new Tie(
                Tie.Relation.SHARE,
                new Tie.Side.OfWorker(viewer.worker()),
                Optional.empty(),
                NOW,
                NOW.plus(Duration.ofDays(1)),
                Optional.of(share));
    }

    private static Tie shown(Share share, Instant until) {
        return new Tie(
                Tie.Relation.SHARE, new Tie.Side.OfWorker("ann"), Optional.empty(), NOW, until, Optional.of(share));
    }

    private static Share closer(FieldClass named) {
        return new Share(Set.of(InventedForms.NOTE), Set.of(named), When.FAR_AHEAD, true);
    }

    private static Viewer ann() {
        return AccessTest.ann("health", Optional.empty());
    }

    /// By entry that ann sees, what it says.
    private static Map<String, Map<String, Value>> seen(Share share, Entry... entries) {
        var seen = new HashMap<String, Map<String, Value>>();
        shared(share, entries).record().entries().forEach(entry -> seen.put(entry.id(), InventedCase.answers(entry)));
        return seen;
    }

    /// The questions whose answers tell ann who the child is.
    private static List<String> about(Share share, Entry... entries) {
        return shared(share, entries).about().entries().stream()
                .flatMap(entry -> InventedCase.answers(entry).keySet().stream())
                .toList();
    }

    private static SeenRecord shared(Share share, Entry... entries) {
        return new InventedCase(ann(), List.of(shown(share, NOW.plusSeconds(1))), List.of(entries))
                .seen()
                .orElseThrow();
    }

    private static Map<String, Value> answers() {
        var answers = new HashMap<String, Value>();
        List.of("OPEN", "CASE", "HEALTH", "LEGAL").forEach(it -> answers.put(it, new Value.Text(it)));
        answers.put("LOCATION", new Value.KeptApart("key"));
        return answers;
    }

    private static Entry.Stated said(String id, String kind, Instant recorded, Map<String, Value> fields) {
        return new Entry.Stated(stamp(id, recorded), kind, 1, When.at(NOW), fields);
    }

    private static Entry.Stamp stamp(String id, Instant recorded) {
        return new Entry.Stamp(id, When.at(NOW), recorded, "bob", "council");
    }

    @Provide
    Arbitrary<InventedCase> cases() {
        return InventedCase.any();
    }

    @Provide
    Arbitrary<Share> shares() {
        return InventedCase.anyShare();
    }
}
