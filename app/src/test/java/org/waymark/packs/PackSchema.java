package org.waymark.packs;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schemas that editors check pack files with.
enum PackSchema {
    PACK_HEADER,
    PACK,
    EXAMPLES,
    CASE;

    private static final String BASE = "https://waymark.invalid/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(
                    Arrays.stream(values()).collect(Collectors.toMap(it -> BASE + it.fileName(), PackSchema::text))));

    /// What the file is called, before its ending.
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PackSchema of(String label) {
        return Arrays.stream(values())
                .filter(it -> it.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private String fileName() {
        return label() + ".schema.json";
    }

    private String text() {
        return Repository.read(Repository.PACKS.resolve("schema").resolve(fileName()));
    }

    /// The schema itself, as data.
    JsonNode tree() {
        return JsonMapper.shared().readTree(text());
    }

    private Schema schema() {
        return REGISTRY.getSchema(SchemaLocation.of(BASE + fileName()));
    }

    /// What the schema says against a text whose every scalar is a text, as the loader reads it.
    List<Error> errorsAsLoaded(String yaml) {
        var settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        return errors(yaml, settings);
    }

    /// What the schema says against a text whose scalars may be numbers, or true and false, as an editor reads it.
    List<Error> errorsAsEdited(String yaml) {
        return errors(yaml, LoadSettings.builder().setSchema(new CoreSchema()).build());
    }

    private List<Error> errors(String yaml, LoadSettings settings) {
        var documents = new Load(settings).loadAllFromString(yaml);
        return StreamSupport.stream(documents.spliterator(), false)
                .map(document -> JsonMapper.shared().<JsonNode>valueToTree(document))
                .flatMap(document -> schema().validate(document).stream())
                .toList();
    }
}
