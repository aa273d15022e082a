package org.waymark.engine.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.waymark.engine.pack.FieldClass;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.DutyRef;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// Who looks, what they have to do with the child, and what stands in the record.
record InventedCase(Viewer viewer, List<Tie> ties, List<Entry> entries) {
    static final Instant NOW = Instant.parse("2026-04-03T12:00:00Z");
    static final List<String> WORKERS = List.of("ann", "bob", "cy");
    static final List<String> AGENCIES = List.of("school", "police", "clinic");

    InventedCase {
        ties = List.copyOf(ties);
        entries = List.copyOf(entries);
    }

    Reach reach() {
        return Access.reach(viewer, ties, InventedForms.PROCEDURES, NOW);
    }

    Optional<SeenRecord> seen() {
        return SeenRecord.of(record(), reach(), viewer, InventedForms.PROCEDURES);
    }

    CaseRecord record() {
        return new CaseRecord("case", entries, Map.of(), Map.of());
    }

    InventedCase with(Viewer other) {
        return new InventedCase(other, ties, entries);
    }

    InventedCase withTies(List<Tie> others) {
        return new InventedCase(viewer, others, entries);
    }

    InventedCase withEntries(List<Entry> others) {
        return new InventedCase(viewer, ties, others);
    }

    /// By entry that is seen, the answers in it; for an entry without answers, none.
    Map<String, Map<String, Value>> seenAnswers() {
        var answers = new HashMap<String, Map<String, Value>>();
        seen().ifPresent(seen -> Stream.of(seen.record(), seen.about())
                .flatMap(record -> record.entries().stream())
                .forEach(entry -> answers.computeIfAbsent(entry.id(), _ -> new HashMap<>())
                        .putAll(answers(entry))));
        return answers;
    }

    static Map<String, Value> answers(Entry entry) {
        return switch (entry) {
            case Entry.Stated it -> it.fields();
            case Entry.Amended it -> it.fields();
            case Entry.Struck _,
                    Entry.Moved _,
                    Entry.Cancelled _,
                    Entry.NotNeeded _,
                    Entry.Departed _,
                    Entry.Explained _ -> Map.of();
        };
    }

    @Override
    public String toString() {
        var lines = new StringBuilder(viewer + " " + reach());
        ties.forEach(tie -> lines.append("\n    ").append(tie));
        for (var entry : entries) {
            lines.append("\n    ")
                    .append(entry)
                    .append(" by ")
                    .append(entry.stamp().by())
                    .append('@')
                    .append(entry.stamp().agency())
                    .append(' ')
                    .append(new TreeSet<>(answers(entry).keySet()));
        }
        return lines.toString();
    }

    static Arbitrary<InventedCase> any() {
        return Combinators.combine(
                        anyViewer(),
                        anyTie().list().ofMaxSize(3),
                        drafts().list().ofMaxSize(9))
                .as((viewer, ties, drafts) -> new InventedCase(viewer, ties, named(drafts)));
    }

    static Arbitrary<Viewer> anyViewer() {
        return Combinators.combine(
                        Arbitraries.of(WORKERS),
                        Arbitraries.of(AGENCIES),
                        Arbitraries.of("school", "police", "health"),
                        Arbitraries.of("red", "blue").optional(),
                        Arbitraries.of(Access.SPEAKS_FOR_AGENCY, Access.FRONT_DOOR)
                                .set())
                .as(Viewer::new);
    }

    static Arbitrary<Tie> anyTie() {
        var side = Arbitraries.oneOf(
                Arbitraries.of(WORKERS).map(Tie.Side.OfWorker::new),
                Arbitraries.of("red", "blue").map(Tie.Side.OfTeam::new),
                Arbitraries.of(AGENCIES).map(Tie.Side.OfAgency::new));
        return Combinators.combine(
                        Arbitraries.of(Tie.Relation.class),
                        side,
                        Arbitraries.of(InventedForms.WHOLE_ROLE, InventedForms.PART_ROLE, "no-such-role")
                                .optional(0.8),
                        Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(1, 1)),
                        Arbitraries.frequency(Tuple.of(5, 1), Tuple.of(1, 0)),
                        anyShare().optional(0.9))
                .as((relation, on, role, since, until, share) ->
                        new Tie(relation, on, role, NOW.plusSeconds(since), NOW.plusSeconds(until), share));
    }

    static Arbitrary<Share> anyShare() {
        var mayBeShared = Arrays.stream(FieldClass.values())
                .filter(it -> it != FieldClass.LOCATION)
                .toList();
        return Combinators.combine(
                        Arbitraries.of(InventedForms.NOTE, InventedForms.TELLS, InventedForms.ANSWERS)
                                .set(),
                        Arbitraries.of(mayBeShared).set(),
                        Arbitraries.integers().between(90, 101),
                        Arbitraries.of(true, false))
                .as((kinds, closer, hours, named) ->
                        new Share(kinds, closer, NOW.minus(Duration.ofHours(hours)), named));
    }

    /// An entry before it has a name and knows which others stand before it.
    ///
    /// @param form   0 to 5 for something said, then the ways of correcting and of acting
    /// @param target which earlier entry it is about
    /// @param told   the agency that is told
    private record Draft(
            int form, String kind, String by, String agency, int target, String told, Set<String> fields) {}

    private static Arbitrary<Draft> drafts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(
                                InventedForms.NOTE, InventedForms.NOTE, InventedForms.TELLS, InventedForms.ANSWERS),
                        Arbitraries.of(WORKERS),
                        Arbitraries.of(AGENCIES),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.of(AGENCIES),
                        Arbitraries.of(InventedForms.QUESTIONS).set())
                .as(Draft::new);
    }

    private static List<Entry> named(List<Draft> drafts) {
        var entries = new ArrayList<Entry>();
        for (var draft : drafts) {
            entries.add(entry("e" + entries.size(), draft, entries));
        }
        return entries;
    }

    private static Entry entry(String id, Draft draft, List<Entry> earlier) {
        var recorded = NOW.minus(Duration.ofHours(100L - earlier.size()));
        var stamp = new Entry.Stamp(id, When.at(recorded), recorded, draft.by(), draft.agency());
        var target = earlier.isEmpty()
                ? "none"
                : earlier.get(draft.target() % earlier.size()).id();
        var duty = new DutyRef("some-duty", target);
        return switch (draft.form()) {
            case 6, 7 ->
                new Entry.Amended(
                        stamp, target, "misheard", Optional.empty(), Optional.empty(), fields(id, draft, target));
            case 8 -> new Entry.Struck(stamp, target, "never so");
            case 9 -> new Entry.Moved(stamp, target, "her sister", "another");
            case 10 -> new Entry.Cancelled(stamp, target, "off");
            case 11 -> new Entry.NotNeeded(stamp, duty, "not needed");
            case 12 -> new Entry.Explained(stamp, duty, "snow");
            default -> new Entry.Stated(stamp, draft.kind(), 1, When.at(recorded), fields(id, draft, target));
        };
    }

    /// Each answer is told apart from every other by its words.
    private static Map<String, Value> fields(String id, Draft draft, String target) {
        var fields = new HashMap<String, Value>();
        for (var field : draft.fields()) {
            var words = new Value.Text(id + " " + field);
            fields.put(field, field.equals(InventedForms.PEOPLE) ? new Value.Group(Map.of("ill", words)) : words);
        }
        if (draft.target() % 2 == 0) {
            fields.put(FieldClass.LOCATION.name(), new Value.KeptApart("key of " + id));
        }
        fields.put(InventedForms.ABOUT, new Value.Reference(target));
        fields.put(InventedForms.WITH, new Value.Reference(draft.told()));
        return fields;
    }
}
