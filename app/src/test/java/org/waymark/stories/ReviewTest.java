package org.waymark.stories;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// A boy and a girl in care are reviewed: in time and late, without the adults who only say who they are, with
/// people of their own if they want them; and nobody lets go of them before somebody has taken hold.
class ReviewTest {
    private static final String SECTION_20 = "Accommodated under section 20 of the Children Act 1989";
    private static final String FIRST = "Hold the first review";
    private static final String SECOND = "Hold the second review";
    private static final String NEXT = "Hold the next review";
    private static final String EDUCATION_PLAN = "Make the personal education plan";
    private static final String RIGHT = "Explain the right to an independent advocate";
    private static final String ADVOCATE = "Arrange the advocate";
    private static final String VISITOR = "Offer an independent visitor";
    private static final String VISITS = "Explain what an independent visitor does";
    private static final String NOT_THERE = "Not at meetings about what happens next";
    private static final String TAKEN_HOLD = "Nobody lets go before somebody has taken hold";
    private static final String GOES_ALONG = "Everything they need goes along";

    private final TestWaymark waymark = TestWaymark.emptyOn("2026-04-01T09:00");
    private final Visitor dev = waymark.signIn("dev");
    private final Visitor sana = waymark.signIn("sana");
    private final Visitor maggie = waymark.signIn("maggie");
    private final Visitor ruth = waymark.signIn("ruth");
    private final Visitor elif = waymark.signIn("elif");

    @AfterEach
    void stop() {
        waymark.close();
    }

    @Test
    void a_child_in_care_is_reviewed_in_time_heard_through_their_own_people_and_never_dropped() {
        var yusuf = inCare("Carries bags of leaflets from dawn, in thin shoes.", "Yusuf Warsame");
        ownPeople(yusuf);
        reviewed(yusuf);
        reviewedAgain(yusuf);
        waymark.itIs("2026-08-02T10:00");
        var anca = inCare("Begs outside the station. A woman takes the coins.", "Anca Dobre");
        noThankYou(anca);
        reviewedLate(anca);
        handedOver(anca);
        heldByAnother(anca);
        Beginning.isUnknownTo(dev, anca, "Anca");
    }

    private String inCare(String seen, String name) {
        Beginning.concern(elif, seen, name)
                .dates("Date of birth", "  2011")
                .picks("Is there doubt about the child's age?", "No")
                .picks("Has the child come from another country?", "Yes")
                .press("Send");
        var child = elif.child();
        Beginning.taken(elif, dev, child);
        Beginning.inCare(sana, child, SECTION_20);
        Beginning.holds(maggie, child, "Independent reviewing officer", "Ruth Adeyemi");
        return child;
    }

    /// Someone from outside, only for him, whom he wants.
    private void ownPeople(String child) {
        sana.opens("/children/" + child).owes(VISITOR, "should").meets(RIGHT);
        sana.picks("Who was told?", "The child").press("Record");
        sana.reads("Recorded: Something explained").owesNo(RIGHT).records(child, "advocate-offered");
        sana.picks("Does the child want one?", "Yes")
                .picks("What about?", "The review")
                .picks("Does language or culture stand between the child and being heard?", "Yes")
                .press("Record");
        sana.reads("Now due: " + ADVOCATE).meets(ADVOCATE);
        sana.picks("What kind?", "Independent specialist advocate")
                .writes("Who is it?", "Hodan Ali")
                .press("Record");
        sana.reads("Done by it: " + ADVOCATE).owesNo(ADVOCATE).meets(VISITOR);
        sana.picks("Did the child understand what a visitor does?", "No")
                .picks("Does the child want one?", "Yes")
                .press("Record");
        sana.owesNo(VISITOR).owes(VISITS, "should").meets(VISITS);
        sana.picks("Who was told?", "The child").press("Record");
        sana.reads("Recorded: Something explained").owesNo(VISITS);
    }

    /// Good Friday and Easter Monday are no working days: twenty of them after 1 April end on 1 May.
    private void reviewed(String child) {
        sana.opens("/children/" + child).meets(EDUCATION_PLAN);
        sana.writes("Which way leads to good education?", "English first, then year 10.")
                .press("Record");
        sana.owesNo(EDUCATION_PLAN);
        ruth.opens("/").owes(FIRST, "by the end of Fri 1 May, in 30 days");
        waymark.itIs("2026-05-01T23:59");
        ruth.opens("/").owes(FIRST, "by the end of today").meets(FIRST);
        review("The first", "No");
        ruth.chooses("Link to the child", "Says they are a parent, guardian or relative")
                .press("Record");
        ruth.reads(NOT_THERE)
                .reads("Hold the meeting without them. Hear them apart, if at all.")
                .pictured("review-not-there");
        ruth.follows("Change what you wrote");
        ruth.chooses("Link to the child", "Carer").press("Record");
        ruth.reads("Done by it: " + FIRST).owesNo(FIRST).owes(SECOND, "by the end of Sat 1 August, in 92 days");
    }

    private void review(String which, String met) {
        ruth.picks("Which review is it?", which)
                .picks("What is reviewed?", "The care plan")
                .picks(
                        "Are the needs met that the child has from being alone here, or from having been trafficked?",
                        met)
                .writes("Which are, and which are not?", "A home, yes. A lawyer, not yet.")
                .writes("What has changed in the child's need for protection?", "Quiet since the move.");
    }

    private void reviewedAgain(String child) {
        waymark.itIs("2026-08-01T23:59");
        ruth.opens("/").owes(SECOND, "by the end of today");
        waymark.itIs("2026-08-02T00:01");
        ruth.opens("/").owes(SECOND, "overdue since the end of yesterday").meets(SECOND);
        review("The second", "Yes");
        ruth.press("Record");
        ruth.owes(SECOND, "done late")
                .owes(NEXT, "by the end of Tue 2 February")
                .follows("Say why it was late");
        ruth.writes("Why was it late?", "His advocate could not come before.").press("Record");
        ruth.owesNo(SECOND).opens("/children/" + child + "/story").reads("Quiet since the move.");
        elif.opens("/children/" + child + "/story").doesNotRead("Quiet since the move.");
    }

    /// Who wants nobody is not given anybody, and it is written down why.
    private void noThankYou(String child) {
        waymark.itIs("2026-08-03T11:00");
        sana.records(child, "advocate-offered")
                .picks("Does the child want one?", "No")
                .writes("Why not, in the child's words?", "I talk for myself.")
                .press("Record");
        sana.reads("Recorded: Advocate offered").owesNo(ADVOCATE).meets(VISITOR);
        sana.picks("Did the child understand what a visitor does?", "Yes")
                .picks("Does the child want one?", "No")
                .press("Record");
        sana.reads("Why not, in the child's words?")
                .writes("Why not, in the child's words?", "Too many people ask me things.")
                .press("Record");
        sana.reads("Done by it: " + VISITOR).owesNo(VISITOR).owesNo(VISITS);
        sana.opens("/children/" + child + "/story").reads("Too many people ask me things.");
    }

    /// A review that comes before the plan for education makes that plan late.
    private void reviewedLate(String child) {
        waymark.itIs("2026-08-29T00:01");
        ruth.opens("/").owes(FIRST, "overdue since the end of yesterday").meets(FIRST);
        review("The first", "No");
        ruth.press("Record");
        ruth.owes(FIRST, "done late").owes(EDUCATION_PLAN, "overdue since");
        waymark.itIs("2026-08-31T10:00");
        sana.opens("/children/" + child).owes(EDUCATION_PLAN, "overdue since").meets(EDUCATION_PLAN);
        sana.writes("Which way leads to good education?", "A tutor at home, then school.")
                .press("Record");
        sana.owes(EDUCATION_PLAN, "done late");
    }

    /// To another agency.
    private void handedOver(String child) {
        waymark.itIs("2026-09-01T10:00");
        sana.records(child, "handed-over")
                .reads("You keep the child until a named person there has said yes.")
                .writes("Who there takes the child on?", "J. Marsh, Westbourne Children's Services")
                .picks("Have they said yes?", "No")
                .picks("What goes with the child?", "Assessments")
                .press("Record");
        sana.reads(TAKEN_HOLD)
                .reads(GOES_ALONG + ":")
                .reads("Ring them, go through what they need to know, and hand over once they say yes.")
                .doesNotRead("It has happened")
                .follows("Change what you wrote");
        sana.picks("Have they said yes?", "Yes").press("Record");
        sana.reads(GOES_ALONG)
                .reads("Send it first, or write down why it stays.")
                .follows("Change what you wrote");
        sana.picks("What goes with the child?", "What the child has told")
                .picks("What goes with the child?", "Risks from traffickers and of going missing")
                .press("Record");
        sana.reads("Recorded: Handed over to another team or agency");
    }

    /// To another worker of the same team, who sees all of it from then on.
    private void heldByAnother(String child) {
        var owen = waymark.signIn("owen");
        Beginning.holds(maggie, child, "Social worker", "Owen Clarke");
        owen.opens("/").owes("Make the health plan", "You, as social worker");
        owen.opens("/children/" + child).owes(SECOND, "Ruth Adeyemi");
        owen.opens("/children/" + child + "/story").reads("I talk for myself.").reads("J. Marsh");
    }
}
