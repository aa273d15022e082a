package org.waymark.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.engine.record.Accuracy;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.store.EntryRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What was stored once is read for ever. Each sample is a stored row; a sample is added when something new can be
/// stored, and none is ever changed.
class StoredEntriesTest {
    private static final Path SAMPLES = Path.of("src/test/resources/org/waymark/store/entries");
    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void what_was_stored_is_read_and_would_be_stored_again_as_it_was(String name) {
        var stored = row(name);

        var again = EntryJson.write(EntryJson.read(stored), EntryJson.beside(stored));

        assertThat(JSON.readTree(again.body())).isEqualTo(JSON.readTree(stored.body()));
        assertThat(withoutBody(again)).isEqualTo(withoutBody(stored));
    }

    @Test
    void there_is_a_sample_of_every_kind_of_entry() {
        assertThat(entries().map(Object::getClass)).hasSameElementsAs(List.<Class<?>>of(all(Entry.class)));
    }

    @Test
    void there_is_a_sample_of_every_kind_of_answer() {
        var found = new HashSet<Class<?>>();
        var whys = new HashSet<Value.Why>();
        entries().flatMap(StoredEntriesTest::fields).forEach(value -> {
            found.add(value.getClass());
            if (value instanceof Value.Unknown(var why, var _)) {
                whys.add(why);
            }
        });

        assertThat(found).containsExactlyInAnyOrder(all(Value.class));
        assertThat(whys).containsExactlyInAnyOrder(Value.Why.values());
    }

    @Test
    void there_is_a_sample_of_every_way_in_which_a_time_may_be_known() {
        var times = entries().flatMap(it -> it instanceof Entry.Stated said ? Stream.of(said.happened()) : Stream.of());
        var stated = times.toList();

        assertThat(stated.stream().map(When::accuracy)).contains(Accuracy.values());
        assertThat(stated).anyMatch(When::estimated);
    }

    private static Stream<Value> fields(Entry entry) {
        return switch (entry) {
            case Entry.Stated it -> answers(it.fields());
            case Entry.Amended it -> answers(it.fields());
            case Entry.Struck _,
                    Entry.Moved _,
                    Entry.Cancelled _,
                    Entry.NotNeeded _,
                    Entry.Departed _,
                    Entry.Explained _ -> Stream.of();
        };
    }

    private static Stream<Value> answers(Map<String, Value> fields) {
        return fields.values().stream();
    }

    private static Class<?>[] all(Class<?> sealed) {
        return sealed.getPermittedSubclasses();
    }

    private static Stream<Entry> entries() {
        return names().map(StoredEntriesTest::row).map(EntryJson::read);
    }

    private static Stream<String> names() {
        try (var files = Files.list(SAMPLES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static EntryRow row(String name) {
        var row = (ObjectNode) JSON.readTree(SAMPLES.resolve(name).toFile());
        return new EntryRow(
                UUID.fromString(text(row, "id").orElseThrow()),
                UUID.fromString(text(row, "child").orElseThrow()),
                text(row, "form").orElseThrow(),
                text(row, "kind"),
                Optional.ofNullable(row.get("edition")).map(JsonNode::asInt),
                text(row, "happened"),
                text(row, "known").orElseThrow(),
                Instant.parse(text(row, "recorded").orElseThrow()),
                text(row, "recorded_by").orElseThrow(),
                text(row, "agency").orElseThrow(),
                text(row, "said_by").orElseThrow(),
                text(row, "together").map(UUID::fromString),
                row.get("body").toString());
    }

    private static Optional<String> text(ObjectNode row, String column) {
        return Optional.ofNullable(row.get(column)).map(JsonNode::asString);
    }

    private static EntryRow withoutBody(EntryRow row) {
        return new EntryRow(
                row.id(),
                row.child(),
                row.form(),
                row.kind(),
                row.edition(),
                row.happened(),
                row.known(),
                row.recorded(),
                row.recordedBy(),
                row.agency(),
                row.saidBy(),
                row.together(),
                "");
    }
}
