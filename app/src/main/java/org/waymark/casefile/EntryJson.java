package org.waymark.casefile;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymark.engine.record.DutyRef;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.engine.record.WhenText;
import org.waymark.store.EntryRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Turns entries into stored rows and back. The words here are stored for good: add, never change. A row that nobody
/// can read stops the reader: nothing is ever left out in silence.
final class EntryJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private EntryJson() {}

    /// What is stored of an entry besides the entry itself.
    ///
    /// @param saidBy   who said so, or empty
    /// @param together the same for entries made at once about several children
    /// @param reasons  by guard, why it was done although the guard asked
    /// @param second   the second person who agreed, by id
    record Beside(
            UUID child, String saidBy, Optional<UUID> together, Map<String, String> reasons, Optional<String> second) {
        @Override
        public String toString() {
            return "Beside[" + child + "]";
        }
    }

    static Beside beside(EntryRow row) {
        var body = JSON.readTree(row.body());
        var reasons = new HashMap<String, String>();
        body.path("reasons")
                .properties()
                .forEach(it -> reasons.put(it.getKey(), it.getValue().asString()));
        var second = body.has("second") ? Optional.of(text(body, "second")) : Optional.<String>empty();
        return new Beside(row.child(), row.saidBy(), row.together(), reasons, second);
    }

    static EntryRow write(Entry entry, Beside beside) {
        var body = JSON.createObjectNode();
        var kind = Optional.<String>empty();
        var edition = Optional.<Integer>empty();
        var happened = Optional.<When>empty();
        switch (entry) {
            case Entry.Stated it -> {
                kind = Optional.of(it.kind());
                edition = Optional.of(it.edition());
                happened = Optional.of(it.happened());
                body.set("fields", ValueJson.write(it.fields()));
            }
            case Entry.Amended it -> {
                target(body, it.target(), it.reason()).set("fields", ValueJson.write(it.fields()));
                it.happened().ifPresent(when -> body.put("happened", WhenText.write(when)));
                it.known().ifPresent(when -> body.put("known", WhenText.write(when)));
            }
            case Entry.Struck it -> target(body, it.target(), it.reason());
            case Entry.Moved it -> target(body, it.target(), it.reason()).put("to", it.to());
            case Entry.Cancelled it -> target(body, it.target(), it.reason());
            case Entry.NotNeeded it -> duty(body, it.duty(), it.reason());
            case Entry.Departed it -> duty(body, it.duty(), it.reason()).put("manager", it.manager());
            case Entry.Explained it -> duty(body, it.duty(), it.reason());
        }
        if (!beside.reasons().isEmpty()) {
            var reasons = body.putObject("reasons");
            beside.reasons().forEach(reasons::put);
        }
        beside.second().ifPresent(second -> body.put("second", second));
        var stamp = entry.stamp();
        return new EntryRow(
                UUID.fromString(stamp.id()),
                beside.child(),
                form(entry),
                kind,
                edition,
                happened.map(WhenText::write),
                WhenText.write(stamp.known()),
                stamp.recorded().truncatedTo(ChronoUnit.MICROS),
                stamp.by(),
                stamp.agency(),
                beside.saidBy(),
                beside.together(),
                body.toString());
    }

    static Entry read(EntryRow row) {
        var body = JSON.readTree(row.body());
        var stamp =
                new Entry.Stamp(row.id().toString(), when(row.known()), row.recorded(), row.recordedBy(), row.agency());
        return switch (row.form()) {
            case "stated" ->
                new Entry.Stated(
                        stamp,
                        row.kind().orElseThrow(),
                        row.edition().orElseThrow(),
                        when(row.happened().orElseThrow()),
                        fields(body));
            case "amended" ->
                new Entry.Amended(
                        stamp,
                        text(body, "target"),
                        text(body, "reason"),
                        time(body, "happened"),
                        time(body, "known"),
                        fields(body));
            case "struck" -> new Entry.Struck(stamp, text(body, "target"), text(body, "reason"));
            case "moved" -> new Entry.Moved(stamp, text(body, "target"), text(body, "reason"), text(body, "to"));
            case "cancelled" -> new Entry.Cancelled(stamp, text(body, "target"), text(body, "reason"));
            case "not-needed" -> new Entry.NotNeeded(stamp, duty(body), text(body, "reason"));
            case "departed" -> new Entry.Departed(stamp, duty(body), text(body, "reason"), text(body, "manager"));
            case "explained" -> new Entry.Explained(stamp, duty(body), text(body, "reason"));
            default -> throw new IllegalStateException("A stored entry of an unknown form: " + row.form());
        };
    }

    static String form(Entry entry) {
        return switch (entry) {
            case Entry.Stated _ -> "stated";
            case Entry.Amended _ -> "amended";
            case Entry.Struck _ -> "struck";
            case Entry.Moved _ -> "moved";
            case Entry.Cancelled _ -> "cancelled";
            case Entry.NotNeeded _ -> "not-needed";
            case Entry.Departed _ -> "departed";
            case Entry.Explained _ -> "explained";
        };
    }

    private static ObjectNode target(ObjectNode body, String target, String reason) {
        return body.put("target", target).put("reason", reason);
    }

    private static ObjectNode duty(ObjectNode body, DutyRef duty, String reason) {
        return body.put("duty", duty.text()).put("reason", reason);
    }

    private static DutyRef duty(JsonNode body) {
        return DutyRef.parse(text(body, "duty"));
    }

    private static String text(JsonNode body, String name) {
        return body.path(name).asString("");
    }

    private static Map<String, Value> fields(JsonNode body) {
        return ValueJson.read(body.path("fields"));
    }

    private static Optional<When> time(JsonNode body, String name) {
        return body.has(name) ? Optional.of(when(text(body, name))) : Optional.empty();
    }

    private static When when(String text) {
        return switch (WhenText.read(text)) {
            case WhenText.Read.Time(var when) -> when;
            case WhenText.Read.Unreadable _ -> throw new IllegalStateException("A stored time that cannot be read");
        };
    }
}
