package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.TestWaymark;

/// Somebody whom a case touches is kept out of it, and nobody else notices anything.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepingOutTest {
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
    void whoever_is_kept_out_is_out_with_the_next_click_and_in_again_when_let_in() {
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
        maggie.opens("/children/" + amira + "/sharing");
        maggie.page().locator("form[action*='/owen/'] button").click();
        maggie.reads("Let in again").doesNotRead("Owen Clarke");
        owen.opens("/children/" + amira).reads("Amira");
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
