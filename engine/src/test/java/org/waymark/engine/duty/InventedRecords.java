package org.waymark.engine.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.waymark.engine.record.Accuracy;
import org.waymark.engine.record.DutyRef;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Holder;
import org.waymark.engine.record.London;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// Records of a few weeks around the clock change and Easter of 2026, with everything that can stand in one.
///
/// @param vague       whether times may be uncertain
/// @param corrections whether there may be corrections
record InventedRecords(boolean vague, boolean corrections) {
    static final InventedRecords EVERY = new InventedRecords(true, true);

    /// Stands in everything that people said.
    static final String SECRET = "unspoken ";

    /// The first moment of a record.
    static final Instant START = Instant.parse("2026-03-25T00:00:00Z");

    /// The longest that a record goes on, in minutes.
    static final int MINUTES = 20 * 24 * 60;

    static final Map<String, List<Holder>> HOLDERS = Map.of(
            "worker", List.of(new Holder("ann", day("2026-04-01"), day("2026-04-08"))),
            "manager", List.of(new Holder("mo", day("2026-03-28"), When.FAR_AHEAD)));

    static final Map<String, Set<String>> TYPES = Map.of("school", Set.of("school"), "police", Set.of("police"));

    private static final List<String> SAID =
            List.of("a", "a", "b", "b", "c", "c", Book.PLAN, Book.TELLS_ONE, Book.TELLS_ALL, Book.IDENTITY);

    /// What an entry is, beside something said.
    private enum Doing {
        SAY,
        AMEND,
        STRIKE,
        MOVE,
        CANCEL,
        NOT_NEEDED,
        DEPART,
        EXPLAIN
    }

    /// An entry before it has a name and knows which others stand before it.
    ///
    /// @param target which earlier entry it is about
    private record Draft(Doing doing, String kind, Times times, Answers answers, int target) {}

    /// @param at      when it happened, in minutes from [#START]
    /// @param known   how much later it was known
    /// @param written how much later than that it was recorded
    private record Times(int at, int known, int written, Accuracy happened, Accuracy knew, boolean guessed) {}

    private record Answers(Optional<Boolean> flag, boolean unknown, int day, int place, int agency, LocalDate birth) {}

    Arbitrary<Story> stories() {
        return entries(12).map(Story::new);
    }

    Arbitrary<List<Entry>> entries(int most) {
        return draft().list()
                .ofMaxSize(most)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(InventedRecords::named)
                .withoutEdgeCases();
    }

    /// A moment in or after the record.
    static Arbitrary<Instant> moments() {
        return evenly(2 * MINUTES).map(InventedRecords::minute).withoutEdgeCases();
    }

    private static Arbitrary<Integer> evenly(int most) {
        return Arbitraries.integers().between(0, most).withDistribution(RandomDistribution.uniform());
    }

    static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private Arbitrary<Draft> draft() {
        var doing = corrections
                ? Arbitraries.frequency(
                        Tuple.of(18, Doing.SAY),
                        Tuple.of(1, Doing.AMEND),
                        Tuple.of(1, Doing.STRIKE),
                        Tuple.of(1, Doing.MOVE),
                        Tuple.of(1, Doing.CANCEL),
                        Tuple.of(2, Doing.NOT_NEEDED),
                        Tuple.of(2, Doing.DEPART),
                        Tuple.of(1, Doing.EXPLAIN))
                : Arbitraries.frequency(
                        Tuple.of(18, Doing.SAY),
                        Tuple.of(1, Doing.CANCEL),
                        Tuple.of(2, Doing.NOT_NEEDED),
                        Tuple.of(2, Doing.DEPART),
                        Tuple.of(1, Doing.EXPLAIN));
        return Combinators.combine(doing, Arbitraries.of(SAID), times(), answers(), evenly(9))
                .as(Draft::new);
    }

    private Arbitrary<Times> times() {
        var accuracy = vague
                ? Arbitraries.frequency(
                        Tuple.of(16, Accuracy.MINUTE),
                        Tuple.of(3, Accuracy.DAY),
                        Tuple.of(1, Accuracy.MONTH),
                        Tuple.of(1, Accuracy.UNKNOWN))
                : Arbitraries.just(Accuracy.MINUTE);
        // Whole hours, so that several things fall into one moment.
        var hours = evenly(MINUTES / 60).map(hour -> hour * 60);
        var delay = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0)), Tuple.of(1, evenly(96).map(hour -> hour * 60)));
        var guessed = vague ? Arbitraries.frequency(Tuple.of(20, false), Tuple.of(1, true)) : Arbitraries.just(false);
        return Combinators.combine(hours, delay, delay, accuracy, accuracy, guessed)
                .as(Times::new);
    }

    private static Arbitrary<Answers> answers() {
        return Combinators.combine(
                        Arbitraries.of(true, false).optional(0.7),
                        Arbitraries.of(true, false, false),
                        evenly(25),
                        evenly(2),
                        evenly(2),
                        Arbitraries.of(
                                LocalDate.of(2008, 4, 3),
                                LocalDate.of(2008, 2, 29),
                                LocalDate.of(2008, 10, 10),
                                LocalDate.of(2010, 4, 5),
                                LocalDate.of(2012, 1, 1)))
                .as(Answers::new);
    }

    /// The first entry is always the same, so that there is a record; nothing is about it.
    private static List<Entry> named(List<Draft> drafts) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry.Stated(
                new Entry.Stamp("e0", When.at(START), START, "ann", "school"),
                Book.NOISE,
                1,
                When.at(START),
                Map.of()));
        for (var draft : drafts) {
            entries.add(entry("e" + entries.size(), draft, entries));
        }
        return entries;
    }

    private static Entry entry(String id, Draft draft, List<Entry> earlier) {
        var times = draft.times();
        var agency = List.of("school", "police", "council").get(draft.answers().agency());
        var known = vague(minute(times.at() + times.known()), times.knew(), false);
        var recorded = minute(times.at() + times.known() + times.written());
        var stamp = new Entry.Stamp(id, known, recorded, draft.answers().place() == 0 ? "ann" : "bob", agency);
        var happened = vague(minute(times.at()), times.happened(), times.guessed());
        var target = earlier.size() == 1
                ? "none"
                : earlier.get(1 + draft.target() % (earlier.size() - 1)).id();
        var duty = new DutyRef("d" + draft.target() % 3, target);
        return switch (draft.doing()) {
            case SAY -> {
                // What is arranged lies ahead of when that is known.
                var plan = draft.kind().equals(Book.PLAN);
                var when = plan
                        ? When.at(recorded.plus(Duration.ofHours(draft.answers().day())))
                        : happened;
                yield new Entry.Stated(stamp, draft.kind(), 1, when, fields(draft, target));
            }
            case AMEND ->
                new Entry.Amended(
                        stamp,
                        target,
                        SECRET + "amended",
                        Optional.of(happened),
                        Optional.empty(),
                        fields(draft, target));
            case STRIKE -> new Entry.Struck(stamp, target, SECRET + "struck");
            case MOVE -> new Entry.Moved(stamp, target, SECRET + "moved", "another");
            case CANCEL -> new Entry.Cancelled(stamp, target, SECRET + "cancelled");
            case NOT_NEEDED -> new Entry.NotNeeded(stamp, duty, SECRET + "not needed");
            case DEPART -> new Entry.Departed(stamp, duty, SECRET + "departed", SECRET + "mo");
            case EXPLAIN -> new Entry.Explained(stamp, duty, SECRET + "explained");
        };
    }

    private static Map<String, Value> fields(Draft draft, String target) {
        var answers = draft.answers();
        var fields = new HashMap<String, Value>();
        answers.flag()
                .<Value>map(Value.Answer::new)
                .or(() -> answers.unknown() ? Optional.of(Value.NO_ANSWER) : Optional.empty())
                .ifPresent(flag -> fields.put(Book.FLAG, flag));
        var day = London.dayOf(minute(draft.times().at())).plusDays(answers.day());
        fields.put(
                Book.DAY,
                answers.unknown()
                        ? new Value.Date(
                                vague(London.startOf(day), draft.times().happened(), false))
                        : new Value.Date(When.on(day)));
        fields.put(Book.ABOUT, new Value.Reference(target));
        fields.put(Book.PLACE, new Value.Text(SECRET + "place " + answers.place()));
        fields.put(Book.TO, new Value.Reference(answers.flag().isPresent() ? "police" : "council"));
        fields.put(
                Book.BIRTH,
                new Value.Date(
                        switch (draft.times().happened()) {
                            case MINUTE -> When.on(answers.birth());
                            case DAY, MONTH -> When.in(YearMonth.from(answers.birth()));
                            case YEAR, UNKNOWN -> When.in(Year.from(answers.birth()));
                        }));
        return fields;
    }

    /// A moment as vaguely as someone may know it.
    static When vague(Instant moment, Accuracy accuracy, boolean guessed) {
        var day = London.dayOf(moment);
        var when = switch (accuracy) {
            case MINUTE -> When.at(moment);
            case DAY -> When.on(day);
            case MONTH -> When.in(YearMonth.from(day));
            case YEAR -> When.in(Year.from(day));
            case UNKNOWN -> When.unknown();
        };
        return guessed ? when.estimate() : when;
    }

    private static Instant day(String day) {
        return London.startOf(LocalDate.parse(day));
    }
}
