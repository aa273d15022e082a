package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
            "/looked",
            "/looked?before=2026-04-05",
            "/places/0c1f5a6e-0000-4000-8000-000000000000",
            "/entries/0c1f5a6e-0000-4000-8000-000000000000/correct",
            "/enquiries/0c1f5a6e-0000-4000-8000-000000000000",
            "/sharing",
            "/sharing/new",
            "/sharing/0c1f5a6e-0000-4000-8000-000000000000",
            "/handing-over",
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
            for (var path : List.of("/receipts/", "/front-door/", "/offers/")) {
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

    @Test
    void whoever_answers_for_a_child_sees_who_looked_and_who_was_turned_away() {
        var sana = waymark.signIn("sana");
        waymark.signIn("tom").isGone("/children/" + id("Amira") + "/story");
        waymark.signIn("nell").opens("/children/" + id("Amira") + "/story");
        sana.opens("/children/" + id("Amira") + "/topics");
        sana.opens("/children/" + id("Amira") + "/topics");

        sana.opens("/children/" + id("Amira")).follows("Who looked at this record");
        sana.reads("This page is for those who see the whole of this child’s record.")
                .reads("You have been social worker since ")
                .reads("Tried to open it, and was told that there is no such record")
                .reads("Recorded: ");
        assertThat(told(sana, "Nell")).anyMatch(line -> line.startsWith("The story"));
        assertThat(told(sana, "Sana")).anyMatch(line -> line.matches("The topics\\s+2 times, .*"));
        // Their own look is there before they see it.
        assertThat(told(sana, "Sana")).anyMatch(line -> line.startsWith("Who looked"));
    }

    @Test
    void who_looked_at_a_child_is_told_in_pages_of_days() {
        var alex = UUID.fromString(id("Alex"));
        for (var day = 1; day <= 20; day++) {
            waymark.sql()
                    .sql(
                            "insert into audit (at, worker, agency, act, child, what) values (?, 'dev', 'hartfield', 'read', ?, ?)")
                    .params(LocalDate.of(2026, 1, day).atTime(12, day).atOffset(ZoneOffset.UTC), alex, new String[] {
                        "children"
                    })
                    .update();
        }
        var sana = waymark.signIn("sana").opens("/children/" + id("Alex") + "/looked?before=2026-01-31");
        assertThat(days(sana)).hasSize(7).startsWith("Tue 20 January 2026").endsWith("Wed 14 January 2026");
        sana.follows("Earlier days");
        assertThat(days(sana)).hasSize(7).startsWith("Tue 13 January 2026");
        sana.follows("Earlier days");
        assertThat(days(sana)).hasSize(6).endsWith("Thu 1 January 2026");
        assertThat(sana.page().getByText("Earlier days").count()).isZero();
        assertThat(days(sana.opens("/children/" + id("Alex") + "/looked?before=nonsense")))
                .first()
                .asString()
                .contains("April 2026");
    }

    /// Who sees a part of a child's record finds no such page, as for a child that never was.
    @Test
    void who_looked_is_not_there_for_whoever_sees_a_part() {
        for (var worker : List.of("priya", "nell")) {
            var visitor = waymark.signIn(worker);
            var never = UUID.randomUUID().toString();
            assertThat(status(visitor, "/children/" + id("Amira"))).isEqualTo(200);
            assertThat(answer(visitor, "/children/" + id("Amira") + "/looked", id("Amira")))
                    .startsWith("404")
                    .isEqualTo(answer(visitor, "/children/" + never + "/looked", never));
            visitor.opens("/children/" + id("Amira")).doesNotRead("Who looked");
        }
    }

    private static List<String> days(Visitor visitor) {
        return visitor.page().locator("h2.wm-looked__day").allInnerTexts();
    }

    /// What somebody did, line by line.
    private static List<String> told(Visitor visitor, String name) {
        return visitor
                .page()
                .locator(".wm-looked__person", new Page.LocatorOptions().setHasText(name))
                .locator("li")
                .allInnerTexts()
                .stream()
                .map(line -> line.replaceAll("\\s+", " "))
                .toList();
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
