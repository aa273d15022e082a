package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.ZoneOffset;
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

/// One authority's Children's Services hand a child over to another's: offered, declined, taken back, left unanswered,
/// taken on. In order.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandingOverTest {
    private static final String OFFERED = "Say whether you take a child on";
    private static final String DECLINED = "Brookvale Children’s Services did not take this child on";
    private static final String FULL = "We have nobody who speaks Arabic before May.";

    private TestWaymark waymark;
    private Visitor sana;
    private Visitor farah;
    private String amira;

    @BeforeAll
    void start() {
        waymark = TestWaymark.withStoriesOn("2026-04-06T11:30");
        sana = waymark.signIn("sana");
        farah = waymark.signIn("farah");
        amira = waymark.child("Amira");
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    @Test
    @Order(1)
    void the_agency_that_is_responsible_offers_and_stays_responsible() {
        for (var other : List.of("priya", "nell", "farah", "dev")) {
            waymark.signIn(other).isGone(path("/handing-over"));
        }
        sana.opens(path("/sharing"))
                .reads(
                        "Hartfield Children’s Services is responsible for this child, until another agency has said yes.")
                .follows("Hand over to another agency");
        sana.writes("What is still open?", "The leave review.").press("Offer the child");
        sana.reads("Choose the agency")
                .reads("Say why the child is to be handed over")
                .reads("Give a day, from today on");
        assertThat(sana.page().locator("[name=open]").inputValue()).isEqualTo("The leave review.");
        sana.pictured("handing-over-form");
        Looks.fine(sana);
        farah.opens("/").doesNotRead(OFFERED);
        offer();
        sana.reads("stays responsible until they have said yes").pictured("handing-over-offered");
        Looks.fine(sana);
    }

    @Test
    @Order(2)
    void the_other_agency_sees_what_it_takes_to_decide_and_declines_with_a_reason() {
        waymark.signIn("kit").isGone(path(""));
        farah.opens("/").owes(OFFERED, "by the end of");
        assertThat(farah.duty(OFFERED).first().textContent()).doesNotContain("Amira");
        farah.meets(OFFERED);
        var offer = farah.page().url().replaceAll("^https?://[^/]+", "");
        sana.isGone(offer);
        waymark.signIn("kit").isGone(offer);
        farah.reads("Hartfield Children’s Services is responsible until you say yes")
                .pictured("handing-over-asked");
        Looks.fine(farah);
        assertThat(farah.opens(path("/story")).titles()).containsOnly("Concern");
        farah.opens(path("/sharing")).follows("Answer");
        farah.press("Answer").reads("Say whether you take the child on");
        farah.picks("Do you take the child on?", "No").press("Answer").reads("Say why not");
        farah.writes("What do you say to them?", FULL).press("Answer");
        assertThat(farah.answer(path(""))).startsWith("404").isEqualTo(farah.answer("/children/" + UUID.randomUUID()));
        farah.isGone(offer);

        sana.opens("/").owes(DECLINED, "today").meets(DECLINED);
        sana.reads(FULL).reads("Hartfield Children’s Services is responsible.").pictured("handing-over-declined");
        sana.press("I have read it");
        assertThat(sana.opens("/").duty(DECLINED).count()).isZero();
        sana.opens(path("/sharing")).reads(FULL).doesNotRead("I have read it");
    }

    @Test
    @Order(3)
    void an_offer_that_is_taken_back_or_left_unanswered_moves_nothing() {
        offer();
        sana.opens(path("/sharing"));
        sana.press("Take the offer back").reads("Say why");
        sana.writes("Why is it taken back?", "Her aunt stays here after all.").press("Take the offer back");
        sana.reads("was taken back");
        farah.isGone(path(""));
        offer();
        waymark.itIs("2026-06-20T09:00");
        assertThat(responsible()).containsExactly("north");
        sana.opens(path("/record/case-closed")).reads("End work on the case");
        farah.isGone(path("/record/case-closed"));
    }

    @Test
    @Order(4)
    void once_taken_on_the_other_team_has_the_whole_of_it_and_nothing_is_lost() {
        var before = entries(sana);
        farah.opens("/").meets(OFFERED);
        farah.picks("Do you take the child on?", "Yes, from now on")
                .press("Answer")
                .reads("Name the team");
        farah.picks("Which team holds the case?", "East team").press("Answer");
        farah.reads("Amira").reads("The child is yours from now on");
        assertThat(responsible()).containsExactly("east");
        assertThat(entries(farah)).containsAll(before).hasSizeGreaterThan(before.size());
        farah.opens(path("/story")).reads("Handed over to another team or agency");
        farah.opens(path("/record/case-closed")).reads("End work on the case");
        farah.opens(path("/looked"))
                .reads("Took the child on for another agency")
                .reads("Did not take the child on")
                .reads("Took back the offer of the child")
                .doesNotRead("Something else");
        farah.opens(path("/sharing"))
                .reads("Brookvale Children’s Services is responsible")
                .pictured("handing-over-done");
        assertThat(holders()).contains("farah").doesNotContain("sana", "maggie");
        waymark.signIn("kit").opens(path("/record/case-closed")).reads("End work on the case");
    }

    @Test
    @Order(5)
    void the_old_team_keeps_what_its_agency_recorded_to_read() {
        sana.opens(path("/story")).reads("Amira").reads("Handed over to another team or agency");
        assertThat(sana.titles()).doesNotContain("Concern").contains("Strategy discussion");
        sana.isGone(path("/record/case-closed"));
        sana.isGone(path("/record/allocated"));
        sana.isGone(path("/handing-over"));
        sana.isGone(path("/looked"));
        sana.opens("/").doesNotRead("Amira");
        waymark.signIn("priya").opens(path("")).reads("Amira");
    }

    private void offer() {
        sana.opens(path("/handing-over"));
        sana.chooses("To which agency?", "Brookvale Children’s Services")
                .writes("Why?", "She lives with her aunt in Brookvale now.")
                .writes("What is still open?", "The leave review.")
                .dates("When should they take over?", "20 4 2026");
        sana.page()
                .getByLabel("Concern", new Page.GetByLabelOptions().setExact(true))
                .check();
        sana.press("Offer the child").reads("Offered");
    }

    private String path(String page) {
        return "/children/" + amira + page;
    }

    /// The ids of the entries that somebody sees.
    private List<String> entries(Visitor visitor) {
        return visitor.opens(path("/story")).page().locator(".wm-line").all().stream()
                .map(line -> line.getAttribute("id"))
                .toList();
    }

    private List<String> responsible() {
        return waymark.sql()
                .sql("select team from tie where child = cast(? as uuid) and relation = 'team' and until > ?")
                .params(amira, waymark.now().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    private List<String> holders() {
        return waymark.sql()
                .sql(
                        "select distinct holder from duty where child = cast(? as uuid) and state = 'open' and holder is not null")
                .param(amira)
                .query(String.class)
                .list();
    }
}
