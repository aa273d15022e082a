package org.waymark.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.record.TimeWords;
import org.waymark.engine.record.Value;
import org.waymark.packs.InForce;

/// Says an answer in words.
final class ValueWords {
    private final InForce packs;
    private final Map<String, String> names;

    /// @param names what references are called: entries, agencies, workers
    ValueWords(InForce packs, Map<String, String> names) {
        this.packs = packs;
        this.names = names;
    }

    String of(Field field, Value value) {
        return switch (value) {
            case Value.Text(var words) -> words;
            case Value.Option(var id) -> option(field, id);
            case Value.Options(var ids) ->
                ids.stream().map(id -> option(field, id)).collect(Collectors.joining("; "));
            case Value.Answer(var yes) -> yes ? "Yes" : "No";
            case Value.Whole(var number) -> Long.toString(number);
            case Value.Date(var when) -> TimeWords.of(when);
            case Value.Reference(var id) -> names.getOrDefault(id, "An earlier entry");
            case Value.Group(var parts) -> group(field, parts);
            case Value.Groups(var rows) ->
                rows.stream().map(row -> row(field, row.parts())).collect(Collectors.joining("\n"));
            case Value.KeptApart _ -> "";
            case Value.Unknown(var why, var reason) -> unknown(why) + (reason.isEmpty() ? "" : ": " + reason);
        };
    }

    private String row(Field field, Map<String, Value> parts) {
        return field.type() == Field.Type.INDICATORS ? indicator(parts) : group(field, parts);
    }

    private String indicator(Map<String, Value> parts) {
        var label = parts.get("indicator") instanceof Value.Option(var id)
                ? Optional.ofNullable(packs.procedures().handbook().indicators().get(id))
                        .map(Handbook.Indicator::label)
                        .orElse(id)
                : "";
        return parts.get("evidence") instanceof Value.Text(var seen) ? label + ": " + seen : label;
    }

    private String group(Field field, Map<String, Value> parts) {
        var said = new ArrayList<String>();
        for (var part : field.parts()) {
            Optional.ofNullable(parts.get(part.id())).ifPresent(value -> said.add(asked(part) + " " + of(part, value)));
        }
        return String.join("; ", said);
    }

    private static String asked(Field part) {
        return part.ask().endsWith("?") ? part.ask() : part.ask() + ":";
    }

    private String option(Field field, String id) {
        return field.options()
                .flatMap(list -> Optional.ofNullable(
                        packs.procedures().handbook().options().get(list)))
                .flatMap(list -> list.option(id))
                .map(Handbook.Option::label)
                .orElse(id);
    }

    private static String unknown(Value.Why why) {
        return switch (why) {
            case NOT_KNOWN -> "Not known";
            case NOT_ASKED -> "Not asked";
            case DECLINED -> "Did not want to say";
        };
    }

    /// Fields in the order of the form; what no question asks any more is left out.
    static List<Field> answered(List<Field> fields, Map<String, Value> answers) {
        return fields.stream().filter(field -> answers.containsKey(field.id())).toList();
    }
}
