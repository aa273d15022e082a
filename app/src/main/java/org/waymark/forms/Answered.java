package org.waymark.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.engine.record.Value;
import org.waymark.web.Filled;

/// Puts answers that are already recorded back into a form, to be corrected.
public final class Answered {
    private static final Map<Value.Why, String> WHYS = Map.of(
            Value.Why.NOT_KNOWN, Names.NOT_KNOWN,
            Value.Why.NOT_ASKED, Names.NOT_ASKED,
            Value.Why.DECLINED, Names.DECLINED);

    private Answered() {}

    public static Filled of(Map<String, Value> fields, String prefix) {
        var answers = new LinkedHashMap<String, List<String>>();
        fields.forEach((field, value) -> put(answers, prefix + field, value));
        return new Filled(answers);
    }

    private static void put(Map<String, List<String>> answers, String name, Value value) {
        switch (value) {
            case Value.Text(var words) -> answers.put(name, List.of(words));
            case Value.Option(var id) -> answers.put(name, List.of(id));
            case Value.Reference(var id) -> answers.put(name, List.of(id));
            case Value.Options(var ids) -> answers.put(name, ids);
            case Value.Answer(var yes) -> answers.put(name, List.of(yes ? "yes" : "no"));
            case Value.Whole(var number) -> answers.put(name, List.of(Long.toString(number)));
            case Value.Date(var when) ->
                WhenParts.parts(when, name).forEach((part, text) -> answers.put(part, List.of(text)));
            case Value.Group(var parts) -> parts.forEach((part, inner) -> put(answers, Names.part(name, part), inner));
            case Value.Groups(var rows) -> putRows(answers, name, rows);
            case Value.KeptApart _ -> {}
            case Value.Unknown(var why, var reason) -> {
                answers.put(name, List.of(WHYS.getOrDefault(why, Names.NOT_KNOWN)));
                answers.put(Names.unknown(name), List.of(WHYS.getOrDefault(why, Names.NOT_KNOWN)));
                answers.put(Names.why(name), List.of(reason));
            }
        }
    }

    private static void putRows(Map<String, List<String>> answers, String name, List<Value.Group> rows) {
        var indicators = rows.stream()
                .filter(row -> row.parts().get("indicator") instanceof Value.Option)
                .toList();
        if (indicators.isEmpty()) {
            for (var index = 0; index < rows.size(); index++) {
                put(answers, Names.row(name, index), rows.get(index));
            }
            return;
        }
        answers.put(
                name,
                indicators.stream()
                        .map(row -> ((Value.Option) row.parts().getOrDefault("indicator", new Value.Option(""))).id())
                        .toList());
        for (var row : indicators) {
            if (row.parts().get("indicator") instanceof Value.Option(var id)
                    && row.parts().get("evidence") instanceof Value.Text(var seen)) {
                answers.put(name + "." + id + ".seen", List.of(seen));
            }
        }
    }
}
