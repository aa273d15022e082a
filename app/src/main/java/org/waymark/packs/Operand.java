package org.waymark.packs;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.engine.pack.Reading;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.pack.Variable;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// Something with a value that a condition compares.
interface Operand {
    Value read(Reading reading);

    /// The value of a literal, which needs no reading.
    default Value constant() {
        return Value.NO_ANSWER;
    }

    static Operand constant(Value value) {
        return new Operand() {
            @Override
            public Value read(Reading reading) {
                return value;
            }

            @Override
            public Value constant() {
                return value;
            }
        };
    }

    static Operand of(Variable variable) {
        return switch (variable) {
            case Variable.OfFact fact -> reading -> fact(reading, fact.index());
            case Variable.Recorded recorded -> reading -> new Value.Answer(reading.recorded(recorded.kind()));
            case Variable.AtHand it -> reading -> new Value.Answer(reading.atHand(it.kind()));
            case Variable.Latest it -> {
                var kind = it.kind();
                var field = it.path().getFirst();
                yield part(reading -> reading.latest(kind, field), it.path());
            }
            case Variable.Here it -> part(reading -> reading.here(it), it.path());
        };
    }

    /// What a fact states; of one that states nothing, whether it holds.
    private static Value fact(Reading reading, int index) {
        var stated = reading.stated(index);
        if (!(stated instanceof Value.Unknown)) {
            return stated;
        }
        return switch (reading.fact(index)) {
            case TRUE -> new Value.Answer(true);
            case FALSE -> new Value.Answer(false);
            case UNKNOWN -> stated;
        };
    }

    /// How many a list holds; of a tick list without an answer, none.
    static Operand size(Symbol symbol) {
        var list = of(symbol.variable());
        return reading -> switch (list.read(reading)) {
            case Value.Options(var ids) -> new Value.Whole(ids.size());
            case Value.Groups(var rows) -> new Value.Whole(rows.size());
            case Value.Unknown unknown ->
                symbol.ticks() && unknown.equals(Value.NO_ANSWER) ? new Value.Whole(0) : unknown;
            default -> Value.NO_ANSWER;
        };
    }

    /// Whether a list holds any of some values. If it does not, and one of its rows is unknown, nobody can tell.
    static Truth anyOf(Value list, Symbol symbol, Set<Object> wanted) {
        return switch (list) {
            case Value.Options(var ids) -> Truth.of(anyAmong(ids, wanted));
            case Value.Groups(var rows) -> {
                var keys = new HashSet<Object>();
                var unknown = false;
                for (var row : rows) {
                    for (var value : row.parts().values()) {
                        unknown |= value instanceof Value.Unknown;
                        keys.add(key(value));
                    }
                }
                yield keys.stream().anyMatch(wanted::contains) ? Truth.TRUE : unknown ? Truth.UNKNOWN : Truth.FALSE;
            }
            case Value.Unknown unknown ->
                symbol.ticks() && unknown.equals(Value.NO_ANSWER) ? Truth.FALSE : Truth.UNKNOWN;
            default -> Truth.of(wanted.contains(key(list)));
        };
    }

    private static boolean anyAmong(List<String> ids, Set<Object> wanted) {
        for (var id : ids) {
            if (wanted.contains(id)) {
                return true;
            }
        }
        return false;
    }

    /// What makes two answers the same: the words, the option or the number, however they were given.
    static Object key(Value value) {
        return switch (value) {
            case Value.Text(var words) -> words;
            case Value.Option(var id) -> id;
            case Value.Reference(var id) -> id;
            case Value.Answer(var yes) -> yes;
            case Value.Whole(var number) -> number;
            case Value.Date(When when) -> when.first();
            case Value.Options _, Value.Group _, Value.Groups _, Value.KeptApart _, Value.Unknown _ -> value;
        };
    }

    /// Follows a path into a group: one part of it, or that part of each row with the others left out.
    private static Operand part(Operand whole, List<String> path) {
        if (path.size() == 1) {
            return whole;
        }
        var name = path.get(1);
        return reading -> switch (whole.read(reading)) {
            case Value.Group(var parts) -> parts.getOrDefault(name, Value.NO_ANSWER);
            case Value.Groups(var rows) ->
                new Value.Groups(rows.stream()
                        .map(row -> new Value.Group(Map.of(name, row.parts().getOrDefault(name, Value.NO_ANSWER))))
                        .toList());
            case Value other -> other;
        };
    }
}
