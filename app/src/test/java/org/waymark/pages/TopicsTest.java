package org.waymark.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// A child's record by topic, for Linh of the trial: five months in care, sixteen years old.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicsTest {
    private TestWaymark waymark;
    private Visitor sana;
    private String linh;

    @BeforeAll
    void start() {
        waymark = TestWaymark.withStoriesOn("2026-04-16T10:00");
        sana = waymark.signIn("sana");
        sana.opens("/children").follows("Linh Tran");
        linh = "/children/" + sana.child();
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    @Test
    void each_topic_says_what_is_due_in_it_and_what_was_recorded_last() {
        sana.opens(linh).follows("Topics");
        var plan = topic("The care plan");
        assertThat(plan).containsText("soon");
        assertThat(plan).containsText("Care plan, Tue 20 January 2026, 15:00");
        assertThat(topic("Age in doubt")).containsText("Nothing recorded yet");
    }

    @Test
    void a_topic_holds_its_duties_its_forms_and_what_is_known() {
        sana.opens(linh + "/topics/arrival-and-placement")
                .reads("Nobody outside the team knows the carers.")
                .reads("Not recorded yet")
                .follows("Placement arranged");
        assertThat(sana.page().locator("h1")).hasText("Placement arranged");
        sana.opens(linh + "/topics/adulthood").owes("Make the pathway plan", "no date set");
    }

    @Test
    void what_falls_due_stands_on_one_line_of_time_with_birthdays_and_the_end_of_leave() {
        sana.opens(linh + "/topics/adulthood");
        var marks = sana.page().locator(".wm-time__item");
        assertThat(marks.filter(new Locator.FilterOptions().setHasText("Today")))
                .hasCount(1);
        Assertions.assertThat(marks.allInnerTexts().stream()
                        .map(text -> text.replaceAll("\\s+", " ")
                                .replaceAll(" about: .*", "")
                                .strip())
                        .dropWhile(text -> !text.startsWith("Today")))
                .containsSubsequence(
                        "Today Thu 16 April 2026",
                        "Age Turns 17 and 6 months Mon 14 December 2026",
                        "Ends Decision on asylum or leave: Until when does the leave last? Mon 14 December 2026",
                        "Due See to what comes after UASC leave the end of Mon 14 December 2026 Why?",
                        "Age Turns 18 Mon 14 June 2027",
                        "Due Ask whether the young person wants to stay in the NRM from Mon 14 June 2027 Why?",
                        "Due Appoint a personal adviser the end of Mon 14 June 2027 Why?");
        sana.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Why? about: See to what comes"))
                .click();
        sana.reads("+ 30 months = the end of Sun 20 August 2028")
                .reads("Limit: by the age of 17 and 6 months.")
                .reads("The first of these holds: the end of Mon 14 December 2026.");
    }

    @Test
    void each_time_that_she_was_missing_is_told_with_what_was_done() {
        sana.opens(linh + "/topics/missing").reads("2 times, the longest 35 hours.");
        var first = sana.page().locator(".wm-episode").last();
        assertThat(first).containsText("Fri 21 November 2025, 19:20 35 hours");
        assertThat(first).containsText("Police contacted 5 minutes later");
        assertThat(first).containsText("Return home interview");
        var friday = sana.page().locator(".wm-pattern tr", new Page.LocatorOptions().setHasText("Fri"));
        assertThat(friday.locator("td").last()).hasText("2");
    }

    @Test
    void two_versions_of_the_plan_stand_side_by_side() {
        sana.opens(linh + "/topics/care-plan").follows("Compare them side by side");
        sana.reads("6 answers differ.");
        var contact = row("What is planned about contact with parents?");
        assertThat(contact).containsText("Changed");
        assertThat(contact).containsText("Letters through the Red Cross");
        assertThat(contact).containsText("A call with her grandmother every month");
        assertThat(row("Which lasting home is planned for?")).not().containsText("Changed");
        sana.isGone(linh + "/topics/care-plan/health-plan").isGone(linh + "/topics/missing/care-plan");
    }

    @Test
    void the_child_gets_a_plan_in_plain_words_with_numbers_to_ring() {
        sana.opens(linh + "/topics/care-plan").follows("Your plan");
        sana.reads("This is the plan that we made with you.")
                .reads("“I want to walk alone to college.”")
                .reads("Sleep through the night")
                .reads("You can ring")
                .reads("116 000")
                .doesNotRead("Nothing recorded.")
                .doesNotRead("Which lasting home is planned for?")
                .doesNotRead("Recorded by")
                .pictured("plan-for-the-child");
    }

    @Test
    void an_interpreter_is_told_the_language_and_no_name() {
        sana.opens(linh + "/sheets/interpreter-pass")
                .reads("Vietnamese")
                .reads("For one appointment.")
                .doesNotRead("Linh")
                .doesNotRead("Tran");
    }

    @Test
    void the_police_get_a_description_and_no_place() {
        sana.opens(linh + "/sheets/police-sheet")
                .reads("The grey coat.")
                .reads("A dark blue van stopped twice outside.")
                .reads("Then record it: Information shared");
    }

    @Test
    void whoever_talks_with_the_child_reads_first_what_the_child_has_told() {
        sana.opens(linh + "/record/interview");
        fold("What the child has told already").click();
        sana.reads("They told us to say that they are our uncles.")
                .reads("The child's own account, Mon 17 November 2025, 14:00");
        sana.opens(linh + "/record/note").doesNotRead("What the child has told already");
    }

    @Test
    void a_review_begins_with_what_was_agreed_and_what_came_of_it() {
        sana.opens(linh + "/sheets/before-the-review")
                .reads("Sana asks the solicitor about further leave by 20 March.")
                .reads("Assessment for the pathway plan")
                .doesNotRead("The carers keep the log of cars.");
    }

    @Test
    void the_reviewing_officer_is_answered_or_the_challenge_stays_open() {
        sana.records(sana.opens(linh).child(), "review-challenged")
                .writes("What is not right for this child?", "Nobody has asked the solicitor.")
                .press("Record");
        sana.reads("Now due: Answer the reviewing officer").meets("Answer the reviewing officer");
        sana.writes("What changes, or why does nothing change?", "Asked today; the answer comes on Friday.")
                .press("Record");
        sana.reads("Done by it: Answer the reviewing officer").owesNo("Answer the reviewing officer");
    }

    @Test
    void the_carers_are_told_what_keeps_the_child_safe_and_not_where_that_is() {
        sana.opens(linh + "/topics/arrival-and-placement").follows("What the carers need to know");
        sana.reads("If somebody tells me when people come to the house.")
                .reads("Carers ring 999, then the emergency team.")
                .reads("An adult with the child outside at all times")
                .reads("She does not want to go out alone.");
    }

    @Test
    void what_the_first_assessment_found_stands_beside_the_plans() {
        sana.opens(linh + "/record/health-plan");
        fold("What the first assessment found").click();
        sana.reads("Hands treated for chemical burns.");
    }

    @Test
    void the_lawyer_is_told_what_the_child_said_and_what_was_decided() {
        sana.opens(linh + "/topics/law").follows("For the lawyer");
        sana.reads("“They have the phone number of my grandmother.”").reads("Reasonable grounds decision");
    }

    @Test
    void whoever_looks_for_a_missing_child_reads_what_was_agreed_and_what_was_to_change() {
        sana.opens(linh + "/record/missing");
        fold("What was agreed if the child goes missing").click();
        sana.reads("Police use the photograph of 15 November.");
        sana.opens(linh + "/sheets/before-the-review").reads("She tries the walk to the group with a friend.");
    }

    @Test
    void where_sources_differ_both_are_named_at_the_point_of_work_and_in_the_directory() {
        sana.opens(linh + "/record/family-contact-decided")
                .reads("The sources differ")
                .reads("Document 001 has the council promote contact in paragraph 29 and the Home Office decide");
        sana.opens("/procedures/directory");
        fold("Where the sources differ").click();
        sana.reads("The first 72 hours");
    }

    @Test
    void these_pages_can_be_used_by_everyone_on_every_screen() {
        for (var path : List.of(
                "/topics",
                "/topics/missing",
                "/topics/adulthood",
                "/topics/care-plan",
                "/topics/care-plan/care-plan",
                "/sheets/plan-for-the-child",
                "/sheets/before-the-review",
                "/record/interview")) {
            sana.opens(linh + path).pictured("linh" + path.replace('/', '-'));
            Assertions.assertThat(Looks.violations(sana.page())).as(path).isEmpty();
            Assertions.assertThat(Looks.unmarked(sana.page())).as(path).isEmpty();
        }
    }

    @Test
    void whoever_has_nothing_to_do_with_the_child_finds_no_topic_and_no_sheet() {
        var joan = waymark.signIn("joan");
        joan.isGone(linh + "/topics")
                .isGone(linh + "/topics/care-plan")
                .isGone(linh + "/topics/care-plan/care-plan")
                .isGone(linh + "/sheets/plan-for-the-child");
        sana.isGone(linh + "/topics/nothing").isGone(linh + "/sheets/nothing");
    }

    @Test
    void whoever_raised_the_concern_sees_in_each_topic_what_their_own_agency_said() {
        var priya = waymark.signIn("priya");
        priya.opens(linh + "/topics/seeing-and-hearing")
                .reads("They have the phone number of my grandmother.")
                .doesNotRead("They told us to say that they are our uncles.");
        priya.opens(linh + "/sheets/told-already")
                .reads("They have the phone number of my grandmother.")
                .doesNotRead("uncles.”");
        priya.opens(linh + "/sheets/plan-for-the-child").doesNotRead("college");
    }

    private Locator fold(String title) {
        return sana.page().locator("summary", new Page.LocatorOptions().setHasText(title));
    }

    private Locator topic(String title) {
        return sana.page().locator(".wm-topic", new Page.LocatorOptions().setHasText(title));
    }

    private Locator row(String ask) {
        return sana.page().locator(".wm-versions__row", new Page.LocatorOptions().setHasText(ask));
    }
}
