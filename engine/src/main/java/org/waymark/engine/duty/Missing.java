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
    private Missing() {}

    static List<String> from(Rules rules, Condition condition, Reading reading) {
        var names = new LinkedHashSet<String>();
        collect(rules, condition, reading, names);
        return List.copyOf(names);
    }

    private static void collect(Rules rules, Condition condition, Reading reading, Set<String> names) {
        for (var variable : condition.reads()) {
            switch (variable) {
                case Variable.OfFact(var _, var index) -> collectFact(rules, index, reading, names);
                case Variable.Latest(var name, var kind, var path) ->
                    addIfUnknown(name, reading.latest(kind, path.getFirst()), path, names);
                case Variable.Here(var name, var _, var path) ->
                    addIfUnknown(name, reading.here(path.getFirst()), path, names);
                case Variable.Recorded _ -> {}
            }
        }
    }

    private static void collectFact(Rules rules, int index, Reading reading, Set<String> names) {
        if (reading.fact(index) != Truth.UNKNOWN && reading.counterpart().fact(index) == reading.fact(index)) {
            return;
        }
        var facts = rules.procedures().facts();
        switch (facts.get(index)) {
            case Fact.Holds it -> collect(rules, it.is(), reading, names);
            case Fact.Reaches it -> names.add(facts.get(it.birth()).id());
            case Fact.RunsOut it -> names.add(it.id());
            case Fact.Stated it -> names.add(it.id());
        }
    }

    private static void addIfUnknown(String name, Value value, List<String> path, Set<String> names) {
        var unknown = switch (value) {
            case Value.Unknown _ -> true;
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
