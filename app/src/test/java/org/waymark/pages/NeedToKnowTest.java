package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// Who sees which of the invented children, and what everyone else finds in their place: nothing that ever was.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedToKnowTest {
    private static final List<String> CHILDREN = List.of("Kayla", "Jordan", "Alex", "Amira", "Duc");
    private static final String ONLY_WITH_THE_WHOLE_CASE = "case-closed";
    private static final List<String> OF_A_CHILD = List.of(
            "",
            "/story",
            "/record",
            "/record/missing",
            "/record/nrm-submitted",
            "/why?duty=tell-childrens-services",
            "/why",
            "/checklists/immediate-actions",
            "/duties/late?duty=tell-childrens-services",
            "/places/0c1f5a6e-0000-4000-8000-000000000000",
            "/entries/0c1f5a6e-0000-4000-8000-000000000000/correct",
            "/enquiries/0c1f5a6e-0000-4000-8000-000000000000",
            "/same/0c1f5a6e-0000-4000-8000-000000000000");

    private TestWaymark waymark;
    private final Map<String, String> ids = new HashMap<>();

    @BeforeAll
    void start() {
        waymark = TestWaymark.withStoriesOn("2026-04-06T11:30");
        waymark.sql()
                .sql("select child::text as child, display from child_card")
                .query(row -> {
                    ids.put(row.getString("display").split(" ", 2)[0], row.getString("child"));
                });
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    @ParameterizedTest(name = "{0}, {1}: {2} {3} {4} {5} {6}")
    @CsvSource(delimiter = '|', textBlock = """
            tessa  | teacher who raised Kayla's        | part | -    | -     | -    | -
            joan   | lead of the same school           | part | -    | -     | -    | -
            dev    | front door, took up what waits    | all  | all  | -     | -    | -
            sana   | social worker of Alex and Amira   | -    | -    | all   | all  | all
            owen   | social worker of Duc, same team   | -    | -    | all   | all  | all
            maggie | manager of that team              | -    | -    | all   | all  | all
            lewis  | manager above, asked for nothing  | -    | -    | -     | -    | -
            ruth   | head of service                   | -    | -    | -     | -    | -
            priya  | detective, in Alex's and Amira's  | -    | -    | part  | part | -
            tom    | of the same police, in none       | -    | -    | -     | -    | -
            nell   | nurse who raised Amira's          | -    | -    | -     | part | -
            grace  | carer who raised Jordan's         | -    | part | -     | -    | -
            sam    | lead of her agency                | -    | part | -     | -    | -
            elif   | worker who raised Duc's           | -    | -    | -     | -    | part
            """)
    void each_sees_the_children_they_work_with_and_no_other(
            String worker, String who, String kayla, String jordan, String alex, String amira, String duc) {
        var visitor = waymark.signIn(worker);
        var expected = List.of(kayla, jordan, alex, amira, duc);
        for (var number = 0; number < CHILDREN.size(); number++) {
            var child = CHILDREN.get(number);
            assertThat(sees(visitor, child))
                    .as("%s, %s, of %s", worker, who, child)
                    .isEqualTo(expected.get(number));
        }
    }

    private String sees(Visitor visitor, String child) {
        var page = "/children/" + id(child);
        if (status(visitor, page) == 404) {
            return "-";
        }
        visitor.opens(page).reads(child);
        return status(visitor, page + "/record/" + ONLY_WITH_THE_WHOLE_CASE) == 200 ? "all" : "part";
    }

    /// Byte for byte what anyone finds under the id of a child that never was, but for the tokens.
    @Test
    void what_someone_may_not_see_answers_as_what_never_was() {
        for (var worker : List.of("tessa", "tom", "lewis")) {
            var visitor = waymark.signIn(worker);
            for (var path : OF_A_CHILD) {
                var hidden = id("Amira");
                var never = UUID.randomUUID().toString();
                assertThat(answer(visitor, "/children/" + hidden + path, hidden))
                        .as("%s %s", worker, path)
                        .startsWith("404")
                        .isEqualTo(answer(visitor, "/children/" + never + path, never));
            }
            for (var path : List.of("/receipts/", "/front-door/")) {
                var hidden = id("Amira");
                var never = UUID.randomUUID().toString();
                assertThat(answer(visitor, path + hidden, hidden))
                        .startsWith("404")
                        .isEqualTo(answer(visitor, path + never, never));
            }
        }
    }

    @Test
    void nobody_writes_where_they_see_nothing() {
        var tom = waymark.signIn("tom");
        var before = entries();
        var token = tom.opens("/concerns/new")
                .page()
                .locator("[name=_csrf]")
                .first()
                .getAttribute("value");
        for (var path :
                List.of("/record/missing", "/record/nrm-submitted", "/story", "/duties/late?duty=x", "/same/x")) {
            var form = FormData.create()
                    .set("_csrf", token)
                    .set("key", UUID.randomUUID().toString());
            var answer = tom.page()
                    .request()
                    .post(
                            "/children/" + id("Alex") + path,
                            RequestOptions.create().setForm(form));
            assertThat(answer.status()).as(path).isEqualTo(404);
        }
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void every_look_at_a_child_and_every_refused_one_is_in_the_audit() {
        var tom = waymark.signIn("tom");
        var sana = waymark.signIn("sana");
        var before = looks();
        sana.opens("/children/" + id("Alex"));
        tom.isGone("/children/" + id("Alex"));
        assertThat(looks().subList(before.size(), looks().size()))
                .containsExactly("sana read " + id("Alex"), "tom not-there " + id("Alex"));
    }

    private String id(String name) {
        return Optional.ofNullable(ids.get(name)).orElseThrow();
    }

    private List<String> looks() {
        return waymark.sql()
                .sql("select worker || ' ' || act || ' ' || child from audit where child is not null order by number")
                .query(String.class)
                .list();
    }

    private long entries() {
        return waymark.sql().sql("select count(*) from entry").query(Long.class).single();
    }

    private static String answer(Visitor visitor, String path, String id) {
        var answer = visitor.page().request().get(path);
        return answer.status() + answer.text().replace(id, "…").replaceAll("value=\"[^\"]*\"", "");
    }

    private static int status(Visitor visitor, String path) {
        return visitor.page().request().get(path).status();
    }
}
