package org.waymark.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.waymark.engine.Tries;
import org.waymark.engine.pack.FieldClass;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.KnownRecord;
import org.waymark.engine.record.Value;

/// Who sees what, whatever stands in the record and whoever looks.
class AccessProperties {
    @Property(seed = Tries.SEED)
    void whoever_has_nothing_to_do_with_the_child_sees_nothing(@ForAll("cases") InventedCase any) {
        var strangers =
                any.ties().stream().filter(tie -> !concerns(tie, any.viewer())).toList();
        var stranger = any.withTies(strangers);

        assertThat(stranger.reach()).isEqualTo(Reach.NOTHING);
        assertThat(stranger.seen()).isEmpty();
    }

    @Property(seed = Tries.SEED)
    void losing_a_tie_never_shows_more(@ForAll("cases") InventedCase more, @ForAll @IntRange(max = 2) int lost) {
        var left = new ArrayList<>(more.ties());
        if (lost < left.size() && left.get(lost).relation() != Tie.Relation.KEPT_OUT) {
            left.remove(lost);
        }

        assertNoMore(more.withTies(left), more);
    }

    @Property(seed = Tries.SEED)
    void whoever_is_kept_out_sees_nothing_whatever_else_they_have_to_do_with_the_child(
            @ForAll("cases") InventedCase before) {
        var ties = new ArrayList<>(before.ties());
        ties.add(new Tie(
                Tie.Relation.KEPT_OUT,
                new Tie.Side.OfWorker(before.viewer().worker()),
                Optional.empty(),
                InventedCase.NOW,
                InventedCase.NOW.plusSeconds(1)));

        assertThat(before.withTies(ties).reach()).isEqualTo(Reach.NOTHING);
        assertThat(before.withTies(ties).seen()).isEmpty();
    }

    @Property(seed = Tries.SEED)
    void opening_a_record_in_an_emergency_shows_no_place_and_lets_nobody_work_with_it(
            @ForAll("cases") InventedCase before) {
        var ties = new ArrayList<>(before.ties());
        ties.add(new Tie(
                Tie.Relation.BREAK_GLASS,
                new Tie.Side.OfWorker(before.viewer().worker()),
                Optional.empty(),
                InventedCase.NOW,
                InventedCase.NOW.plusSeconds(1)));
        var after = before.withTies(ties).reach();

        assertThat(after.works()).isEqualTo(before.reach().works());
        assertThat(after.sees(FieldClass.LOCATION)).isFalse();
        assertThat(after.breadth() == Reach.Breadth.WHOLE)
                .isEqualTo(before.reach().whole()
                        || (before.viewer().is(Access.FRONT_DOOR)
                                && !Access.isKeptOut(before.viewer().worker(), ties, InventedCase.NOW)));
        assertThat(after.writes())
                .isIn(
                        before.reach().writes(),
                        after.breadth() == Reach.Breadth.WHOLE
                                ? Reach.Writes.SAFETY
                                : before.reach().writes());
        assertNoMore(before, before.withTies(ties));
    }

    @Property(seed = Tries.SEED)
    void losing_a_role_never_shows_more(@ForAll("cases") InventedCase more) {
        for (var lost : more.viewer().roles()) {
            var viewer = more.viewer();
            var left = new HashSet<>(viewer.roles());
            left.remove(lost);

            assertNoMore(
                    more.with(new Viewer(viewer.worker(), viewer.agency(), viewer.agencyType(), viewer.team(), left)),
                    more);
        }
    }

    @Property(seed = Tries.SEED)
    void leaving_a_team_never_shows_more(@ForAll("cases") InventedCase more) {
        var viewer = more.viewer();

        assertNoMore(
                more.with(new Viewer(
                        viewer.worker(), viewer.agency(), viewer.agencyType(), Optional.empty(), viewer.roles())),
                more);
    }

    /// What decides who sees an entry is left as it is: what was told to whom, and what contact an answer is about.
    @Property(seed = Tries.SEED)
    void what_is_not_seen_makes_no_difference_to_what_is(@ForAll("cases") InventedCase one) {
        var seen = one.seenAnswers();
        var named = new HashSet<String>();
        one.entries().forEach(entry -> {
            if (InventedCase.answers(entry).get(InventedForms.ABOUT) instanceof Value.Reference(var id)) {
                named.add(id);
            }
        });
        var others = new ArrayList<Entry>();
        for (var entry : one.entries()) {
            var dispensable = entry instanceof Entry.Stated said && said.kind().equals(InventedForms.NOTE);
            if (seen.containsKey(entry.id()) || named.contains(entry.id()) || !dispensable) {
                others.add(otherwise(entry, seen.getOrDefault(entry.id(), Map.of())));
            }
        }

        assertThat(one.withEntries(others).seen()).isEqualTo(one.seen());
    }

    @Property(seed = Tries.SEED)
    void no_view_tells_where_a_child_is(@ForAll("cases") InventedCase any) {
        any.seenAnswers()
                .forEach((id, answers) -> Optional.ofNullable(answers.get(FieldClass.LOCATION.name()))
                        .ifPresent(place -> assertThat(place).as(id).isInstanceOf(Value.KeptApart.class)));
    }

    @Property(seed = Tries.SEED)
    void no_answer_is_seen_that_is_held_more_closely_than_the_viewer_may_see_unless_it_is_their_own(
            @ForAll("cases") InventedCase any) {
        var classes = new HashSet<>(any.reach().classes());
        any.reach().shares().forEach(share -> classes.addAll(share.closer()));
        any.seen().ifPresent(seen -> {
            for (var entry : seen.record().entries()) {
                if (!entry.stamp().by().equals(any.viewer().worker())) {
                    for (var answer : InventedCase.answers(entry).entrySet()) {
                        assertThat(answer.getValue() instanceof Value.KeptApart
                                        || InventedForms.classOf(answer.getKey())
                                                .filter(classes::contains)
                                                .isPresent())
                                .as("%s of %s", answer.getKey(), entry)
                                .isTrue();
                    }
                }
            }
        });
    }

    @Property(seed = Tries.SEED)
    void what_was_moved_to_another_child_is_seen_by_nobody_here(@ForAll("cases") InventedCase any) {
        var lost = KnownRecord.asKnownAt(InventedCase.NOW, any.entries()).lost();

        any.seen()
                .ifPresent(seen -> assertThat(seen.record().entries())
                        .noneMatch(entry -> entry instanceof Entry.Stated
                                && lost.containsKey(entry.id())
                                && lost.get(entry.id()).correction() instanceof Entry.Moved));
    }

    @Property(seed = Tries.SEED)
    void nothing_is_seen_that_is_not_in_the_record(@ForAll("cases") InventedCase any) {
        var record = new HashMap<String, Map<String, Value>>();
        any.entries().forEach(entry -> record.put(entry.id(), InventedCase.answers(entry)));

        any.seenAnswers().forEach((id, answers) -> {
            assertThat(record).containsKey(id);
            assertThat(record.get(id)).containsAllEntriesOf(answers);
        });
    }

    private static void assertNoMore(InventedCase less, InventedCase more) {
        var some = less.seenAnswers();
        var all = more.seenAnswers();

        assertThat(all.keySet()).containsAll(some.keySet());
        some.forEach((id, answers) ->
                assertThat(all.getOrDefault(id, Map.of())).as(id).containsAllEntriesOf(answers));
    }

    private static boolean concerns(Tie tie, Viewer viewer) {
        return switch (tie.side()) {
            case Tie.Side.OfWorker(var worker) -> worker.equals(viewer.worker());
            case Tie.Side.OfTeam(var team) -> viewer.team().equals(Optional.of(team));
            case Tie.Side.OfAgency(var agency) -> agency.equals(viewer.agency());
        };
    }

    /// The entry with other words in every answer that is not seen.
    private static Entry otherwise(Entry entry, Map<String, Value> seen) {
        var fields = new HashMap<>(InventedCase.answers(entry));
        fields.replaceAll((field, value) -> seen.containsKey(field)
                        || Set.of(InventedForms.ABOUT, InventedForms.WITH).contains(field)
                ? value
                : new Value.Text("something else"));
        return switch (entry) {
            case Entry.Stated it -> new Entry.Stated(it.stamp(), it.kind(), it.edition(), it.happened(), fields);
            case Entry.Amended it ->
                new Entry.Amended(it.stamp(), it.target(), it.reason(), it.happened(), it.known(), fields);
            default -> entry;
        };
    }

    @Provide
    Arbitrary<InventedCase> cases() {
        return InventedCase.any();
    }
}
