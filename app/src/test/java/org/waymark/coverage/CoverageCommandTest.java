package org.waymark.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What `coverage` prints and ends with, and the list of what comes later.
class CoverageCommandTest {
    private static final String PACK = """
            entries:
              - { id: note, title: Note, class: CASE, cites: [A, C] }
            practice: { id: tip, title: Mind it, says: Mind it, at: [note], cites: [T2] }
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void it_ends_with_1_while_a_row_is_unanswered_and_says_what_it_lacks() {
        var ended = packs().rows("A,009,l.1,record/field,must", "B,009,l.2,duty,must", "C,010,l.3,contact book,fact")
                .run();

        assertThat(ended).isEqualTo(new MadeUp.Ended(1, """
                Document 009: 2 rows, 1 answered, 1 unanswered
                  B  duty  What is asked – nothing cites it; it needs a duty, a thing to tell, a guard or advice

                Document 010: 1 row, 1 unanswered
                  C  contact book  What is asked – cited only by entry kind note; it needs a kind that is known

                Together: 3 rows, 1 answered, 2 unanswered
                """, ""));
    }

    @Test
    void it_ends_with_0_once_every_row_is_answered_or_listed_as_later() {
        var packs =
                packs().rows("A,009,l.1,record/field,must", "T1,009,l.2,training,must", "N,009,l.3,context only,fact");

        assertThat(packs.run().with()).isEqualTo(1);
        assertThat(later(packs, "T1,Not yet").run()).isEqualTo(new MadeUp.Ended(0, """
                Document 009: 3 rows, 1 answered, 1 later, 1 asks nothing

                Together: 3 rows, 1 answered, 1 later, 1 asks nothing
                """, ""));
    }

    @Test
    void every_row_of_the_register_is_answered() {
        var said = new StringWriter();
        var out = new PrintWriter(said);

        var ended =
                new CommandLine(new CoverageCommand()).setOut(out).setErr(out).execute("--packs", "../packs");

        assertThat(ended).as(said.toString()).isZero();
    }

    @Test
    void packs_that_do_not_hold_together_are_told_as_check_tells_them() {
        var ended = packs().rows("A,009,l.1,duty,must")
                .write("one/wrong.yaml", "dutys: []\n")
                .run();

        assertThat(ended.with()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("packs/one/wrong.yaml:1:1: \"dutys\" is not known here");
    }

    @Test
    void what_is_listed_as_later_must_be_there_once_be_able_to_wait_say_why_and_be_unanswered() {
        var packs = packs().rows(
                        "A,009,l.1,record/field,must",
                        "B,009,l.1,duty,must",
                        "T1,009,l.2,training,must",
                        "T2,009,l.2,training,must",
                        "T3,009,l.2,metric,must");

        var ended = later(packs, "T1,Not yet", "Q,Not yet", "T1,Not yet", "T2,Not yet", "T3,", "B,Not yet")
                .run();

        assertThat(ended.with()).isEqualTo(1);
        assertThat(ended.err()).isEqualTo("""
                packs/register/later.csv:3:1: There is no row "Q" in the register
                  | Q,Not yet
                  | ^
                packs/register/later.csv:4:1: "T1" stands here twice: see line 2
                  | T1,Not yet
                  | ^
                  Keep one of them.
                packs/register/later.csv:5:1: "T2" is answered already
                  | T2,Not yet
                  | ^
                  Take it out of this list.
                packs/register/later.csv:6:1: Nothing says why "T3" comes later
                  | T3,
                  | ^
                  Add a reason.
                packs/register/later.csv:7:1: "B" may not come later: it is a row of the kind "duty"
                  | B,Not yet
                  | ^
                  Answer it, and take it out of this list.
                """);
    }

    @Test
    void a_wrong_line_in_the_list_alone_ends_it_with_1() {
        var packs = packs().rows("A,009,l.1,record/field,must");

        assertThat(packs.run().with()).isZero();
        assertThat(later(packs, "Q,Not yet").run().with()).isEqualTo(1);
    }

    @Test
    void a_row_that_may_not_wait_stays_unanswered_though_it_is_listed() {
        var packs = packs().rows("B,009,l.1,duty,must");

        assertThat(later(packs, "B,Not yet").run().out()).contains("1 row, 1 unanswered");
    }

    @Test
    void json_tells_every_row_what_cites_it_where_that_is_shown_and_the_counts() {
        var packs = later(
                packs().rows("A,009,l.1,record/field,must", "T1,009,l.2,training,should", "T2,010,l.3,duty,must"),
                "T1,Not yet");
        var json = packs.json();

        assertThat(json.get("rows").valueStream().map(it -> it.get("id").asString()))
                .containsExactly("A", "T1", "T2");
        assertThat(json.get("rows").get(0).toString())
                .isEqualTo("{\"id\":\"A\",\"source\":\"009\",\"locus\":\"l.1\",\"kind\":\"record/field\","
                        + "\"strength\":\"must\",\"what\":\"What is asked\",\"standing\":\"answered\","
                        + "\"cited_by\":[{\"is\":\"entry kind\",\"id\":\"note\",\"title\":\"Note\","
                        + "\"shown\":[\"the form “Note”\"],\"answers\":true,\"why_not\":\"\"}],"
                        + "\"lacks\":\"\",\"later\":\"\"}");
        assertThat(json.get("rows").get(1).get("standing").asString()).isEqualTo("later");
        assertThat(json.get("rows").get(1).get("later").asString()).isEqualTo("Not yet");
        assertThat(json.get("total").toString())
                .isEqualTo("{\"rows\":3,\"answered\":2,\"later\":1,\"asks_nothing\":0,\"unanswered\":0}");
        assertThat(json.get("sources").propertyNames()).containsExactly("009", "010");
        assertThat(json.get("sources").get("010").get("answered").asInt()).isEqualTo(1);
    }

    @Test
    void a_sign_of_the_register_answers_the_one_row_of_its_place_where_a_form_offers_it() {
        var packs = packs().rows(
                        "LINES,003,Barriers (l.273-275),risk-factor,fact",
                        "BULLETS,002,5.1(1),indicator,fact",
                        "ONE,001,para 1,risk-factor,fact",
                        "OTHER,001,para 1,risk-factor,fact",
                        "NOT,003,Barriers (l.27),risk-factor,fact",
                        "ELSE,003,Barriers (l.280),risk-factor,fact")
                .signs("S1,sign,002 5.1(1) b2,003 l.274; 001 para 1", "S2,barrier,003 l.280,003 l.275-276")
                .write("one/more.yaml", """
                        entries:
                          id: sheet
                          class: CASE
                          fields: [{ id: signs, type: indicators, natures: [sign] }]
                        """);

        var rows = packs.json().get("rows").valueStream().toList();

        assertThat(rows)
                .extracting(it -> it.get("standing").asString())
                .containsExactly("answered", "answered", "unanswered", "unanswered", "unanswered", "unanswered");
        assertThat(rows.getFirst().get("cited_by").get(0).get("shown").toString())
                .isEqualTo("[\"the form “Sheet”\"]");
        assertThat(rows.getLast().get("lacks").asString()).isEqualTo("sign of the register S2: shown on no page");
    }

    @Test
    void many_items_are_named_by_the_first_few() {
        var packs = packs().rows("MANY,003,Signs (l.1-9),indicator,fact")
                .signs(
                        "S1,sign,003 l.1,",
                        "S2,sign,003 l.2,",
                        "S3,sign,003 l.3,",
                        "S4,sign,003 l.4,",
                        "S5,sign,003 l.5,");

        assertThat(packs.run().out()).contains("– sign of the register S1, S2, S3 and 2 more: shown on no page\n");
    }

    @Test
    void what_a_group_or_an_addition_to_a_list_cites_counts_where_it_is_used() {
        var packs = packs().rows("G,009,l.1,record/field,must", "L,009,l.2,option-list,fact")
                .write("one/more.yaml", """
                        groups:
                          - { id: helper, class: CASE, fields: [{ id: name, type: text }], cites: [G] }
                        options:
                          - { id: ways, options: { a: A } }
                          - { adds_to: ways, options: { b: B }, cites: [L] }
                        entries:
                          id: sheet
                          class: CASE
                          fields: [{ id: who, type: helper }, { id: way, type: choice, options: ways }]
                        """);

        assertThat(packs.run().with()).isZero();
    }

    private MadeUp packs() {
        return new MadeUp(folder).write("one/one.yaml", PACK);
    }

    private static MadeUp later(MadeUp packs, String... lines) {
        return packs.write("register/later.csv", "id,reason\n" + String.join("\n", List.of(lines)) + "\n");
    }
}
