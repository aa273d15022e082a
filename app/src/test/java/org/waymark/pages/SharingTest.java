package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

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

/// A social worker shares parts of a child's record with a school, with one police officer and with somebody outside,
/// and ends it again. In order.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharingTest {
    private static final String SCHOOL = "Hillcrest School";
    private static final String WHY = "She starts there on Monday, and has to be met at the gate.";

    private TestWaymark waymark;
    private Visitor sana;
    private Visitor joan;
    private Visitor tom;
    private String amira;

    @BeforeAll
    void start() {
        waymark = TestWaymark.withStoriesOn("2026-04-06T11:30");
        sana = waymark.signIn("sana");
        joan = waymark.signIn("joan");
        tom = waymark.signInWithoutScripts("tom");
        amira = waymark.child("Amira");
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    @Test
    @Order(1)
    void only_those_who_work_with_the_child_share_and_nothing_typed_is_lost() {
        for (var path : List.of("", "/new")) {
            joan.isGone("/children/" + amira + "/sharing" + path);
        }
        waymark.signIn("nell").isGone("/children/" + amira + "/sharing");
        sana.opens("/children/" + amira).follows("Sharing");
        sana.reads("Nothing of this record is shared with anybody now.").pictured("sharing-empty");
        sana.follows("Share something");
        sana.pictured("sharing-form");
        Looks.fine(sana);
        sana.writes("What for?", WHY).press("Share it");
        sana.reads("Choose with whom")
                .reads("Tick at least one part")
                .reads("Choose the lawful basis")
                .reads("Say whether they are directly involved")
                .pictured("sharing-errors");
        assertThat(sana.page().locator("[name=purpose]").inputValue()).isEqualTo(WHY);
        filled(sana, SCHOOL, "5 10 2027");
        sana.picks("Are they directly involved in the case?", "No")
                .press("Share it")
                .reads("Nothing that may put the child at risk is told to anyone who is not directly involved")
                .reads("Choose a day from today to Tue 6 April 2027");
        assertThat(shares()).isZero();
    }

    @Test
    @Order(2)
    void a_school_sees_the_chosen_parts_and_no_other() {
        shared(SCHOOL, "5 10 2026")
                .reads("Receipt for what was shared")
                .reads(SCHOOL)
                .pictured("sharing-receipt");
        Looks.fine(sana);
        joan.opens("/children").reads("Amira").follows("Amira");
        joan.opens("/children/" + amira + "/story").reads("Concern");
        assertThat(joan.titles()).containsOnly("Concern");
        assertThat(sana.opens("/children/" + amira + "/story").titles()).hasSizeGreaterThan(1);
        joan.doesNotRead("Kept apart");
        joan.follows("Sharing");
        joan.reads("Shared with you").reads(WHY).pictured("sharing-with-you");
        joan.follows("Receipt");
        joan.reads("is never part of this").reads("Sana Iqbal").doesNotRead("She said that it is fine");
        Looks.fine(joan);
        assertThat(joan.page().locator("[name=reason]").count()).isZero();
        var path = "/children/" + amira;
        joan.isGone(path + "/sharing/new");
        joan.isGone(path + "/looked");
        joan.isGone(path + "/record/nrm-submitted");
        waymark.signIn("tessa").isGone(path);
        tom.isGone(path);
    }

    @Test
    @Order(3)
    void it_is_ended_for_the_very_next_click() {
        var path = "/children/" + amira;
        joan.opens(path + "/story").reads("Concern");
        sana.opens(path + "/sharing").reads(SCHOOL).pictured("sharing-running");
        Looks.fine(sana);
        var share = one("select id::text from share");
        assertThat(joan.posts(path + "/sharing/" + share)).isEqualTo(404);
        sana.follows("End it now");
        sana.press("End it now").reads("Say why it ends");
        joan.opens(path).reads("Amira");
        sana.writes("Why does it end?", "She goes to another school.").press("End it now");
        for (var gone : List.of("", "/story", "/sharing", "/sharing/" + share, "/topics", "/record")) {
            assertThat(joan.answer(path + gone))
                    .startsWith("404")
                    .isEqualTo(joan.answer("/children/" + UUID.randomUUID() + gone));
        }
        assertThat(joan.posts(path + "/record/missing")).isEqualTo(404);
        joan.opens("/children").doesNotRead("Amira");
        sana.reads("Shared before").doesNotRead("End it now").pictured("sharing-over");
        sana.follows("Receipt");
        sana.reads("She goes to another school.").reads("Over");
        sana.opens(path + "/looked")
                .reads("Shared parts of the record")
                .reads("Ended what was shared")
                .doesNotRead("Something else");
    }

    @Test
    @Order(4)
    void without_the_name_and_only_to_the_end_of_the_day_that_was_set() {
        sana.opens("/children/" + amira + "/sharing/new");
        filled(sana, "Tom Bell", "7 4 2026");
        sana.picks(
                        "Do they need to know who the child is?",
                        "No, without the name. Read what you share first: somebody may have written the name into it")
                .press("Share it")
                .reads("Receipt for what was shared");
        var path = "/children/" + amira;
        tom.opens(path).doesNotRead("Amira").doesNotRead("Saleh").reads("Name not known");
        tom.opens(path + "/story").reads("Concern");
        tom.opens(path + "/record").reads("missing");
        waymark.itIs("2026-04-07T23:58");
        tom.opens(path).reads("Name not known");
        waymark.itIs("2026-04-08T00:00");
        assertThat(tom.answer(path)).startsWith("404").isEqualTo(tom.answer("/children/" + UUID.randomUUID()));
    }

    @Test
    @Order(5)
    void who_does_not_use_waymark_is_told_and_there_is_a_receipt_to_print() {
        var ties = ties();
        sana.opens("/children/" + amira + "/sharing/new");
        filled(sana, "Somebody who does not use Waymark", "7 5 2026");
        sana.press("Share it").reads("Say who is told, and of which organisation");
        sana.writes("Who is told, and of which organisation?", "Dr Ama Mensah, St Anne’s Hospital")
                .press("Share it");
        sana.reads("Print the receipt for them").reads("Dr Ama Mensah").pictured("sharing-outside");
        assertThat(ties()).isEqualTo(ties);
        sana.opens("/children/" + amira + "/sharing").reads("Told, not shown here");
    }

    private Visitor shared(String with, String until) {
        sana.opens("/children/" + amira + "/sharing/new");
        filled(sana, with, until);
        return sana.press("Share it");
    }

    private static void filled(Visitor visitor, String with, String until) {
        visitor.chooses("With whom?", with);
        visitor.page()
                .getByLabel("Concern", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .check();
        visitor.writes("What for?", WHY)
                .picks("On what lawful basis?", "To safeguard a child at risk")
                .writes("Why do they need it, and why is it no more than they need?", "The gate, and no more.")
                .picks("Are they directly involved in the case?", "Yes")
                .dates("Until when?", until)
                .picks("What does the child think of it?", "The child was asked")
                .writes("What did the child say, or why was nobody asked?", "She said that it is fine.");
    }

    private long shares() {
        return waymark.sql().sql("select count(*) from share").query(Long.class).single();
    }

    private long ties() {
        return waymark.sql().sql("select count(*) from tie").query(Long.class).single();
    }

    private String one(String query) {
        return waymark.sql().sql(query).query(String.class).single();
    }
}
