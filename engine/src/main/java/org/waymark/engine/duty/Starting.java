package org.waymark.engine.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Edition;
import org.waymark.engine.pack.Editions;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.record.London;
import org.waymark.engine.record.Value;

/// Finds what brings a duty about, under one reading.
final class Starting {
    private final Timeline timeline;
    private final Instant knownAt;
    private final Breaches breaches;

    Starting(Timeline timeline, Instant knownAt, Breaches breaches) {
        this.timeline = timeline;
        this.knownAt = knownAt;
        this.breaches = breaches;
    }

    /// Every beginning of a duty, in order of time.
    ///
    /// @param earlier what has been judged of the duties that this one may depend on, by rule id
    List<Begun> of(Editions<Duty> editions, Map<String, List<Judged>> earlier) {
        return switch (editions.newest().starts()) {
            case Duty.Starts.ByEntry it -> byEntry(editions, it);
            case Duty.Starts.ByFact it -> byFact(editions, it);
            case Duty.Starts.ByAge it -> byAge(editions, it);
            case Duty.Starts.ByDate it -> byDate(editions, it);
            case Duty.Starts.ByDuty it -> byDuty(editions, it, earlier.getOrDefault(it.duty(), List.of()));
            case Duty.Starts.ByBreach it -> byBreach(editions, it);
        };
    }

    private List<Begun> byEntry(Editions<Duty> editions, Duty.Starts.ByEntry starts) {
        var found = new ArrayList<Begun>();
        for (var kind : starts.kinds()) {
            for (var event : timeline.events(kind)) {
                if (!event.happened().isAfter(timeline.at())) {
                    var where = holds(starts.where(), event.happened(), Optional.of(event));
                    add(found, editions, event.id(), Optional.of(event), event.happened(), where);
                }
            }
        }
        return found;
    }

    private List<Begun> byFact(Editions<Duty> editions, Duty.Starts.ByFact starts) {
        var found = new ArrayList<Begun>();
        var turns = Turning.turns(timeline, timeline.rules().conditionOf(starts.fact()));
        for (var turn : turns) {
            var undecided = turn.to() == Truth.UNKNOWN && turn.equals(turns.getLast());
            if (turn.to() == Truth.TRUE || undecided) {
                var name = turn.by().map(Event::id).orElse("clock");
                var certain = undecided
                        ? holds(timeline.rules().conditionOf(starts.fact()), turn.moment(), turn.by())
                        : Certain.YES;
                add(found, editions, name, turn.by(), turn.moment(), certain);
            }
        }
        return found;
    }

    private List<Begun> byAge(Editions<Duty> editions, Duty.Starts.ByAge starts) {
        if (timeline.allEvents().isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Begun>();
        var reached = timeline.reaching(starts.age(), starts.birth());
        var certain = reached.equals(Timeline.NEVER)
                ? new Certain(
                        Truth.UNKNOWN,
                        List.of(timeline.rules()
                                .procedures()
                                .facts()
                                .get(starts.birth())
                                .id()))
                : Certain.YES;
        add(found, editions, "age", Optional.empty(), reached, certain);
        return found;
    }

    private List<Begun> byDate(Editions<Duty> editions, Duty.Starts.ByDate starts) {
        var found = new ArrayList<Begun>();
        for (var event : timeline.events(starts.kind())) {
            if (event.said().fields().get(starts.field()) instanceof Value.Date(var when)
                    && Timeline.knownAtAll(when)) {
                var day = London.startOf(London.dayOf(when.reading(timeline.latest())));
                add(found, editions, event.id(), Optional.of(event), day, Certain.YES);
            }
        }
        return found;
    }

    private List<Begun> byDuty(Editions<Duty> editions, Duty.Starts.ByDuty starts, List<Judged> others) {
        var found = new ArrayList<Begun>();
        for (var other : others) {
            var turned = starts.turn() == Duty.Turn.MET ? other.metAt() : other.missedAt(timeline.at());
            if (turned.isAfter(timeline.at())) {
                continue;
            }
            var before = found.size();
            add(found, editions, other.ref().start(), other.begun().event(), turned, Certain.YES);
            if (found.size() > before && starts.turn() == Duty.Turn.MISSED && other.doneInTimeAfterAll()) {
                var known = found.removeLast();
                found.add(new Begun(
                        known.edition(),
                        known.startId(),
                        known.event(),
                        known.happened(),
                        known.known(),
                        known.agency(),
                        known.certain(),
                        known.missing(),
                        Optional.of("It has become known since that it was done in time: "
                                + other.begun().duty().title())));
            }
        }
        return found;
    }

    private List<Begun> byBreach(Editions<Duty> editions, Duty.Starts.ByBreach starts) {
        var found = new ArrayList<Begun>();
        for (var breach : breaches.under(timeline)) {
            if (starts.guard().equals(Duty.Starts.ByBreach.ANY)
                    || starts.guard().equals(breach.guard().id())) {
                add(
                        found,
                        editions,
                        breach.event().id(),
                        Optional.of(breach.event()),
                        breach.event().happened(),
                        Certain.YES);
            }
        }
        return found;
    }

    /// Adds an instance for each agency that owes it, if the duty may apply at all.
    private void add(
            List<Begun> found,
            Editions<Duty> editions,
            String startId,
            Optional<Event> event,
            Instant happened,
            Certain start) {
        if (!start.truth().possible()) {
            return;
        }
        var bound = happened.equals(Timeline.NEVER) ? timeline.at() : happened;
        var edition = editions.inForce(London.dayOf(bound), knownAt);
        if (edition.isEmpty()) {
            return;
        }
        var duty = edition.get().rule();
        var judgedAt = bound.isAfter(timeline.at()) ? timeline.at() : bound;
        var certain = start.and(holds(duty.when(), judgedAt, event));
        if (!certain.truth().possible()) {
            return;
        }
        if (event.isPresent() && !duty.perAgency() && !owes(duty, event.get().agency())) {
            return;
        }
        var known = event.map(Event::known).orElse(happened);
        if (duty.perAgency() && event.isPresent()) {
            Knowing.of(timeline, event.get()).forEach((agency, knew) -> {
                if (!knew.isAfter(timeline.at()) && owes(duty, agency)) {
                    found.add(begun(edition.get(), startId, event, happened, knew, Optional.of(agency), certain));
                }
            });
        } else {
            var one = begun(edition.get(), startId, event, happened, known, Optional.empty(), certain);
            found.add(one);
            found.addAll(startedAfresh(one));
        }
    }

    /// For a duty with a new clock each time: once more whenever what it depends on holds again.
    private List<Begun> startedAfresh(Begun first) {
        var duty = first.duty();
        if (!duty.again() || duty.whilst().always() || first.happened().isAfter(timeline.at())) {
            return List.of();
        }
        var afresh = new ArrayList<Begun>();
        var lapsed = false;
        for (var turn : Turning.turns(timeline, duty.whilst())) {
            if (turn.to() == Truth.FALSE) {
                lapsed = turn.moment().isAfter(first.happened());
            } else if (lapsed) {
                lapsed = false;
                afresh.add(new Begun(
                        first.edition(),
                        first.startId() + "~" + turn.by().map(Event::id).orElse("clock"),
                        turn.by(),
                        turn.moment(),
                        turn.by().map(Event::known).orElse(turn.moment()),
                        first.agency(),
                        first.certain(),
                        first.missing(),
                        Optional.empty()));
            }
        }
        return afresh;
    }

    private boolean owes(Duty duty, String agency) {
        var types = timeline.whole().agencyTypes().getOrDefault(agency, Set.of());
        return duty.exceptAgencies().stream().noneMatch(types::contains)
                && (duty.onlyAgencies().isEmpty()
                        || duty.onlyAgencies().stream().anyMatch(types::contains));
    }

    private static Begun begun(
            Edition<Duty> edition,
            String startId,
            Optional<Event> event,
            Instant happened,
            Instant known,
            Optional<String> agency,
            Certain certain) {
        return new Begun(
                edition, startId, event, happened, known, agency, certain.truth(), certain.missing(), Optional.empty());
    }

    private Certain holds(Condition condition, Instant moment, Optional<Event> here) {
        if (condition.always()) {
            return Certain.YES;
        }
        var reading =
                here.map(event -> timeline.asOf(moment, event.said().fields())).orElseGet(() -> timeline.asOf(moment));
        var truth = condition.holds(reading);
        return truth == Truth.UNKNOWN
                ? new Certain(truth, Missing.from(timeline.rules(), condition, reading))
                : truth == Truth.TRUE ? Certain.YES : Certain.NO;
    }

    /// Whether something applies, and what would settle it if nobody can tell.
    private record Certain(Truth truth, List<String> missing) {
        static final Certain YES = new Certain(Truth.TRUE, List.of());
        static final Certain NO = new Certain(Truth.FALSE, List.of());

        Certain and(Certain other) {
            var both = new ArrayList<>(missing);
            both.addAll(other.missing);
            return new Certain(truth.and(other.truth), both);
        }
    }
}
