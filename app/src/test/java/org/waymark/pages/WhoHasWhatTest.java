package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// Sana is away for a week, and then leaves. Her manager sees what she has, lets Owen stand in, and hands it over. In
/// order.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WhoHasWhatTest {
    private TestWaymark waymark;
    private Visitor maggie;
    private Visitor owen;
    private String amira;

    @BeforeAll
    void start() {
        waymark = TestWaymark.withStoriesOn("2026-04-06T11:30");
        maggie = waymark.signIn("maggie");
        owen = waymark.signIn("owen");
        amira = waymark.child("Amira");
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    @Test
    @Order(1)
    void a_manager_sees_who_has_what_and_what_is_late() {
        maggie.opens("/").follows("Who has what");
        maggie.reads("North team: who has what").reads("Owen Clarke").pictured("who-has-what");
        var sana = maggie.page().locator(".wm-load").filter(new Locator.FilterOptions().setHasText("Sana Iqbal"));
        assertThat(sana.textContent()).contains("children").contains("overdue");
        assertThat(sana.locator("rect").count()).isPositive();
        Looks.fine(maggie);
    }

    @Test
    @Order(2)
    void whoever_is_in_no_team_or_in_another_sees_nothing_of_it() {
        waymark.signIn("tessa").isGone("/team");
        var farah = waymark.signIn("farah");
        farah.opens("/team").reads("East team: who has what").doesNotRead("Sana Iqbal");
        farah.isGone("/team/sana");
        farah.isGone("/team/sana/hand-over");
        maggie.isGone("/team/nobody");
        maggie.isGone("/team/sana/give-away");
        maggie.isGone("/team/maggie/hand-over");
    }

    @Test
    @Order(3)
    void what_is_wrong_in_the_form_is_said_and_nothing_typed_is_lost() {
        maggie.opens("/team/sana").pictured("colleague").follows("Let somebody stand in");
        Looks.fine(maggie);
        maggie.writes("What must they know?", "Ring Amira each evening.").press("Let them stand in");
        maggie.reads("Choose who stands in").reads("Give a day, from today on").reads("names Amira");
        assertThat(maggie.page().locator("[name=note]").inputValue()).isEqualTo("Ring Amira each evening.");
        maggie.pictured("stand-in-wrong");
        Looks.fine(maggie);
        assertThat(waymark.acts("maggie")).doesNotContain("write");
    }

    @Test
    @Order(4)
    void whoever_stands_in_sees_what_is_due_on_their_own_list_until_the_end_of_the_day() {
        owen.opens("/").doesNotRead("Amira");
        maggie.opens("/team/sana/stand-in").chooses("Who stands in?", "Owen Clarke");
        until("10");
        maggie.writes("What must they know?", "Ring each evening.").press("Let them stand in");
        maggie.reads("Owen Clarke stands in for Sana Iqbal").reads("until the end of Fri 10 April 2026");

        owen.opens("/").reads("Amira").reads("Sana Iqbal").pictured("standing-in");
        owen.opens("/children/" + amira + "/story").reads("Ring each evening.");
        waymark.signIn("sana").opens("/").reads("Amira");
        maggie.opens("/team").reads("stands in for");

        waymark.itIs("2026-04-10T23:59");
        owen.opens("/").reads("Amira");
        waymark.itIs("2026-04-11T00:00");
        owen.opens("/").doesNotRead("Amira");
    }

    @Test
    @Order(5)
    void handing_over_moves_every_duty_at_once_and_leaves_a_note_in_each_record() {
        waymark.itIs("2026-04-13T09:00");
        maggie.opens("/team/sana").follows("Hand over");
        maggie.pictured("hand-over-cases");
        Looks.fine(maggie);
        maggie.chooses("Who takes them on?", "Owen Clarke")
                .writes("What must they know?", "They like football.")
                .press("Hand over");
        maggie.reads("Owen Clarke holds").reads("holds no case of this team");
        maggie.isGone("/team/sana/hand-over");

        owen.opens("/").reads("Amira");
        owen.opens("/team/owen").reads("Social worker since Mon 13 April 2026").pictured("colleague-after");
        owen.opens("/children/" + amira + "/story").reads("They like football.");
        assertThat(holders()).contains("owen").doesNotContain("sana");
    }

    @Test
    @Order(6)
    void sent_twice_it_is_recorded_once() {
        maggie.opens("/team/owen/stand-in").chooses("Who stands in?", "Sana Iqbal");
        until("17");
        var before = entries();
        maggie.press("Let them stand in");
        var after = entries();
        assertThat(after).isGreaterThan(before);
        maggie.page().goBack();
        maggie.press("Let them stand in");
        assertThat(entries()).isEqualTo(after);
    }

    @Test
    @Order(7)
    void a_child_whose_worker_has_left_is_held_by_nobody_and_says_so() {
        waymark.sql()
                .sql("update worker set leaves = now() - interval '10 years' where id = 'owen'")
                .update();

        maggie.opens("/team").reads("Nobody holds these").reads("Meanwhile").pictured("nobody-holds");
        Looks.fine(maggie);
        maggie.page().locator(".wm-entry a:has-text('Allocate')").first().click();
        maggie.reads("Which role?");
    }

    @Test
    @Order(8)
    void nobody_is_given_the_case_of_a_child_they_are_kept_away_from() {
        waymark.sql()
                .sql("update worker set leaves = 'infinity' where id = 'owen'")
                .update();
        waymark.sql().sql("""
                insert into tie (id, child, relation, worker, since, purpose, basis, made_by)
                values (gen_random_uuid(), cast(? as uuid), 'kept-out', 'sana', '2026-04-13', 'Her niece', 'safeguarding', 'maggie')
                """).param(amira).update();

        maggie.opens("/team/owen/hand-over")
                .chooses("Who takes them on?", "Sana Iqbal")
                .press("Hand over");
        maggie.reads("Sana Iqbal is kept out of the record of Amira");
        waymark.signIn("sana").opens("/team").isGone("/children/" + amira);
        waymark.signIn("sana").opens("/team/owen").doesNotRead("Amira");
    }

    /// The last day of standing in, in April.
    private void until(String day) {
        maggie.page().locator("[name='day.day']").fill(day);
        maggie.page().locator("[name='day.month']").fill("4");
        maggie.page().locator("[name='day.year']").fill("2026");
    }

    private List<String> holders() {
        return waymark.sql()
                .sql(
                        "select worker from tie where child = cast(? as uuid) and relation = 'holds-role' and until > '2026-04-13T10:00Z'")
                .param(amira)
                .query(String.class)
                .list();
    }

    private long entries() {
        return waymark.sql().sql("select count(*) from entry").query(Long.class).single();
    }
}
