package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// What an editor says of a file must be what the loader says of it.
class SchemaTest {
    private static final String HEADER = """
            pack: demo
            title: A pack for this test
            layer: local procedures
            applies: { area: Anytown }
            in_force: 2020-01-01
            """;

    private static final String CONTENT = """
            options:
              - { id: links, title: Links, options: { none: No link, parent: { label: Parent, note: By birth } } }
            roles:
              - { id: worker, title: Worker }
            entries:
              - id: concern
                class: CASE
                edition: 2
                fields:
                  - { id: birth_date, type: date }
                  - { id: link, type: choice, options: links, required: false }
              - { id: contact, class: CASE, fields: [ { id: about, type: entry } ] }
            facts:
              - { id: birth, stated: [concern.birth_date] }
              - { id: grown_up, reached: { age: 18 years, of: birth } }
            duties:
              - id: tell
                owner: worker
                starts: concern
                limits: [ { within: 24 hours, from: known, breach: true, strength: must } ]
                met_by: { entry: contact, meets: named, by: about }
              - id: tell-again
                owner: worker
                strength: should
                starts: { duty: tell, turns: missed }
                met_by: { entry: contact, meets: all }
            guards:
              - { id: stop, before: contact, warn_when: grown_up, says: Think first. }
            """;

    private static final String EXAMPLES = """
            - name: told too late
              given: [ { id: c1, entry: concern, known: 2026-04-03T18:10 } ]
              at: 2026-04-04T18:11
              expect: { duty: tell, standing: overdue, since: 2026-04-04 18:10 }
            """;

    private static final String CASE = """
            case: kayla
            holders: { worker: { who: ann@school, from: 2026-04-01 } }
            entries:
              - { id: c1, entry: concern, known: 2026-04-03T18:10, fields: { birth_date: ~2012 } }
              - { id: c2, amend: c1, reason: misheard, recorded: 2026-04-05T09:00, fields: { birth_date: 2011 } }
              - { late_reason: tell#c1, reason: no signal, recorded: 2026-04-06 }
            ask: [ { before: contact, fields: { about: { unknown: not-asked, why: asleep } } } ]
            at: 2026-04-07T10:00
            """;

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void every_file_of_the_packs_and_of_the_guides_validates(String name, PackSchema schema, String text) {
        assertThat(schema.errorsAsLoaded(text))
                .as(name + " as the loader reads it")
                .isEmpty();
        assertThat(schema.errorsAsEdited(text))
                .as(name + " as an editor reads it")
                .isEmpty();
    }

    @Test
    void what_is_not_spoilt_is_accepted_by_both() {
        for (var schema : PackSchema.values()) {
            assertThat(schema.errorsAsLoaded(text(schema))).as(schema.name()).isEmpty();
            assertThat(schema.errorsAsEdited(text(schema))).as(schema.name()).isEmpty();
            assertThat(problems(schema, text(schema))).as(schema.name()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PACK_HEADER | title:              | titel:              | "title" is missing
            PACK_HEADER | area:               | aera:               | "aera" is not known here
            PACK_HEADER | 2020-01-01          | 1 January 2020      | is not a day
            PACK        | roles:              | rolls:              | "rolls" is not known here
            PACK        | edition:            | editoin:            | "editoin" is not known here
            PACK        | edition: 2          | edition: two        | is not an edition
            PACK        | required: false     | required: maybe     | neither true nor false
            PACK        | class: CASE         | class: SECRET       | is not a class
            PACK        | , options: links    | ``                  | A choice needs "options"
            PACK        | 24 hours            | 24 hrs              | is not a time limit
            PACK        | 24 hours            | 0 hours             | is not a time limit
            PACK        | 18 years            | eighteen            | is not an age
            PACK        | strength: must      | strength: shall     | is not a strength
            PACK        | , breach: true      | ``                  | does not say whether running past it is a breach
            PACK        | within: 24 hours    | within: immediately | "immediately" cannot be run past
            PACK        | meets: all          | meets: some         | says nothing
            PACK        | , by: about         | ``                  | "by" is missing
            PACK        | turns: missed       | turns: late         | says nothing
            PACK        | owner: worker       | owner: [worker]     | takes one text
            PACK        | starts: concern     | startz: concern     | "starts" is missing
            PACK        | before: contact,    | ``                  | "before" is missing
            PACK        | warn_when: grown_up | stop_when: grown_up | This guard never speaks
            PACK        | { age: 18 years, of: birth } | 18 years    | takes names followed by colons
            PACK        | , of: birth         | ``                  | "of" is missing
            EXAMPLES    | name:               | nmae:               | "name" is missing
            EXAMPLES    | standing: overdue   | standing: too late  | It is overdue
            EXAMPLES    | since: 2026         | sinse: 2026         | "sinse" is not known here
            EXAMPLES    | given:              | givn:               | "givn" is not known here
            EXAMPLES    | at: 2026-04-04T18:11 | at: 2026-04-04     | needs a day and a time
            CASE        | holders:            | holder:             | "holder" is not known here
            CASE        | who: ann@school     | whom: ann@school    | "who" is missing
            CASE        | , reason: misheard  | ``                  | "reason" is missing
            CASE        | known: 2026-04-03T18:10 | known: Friday   | is not a time
            CASE        | known: 2026-04-03T18:10 | by: ann@school  | This entry has no time
            CASE        | entry: concern      | entri: concern      | This entry does not say what it is
            CASE        | tell#c1             | tell                | A duty is named as RULE#START
            CASE        | not-asked           | not-said            | is not a way of not knowing
            """)
    void what_the_loader_refuses_the_schema_refuses(PackSchema schema, String from, String to, String message) {
        var spoilt = text(schema).replaceFirst(Pattern.quote(from), to);

        assertThat(spoilt).isNotEqualTo(text(schema));
        assertThat(problems(schema, spoilt))
                .anySatisfy(problem -> assertThat(problem.says()).contains(message));
        assertThat(schema.errorsAsLoaded(spoilt)).isNotEmpty();
        assertThat(schema.errorsAsEdited(spoilt)).isNotEmpty();
    }

    @Test
    void every_property_of_every_schema_says_what_it_is_for() {
        for (var schema : PackSchema.values()) {
            var silent = new ArrayList<String>();
            collectSilent(schema.tree(), "", silent);
            assertThat(silent).as(schema.name()).isEmpty();
        }
    }

    static Stream<Object[]> files() {
        var files = new ArrayList<Object[]>();
        for (var pack : Packs.packsIn(Repository.PACKS)) {
            var folder = Repository.PACKS.resolve(pack);
            add(files, PackSchema.PACK_HEADER, List.of(folder.resolve("pack.yaml")));
            add(files, PackSchema.PACK, Packs.filesOf(folder));
            add(files, PackSchema.EXAMPLES, Packs.examplesOf(folder));
        }
        for (var block : GuideBlock.all()) {
            block.schema().ifPresent(schema -> files.add(new Object[] {block.place(), schema, block.text()}));
        }
        return files.stream();
    }

    private static void add(List<Object[]> files, PackSchema schema, List<Path> paths) {
        for (var path : paths) {
            files.add(new Object[] {Packs.shown(Repository.PACKS, path), schema, Repository.read(path)});
        }
    }

    private static String text(PackSchema schema) {
        return switch (schema) {
            case PACK_HEADER -> HEADER;
            case PACK -> CONTENT;
            case EXAMPLES -> EXAMPLES;
            case CASE -> CASE;
        };
    }

    /// What the loader says against one file, with the others as they should be.
    private List<Problem> problems(PackSchema schema, String text) {
        var packs = Repository.packFolder(folder.resolve("packs"));
        Repository.write(packs.resolve("demo/pack.yaml"), schema == PackSchema.PACK_HEADER ? text : HEADER);
        Repository.write(packs.resolve("demo/content.yaml"), schema == PackSchema.PACK ? text : CONTENT);
        var examples = packs.resolve("demo/content.examples.yaml");
        Repository.write(examples, schema == PackSchema.EXAMPLES ? text : EXAMPLES);
        var cases = folder.resolve("case.yaml");
        Repository.write(cases, schema == PackSchema.CASE ? text : CASE);
        var problems = new Problems();
        var assembly = Packs.assemble(packs, List.of(), problems);
        if (problems.isEmpty()) {
            var ready = assembly.ready();
            new Examples(ready.engine()).run(examples, "examples", problems);
            CaseFile.read(cases, ready.procedures(), Optional.empty(), Optional.empty(), problems);
        }
        return problems.inOrder();
    }

    /// Properties of objects that take no others, as far as they say nothing about themselves.
    private static void collectSilent(JsonNode node, String place, List<String> silent) {
        if (node.path("additionalProperties").isBoolean()) {
            node.path("properties").properties().stream()
                    .filter(property -> !property.getValue().has("description"))
                    .forEach(property -> silent.add(place + "/properties/" + property.getKey()));
        }
        node.properties().forEach(child -> collectSilent(child.getValue(), place + "/" + child.getKey(), silent));
    }
}
