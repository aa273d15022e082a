package org.waymark.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.WhenText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes and reads answers as they are stored. The words here are stored for good: add, never change.
final class ValueJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<Value.Why, String> WHYS =
            Map.of(Value.Why.NOT_KNOWN, "not-known", Value.Why.NOT_ASKED, "not-asked", Value.Why.DECLINED, "declined");

    private ValueJson() {}

    static ObjectNode write(Map<String, Value> fields) {
        var node = JSON.objectNode();
        fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> node.set(field.getKey(), write(field.getValue())));
        return node;
    }

    static Map<String, Value> read(JsonNode node) {
        var fields = new HashMap<String, Value>();
        node.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
        return fields;
    }

    private static JsonNode write(Value value) {
        var node = JSON.objectNode();
        switch (value) {
            case Value.Text(var words) -> node.put("text", words);
            case Value.Option(var id) -> node.put("option", id);
            case Value.Options(var ids) -> {
                var list = node.putArray("options");
                ids.forEach(list::add);
            }
            case Value.Answer(var yes) -> node.put("yes", yes);
            case Value.Whole(var number) -> node.put("number", number);
            case Value.Date(var when) -> node.put("when", WhenText.write(when));
            case Value.Reference(var id) -> node.put("reference", id);
            case Value.Group(var parts) -> node.set("group", write(parts));
            case Value.Groups(var rows) -> {
                var list = node.putArray("groups");
                rows.forEach(row -> list.add(write(row.parts())));
            }
            case Value.KeptApart(var key) -> node.put("kept", key);
            case Value.Unknown(var why, var reason) -> {
                node.put("unknown", WHYS.get(why));
                if (!reason.isEmpty()) {
                    node.put("why", reason);
                }
            }
        }
        return node;
    }

    private static Value value(JsonNode node) {
        var name = node.propertyNames().iterator().next();
        var content = node.get(name);
        return switch (name) {
            case "text" -> new Value.Text(content.asString());
            case "option" -> new Value.Option(content.asString());
            case "options" -> new Value.Options(texts(content));
            case "yes" -> new Value.Answer(content.asBoolean());
            case "number" -> new Value.Whole(content.asLong());
            case "when" -> when(content.asString());
            case "reference" -> new Value.Reference(content.asString());
            case "group" -> new Value.Group(read(content));
            case "groups" -> new Value.Groups(groups(content));
            case "kept" -> new Value.KeptApart(content.asString());
            case "unknown" -> unknown(content.asString(), node);
            default -> throw new IllegalStateException("A stored answer of an unknown form: " + name);
        };
    }

    private static Value when(String text) {
        return switch (WhenText.read(text)) {
            case WhenText.Read.Time(var when) -> new Value.Date(when);
            case WhenText.Read.Unreadable _ -> throw new IllegalStateException("A stored time that cannot be read");
        };
    }

    private static Value unknown(String word, JsonNode node) {
        var why = WHYS.entrySet().stream()
                .filter(known -> known.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A stored unknown of an unknown form: " + word));
        return new Value.Unknown(why, node.path("why").asString(""));
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static List<Value.Group> groups(JsonNode list) {
        var groups = new ArrayList<Value.Group>();
        list.forEach(row -> groups.add(new Value.Group(read(row))));
        return groups;
    }
}
