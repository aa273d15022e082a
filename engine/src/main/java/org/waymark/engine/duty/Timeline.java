package org.waymark.engine.duty;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.engine.calendar.Deadline;
import org.waymark.engine.calendar.TimeSpan;
import org.waymark.engine.calendar.WorkingCalendar;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Reading;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.record.Accuracy;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.KnownRecord;
import org.waymark.engine.record.London;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// One reading of a record: every uncertain time at its earliest, or every one at its latest.
final class Timeline {
    /// Later than anything; stands for "not at all" among moments.
    static final Instant NEVER = Instant.MAX;

    private final Rules rules;
    private final KnownRecord record;
    private final CaseRecord whole;
    private final WorkingCalendar calendar;
    private final boolean latest;
    private final Instant at;
    private final Map<String, List<Event>> byKind = new HashMap<>();
    private final Map<String, List<Event>> plansFor = new HashMap<>();
    private final Value[] stated;
    private final IdentityHashMap<Condition, List<Turning.Turn>> turns = new IdentityHashMap<>();
    private Timeline counterpart = this;

    Timeline(Rules rules, KnownRecord record, CaseRecord whole, WorkingCalendar calendar, boolean latest, Instant at) {
        this.rules = rules;
        this.record = record;
        this.whole = whole;
        this.calendar = calendar;
        this.latest = latest;
        this.at = at;
        this.stated = new Value[rules.procedures().facts().size()];
        Arrays.fill(stated, Value.NO_ANSWER);
        for (var said : record.statements()) {
            add(said);
        }
        byKind.values().forEach(events -> events.sort(Event.IN_ORDER));
        plansFor.values().forEach(events -> events.sort(Event.IN_ORDER));
    }

    private void add(Entry.Stated said) {
        var known = said.stamp().known().noLaterThan(said.stamp().recorded());
        var planned = rules.plannedKind().get(said.kind());
        if (planned == null) {
            byKind.computeIfAbsent(said.kind(), none -> new ArrayList<>())
                    .add(event(said, said.happened().noLaterThan(known.latest()), known));
        } else if (!record.calledOff().contains(said.id())) {
            plansFor.computeIfAbsent(planned, none -> new ArrayList<>()).add(event(said, said.happened(), known));
        }
        for (var stating : rules.statedBy(said.kind())) {
            var value = said.fields().get(stating.field());
            if (value != null && !(value instanceof Value.Unknown)) {
                stated[stating.fact()] = value;
            }
        }
    }

    private Event event(Entry.Stated said, When happened, When known) {
        return new Event(said, happened.reading(latest), happened.latest(), known.reading(latest));
    }

    /// Ties the two readings of one record together, for conditions that ask about both.
    static void pair(Timeline one, Timeline other) {
        one.counterpart = other;
        other.counterpart = one;
    }

    Timeline counterpart() {
        return counterpart;
    }

    Rules rules() {
        return rules;
    }

    KnownRecord record() {
        return record;
    }

    CaseRecord whole() {
        return whole;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    /// The moment that is judged.
    Instant at() {
        return at;
    }

    boolean latest() {
        return latest;
    }

    /// What happened of a kind, in order; arranged things are not among them.
    List<Event> events(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /// What is arranged of a kind and not called off, in order.
    List<Event> plans(String kind) {
        return plansFor.getOrDefault(kind, List.of());
    }

    Map<String, List<Event>> allEvents() {
        return byKind;
    }

    Map<String, List<Event>> allPlans() {
        return plansFor;
    }

    /// When a condition turned, worked out once: every beginning of a duty that depends on it asks.
    List<Turning.Turn> turns(Condition condition) {
        return turns.computeIfAbsent(condition, asked -> Turning.turns(this, asked));
    }

    /// What a fact says that is a statement.
    Value stated(int fact) {
        return stated[fact];
    }

    /// The record as it stood at a moment.
    Reading asOf(Instant moment) {
        return asOf(moment, AtHand.NOTHING);
    }

    /// The same, with something at hand.
    Reading asOf(Instant moment, AtHand here) {
        return new AsOf(this, moment, here, "");
    }

    /// Whether a condition held of an event when it happened.
    Truth holds(Condition condition, Event event) {
        return condition.always() ? Truth.TRUE : condition.holds(asOf(event.happened(), AtHand.of(event)));
    }

    /// The record just before an event, with the event at hand.
    Reading before(Event event) {
        return new AsOf(this, event.happened(), AtHand.of(event), event.id());
    }

    /// The same reading of what was known by a moment, to ask about that moment; this one, if nothing that a condition
    /// rests on became known later.
    Timeline knownBy(Instant moment, Condition asked) {
        var grounds = rules.of(asked);
        if (allKnownBy(moment, grounds) && (counterpart == this || counterpart.allKnownBy(moment, grounds))) {
            return this;
        }
        var then = onlyKnownBy(moment, grounds.kinds());
        if (counterpart != this) {
            pair(then, counterpart.onlyKnownBy(moment, grounds.kinds()));
        }
        return then;
    }

    private boolean allKnownBy(Instant moment, Grounds grounds) {
        for (var kind : grounds.kinds()) {
            if (rules.plannedKind().containsKey(kind)) {
                if (record.statements().stream()
                        .anyMatch(said -> said.kind().equals(kind) && isKnownAfter(said, moment))) {
                    return false;
                }
            } else {
                for (var event : events(kind)) {
                    if (event.known().isAfter(moment)
                            && (!event.happened().isAfter(moment) || states(event, grounds.statements()))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /// Whether an event states one of some facts, which then counts for the time before it happened too.
    private boolean states(Event event, Set<Integer> facts) {
        for (var stating : rules.statedBy(event.said().kind())) {
            if (facts.contains(stating.fact())
                    && !(event.said().fields().getOrDefault(stating.field(), Value.NO_ANSWER)
                            instanceof Value.Unknown)) {
                return true;
            }
        }
        return false;
    }

    /// @param kinds what anyone will ask about; the rest is left out, which makes this quick where a record is long
    private Timeline onlyKnownBy(Instant moment, Set<String> kinds) {
        var known = record.statements().stream()
                .filter(said -> kinds.contains(said.kind()) && !isKnownAfter(said, moment))
                .toList();
        return new Timeline(
                rules,
                new KnownRecord(known, record.calledOff(), record.lost(), record.acts()),
                whole,
                calendar,
                latest,
                at);
    }

    private boolean isKnownAfter(Entry.Stated said, Instant moment) {
        return said.stamp()
                .known()
                .noLaterThan(said.stamp().recorded())
                .reading(latest)
                .isAfter(moment);
    }

    /// Whether a condition held at a moment, with an event at hand, and what would settle it if nobody can tell.
    Cause.Certain certain(Condition condition, Instant moment, Optional<Event> here) {
        return condition.always()
                ? Cause.Certain.YES
                : certain(
                        condition,
                        here.map(event -> asOf(moment, AtHand.of(event))).orElseGet(() -> asOf(moment)));
    }

    Cause.Certain certain(Condition condition, Reading reading) {
        return switch (condition.holds(reading)) {
            case TRUE -> Cause.Certain.YES;
            case FALSE -> Cause.Certain.NO;
            case UNKNOWN -> Cause.Certain.unknown(Missing.from(rules, condition, reading));
        };
    }

    /// How many events of a kind had happened by a moment.
    int countBy(Instant moment, List<Event> events) {
        var low = 0;
        var high = events.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (events.get(middle).happened().isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// When a span has run out since the last event by a moment; [#NEVER] if there was none, or nobody can tell.
    Instant runningOut(Fact.RunsOut fact, Instant moment) {
        var events = events(fact.since());
        var count = countBy(moment, events);
        return count == 0 ? NEVER : end(events.get(count - 1).happened(), fact.span());
    }

    /// 00:00 of the day on which an age is reached; [#NEVER] if the date of birth is not known.
    Instant reaching(Period age, int birth) {
        return stated[birth] instanceof Value.Date(When when) && knownAtAll(when)
                ? London.startOf(TimeSpan.dayOfReaching(age, London.dayOf(when.reading(latest))))
                : NEVER;
    }

    /// 00:00 of a day that was given.
    Instant startOfDay(When when) {
        return London.startOf(London.dayOf(when.reading(latest)));
    }

    static boolean knownAtAll(When when) {
        return when.accuracy() != Accuracy.UNKNOWN;
    }

    private Instant end(Instant start, TimeSpan span) {
        return switch (span.after(start, calendar)) {
            case Deadline.At(var moment) -> moment;
            case Deadline.CannotTell _ -> NEVER;
        };
    }
}
