package org.waymark.casefile;

import java.util.ArrayList;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// The answer to a command as it is kept under the command's key.
final class Answers {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Answers() {}

    static String write(Outcome.Recorded outcome) {
        var node = JSON.createObjectNode().put("child", outcome.child().toString());
        var list = node.putArray("entries");
        outcome.entries().forEach(entry -> list.add(entry.toString()));
        return node.toString();
    }

    static Outcome.Recorded read(String answer) {
        var node = JSON.readTree(answer);
        var entries = new ArrayList<UUID>();
        node.get("entries").forEach(entry -> entries.add(UUID.fromString(entry.asString())));
        return new Outcome.Recorded(UUID.fromString(node.get("child").asString()), entries);
    }
}
