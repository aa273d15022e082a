package org.waymark.engine.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.waymark.engine.calendar.TimeSpan;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Edition;
import org.waymark.engine.pack.Editions;
import org.waymark.engine.pack.Strength;

/// Rules of every shape that a pack can give them, on a handful of kinds and facts.
///
/// @param any         whether conditions may hang on the order of what happened; else they are timeless
/// @param repeats     whether duties may come round again
/// @param byFact      whether a fact may start a duty
/// @param oldest      whether an entry may meet the oldest instance alone
/// @param editions    whether a rule may have a second edition
record InventedRules(boolean any, boolean repeats, boolean byFact, boolean oldest, boolean editions) {
    static final InventedRules EVERY = new InventedRules(true, true, true, true, true);

    Arbitrary<Book> books() {
        var drafted = duty().list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .withSizeDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
        return drafted.map(drafts -> {
            var duties = new ArrayList<Editions<Duty>>();
            for (var index = 0; index < drafts.size(); index++) {
                duties.add(drafts.get(index).editions("d" + index, index));
            }
            return Book.with(duties);
        });
    }

    /// A duty before it has a name and knows which others stand before it.
    private record Draft(Body body, Rest rest, Optional<Body> later, boolean appliesToOpen, boolean publishedLate) {
        Editions<Duty> editions(String id, int earlier) {
            var start = Instant.parse("2026-01-01T00:00:00Z");
            var editions = new ArrayList<Edition<Duty>>();
            editions.add(new Edition<>(body.duty(id, earlier, rest), LocalDate.MIN, LocalDate.MAX, Instant.MIN, false));
            later.ifPresent(other -> editions.add(new Edition<>(
                    other.duty(id, earlier, rest),
                    LocalDate.of(2026, 4, 2),
                    LocalDate.MAX,
                    publishedLate ? Instant.parse("2026-04-06T00:00:00Z") : start,
                    appliesToOpen)));
            return new Editions<>(id, editions);
        }
    }

    /// What starts a duty, when it applies and what meets it.
    ///
    /// @param other which of the earlier duties starts it, if one does
    private record Body(
            Starting starting,
            int other,
            Condition when,
            Condition whilst,
            Optional<TimeSpan> opens,
            List<Duty.Limit> limits,
            Duty.MetBy metBy) {
        Duty duty(String id, int earlier, Rest rest) {
            return new Duty(
                    id,
                    id,
                    rest.owner,
                    rest.strength,
                    starting.starts(other, earlier),
                    when,
                    whilst,
                    rest.again,
                    opens,
                    limits,
                    metBy,
                    rest.repeat.map(it -> new Duty.Repeat(
                            it.then(), it.fromDue() && limits.stream().anyMatch(Duty.Limit::tellsADay))),
                    rest.perAgency,
                    List.of(),
                    rest.exceptPolice ? List.of("police") : List.of(),
                    rest.conditional,
                    rest.conditional ? Optional.of("R-1") : Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    id,
                    "",
                    Book.ORIGIN);
        }
    }

    private record Rest(
            String owner,
            Strength strength,
            boolean again,
            Optional<Duty.Repeat> repeat,
            boolean perAgency,
            boolean exceptPolice,
            boolean conditional) {}

    /// A start, which may turn out to be another duty once it is known which there are.
    private record Starting(Duty.Starts starts, Optional<Duty.Turn> turn) {
        Duty.Starts starts(int other, int earlier) {
            return turn.filter(none -> earlier > 0)
                    .<Duty.Starts>map(it -> new Duty.Starts.ByDuty("d" + (other % earlier), it))
                    .orElse(starts);
        }
    }

    private Arbitrary<Draft> duty() {
        var body = Combinators.combine(
                        starting(),
                        Arbitraries.integers().between(0, 3),
                        condition(),
                        condition(),
                        span().optional(0.15),
                        limit().list().ofMaxSize(2).withSizeDistribution(RandomDistribution.uniform()),
                        metBy())
                .as(Body::new);
        var rest = Combinators.combine(
                        Arbitraries.of("worker", "worker", "agency", "outside"),
                        Arbitraries.of(Strength.class),
                        Arbitraries.of(true, false),
                        repeat(),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(true, false))
                .as(Rest::new);
        return Combinators.combine(
                        body,
                        rest,
                        editions ? body.optional(0.25) : Arbitraries.just(Optional.empty()),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Draft::new);
    }

    private Arbitrary<Condition> condition() {
        return any ? Asking.any() : Asking.timeless();
    }

    private Arbitrary<Starting> starting() {
        var kinds = Arbitraries.of(Book.KINDS);
        var choices = new ArrayList<Arbitrary<Starting>>();
        Arbitrary<Duty.Starts> entry = Combinators.combine(
                        kinds.set().ofMinSize(1).ofMaxSize(2), condition())
                .as((ids, where) ->
                        new Duty.Starts.ByEntry(ids.stream().sorted().toList(), where));
        // Most often an entry does.
        for (var weight = 0; weight < 4; weight++) {
            choices.add(entry.map(it -> new Starting(it, Optional.empty())));
        }
        choices.add(Combinators.combine(entry, Arbitraries.of(Duty.Turn.class))
                .as((it, turn) -> new Starting(it, Optional.of(turn))));
        choices.add(Arbitraries.of(Period.ofYears(18), Period.ofYears(16), Period.of(17, 6, 0))
                .map(age -> new Starting(new Duty.Starts.ByAge(age, Book.BORN), Optional.empty())));
        choices.add(kinds.map(kind -> new Starting(new Duty.Starts.ByDate(kind, Book.DAY), Optional.empty())));
        // The other guard hangs on the order of what happened.
        var guards = any ? List.of("guard", "other-guard", Duty.Starts.ByBreach.ANY) : List.of("guard");
        choices.add(
                Arbitraries.of(guards).map(guard -> new Starting(new Duty.Starts.ByBreach(guard), Optional.empty())));
        if (byFact) {
            choices.add(Arbitraries.of(Book.CONDITIONS)
                    .map(fact -> new Starting(new Duty.Starts.ByFact(fact), Optional.empty())));
        }
        return Arbitraries.oneOf(choices);
    }

    private static Arbitrary<Duty.Limit> limit() {
        Arbitrary<Duty.By> by = Arbitraries.oneOf(
                span().map(Duty.By.Span::new),
                span().map(Duty.By.Span::new),
                Arbitraries.just(new Duty.By.Immediately()),
                Arbitraries.of(Book.KINDS).map(Duty.By.Before::new),
                Arbitraries.just(new Duty.By.Reaching(Period.ofYears(18), Book.BORN)));
        Arbitrary<Duty.From> from = Arbitraries.of(
                new Duty.From.Happened(),
                new Duty.From.Known(),
                new Duty.From.OfField(Book.DAY),
                new Duty.From.OfEntry("c"));
        return Combinators.combine(by, from, Arbitraries.of(true, true, false), Arbitraries.of(Strength.class))
                .as((it, start, breach, strength) -> new Duty.Limit(
                        it, start, breach && !(it instanceof Duty.By.Immediately), strength, false, Book.ORIGIN));
    }

    private static Arbitrary<TimeSpan> span() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 72).map(TimeSpan.Hours::new),
                Arbitraries.integers().between(1, 8).map(TimeSpan.Days::new),
                Arbitraries.integers().between(1, 8).map(TimeSpan.WorkingDays::new),
                Arbitraries.just(new TimeSpan.Months(1)));
    }

    private Arbitrary<Duty.MetBy> metBy() {
        var meets = new ArrayList<Duty.Meets>(
                List.of(new Duty.Meets.All(), new Duty.Meets.All(), new Duty.Meets.Named(Book.ABOUT)));
        if (oldest) {
            meets.add(new Duty.Meets.Oldest());
        }
        return Combinators.combine(
                        Arbitraries.of(Book.KINDS).set().ofMinSize(1).ofMaxSize(2),
                        condition(),
                        Arbitraries.of(
                                List.<String>of(),
                                List.<String>of(),
                                List.<String>of(),
                                List.<String>of(),
                                List.of("agency"),
                                List.of("worker"),
                                List.of(Book.PLACE)),
                        Arbitraries.of(meets))
                .as((kinds, where, same, how) ->
                        new Duty.MetBy(kinds.stream().sorted().toList(), where, same, how));
    }

    private Arbitrary<Optional<Duty.Repeat>> repeat() {
        return repeats
                ? Combinators.combine(span(), Arbitraries.of(true, false))
                        .as(Duty.Repeat::new)
                        .optional(0.3)
                : Arbitraries.just(Optional.empty());
    }
}
