package org.waymark.stories;

import org.junit.jupiter.api.Test;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// A girl of seventeen whom the NRM does not believe, twice, and who turns eighteen while it decides. No decision of
/// the NRM ends what is owed to her, and from her birthday her own word counts.
class NegativeDecisionTest {
    private static final String REASONABLE = "Reasonable grounds decision";
    private static final String CONCLUSIVE = "Conclusive grounds decision";
    private static final String ASK_AGAIN = "Decide whether to ask for reconsideration";
    private static final String LOOK_AGAIN = "Decision on the reconsideration";
    private static final String AT_18 = "Ask whether the young person wants to stay in the NRM";

    @Test
    void a_negative_decision_ends_nothing_and_from_eighteen_her_own_word_counts() {
        try (var waymark = TestWaymark.emptyOn("2026-04-13T08:45")) {
            var tessa = waymark.signIn("tessa");
            var child = raised(waymark, tessa);
            var sana = waymark.signIn("sana");
            referred(waymark, sana, child);
            notBelieved(waymark, sana, child);
            stillOpen(sana, child);
            askedAgain(waymark, sana, child);
            eighteen(waymark, sana, child);
            notBelievedAgain(waymark, sana, child);
            adult(waymark, sana, tessa, child);
        }
    }

    private static String raised(TestWaymark waymark, Visitor tessa) {
        Beginning.concern(tessa, "Bruises. A man waits at the gate every day.", "Mirela Ionescu")
                .dates("Date of birth", "15 6 2008")
                .writes("What did the child say?", "I pay back what they spent on me.")
                .writes("Who heard it?", "Tessa Moore")
                .picks("Is there doubt about the child's age?", "No")
                .press("Send");
        var child = tessa.child();
        Beginning.taken(waymark, tessa, child);
        return child;
    }

    private static void referred(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-04-20T10:00");
        sana.records(child, "nrm-submitted")
                .chooses("Which First Responder sends it?", "Local authority")
                .writes("Children's Services' case reference", "HCS-51200")
                .press("Record");
        sana.reads("After the meeting").press("Record it");
        sana.owes(REASONABLE, "expected by the end of Mon 27 April, in 7 days").owes(AT_18, "from Mon 15 June");
    }

    private static void notBelieved(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-04-27T16:00");
        sana.records(child, "nrm-reasonable-grounds")
                .picks("Decision", "Negative")
                .writes("Reasons given", "Her account was thought to be uneven.")
                .press("Record");
        sana.owesNo(REASONABLE)
                .owesNo(CONCLUSIVE)
                .owesNo(AT_18)
                .owes(ASK_AGAIN, "by the end of Wed 27 May, in 30 days")
                .owes(ASK_AGAIN, "National limit, grade U: confirm")
                .owes(ASK_AGAIN, "may");
        waymark.itIs("2026-05-27T23:59");
        sana.opens("/").owes(ASK_AGAIN, "by the end of today").asksWhy(ASK_AGAIN);
        sana.reads("30 days from").reads("Any organisation, and the child's legal adviser, may ask.");
    }

    private static void stillOpen(Visitor sana, String child) {
        sana.records(child, "case-closed")
                .reads("The NRM replaces nothing")
                .picks("Why?", "The NRM decided negatively")
                .picks("Is the child safe and settled?", "Yes")
                .press("Record");
        sana.reads("A negative NRM decision ends nothing")
                .reads("Go on with the plan, and decide whether to ask for reconsideration.")
                .doesNotRead("It has happened")
                .pictured("negative-refused");
        sana.opens("/children/" + child).owes("Hold the strategy discussion", "You, as social worker");
    }

    /// It needs a ground; one is enough.
    private static void askedAgain(TestWaymark waymark, Visitor sana, String child) {
        sana.opens("/children/" + child).meets(ASK_AGAIN);
        sana.picks("Who asks?", "Another organisation")
                .writes("What does the child want considered?", "That she was afraid of the interpreter.")
                .press("Record");
        sana.reads("Reconsideration needs a ground").follows("Change what you wrote");
        sana.picks("On what grounds?", "There is new information").press("Record");
        sana.reads("Done by it: " + ASK_AGAIN).owes(LOOK_AGAIN, "awaited");
        waymark.itIs("2026-06-08T12:00");
        sana.records(child, "nrm-reconsidered").picks("Decision", "Positive").press("Record");
        sana.owesNo(LOOK_AGAIN).owes(CONCLUSIVE, "from Thu 9 July").owes(AT_18, "from Mon 15 June");
    }

    private static void eighteen(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-06-14T23:59");
        sana.opens("/children/" + child).reads("17 years old").owes(AT_18, "from tomorrow");
        waymark.itIs("2026-06-15T00:01");
        sana.opens("/children/" + child)
                .reads("18 years old")
                .owes(AT_18, "You, as lead for the NRM referral")
                .asksWhy(AT_18);
        sana.reads("From 18 an NRM case goes on by consent.")
                .reads("It starts on Mon 15 June 2026, 00:00.")
                .opens("/children/" + child)
                .meets(AT_18);
        sana.picks("Does the young person, now an adult, agree to go on?", "Yes")
                .writes("How was it explained?", "In her own language, twice.")
                .press("Record");
        sana.owesNo(AT_18);
    }

    private static void notBelievedAgain(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-07-20T11:00");
        sana.opens("/children/" + child).owes(CONCLUSIVE, "awaited");
        sana.records(child, "nrm-conclusive-grounds")
                .picks("Decision", "Negative")
                .press("Record");
        sana.owesNo(CONCLUSIVE).isAt("NRM", "Done").owes(ASK_AGAIN, "by the end of Wed 19 August, in 30 days");
        waymark.itIs("2026-08-19T23:59");
        sana.opens("/children/" + child).owes(ASK_AGAIN, "by the end of today");
        waymark.itIs("2026-08-20T00:01");
        sana.opens("/children/" + child)
                .owes(ASK_AGAIN, "time passed since the end of yesterday")
                .pictured("negative-now");
    }

    /// A new worry about her asks for no referral of a child; she herself may be referred again, if she agrees.
    private static void adult(TestWaymark waymark, Visitor sana, Visitor tessa, String child) {
        waymark.itIs("2026-09-01T09:00");
        sana.records(child, "nrm-submitted")
                .chooses("Which First Responder sends it?", "Local authority")
                .writes("Children's Services' case reference", "HCS-51200")
                .press("Record");
        sana.reads("An adult is referred by consent")
                .reads("If there is any doubt about age, record the doubt")
                .doesNotRead("It has happened")
                .follows("Change what you wrote");
        sana.picks("Only if this is an adult: do they agree to be referred?", "Yes")
                .press("Record");
        sana.reads("After the meeting").press("Record it");
        sana.reads("Recorded: NRM referral sent");
        tessa.opens("/children/" + child + "/story")
                .reads("I pay back what they spent on me.")
                .doesNotRead("Conclusive grounds decision");
    }
}
