package org.waymark.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// Two people decide, or correct, the same thing at the same time. Both texts are shown, and neither is lost.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClashTest {
    private TestWaymark waymark;
    private Visitor dev;
    private Visitor other;

    @BeforeAll
    void start() {
        waymark = TestWaymark.emptyOn("2026-04-03T18:10");
        dev = waymark.signIn("dev");
        other = waymark.signIn("dev");
    }

    @AfterAll
    void stop() {
        waymark.close();
    }

    @Test
    void two_decisions_on_one_contact_are_both_shown_before_the_second_is_recorded() {
        var child = raised();
        dev.opens("/front-door/" + child)
                .picks("What was decided?", "Hold a strategy discussion")
                .writes("Why?", "She may be taken back tonight.");
        other.opens("/front-door/" + child)
                .picks("What was decided?", "Assess the child's needs")
                .writes("Why?", "Her mother came for her.")
                .press("Record the decision")
                .reads("Recorded: Decision on the contact");

        dev.press("Record the decision")
                .reads("Someone else has changed this meanwhile")
                .reads("Dev Patel")
                .reads("Her mother came for her.")
                .reads("Assess the child's needs")
                .reads("She may be taken back tonight.")
                .reads("Hold a strategy discussion");
        assertThat(Looks.violations(dev.page())).isEmpty();
        other.opens("/children/" + child + "/story").doesNotRead("She may be taken back tonight.");

        dev.press("Record mine as well").reads("Recorded");
        dev.opens("/children/" + child + "/story")
                .reads("Her mother came for her.")
                .reads("She may be taken back tonight.");
    }

    @Test
    void what_a_second_correction_changes_stands_beside_what_the_first_made_of_it() {
        var child = raised();
        dev.opens("/children/" + child + "/story").follows("Correct");
        other.opens("/children/" + child + "/story").follows("Correct");
        other.writes("What did you see or hear?", "He waits at the back gate.")
                .writes("Why?", "It was the back gate.")
                .press("Record the correction");
        other.reads("He waits at the back gate.");

        dev.writes("What did you see or hear?", "He waits at the side gate.")
                .writes("Why?", "It was the side gate.")
                .press("Record the correction");
        dev.reads("Someone else has changed this meanwhile")
                .reads("He waits at the back gate.")
                .reads("He waits at the side gate.")
                .press("Record mine as well");
        dev.reads("He waits at the side gate.");
        assertThat(dev.page().locator("main")).containsText("It was the back gate.");
    }

    /// What keeps a child safe never crosses with anything.
    @Test
    void what_people_saw_is_recorded_by_each_without_a_word() {
        var child = raised();
        for (var visitor : List.of(dev, other)) {
            visitor.records(child, "missing");
        }
        dev.press("Record").reads("Recorded");
        other.press("Record").reads("Recorded");
    }

    private String raised() {
        dev.opens("/concerns/new")
                .writes("What did you see or hear?", "He waits at the gate.")
                .press("Send");
        return dev.child();
    }
}
