package org.waymark.engine.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.record.Value;

/// Finds which entry met which beginning of a duty, under one reading.
final class Meeting {
    private final Timeline timeline;

    Meeting(Timeline timeline) {
        this.timeline = timeline;
    }

    /// An entry that may discharge a duty, and whether it is sure to.
    private record Candidate(Event event, Truth truth) {}

    /// Judges every beginning of one rule, and every round of those that repeat.
    List<Judged> judge(List<Begun> begun) {
        var taken = new HashSet<String>();
        var result = new ArrayList<Judged>();
        var inOrder = new ArrayList<>(begun);
        inOrder.sort(Comparator.comparing(Begun::happened)
                .thenComparing(one -> one.ref().start()));
        for (var one : inOrder) {
            rounds(one, taken, result);
        }
        return result;
    }

    private void rounds(Begun begun, Set<String> taken, List<Judged> result) {
        var candidates = candidates(begun, taken);
        var moments = Timing.of(timeline, begun);
        var flips = Lapses.of(timeline, begun);
        var after = begun.happened();
        for (var round = 0; ; round++) {
            var met = firstSure(candidates, after, round == 0);
            var judged = new Judged(
                    begun,
                    round,
                    moments,
                    met,
                    met.isPresent() ? Optional.empty() : firstPossible(candidates, after, round == 0),
                    flips.lapsed(),
                    flips.resumed());
            result.add(judged);
            met.filter(event -> begun.duty().metBy().meets() instanceof Duty.Meets.Oldest)
                    .ifPresent(event -> taken.add(event.id()));
            var repeat = begun.duty().repeat();
            if (met.isEmpty() || repeat.isEmpty() || begun.withdrawn().isPresent()) {
                return;
            }
            after = met.get().happened();
            var from = repeat.get().fromDue() && moments.hasBreach() ? moments.breach() : after;
            moments = Timing.ofRound(timeline, repeat.get(), from);
        }
    }

    private static Optional<Event> firstSure(List<Candidate> candidates, Instant after, boolean inclusive) {
        return first(candidates, after, inclusive, Truth.TRUE);
    }

    private static Optional<Event> firstPossible(List<Candidate> candidates, Instant after, boolean inclusive) {
        return first(candidates, after, inclusive, Truth.UNKNOWN);
    }

    private static Optional<Event> first(List<Candidate> candidates, Instant after, boolean inclusive, Truth truth) {
        return candidates.stream()
                .filter(candidate -> candidate.truth() == truth)
                .map(Candidate::event)
                .filter(event -> inclusive
                        ? !event.happened().isBefore(after)
                        : event.happened().isAfter(after))
                .findFirst();
    }

    /// Everything that could meet a beginning, in order. It must have happened at or after the start happened.
    private List<Candidate> candidates(Begun begun, Set<String> taken) {
        var metBy = begun.duty().metBy();
        var found = new ArrayList<Candidate>();
        for (var kind : metBy.kinds()) {
            for (var event : timeline.events(kind)) {
                if (!event.happened().isBefore(begun.happened())
                        && !event.happened().isAfter(timeline.at())
                        && begun.event()
                                .filter(start -> start.id().equals(event.id()))
                                .isEmpty()
                        && !taken.contains(event.id())) {
                    var truth = matches(metBy, begun, event);
                    if (truth.possible()) {
                        found.add(new Candidate(event, truth));
                    }
                }
            }
        }
        found.sort(Comparator.comparing(Candidate::event, Event.IN_ORDER));
        return found;
    }

    private Truth matches(Duty.MetBy metBy, Begun begun, Event event) {
        var truth = metBy.where().always()
                ? Truth.TRUE
                : metBy.where()
                        .holds(timeline.asOf(event.happened(), event.said().fields()));
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
