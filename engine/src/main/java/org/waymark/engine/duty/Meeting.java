package org.waymark.engine.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Edition;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.record.London;
import org.waymark.engine.record.Value;

/// Finds which entry met which beginning of a duty, under one reading.
final class Meeting {
    private final Timeline timeline;
    private final Acts acts;
    private final List<Edition<Duty>> successors;

    /// @param successors the editions that take over what is still open when they come into force, in that order
    Meeting(Timeline timeline, Acts acts, List<Edition<Duty>> successors) {
        this.timeline = timeline;
        this.acts = acts;
        this.successors = successors;
    }

    /// An entry that may discharge a duty, and whether it is sure to.
    private record Candidate(Event event, Truth truth) {}

    /// Judges every beginning of one rule, and every round of those that repeat.
    List<Judged> judge(List<Begun> begun) {
        var taken = new HashSet<String>();
        var result = new ArrayList<Judged>();
        var inOrder = new ArrayList<>(begun);
        inOrder.sort(Comparator.comparing(Begun::happened)
                .thenComparing(Begun::known)
                .thenComparing(one -> one.ref().start()));
        for (var one : inOrder) {
            rounds(one, taken, result);
        }
        return result;
    }

    private void rounds(Begun begun, Set<String> taken, List<Judged> result) {
        var moments = Timing.of(timeline, begun);
        var next = new Round(
                begun,
                candidates(begun, moments, begun.happened(), 0, taken),
                Lapses.of(timeline, begun),
                0,
                begun.happened(),
                moments);
        while (true) {
            var round = next;
            var judged = judge(round);
            for (var successor : successors) {
                if (takesOver(successor, round, judged)) {
                    round = under(successor, round, taken);
                    judged = judge(round);
                }
            }
            result.add(judged);
            var duty = round.begun().duty();
            if (duty.metBy().meets() instanceof Duty.Meets.Oldest) {
                judged.met().ifPresent(event -> taken.add(event.id()));
            }
            if (judged.met().isEmpty()
                    || duty.repeat().isEmpty()
                    || begun.withdrawn().isPresent()) {
                return;
            }
            next = round.following(timeline, judged.metAt());
        }
    }

    /// One time that a duty is owed.
    ///
    /// @param candidates everything that could meet the beginning, in order
    /// @param number     0 for the first time
    /// @param from       when it came round: its beginning, or when the round before was met
    private record Round(
            Begun begun, List<Candidate> candidates, Lapses lapses, int number, Instant from, Moments moments) {
        Round following(Timeline timeline, Instant met) {
            var repeat = begun.duty().repeat().orElseThrow();
            var counted = repeat.fromDue() && moments.hasBreach() ? moments.breach() : met;
            return new Round(begun, candidates, lapses, number + 1, met, Timing.ofRound(timeline, repeat, counted));
        }

        /// A candidate as it counts for this round: not at all if it came too early, in doubt if it may have done.
        Optional<Candidate> allowed(Candidate candidate) {
            var event = candidate.event();
            if (moments.allows(event.happened(), from, number)) {
                return Optional.of(candidate);
            }
            return moments.allows(event.latest(), from, number)
                    ? Optional.of(new Candidate(event, Truth.UNKNOWN))
                    : Optional.empty();
        }
    }

    private static boolean takesOver(Edition<Duty> successor, Round round, Judged judged) {
        var inForce = London.startOf(successor.from());
        return round.from().isBefore(inForce)
                && !judged.metAt().isBefore(inForce)
                && !judged.excused().isBefore(inForce);
    }

    /// An open round as another edition has it. A later round keeps its moments if that edition does not come round.
    private Round under(Edition<Duty> successor, Round round, Set<String> taken) {
        var begun = round.begun().under(successor);
        var moments = round.number() == 0
                ? Timing.of(timeline, begun)
                : successor
                        .rule()
                        .repeat()
                        .map(repeat ->
                                Timing.ofRound(timeline, repeat, round.moments().opens()))
                        .orElse(round.moments());
        return new Round(
                begun,
                candidates(begun, moments, round.from(), round.number(), taken),
                Lapses.of(timeline, begun),
                round.number(),
                round.from(),
                moments);
    }

    private Judged judge(Round round) {
        var allowed = new ArrayList<Candidate>();
        for (var candidate : round.candidates()) {
            round.allowed(candidate).ifPresent(allowed::add);
        }
        var met = first(allowed, Truth.TRUE);
        var maybe = first(allowed, Truth.UNKNOWN)
                .filter(event -> met.filter(sure -> Event.IN_ORDER.compare(sure, event) < 0)
                        .isEmpty());
        var begun = round.begun();
        var excused = acts.excused(Judged.ref(begun, round.number()), begun.duty());
        return new Judged(begun, round.number(), round.from(), round.moments(), met, maybe, round.lapses(), excused);
    }

    private static Optional<Event> first(List<Candidate> candidates, Truth truth) {
        for (var candidate : candidates) {
            if (candidate.truth() == truth) {
                return Optional.of(candidate.event());
            }
        }
        return Optional.empty();
    }

    /// What could meet a beginning, in order. It must have happened at or after the start happened. Where the duty does
    /// not come round again, nothing of a kind is looked at beyond the first that is sure to meet it: a long record
    /// would otherwise be looked through to its end for every beginning in it.
    private List<Candidate> candidates(Begun begun, Moments moments, Instant from, int round, Set<String> taken) {
        var metBy = begun.duty().metBy();
        var once = begun.duty().repeat().isEmpty();
        var found = new ArrayList<Candidate>();
        for (var kind : metBy.kinds()) {
            for (var event : timeline.events(kind)) {
                if (!event.latest().isBefore(begun.happened())
                        && !event.happened().isAfter(timeline.at())
                        && begun.event()
                                .filter(start -> start.id().equals(event.id()))
                                .isEmpty()
                        && !taken.contains(event.id())) {
                    var truth = matches(metBy, begun, event);
                    if (truth.possible()) {
                        found.add(new Candidate(event, truth));
                    }
                    if (once && truth == Truth.TRUE && moments.allows(event.happened(), from, round)) {
                        break;
                    }
                }
            }
        }
        found.sort(Comparator.comparing(Candidate::event, Event.IN_ORDER));
        return found;
    }

    private Truth matches(Duty.MetBy metBy, Begun begun, Event event) {
        var truth = timeline.holds(metBy.where(), event);
        if (metBy.meets() instanceof Duty.Meets.Named(var field)) {
            truth = truth.and(Truth.of(names(event, field, begun.startId())));
        }
        for (var tie : metBy.same()) {
            truth = truth.and(shares(tie, begun, event));
        }
        return truth;
    }

    private static boolean names(Event event, String field, String startId) {
        return event.said().fields().get(field) instanceof Value.Reference(var id) && id.equals(startId);
    }

    private static Truth shares(String tie, Begun begun, Event event) {
        return switch (tie) {
            case "agency" ->
                Truth.of(begun.agency()
                        .or(() -> begun.event().map(Event::agency))
                        .filter(event.agency()::equals)
                        .isPresent());
            case "worker" ->
                Truth.of(begun.event()
                        .filter(start -> start.said()
                                .stamp()
                                .by()
                                .equals(event.said().stamp().by()))
                        .isPresent());
            default -> sameAnswer(tie, begun, event);
        };
    }

    private static Truth sameAnswer(String field, Begun begun, Event event) {
        var mine = begun.event().flatMap(start -> start.said().field(field)).orElse(Value.NO_ANSWER);
        var other = event.said().field(field).orElse(Value.NO_ANSWER);
        return mine instanceof Value.Unknown || other instanceof Value.Unknown
                ? Truth.UNKNOWN
                : Truth.of(mine.equals(other));
    }
}
