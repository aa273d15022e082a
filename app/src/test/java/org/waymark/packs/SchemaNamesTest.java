package org.waymark.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The names that the schemas know are the names that the loader reads: no more, no fewer.
///
/// Each row of the table below shows one kind of mapping in every form it can take, with `+` where one more name can
/// be put. Every name of the schema is put there, and the loader must know it in one of the forms; every other
/// word that stands in the loader's own sources is put there too, and the loader must know it in none.
class SchemaNamesTest {
    private static final String TABLE = """
            pack-header                              | pack: p, title: P, layer: l, +
            pack-header/properties/applies           | pack: p, title: P, layer: l, applies: { + }
            pack/$defs/option_list                   | options: { id: a, + }
            pack/$defs/more_options                  | options: [ { id: a }, { adds_to: a, + } ]
            pack/$defs/options/additionalProperties/then | options: { id: a, options: { o: { label: L, + } } }
            pack/$defs/group                         | groups: { id: a, +, fields: { id: f, type: text, class: CASE } }
            pack/$defs/field                         | entries: { id: a, class: CASE, fields: { id: f, type: group, + } }
            pack/$defs/field/properties/only_if      | entries: { id: a, class: CASE, fields: { id: f, type: text, only_if: { field: f, + } } }
            pack/$defs/entry                         | entries: { id: a, class: CASE, + }
            pack/$defs/entry/properties/allocates    | entries: { id: a, class: CASE, allocates: { worker: w, as: o, + } }
                                                     | entries: { id: a, class: CASE, allocates: { worker: w, + } }
            pack/$defs/entry/properties/shares       | entries: { id: a, class: CASE, shares: { with: f, + } }
            pack/$defs/fact                          | facts: { id: a, is: "true", + }
                                                     | facts: { id: a, stated: k.d, + }
                                                     | facts: { id: a, reached: { age: 18 years, of: birth }, + }
                                                     | facts: { id: a, ran_out: { after: 2 days, since: k }, + }
                                                     | facts: { id: a, lasts: { from: k, until: told }, + }
            pack/$defs/fact/properties/reached       | facts: { id: a, reached: { age: 18 years, of: birth, + } }
            pack/$defs/fact/properties/ran_out       | facts: { id: a, ran_out: { after: 2 days, since: k, + } }
            pack/$defs/fact/properties/lasts         | facts: { id: a, lasts: { from: k, until: told, + } }
            pack/$defs/duty                          | duties: { id: a, owner: o, strength: may, starts: k, met_by: { entry: k }, + }
            pack/$defs/telling                       | tell: { id: a, owner: o, strength: may, starts: k, to: child, + }
                                                     | tell: { id: a, owner: o, strength: may, starts: k, met_by: { entry: k }, + }
            pack/$defs/tightening                    | duties: { tightens: d, + }
                                                     | duties: { tightens: d, in_force: { from: 2020-01-01 }, + }
            pack/$defs/superseding                   | duties: { supersedes: d, instrument: i, grade: L, in_force: { from: 2020-01-01 }, + }
                                                     | duties: { supersedes: d, instrument: i, grade: L, in_force: { from: 2020-01-01 }, starts: k, + }
                                                     | duties: { supersedes: d, instrument: i, grade: L, in_force: { from: 2020-01-01 }, id: e, to: child, + }
            pack/$defs/starts/then                   | duties: { id: a, owner: o, strength: may, met_by: { entry: k }, starts: { fact: birth, + } }
                                                     | duties: { id: a, owner: o, strength: may, met_by: { entry: k }, starts: { age: 18 years, of: birth, + } }
                                                     | duties: { id: a, owner: o, strength: may, met_by: { entry: k }, starts: { date: k.d, + } }
                                                     | duties: { id: a, owner: o, strength: may, met_by: { entry: k }, starts: { duty: d, + } }
                                                     | duties: { id: a, owner: o, strength: may, met_by: { entry: k }, starts: { breach: any, + } }
            pack/$defs/limit                         | duties: { tightens: d, limits: { within: 2 days, breach: true, + } }
                                                     | duties: { tightens: d, limits: { before: k, breach: true, + } }
                                                     | duties: { tightens: d, limits: { age: 18 years, of: birth, breach: true, + } }
            pack/$defs/limit/properties/from/then    | duties: { tightens: d, limits: { within: 2 days, breach: true, from: { entry: k, + } } }
            pack/$defs/met_by                        | duties: { id: a, owner: o, strength: may, starts: k, met_by: { entry: k, + } }
                                                     | duties: { id: a, owner: o, strength: may, starts: k, met_by: { entry: k, meets: named, by: f, + } }
            pack/$defs/repeat                        | duties: { id: a, owner: o, strength: may, starts: k, met_by: { entry: k }, repeat: { then: 2 days, + } }
            pack/$defs/in_force                      | duties: { tightens: d, in_force: { + } }
            pack/$defs/guard                         | guards: { id: a, before: k, says: S, refuse_when: "true", + }
                                                     | guards: { id: a, before: k, says: S, ask_second_person_when: "true", + }
                                                     | guards: { id: a, before: k, says: S, ask_reason_when: "true", + }
                                                     | guards: { id: a, before: k, says: S, warn_when: "true", + }
            pack/$defs/stage                         | stages: { id: a, + }
            pack/$defs/flag_item                     | flags: { id: a, text: T, when: "true", class: CASE, + }
            pack/$defs/role                          | roles: { id: a, + }
            pack/$defs/practice                      | practice: { id: a, says: S, + }
            pack/$defs/checklist                     | checklists: { id: a, + }
            pack/$defs/menu                          | menus: { id: a, + }
            pack/$defs/more_entries                  | menus: [ { id: a }, { adds_to: a, entries: k, + } ]
            pack/$defs/sheet                         | menus: { id: a }, sheets: { id: s, on: a, + }
            pack/$defs/line                          | menus: { id: a }, sheets: { id: s, on: a, lines: { ask: A, newest: k.d, + } }
            pack/$defs/document                      | documents: { id: a, + }
            pack/$defs/contact                       | contacts: { id: a, + }
            pack/$defs/right                         | rights: { id: a, says: S, + }
            pack/$defs/definition                    | definitions: { id: a, says: S, + }
            examples/$defs/example                   | name: n, at: 2026-01-01T10:00, expect: { duty: d, standing: absent }, +
            examples/$defs/expect_duty               | name: n, at: 2026-01-02T10:00, given: { entry: k, known: 2026-01-01 }, expect: { duty: d, standing: due, + }
            examples/$defs/expect_guard              | name: n, at: 2026-01-01T10:00, ask: { before: k }, expect: { guard: g, answer: warn, + }
            examples/$defs/expect_fact               | name: n, at: 2026-01-01T10:00, expect: { fact: child, is: true, + }
            examples/$defs/expect_stage              | name: n, at: 2026-01-01T10:00, expect: { stage: s, progress: not begun, + }
            examples/$defs/expect_flag               | name: n, at: 2026-01-01T10:00, expect: { flag: f, is: down, + }
            examples/$defs/expect_breach             | name: n, at: 2026-01-01T10:00, expect: { breach_of: g, + }
            case/$defs/case                          | at: 2026-01-01T10:00, +
            case/$defs/holder                        | at: 2026-01-01T10:00, holders: { o: { who: a@b, + } }
            case/$defs/entry                         | at: 2026-01-01T10:00, entries: { entry: k, known: 2026-01-01, + }
                                                     | at: 2026-01-01T10:00, entries: { plan_for: k, known: 2026-01-01, + }
                                                     | at: 2026-01-01T10:00, entries: { amend: e, reason: r, known: 2026-01-01, + }
                                                     | at: 2026-01-01T10:00, entries: { strike: e, reason: r, known: 2026-01-01, + }
                                                     | at: 2026-01-01T10:00, entries: { move: e, reason: r, known: 2026-01-01, + }
                                                     | at: 2026-01-01T10:00, entries: { cancel: e, known: 2026-01-01, + }
                                                     | at: 2026-01-01T10:00, entries: { not_needed: d#e, reason: r, known: 2026-01-01, + }
                                                     | at: 2026-01-01T10:00, entries: { depart: d#e, reason: r, manager: m, known: 2026-01-01, + }
                                                     | at: 2026-01-01T10:00, entries: { late_reason: d#e, reason: r, known: 2026-01-01, + }
            case/$defs/ask                           | at: 2026-01-01T10:00, ask: { before: k, + }
            case/$defs/answer/then                   | at: 2026-01-01T10:00, ask: { before: k, fields: { d: { unknown: declined, + } } }
            """;

    /// Names that turn a mapping into one of another row, or that the loader reads only to refuse.
    private static final Map<String, Set<String>> ELSEWHERE = Map.ofEntries(
            Map.entry("pack/$defs/option_list", Set.of("adds_to")),
            Map.entry("pack/$defs/menu", Set.of("adds_to")),
            // A duty under `duties` that is told is refused: nothing but what stands under `tell` can be told.
            Map.entry("pack/$defs/duty", Set.of("tightens", "supersedes", "to")),
            Map.entry("pack/$defs/telling", Set.of("tightens", "supersedes")),
            Map.entry("pack/$defs/tightening", Set.of("supersedes")),
            Map.entry("pack/$defs/superseding", Set.of("tightens")),
            Map.entry("examples/$defs/expect_guard", Set.of("duty")),
            Map.entry("examples/$defs/expect_fact", Set.of("duty", "guard")),
            Map.entry("examples/$defs/expect_stage", Set.of("duty", "guard", "fact")),
            Map.entry("examples/$defs/expect_flag", Set.of("duty", "guard", "fact", "stage")),
            Map.entry("examples/$defs/expect_breach", Set.of("duty", "guard", "fact", "stage", "flag")));

    /// What the rows above point at.
    private static final String AROUND = """
            roles: { id: o }
            entries: [ { id: k, class: CASE, fields: { id: d, type: date } },
              { id: arranged, class: CASE, plans: k },
              { id: told, class: CASE, records_telling: f, fields: { id: f, type: choices, options: told } } ]
            facts: [ { id: birth, stated: k.d }, { id: child, is: "true" } ]
            duties: { id: d, owner: o, strength: may, starts: k, met_by: { entry: told } }
            tell: { id: t, owner: o, strength: may, starts: k, to: child }
            guards: { id: g, before: k, warn_when: "true", says: S }
            stages: { id: s, begun: recorded.k }
            flags: { id: f, text: T, when: recorded.k, class: CASE }
            """;

    private static final String HEADER = "{ pack: p, title: P, layer: l }";

    @TempDir
    static Path folder = Path.of("");

    record Row(String schema, List<String> forms) {
        @Override
        public String toString() {
            return schema;
        }
    }

    @BeforeAll
    static void make_a_folder_for_packs() {
        Repository.packFolder(folder);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void the_schema_knows_the_names_that_the_loader_reads(Row row) {
        var known = names(row.schema());
        var others = wordsOfTheLoader();
        others.removeAll(known);
        others.removeAll(ELSEWHERE.getOrDefault(row.schema(), Set.of()));
        for (var form : row.forms()) {
            assertThat(refused(row.schema(), form, List.of())).as(form).isEmpty();
            assertThat(others).as(form).isSubsetOf(refused(row.schema(), form, others));
        }
        for (var name : notReadTogether(row, known)) {
            assertThat(row.forms())
                    .as("forms in which the loader reads \"" + name + "\"")
                    .anyMatch(
                            form -> !refused(row.schema(), form, List.of(name)).contains(name));
        }
    }

    /// The names that are left when all that a form does not hold yet are put there at once, for a test one by one.
    private static Set<String> notReadTogether(Row row, Set<String> names) {
        var left = new TreeSet<>(names);
        for (var form : row.forms()) {
            var added =
                    names.stream().filter(name -> !form.contains(name + ":")).toList();
            var refused = refused(row.schema(), form, added);
            added.stream().filter(name -> !refused.contains(name)).forEach(left::remove);
        }
        return left;
    }

    @Test
    void the_schema_knows_the_sections_that_the_loader_reads() {
        assertThat(names("pack")).isEqualTo(Sections.NAMES);
    }

    @Test
    void every_mapping_of_every_schema_has_a_row() {
        var closed = new TreeSet<String>();
        for (var schema : PackSchema.values()) {
            collectClosed(schema.tree(), schema.label(), closed);
        }
        closed.remove("pack");

        assertThat(rows()).extracting(Row::schema).containsExactlyInAnyOrderElementsOf(closed);
    }

    static List<Row> rows() {
        var forms = new LinkedHashMap<String, List<String>>();
        var schema = "";
        for (var line : TABLE.lines().toList()) {
            var bar = line.indexOf('|');
            schema = line.substring(0, bar).isBlank()
                    ? schema
                    : line.substring(0, bar).strip();
            forms.computeIfAbsent(schema, none -> new ArrayList<>())
                    .add(line.substring(bar + 1).strip());
        }
        return forms.entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue()))
                .toList();
    }

    /// The names that one mapping of a schema has.
    private static Set<String> names(String schema) {
        var slash = schema.indexOf('/');
        var file = PackSchema.of(slash < 0 ? schema : schema.substring(0, slash));
        var mapping = file.tree().at(slash < 0 ? "" : schema.substring(slash));
        return new LinkedHashSet<>(mapping.get("properties").propertyNames());
    }

    /// Every word that stands in quotation marks in the sources of the loader.
    private static Set<String> wordsOfTheLoader() {
        var sources = Repository.ROOT.resolve("app/src/main/java/org/waymark/packs");
        var word = Pattern.compile("\"([a-z][a-z_]+)\"");
        return Repository.list(sources).stream()
                .map(Repository::read)
                .flatMap(source -> word.matcher(source).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Which of some names the loader does not know in one place, all put there at once.
    private static Set<String> refused(String schema, String form, Collection<String> names) {
        var more = names.stream().map(name -> name + ": x").collect(Collectors.joining(", "));
        var yaml = "{ " + form.replaceFirst("\\+", more) + " }\n";
        var problems = new Problems();
        read(schema, yaml.replace(", ,", ","), problems);
        var notKnown = Pattern.compile("\"(.*)\" is not known here");
        return problems.inOrder().stream()
                .map(problem -> notKnown.matcher(problem.says()))
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static void read(String schema, String yaml, Problems problems) {
        var header = schema.startsWith("pack-header");
        Repository.write(folder.resolve("p/pack.yaml"), header ? yaml : HEADER);
        Repository.write(folder.resolve("p/a-around.yaml"), AROUND);
        Repository.write(folder.resolve("p/b-row.yaml"), schema.startsWith("pack/") ? yaml : "{ }");
        var ready = Packs.assemble(folder, List.of(), problems).ready();
        var file = folder.resolve("row.yaml");
        Repository.write(file, yaml);
        if (schema.startsWith("examples")) {
            new Examples(ready.engine()).run(file, "row", problems);
        } else if (schema.startsWith("case")) {
            CaseFile.read(file, ready.procedures(), Optional.empty(), Optional.empty(), problems);
        }
    }

    private static void collectClosed(JsonNode node, String place, Set<String> closed) {
        if (node.path("additionalProperties").isBoolean()) {
            closed.add(place);
        }
        node.properties().forEach(child -> collectClosed(child.getValue(), place + "/" + child.getKey(), closed));
    }
}
