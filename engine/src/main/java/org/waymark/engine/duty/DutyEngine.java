package org.waymark.engine.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.waymark.engine.calendar.WorkingCalendar;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.pack.Reading;
import org.waymark.engine.pack.Stage;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Value;

/// Tells which duties the procedures place on a case, and how each stands.
///
/// Pure: the same procedures, calendar, record and moments give the same answer for ever, so that a past decision
/// can be shown again as it was. It reads no clock, database, locale or network, and holds no number from any law.
public final class DutyEngine {
    private final Rules rules;
    private final WorkingCalendar calendar;

    /// @param calendar the working days of the partnership's jurisdiction
    public DutyEngine(Procedures procedures, WorkingCalendar calendar) {
        this.rules = new Rules(procedures);
        this.calendar = calendar;
    }

    public Procedures procedures() {
        return rules.procedures();
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /// Everything that follows from a record as it is known now.
    public Derivation derive(CaseRecord record, Instant now) {
        return derive(record, now, now);
    }

    /// Everything that follows from a record.
    ///
    /// @param record  every entry, in any order
    /// @param at      the moment to judge at; what happened later is left out
    /// @param knownAt only what was recorded, and only rules that were published, by then count
    public Derivation derive(CaseRecord record, Instant at, Instant knownAt) {
        var readings = Readings.of(rules, record, calendar, at, knownAt);
        var judged = Judgements.of(readings, knownAt);
        var instances = judged.instances();
        var withdrawing = new Withdrawing(this, record, new ClockTurns(judged));
        instances.addAll(withdrawing.notAmong(judged.names(), at, knownAt));
        return new Derivation(at, instances, judged.breaches(), Changes.after(judged, knownAt));
    }

    /// How far a case has come with each stage of the pathway.
    public List<StageStanding> stages(CaseRecord record, Instant at, Instant knownAt) {
        var readings = Readings.of(rules, record, calendar, at, knownAt);
        return procedures().stages().stream()
                .map(stage -> new StageStanding(stage, progress(readings, stage, at)))
                .toList();
    }

    /// The flags that are up, in the order of the packs, whoever may see them.
    public List<Raised> flags(CaseRecord record, Instant at, Instant knownAt) {
        return new Flags(Readings.of(rules, record, calendar, at, knownAt), at).raised();
    }

    /// By id, which facts hold; those that are statements are left out.
    public Map<String, Truth> facts(CaseRecord record, Instant at, Instant knownAt) {
        var readings = Readings.of(rules, record, calendar, at, knownAt);
        var result = new HashMap<String, Truth>();
        var facts = procedures().facts();
        for (var index = 0; index < facts.size(); index++) {
            if (!(facts.get(index) instanceof Fact.Stated)) {
                var early = readings.earliest().asOf(at).fact(index);
                var late = readings.latest().asOf(at).fact(index);
                result.put(facts.get(index).id(), early == late ? early : Truth.UNKNOWN);
            }
        }
        return result;
    }

    /// Each time that a fact held for certain, in order, as early as it can have been.
    ///
    /// @throws IllegalArgumentException if there is no such fact
    public List<Span> spans(CaseRecord record, String fact, Instant at, Instant knownAt) {
        var timeline = Readings.of(rules, record, calendar, at, knownAt).earliest();
        var spans = new ArrayList<Span>();
        Optional<Instant> began = Optional.empty();
        for (var turn : Turning.turns(timeline, rules.conditionOf(index(fact)))) {
            if (began.isPresent() && turn.to() != Truth.TRUE) {
                spans.add(new Span(began.get(), Optional.of(turn.moment())));
                began = Optional.empty();
            } else if (turn.to() == Truth.TRUE) {
                began = Optional.of(turn.moment());
            }
        }
        began.ifPresent(still -> spans.add(new Span(still, Optional.empty())));
        return spans;
    }

    private int index(String fact) {
        var facts = procedures().facts();
        return IntStream.range(0, facts.size())
                .filter(index -> facts.get(index).id().equals(fact))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no fact " + fact));
    }

    /// The record as a condition sees it with an intended act at hand: one view, or two where times are uncertain.
    ///
    /// @param kind    the kind of the act
    /// @param answers what is known of it
    public List<Reading> readings(
            CaseRecord record, Instant at, Instant knownAt, Kind kind, Map<String, Value> answers) {
        var here = AtHand.act(kind, answers);
        var readings = Readings.of(rules, record, calendar, at, knownAt, here);
        return readings.agree()
                ? List.of(readings.earliest().asOf(at, here))
                : List.of(readings.earliest().asOf(at, here), readings.latest().asOf(at, here));
    }

    /// What stood of some duties at a moment, as known then, whatever has become known since.
    ///
    /// @param duties by id, with those that they follow from
    Judgements stoodAt(CaseRecord record, Instant moment, Set<String> duties) {
        return Judgements.of(Readings.of(rules, record, calendar, moment, moment), moment, duties);
    }

    Rules rules() {
        return rules;
    }

    private static StageStanding.Progress progress(Readings readings, Stage stage, Instant at) {
        var early = readings.earliest().asOf(at);
        var late = readings.latest().asOf(at);
        if (stage.applies().holds(early) == Truth.FALSE && stage.applies().holds(late) == Truth.FALSE) {
            return StageStanding.Progress.NOT_PART_OF_THIS_CASE;
        }
        if (stage.done().holds(early) == Truth.TRUE && stage.done().holds(late) == Truth.TRUE) {
            return StageStanding.Progress.DONE;
        }
        return stage.begun().holds(early) == Truth.TRUE || stage.begun().holds(late) == Truth.TRUE
                ? StageStanding.Progress.RUNNING
                : StageStanding.Progress.NOT_BEGUN;
    }
}
