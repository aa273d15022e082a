package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// People of two agencies look at records; their data protection officers look after them. A few days, in order, in a
/// house that has set its limits low.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OversightTest {
    private static final String STANDS_OUT = "Something stands out in who looked";
    private static final List<String> HOUSE = List.of(
            "limit.ask = 3",
            "limit.refuse = 5",
            "many.least = 4",
            "wrong-reference.times = 3",
            "name.common = 2",
            "pace.times = 40");

    private final List<String> children = new ArrayList<>();
    private TestWaymark waymark;
    private Visitor orla;
    private Visitor owen;

    @BeforeAll
    void start() {
        waymark = TestWaymark.emptyOn("2026-04-07T10:00", HOUSE);
        for (var name : List.of("Ada Clarke", "Ben Ode", "Cem Ode", "Dia Ode", "Eve Ode", "Fay Ode", "Gil Ode")) {
            children.add(ChildOfSana.called(name, waymark));
        }
        orla = waymark.signIn("orla");
        owen = waymark.signIn("owen");
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    @Test
    @Order(1)
    void the_page_is_there_for_data_protection_officers_alone() {
        orla.opens("/").follows("Who looked");
        orla.reads("Nothing waits for your answer").reads("Hartfield Children’s Services");
        for (var other : List.of("maggie", "lewis", "sana", "tessa", "priya")) {
            waymark.signIn(other)
                    .isGone("/oversight")
                    .isGone("/oversight/reference")
                    .isGone("/looking");
        }
    }

    @Test
    @Order(2)
    void a_record_with_a_name_like_ones_own_is_told_at_once_and_neither_name_nor_reference_nor_time() {
        owen.opens("/children/" + children.getFirst()).reads("Ada");
        assertThat(alerts()).containsExactly("name");
        orla.opens("/").duty(STANDS_OUT).first().locator(".wm-duty__act a").click();
        orla.reads("A possible personal link")
                .reads("Owen Clarke")
                .reads("Tue 7 April 2026")
                .doesNotRead("Ada")
                .doesNotRead(reference(0))
                .doesNotRead("10:0")
                .pictured("oversight-link");
        Looks.fine(orla);
    }

    @Test
    @Order(3)
    void beyond_the_limit_a_reason_is_asked_for_and_then_no_further_record_opens() {
        for (var child : children.subList(0, 3)) {
            owen.opens("/children/" + child).reads(reference(children.indexOf(child)));
        }
        owen.opens("/children/" + children.get(3))
                .reads("You have opened many records")
                .pictured("looking-asks");
        Looks.fine(owen);
        owen.opens("/children/" + children.get(1)).reads("Ben");
        owen.opens("/children/" + children.get(3)).press("Go on").reads("Say what you are working on");
        owen.writes("What are you working on?", "Covering for the whole team.")
                .press("Go on")
                .reads("Dia");
        owen.opens("/children/" + children.get(4)).reads("Eve");
        owen.opens("/children/" + children.get(5))
                .reads("No further record opens for you now")
                .reads("999")
                .pictured("looking-refuses");
        Looks.fine(owen);
        assertThat(owen.page().request().get("/looking").status()).isEqualTo(429);
        assertThat(waymark.acts("owen")).contains("look-reason", "look-refused");
        assertThat(alerts()).contains("many", "limit");
    }

    @Test
    @Order(4)
    void the_limit_never_stands_before_what_keeps_a_child_safe_nor_before_ones_own_cases() {
        var closed = children.get(5);
        owen.opens("/children/" + closed + "/record/missing").reads("Missing");
        owen.opens("/children/" + closed).reads("No further record opens");
        owen.opens("/concerns/new").reads("Raise a concern");
        owen.opens("/children/" + closed + "/record/missing").press("Record");
        owen.opens("/children/" + closed).reads("Fay");
        owen.opens("/children/" + children.get(6)).reads("No further record opens");
        owen.isGone("/children/" + UUID.randomUUID());
        var sana = waymark.signIn("sana");
        children.forEach(child -> sana.opens("/children/" + child).reads(reference(children.indexOf(child))));
        assertThat(waymark.acts("sana")).doesNotContain("look-reason", "look-refused");
    }

    @Test
    @Order(5)
    void after_the_hour_records_open_again() {
        waymark.itIs("2026-04-07T12:30");
        owen.opens("/children/" + children.get(6)).reads("Gil");
    }

    @Test
    @Order(6)
    void the_officer_sees_what_people_of_their_agency_did_by_reference_and_never_who_the_child_is() {
        orla.opens("/oversight")
                .reads("Many different children in a short time")
                .reads("Stopped at the limit on looking")
                .reads("Owen Clarke")
                .reads(reference(1))
                .doesNotRead("Ben")
                .doesNotRead("Covering for the whole team")
                .pictured("oversight");
        Looks.fine(orla);
        assertThat(orla.page().locator(".wm-bars__picture desc").textContent()).contains("openings in all");
        orla.chooses("Person", "Sana Iqbal")
                .chooses("What they did", "Opened a record")
                .press("Show these");
        assertThat(orla.page().locator(".wm-acts").innerText())
                .contains("Sana Iqbal", reference(6))
                .doesNotContain("Owen Clarke\n", "Gave a reason");
        orla.opens("/").opens("/oversight").picks("What stands out", "Only what an alert was made of");
        orla.press("Show these");
        assertThat(orla.page().locator(".wm-acts").innerText())
                .contains(reference(3))
                .doesNotContain("Tessa");
        assertThat(waymark.acts("orla")).contains("oversight-read", "looking-alert-read");
    }

    @Test
    @Order(7)
    void for_one_reference_the_officer_sees_who_looked_and_which_tie_let_them() {
        asks(orla, reference(1))
                .reads("Sana Iqbal")
                .reads("Held a role in the case: Social worker")
                .reads("Owen Clarke")
                .reads("The case was their team’s")
                .doesNotRead("for those who speak for it")
                .doesNotRead("Tessa")
                .pictured("oversight-reference");
        Looks.fine(orla);
        var bram = waymark.signIn("bram");
        var known = asks(bram, reference(1)).page().locator(".wm-empty").innerText();
        assertThat(known)
                .isEqualTo(asks(bram, "WM-00000").page().locator(".wm-empty").innerText());
        bram.opens("/oversight").doesNotRead("Owen").doesNotRead(reference(1)).reads("Nothing waits");
    }

    @Test
    @Order(8)
    void an_alert_is_made_once_answered_once_and_stands_in_the_audit() {
        orla.opens("/oversight").opens("/oversight").opens("/");
        assertThat(alerts()).doesNotHaveDuplicates().hasSize(3);
        orla.opens("/oversight").follows("Look into it").pictured("oversight-alert");
        Looks.fine(orla);
        orla.press("Record the answer").reads("Say what came of it");
        orla.picks("What came of it?", "I asked the person")
                .writes("How do you know?", "He covered for a colleague.")
                .press("Record the answer")
                .reads("Answered");
        assertThat(orla.opens("/").duty(STANDS_OUT).count()).isEqualTo(2);
        assertThat(waymark.acts("orla")).contains("looking-answered");
        assertThat(waymark.acts("waymark"))
                .filteredOn("looking-alerted"::equals)
                .hasSize(3);
        owen.opens("/").doesNotRead(STANDS_OUT);
        waymark.signIn("maggie").opens("/").doesNotRead(STANDS_OUT);
        waymark.signIn("sana")
                .opens("/children/" + children.get(1) + "/looked")
                .doesNotRead("Orla")
                .doesNotRead("Something else");
    }

    @Test
    @Order(9)
    void what_nobody_answers_goes_to_managers_after_three_days_and_never_to_whom_it_is_about() {
        var lewis = waymark.signIn("lewis");
        waymark.itIs("2026-04-10T23:59");
        assertThat(lewis.opens("/").duty(STANDS_OUT).count()).as("just before").isZero();
        waymark.itIs("2026-04-11T00:01");
        assertThat(lewis.opens("/").duty(STANDS_OUT).count()).isEqualTo(2);
        var row = lewis.duty(STANDS_OUT).first();
        assertThat(row.textContent()).contains("LK-").doesNotContain("Maggie", "Owen", "WM-");
        lewis.pictured("oversight-overdue");
        row.locator(".wm-duty__act a").click();
        lewis.reads("Overdue").isGone("/oversight");
        assertThat(waymark.signIn("maggie").opens("/").duty(STANDS_OUT).count()).isEqualTo(2);
        assertThat(owen.opens("/").duty(STANDS_OUT).count()).isZero();
        orla.opens("/oversight").reads("Overdue");
        assertThat(waymark.acts("waymark"))
                .filteredOn("looking-overdue"::equals)
                .hasSize(2);
    }

    @Test
    @Order(10)
    void wrong_references_come_to_rest_and_then_a_right_one_is_answered_like_a_wrong_one() {
        var hugh = waymark.signIn("hugh");
        for (var wrong : List.of("WM-00001", "WM-00002", "WM-00003")) {
            assertThat(tries(hugh, wrong)).contains("No record was opened");
        }
        var unknown = tries(hugh, "WM-00004").replace("WM-00004", "…");
        assertThat(unknown).contains("Too many references were wrong");
        assertThat(tries(hugh, reference(2)).replace(reference(2), "…")).isEqualTo(unknown);
        assertThat(waymark.acts("hugh")).filteredOn("emergency-refused"::equals).hasSize(3);
        hugh.isGone("/children/" + children.get(2));
        waymark.itIs("2026-04-11T01:30");
        tries(hugh, reference(2));
        hugh.opens("/children/" + children.get(2)).reads("Cem");
        waymark.signIn("bram").opens("/oversight").reads("Hugh Brennan").reads("Not reviewed yet.");
    }

    @Test
    @Order(11)
    void whoever_opens_pages_faster_than_anybody_reads_waits_before_ones_own_cases_too_and_never_before_safety() {
        waymark.itIs("2026-04-11T09:00");
        var sana = waymark.signIn("sana");
        var hers = "/children/" + children.get(1);
        for (var opened = 0; opened < 40; opened++) {
            assertThat(sana.page().request().get(hers).url()).endsWith(hers);
        }
        sana.opens(hers + "/story").reads("Wait a few minutes").pictured("looking-rests");
        Looks.fine(sana);
        assertThat(sana.page().request().get("/children/" + UUID.randomUUID()).status())
                .as("a child that never was, as well")
                .isEqualTo(429);
        assertThat(waymark.acts("sana")).filteredOn("look-rests"::equals).hasSize(1);
        sana.opens(hers + "/record/missing").press("Record");
        sana.opens("/concerns/new").reads("Raise a concern");

        waymark.itIs("2026-04-11T09:11");
        sana.opens(hers).reads("Ben");
        orla.opens("/oversight").reads("Stopped at the limit on looking").reads("Sana Iqbal");
    }

    private static String tries(Visitor visitor, String reference) {
        visitor.opens("/emergency")
                .writes("Reference of the child", reference)
                .picks("What for?", "A child may come to harm now")
                .writes("Why can it not wait?", "Seen at the station.")
                .press("Open the record");
        return visitor.page().locator("main").innerText();
    }

    private static Visitor asks(Visitor visitor, String reference) {
        return visitor.opens("/oversight/reference")
                .writes("Reference of the child", reference)
                .press("Show who looked");
    }

    private String reference(int child) {
        return waymark.reference(children.get(child));
    }

    private List<String> alerts() {
        return waymark.sql()
                .sql("select rule from looking_alert order by made")
                .query(String.class)
                .list();
    }
}
