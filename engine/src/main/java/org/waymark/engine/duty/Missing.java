package org.waymark.engine.duty;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Reading;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.pack.Variable;
import org.waymark.engine.record.Value;

/// What would have to be known for a condition to be settled, by the names that pack authors use.
final class Missing {
    private final Rules rules;
    private final Reading reading;
    private final boolean evenDays;

    /// @param evenDays whether a date that is known to the day is too vague as well
    private Missing(Rules rules, Reading reading, boolean evenDays) {
        this.rules = rules;
        this.reading = reading;
        this.evenDays = evenDays;
    }

    static List<String> from(Rules rules, Condition condition, Reading reading) {
        var names = new LinkedHashSet<String>();
        new Missing(rules, reading, false).collect(condition, names);
        if (names.isEmpty()) {
            new Missing(rules, reading, true).collect(condition, names);
        }
        return List.copyOf(names);
    }

    private void collect(Condition condition, Set<String> names) {
        for (var variable : condition.reads()) {
            switch (variable) {
                case Variable.OfFact(var _, var index) -> collectFact(index, names);
                case Variable.Latest(var name, var kind, var path) ->
                    addIfUnknown(name, reading.latest(kind, path.getFirst()), path, names);
                case Variable.Here it -> addIfUnknown(it.name(), reading.here(it), it.path(), names);
                case Variable.Recorded _, Variable.AtHand _ -> {}
            }
        }
    }

    private void collectFact(int index, Set<String> names) {
        var facts = rules.procedures().facts();
        if (facts.get(index) instanceof Fact.Stated it) {
            addIfUnknown(it.id(), reading.stated(index), List.of(it.id()), names);
            return;
        }
        if (reading.fact(index) != Truth.UNKNOWN && reading.counterpart().fact(index) == reading.fact(index)) {
            return;
        }
        switch (facts.get(index)) {
            case Fact.Holds it -> collect(it.is(), names);
            case Fact.Reaches it -> names.add(facts.get(it.birth()).id());
            case Fact.RunsOut it -> names.add(it.id());
            case Fact.Lasts it -> names.add(it.id());
            case Fact.Stated _ -> {}
        }
    }

    private void addIfUnknown(String name, Value value, List<String> path, Set<String> names) {
        var unknown = switch (value) {
            case Value.Unknown _ -> true;
            case Value.Date(var when) ->
                evenDays ? !when.exact() : !when.earliestDay().equals(when.latestDay());
            case Value.Group(var parts) -> path.size() > 1 && isUnknown(parts, path);
            case Value.Groups(var rows) ->
                path.size() > 1 && rows.stream().anyMatch(row -> isUnknown(row.parts(), path));
            default -> false;
        };
        if (unknown) {
            names.add(name);
        }
    }

    private static boolean isUnknown(Map<String, Value> parts, List<String> path) {
        return parts.getOrDefault(path.get(1), Value.NO_ANSWER) instanceof Value.Unknown;
    }
}
