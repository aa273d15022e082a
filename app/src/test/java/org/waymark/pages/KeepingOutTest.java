package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// Somebody whom a case touches is kept out of it, and nobody else notices anything.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepingOutTest {
    private static final String SECOND = "Say whether somebody is let into a record again";

    private TestWaymark waymark;
    private String amira;

    @BeforeAll
    void start() {
        waymark = TestWaymark.withStoriesOn("2026-04-06T11:30");
        amira = waymark.child("Amira");
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    @Test
    void whoever_is_kept_out_is_out_with_the_next_click_and_in_again_when_a_second_person_confirms_it() {
        var owen = waymark.signIn("owen").opens("/children/" + amira).reads("Amira");
        var maggie = waymark.signIn("maggie").opens("/children/" + amira + "/sharing");
        maggie.reads("Kept out of this record").pictured("kept-out-nobody").follows("Keep somebody out");
        maggie.pictured("kept-out-form");
        Looks.fine(maggie);
        maggie.press("Keep them out").reads("Choose who is to be kept out").reads("Say why");
        maggie.chooses("Who?", "Owen Clarke, Social worker, Hartfield Children’s Services")
                .writes("Why?", "He is the child’s cousin.")
                .press("Keep them out")
                .reads("Kept out")
                .reads("Owen Clarke");
        maggie.pictured("kept-out");
        Looks.fine(maggie);

        owen.isGone("/children/" + amira);
        owen.opens("/children").doesNotRead("Amira");
        owen.opens("/?whose=team").doesNotRead("Amira");
        assertThat(owen.opens("/children").page().locator(".wm-entry").count()).isPositive();

        maggie.opens("/children/" + amira + "/looked").reads("Kept somebody out of the record");
        var lewis = waymark.signIn("lewis").opens("/").doesNotRead(SECOND);
        asks(maggie, "owen");
        owen.isGone("/children/" + amira);
        maggie.opens("/").doesNotRead(SECOND);

        lewis.opens("/").duty(SECOND).first().locator(".wm-duty__act a").click();
        lewis.reads("Owen Clarke, Social worker")
                .reads("He is the child’s cousin.")
                .reads("Another family of that name.")
                .doesNotRead("Amira")
                .pictured("let-in-answer");
        Looks.fine(lewis);
        lewis.press("Answer").reads("Say whether they are let in again");
        lewis.picks("Are they let in again?", "Yes, from now on")
                .press("Answer")
                .reads("Let in again");
        lewis.isGone("/children/" + amira);
        maggie.opens("/children/" + amira + "/sharing").doesNotRead("Owen Clarke");
        owen.opens("/children/" + amira).reads("Amira");
        maggie.opens("/children/" + amira + "/looked")
                .reads("Let somebody into the record again, as the second person");
    }

    @Test
    void whoever_asked_takes_it_back_and_whoever_is_asked_may_say_no() {
        var maggie = waymark.signIn("maggie").opens("/children/" + amira + "/kept-out");
        maggie.chooses("Who?", "Kit Nolan, Social worker, Brookvale Children’s Services")
                .writes("Why?", "He lives next door.")
                .press("Keep them out");
        maggie.isGone("/children/" + amira + "/kept-out/sana/let-in");
        asks(maggie, "kit").page().locator("form[action$='/withdraw'] button").click();
        maggie.reads("Taken back").doesNotRead("Maggie Reid asks");

        asks(maggie, "kit");
        var ruth = waymark.signIn("ruth").opens("/");
        ruth.duty(SECOND).first().locator(".wm-duty__act a").click();
        ruth.picks("Are they let in again?", "No").press("Answer").reads("Say why not");
        ruth.writes("What do you say to it?", "He still lives there.")
                .press("Answer")
                .reads("Not let in");
        maggie.opens("/children/" + amira + "/sharing")
                .reads("Ruth Adeyemi said no to letting them in again")
                .reads("He still lives there.")
                .pictured("let-in-declined");
        Looks.fine(maggie);
    }

    private Visitor asks(Visitor maggie, String whom) {
        maggie.opens("/children/" + amira + "/kept-out/" + whom + "/let-in")
                .reads("Can be confirmed by")
                .press("Ask for it")
                .reads("Say why they can be let in again");
        maggie.pictured("let-in-ask");
        Looks.fine(maggie);
        maggie.writes("Why can they be let in again?", "Another family of that name.")
                .press("Ask for it")
                .reads("Maggie Reid asks to let them in again")
                .reads("Can be confirmed by Lewis Hart, Service manager; Ruth Adeyemi, Head of service.")
                .pictured("let-in-asked");
        Looks.fine(maggie);
        return maggie;
    }

    @Test
    void an_emergency_does_not_open_what_somebody_is_kept_out_of() {
        var maggie = waymark.signIn("maggie").opens("/children/" + amira + "/kept-out");
        maggie.chooses("Who?", "Hugh Brennan, Detective inspector, Hartfield Police")
                .writes("Why?", "Accused by the child.")
                .press("Keep them out")
                .reads("Hugh Brennan");
        var reference = waymark.reference(amira);
        waymark.signIn("hugh")
                .opens("/emergency")
                .writes("Reference of the child", reference)
                .picks("What for?", "A child may come to harm now")
                .writes("Why can it not wait?", "Seen at the station.")
                .press("Open the record")
                .reads("No record was opened");
    }

    @Test
    void whoever_works_with_a_child_may_say_it_of_themselves_alone() {
        var priya = waymark.signIn("priya");
        priya.isGone("/children/" + amira + "/kept-out");
        waymark.signIn("tom").isGone("/children/" + amira + "/kept-out");
        var owen = waymark.signIn("owen").opens("/children/" + amira + "/kept-out");
        assertThat(owen.page().locator("select option:not([value=''])").allInnerTexts())
                .containsExactly("Myself");
    }
}
