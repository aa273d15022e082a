package org.waymark.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// For each kind of row: what answers it, what does not, and what it is then said to lack.
class TableTest {
    private static final String BASE = """
            roles: [{ id: worker }]
            entries:
              - { id: note, class: CASE, safety: true, help: A vessel was seen. }
              - { id: done, class: CASE }
              - id: told
                class: CASE
                answers_referrer: contact
                fields: [{ id: contact, type: entry }]
              - { id: explained, class: CASE, records_telling: what,
                  fields: [{ id: what, type: choices, options: told }] }
            duties: { id: other, owner: worker, strength: must, starts: note, met_by: { entry: done } }
            tell: { id: told-other, to: child, what: Something, owner: worker, strength: must, starts: note }
            """;

    private static final String DUTY =
            "duties: { id: act, owner: worker, strength: must, starts: note, met_by: { entry: done }, cites: [X] }";
    private static final String TELLING =
            "duties: { id: act, owner: worker, strength: must, starts: note, met_by: { entry: told }, cites: [X] }";
    private static final String TELL =
            "tell: { id: tell-it, to: child, what: It, owner: worker, strength: must, starts: note, cites: [X] }";
    private static final String GUARD =
            "guards: { id: stop, before: done, refuse_when: \"!recorded.note\", says: No, instead: Wait, cites: [X] }";
    private static final String MUST = advice("must", "note");
    private static final String SHOULD = advice("should", "note");
    private static final String MAY = advice("may", "note");
    private static final String QUESTION = question("{ id: seen, type: text, cites: [X] }");
    private static final String REQUIRED = question("{ id: seen, type: text, required: true, cites: [X] }");
    private static final String ENTRY = "entries: { id: more, class: CASE, cites: [X] }";
    private static final String LIST = "options: { id: list, options: { a: A }, cites: [X] }\n";
    private static final String LIST_IN_USE = LIST + question("{ id: one, type: choice, options: list }");
    private static final String DEFINITION = "definitions: { id: boat, term: vessel, says: It floats, cites: [X] }";
    private static final String NOBODYS = "definitions: { id: boat, term: hull, says: It floats, cites: [X] }";
    private static final String RIGHT = "rights: { id: help, says: You have it, cites: [X] }";
    private static final String DOCUMENT = "documents: { id: paper, says: Read it, cites: [X] }";
    private static final String FACT = "facts: { id: noted, is: recorded.note, cites: [X] }\n";
    private static final String FACT_IN_USE =
            FACT + "guards: { id: stop, before: done, refuse_when: \"!noted\", says: No, instead: Wait, cites: [Z] }";

    @TempDir
    Path folder = Path.of("");

    static Stream<Arguments> answered() {
        return Stream.of(
                Arguments.of("duty", "must", DUTY),
                Arguments.of("duty", "must", TELL),
                Arguments.of("duty", "must", SHOULD),
                Arguments.of("duty", "must", GUARD),
                Arguments.of("prohibition/guard", "must", GUARD),
                Arguments.of("prohibition/guard", "must", REQUIRED),
                Arguments.of("prohibition/guard", "must", MUST),
                Arguments.of("prohibition/guard", "should", SHOULD),
                Arguments.of("prohibition/guard", "may", MAY),
                Arguments.of("prohibition/guard", "must", FACT_IN_USE),
                Arguments.of("deadline", "must", limit("immediately", "false")),
                Arguments.of("deadline", "fact", SHOULD),
                Arguments.of("deadline", "fact", DEFINITION),
                Arguments.of("record/field", "must", QUESTION),
                Arguments.of("record/field", "must", ENTRY),
                Arguments.of("record/field", "must", LIST_IN_USE),
                Arguments.of("information-to-give", "must", TELL),
                Arguments.of("information-to-give", "must", TELLING),
                Arguments.of("right/entitlement", "must", TELL),
                Arguments.of("right/entitlement", "must", RIGHT),
                Arguments.of("option-list", "fact", LIST_IN_USE),
                Arguments.of("indicator", "fact", signs("sign")),
                Arguments.of("indicator", "fact", LIST_IN_USE),
                Arguments.of("indicator", "fact", QUESTION),
                Arguments.of("risk-factor", "fact", signs("sign")),
                Arguments.of("risk-factor", "fact", SHOULD),
                Arguments.of("role", "must", "roles: { id: owner, cites: [X] }\n" + DUTY.replace("worker", "owner")),
                Arguments.of("role", "must", DUTY),
                Arguments.of("definition", "fact", DEFINITION),
                Arguments.of("definition", "fact", NOBODYS),
                Arguments.of("definition", "fact", FACT_IN_USE),
                Arguments.of("definition", "fact", GUARD),
                Arguments.of("document/form", "must", ENTRY),
                Arguments.of("document/form", "must", DOCUMENT),
                Arguments.of("resource/contact", "fact", contact("020 7946 0000", "note")),
                Arguments.of("resource/contact", "fact", contact("someone@example.org", "note")),
                Arguments.of("training", "must", SHOULD),
                Arguments.of("metric", "fact", SHOULD));
    }

    @ParameterizedTest
    @MethodSource
    void answered(String kind, String strength, String pack) {
        var row = row(kind, strength, pack);

        assertThat(row.get("standing").asString()).isEqualTo("answered");
        assertThat(row.get("lacks").asString()).isEmpty();
    }

    static Stream<Arguments> cited_by_what_cannot_answer_it() {
        return Stream.of(
                Arguments.of("duty", "must", DEFINITION, "definition boat; it needs a duty"),
                Arguments.of("duty", "must", QUESTION, "question sheet.seen; it needs a duty"),
                Arguments.of("prohibition/guard", "must", QUESTION, "question sheet.seen; it needs a guard"),
                Arguments.of("prohibition/guard", "must", DUTY, "duty act; it needs a guard"),
                Arguments.of("deadline", "must", DUTY, "duty act; it needs a limit of a duty"),
                Arguments.of("deadline", "must", SHOULD, "advice (should) tip; it needs a limit"),
                Arguments.of("record/field", "must", DUTY, "duty act; it needs a question"),
                Arguments.of("information-to-give", "must", DUTY, "duty act; it needs a thing to tell"),
                Arguments.of("right/entitlement", "must", SHOULD, "advice (should) tip; it needs a thing to tell"),
                Arguments.of("option-list", "fact", QUESTION, "question sheet.seen; it needs an option list"),
                Arguments.of("indicator", "fact", SHOULD, "advice (should) tip; it needs a sign"),
                Arguments.of("risk-factor", "fact", ENTRY, "entry kind more; it needs a sign"),
                Arguments.of("role", "fact", QUESTION, "question sheet.seen; it needs a role"),
                Arguments.of("definition", "fact", QUESTION, "question sheet.seen; it needs a definition"),
                Arguments.of("document/form", "fact", SHOULD, "advice (should) tip; it needs a document"),
                Arguments.of("resource/contact", "fact", ENTRY, "entry kind more; it needs a contact"),
                Arguments.of("training", "must", ENTRY, "entry kind more; it needs a duty"),
                Arguments.of("metric", "must", SHOULD, "advice (should) tip; it needs a place in the list"),
                Arguments.of("a riddle", "must", DUTY, "duty act; it needs a kind that is known"));
    }

    @ParameterizedTest
    @MethodSource
    void cited_by_what_cannot_answer_it(String kind, String strength, String pack, String lacks) {
        var row = row(kind, strength, pack);

        assertThat(row.get("standing").asString()).isEqualTo("unanswered");
        assertThat(row.get("lacks").asString()).startsWith("cited only by " + lacks);
    }

    static Stream<Arguments> cited_by_the_right_thing_that_is_not_enough() {
        return Stream.of(
                Arguments.of("duty", advice("must", "home"), "advice (must) tip: shown on no page"),
                Arguments.of("prohibition/guard", SHOULD, "advice (should) tip: weaker than the row"),
                Arguments.of("prohibition/guard", FACT, "fact noted: shown on no page"),
                Arguments.of("option-list", LIST, "option list list: shown on no page"),
                Arguments.of("indicator", signs("barrier"), "question for signs sheet.signs: shown on no page"),
                Arguments.of("role", "roles: { id: owner, cites: [X] }", "role owner: shown on no page"),
                Arguments.of(
                        "deadline",
                        limit("24 hours", "true"),
                        "limit of the duty act: judged by no example on either side of its end"));
    }

    @ParameterizedTest
    @MethodSource
    void cited_by_the_right_thing_that_is_not_enough(String kind, String pack, String lacks) {
        var row = row(kind, "must", pack);

        assertThat(row.get("standing").asString()).isEqualTo("unanswered");
        assertThat(row.get("lacks").asString()).isEqualTo(lacks);
    }

    @Test
    void every_kind_but_one_asks_for_something() {
        for (var kind : Table.kinds()) {
            var row = row(kind, "must", "");
            if (kind.equals("context only")) {
                assertThat(row.get("standing").asString()).isEqualTo("asks nothing");
                assertThat(row.get("lacks").asString()).isEmpty();
            } else {
                assertThat(row.get("standing").asString()).isEqualTo("unanswered");
                assertThat(row.get("lacks").asString()).startsWith("nothing cites it; it needs a");
            }
        }
    }

    private JsonNode row(String kind, String strength, String pack) {
        var packs = new MadeUp(folder)
                .rows("X,009,l.1," + kind + "," + strength)
                .signs("S,sign,009 l.7,")
                .write("one/base.yaml", BASE)
                .write("one/more.yaml", pack);
        assertThat(packs.run().err()).isEmpty();
        return packs.json().get("rows").get(0);
    }

    private static String advice(String strength, String at) {
        return "practice: { id: tip, says: Mind it, at: [" + at + "], strength: " + strength + ", cites: [X] }";
    }

    private static String question(String field) {
        return "entries: { id: sheet, class: CASE, fields: [" + field + "] }";
    }

    private static String signs(String nature) {
        return question("{ id: signs, type: indicators, natures: [" + nature + "], cites: [X] }");
    }

    private static String contact(String reach, String at) {
        return "contacts: { id: us, reach: { Write: " + reach + " }, at: [" + at + "], cites: [X] }";
    }

    private static String limit(String within, String breach) {
        return "duties: { id: act, owner: worker, starts: note, met_by: { entry: done }, cites: [Z],"
                + " limits: [{ within: " + within + ", breach: " + breach + ", strength: must, cites: [X] }] }";
    }
}
