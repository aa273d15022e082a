package org.waymark.engine.guard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waymark.engine.duty.DutyEngine;
import org.waymark.engine.pack.Edition;
import org.waymark.engine.pack.Guard;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Reading;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.pack.Variable;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.London;
import org.waymark.engine.record.Value;

/// Asks the guards about an intended act.
///
/// A statement of what has already happened is never put to them: it is recorded, and marked where it was against a
/// guard. An act that keeps a child safe meets warnings at most, whatever a pack says.
public final class Guards {
    private final DutyEngine engine;

    public Guards(DutyEngine engine) {
        this.engine = engine;
    }

    /// What every guard that concerns an act answers, in the order of the packs.
    ///
    /// @param kind   the kind of entry that the act would be; for one that arranges another, the other's guards
    ///               speak too, as far as they ask about what is arranged
    /// @param fields what is known of the act so far
    public List<GuardAnswer> answers(
            CaseRecord record, Kind kind, Map<String, Value> fields, Instant at, Instant knownAt) {
        var readings = engine.readings(record, at, knownAt, kind, fields);
        var answers = new ArrayList<GuardAnswer>();
        for (var guards : engine.procedures().guards()) {
            guards.inForce(London.dayOf(at), knownAt)
                    .map(Edition::rule)
                    .filter(guard -> concerns(guard, kind))
                    .map(guard -> answer(guard, readings, kind.safety()))
                    .ifPresent(answers::add);
        }
        return answers;
    }

    private static boolean concerns(Guard guard, Kind kind) {
        var arranges = kind.plans().filter(guard.before()::contains).isPresent();
        return guard.before().contains(kind.id()) || (arranges && asksOnlyWhatIsKnownOf(guard, kind));
    }

    private static boolean asksOnlyWhatIsKnownOf(Guard guard, Kind arranging) {
        return guard.against().reads().stream()
                .allMatch(variable -> !(variable instanceof Variable.Here it)
                        || arranging.field(it.field()).isPresent());
    }

    private static GuardAnswer answer(Guard guard, List<Reading> readings, boolean safety) {
        var truths = readings.stream().map(guard.against()::holds).distinct().toList();
        if (truths.equals(List.of(Truth.FALSE))) {
            return new GuardAnswer.Allowed(guard);
        }
        if (safety || guard.answer() == Guard.Answer.WARN) {
            return new GuardAnswer.Warned(guard);
        }
        if (!truths.equals(List.of(Truth.TRUE))) {
            return new GuardAnswer.ReasonAsked(guard, "What is known does not settle this. " + guard.says());
        }
        return switch (guard.answer()) {
            case WARN -> new GuardAnswer.Warned(guard);
            case ASK_REASON -> new GuardAnswer.ReasonAsked(guard, guard.says());
            case ASK_SECOND_PERSON -> new GuardAnswer.SecondPersonAsked(guard);
            case REFUSE -> new GuardAnswer.Refused(guard);
        };
    }
}
