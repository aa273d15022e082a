package org.waymark.stories;

import org.junit.jupiter.api.Test;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// Kayla of document 002: asleep in a bus shelter, afraid of a man. From the first worry to a conclusive decision.
class KaylaTest {
    private static final String TELL = "Tell Children's Services";

    @Test
    void from_the_first_worry_to_a_conclusive_decision() {
        try (var waymark = TestWaymark.emptyOn("2026-04-03T18:10")) {
            var tessa = waymark.signIn("tessa");
            var child = raised(tessa);
            var dev = waymark.signIn("dev");
            told(waymark, tessa, dev, child);
            var sana = waymark.signIn("sana");
            decided(dev, child);
            dev.isGone("/children/" + child);

            sana.opens("/").owes("Hold the strategy discussion", "You, as social worker");
            protectedAtOnce(sana, child);
            discussed(waymark, sana, child);
            referred(waymark, sana, child);
            believed(waymark, sana, child);
            tessa.opens("/children/" + child + "/story")
                    .reads("A strategy discussion will be held.")
                    .doesNotRead("Reasonable grounds");
        }
    }

    private static String raised(Visitor tessa) {
        tessa.opens("/").reads("Nothing is due for you now").follows("Raise a concern");
        tessa.picks("Is the child, or anyone close to them, in danger right now?", "No")
                .picks("Is the child missing now?", "No")
                .writes("What did you see or hear?", "Asleep in the bus shelter, the second afternoon running.")
                .writes("Name, as the child gives it", "Kayla Boateng")
                .writes("What did the child say?", "If he finds me he will take me back to the house.")
                .writes("Who heard it?", "Tessa Moore")
                .press("Send");
        tessa.reads("Children’s Services have not been told yet. Ring them now.")
                .reads("0300 123 4043")
                .owes(TELL, "by 6:10 pm tomorrow");
        return tessa.child();
    }

    private static void told(TestWaymark waymark, Visitor tessa, Visitor dev, String child) {
        dev.opens("/front-door").reads("Asleep in the bus shelter").reads("they have not rung yet");
        waymark.itIs("2026-04-04T18:09");
        tessa.opens("/").owes(TELL, "by 6:10 pm today");
        waymark.itIs("2026-04-04T18:11");
        tessa.opens("/").owes(TELL, "overdue since 6:10 pm today");
        tessa.opens("/receipts/" + child)
                .press("I have rung them")
                .reads("You recorded that Children’s Services were told")
                .reads("by 6:11 pm tomorrow");
        tessa.opens("/").owes(TELL, "done late").follows("Say why it was late");
        tessa.writes("Why was it late?", "The office was closed and I did not have the number.")
                .press("Record");
        tessa.opens("/").owesNo(TELL).meets("Write down the reference");
        tessa.writes("Reference given by Children's Services", "HCS-20117").press("Record");
        tessa.owesNo("Write down the reference");
    }

    private static void decided(Visitor dev, String child) {
        dev.opens("/front-door/" + child)
                .picks("What was decided?", "Hold a strategy discussion")
                .writes("Why?", "She may be taken back to the house.")
                .press("Record the decision");
        dev.reads("Recorded: Decision on the contact").reads("Done by it: Decide on the contact");
        dev.owes("Tell the referrer the outcome", "by 6:11 pm tomorrow").meets("Tell the referrer the outcome");
        dev.writes("What were they told?", "A strategy discussion will be held.")
                .press("Record");
        dev.opens("/front-door/" + child)
                .reads("Decided: Hold a strategy discussion")
                .follows("Allocate a social worker");
        dev.chooses("Who takes it on?", "Sana Iqbal").press("Record");
    }

    private static void protectedAtOnce(Visitor sana, String child) {
        sana.opens("/children/" + child)
                .owes("Immediate actions", "Go through them")
                .follows("Go through them");
        sana.reads("0 of ").opens("/children/" + child + "/record/immediate-risk-assessed");
        sana.picks("Is the child safe for now?", "Yes").press("Record");
        sana.opens("/children/" + child).owes("Immediate actions: 1 of", "Go through them");
    }

    private static void discussed(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-04-05T10:00");
        sana.records(child, "strategy-discussion")
                .picks("Does a section 47 enquiry start?", "Yes")
                .picks("Will social worker and police interview the child jointly?", "Yes")
                .press("Record");
        sana.reads("Done by it: Hold the strategy discussion");
        waymark.itIs("2026-04-13T16:00");
        sana.records(child, "section-47-completed")
                .picks("What came of it?", "The child is likely to suffer significant harm")
                .picks("Is the child unrelated to the household and to anyone in this country?", "Yes")
                .press("Record");
        sana.reads("Recorded: Section 47 enquiry completed");
        waymark.itIs("2026-04-14T10:00");
        sana.records(child, "multi-agency-meeting")
                .picks("Did the agencies agree on a plan?", "Yes")
                .picks("Is a child protection conference needed?", "No")
                .picks("NRM: refer, or not?", "Refer")
                .picks("Does anyone disagree about the NRM?", "No")
                .chooses("Which First Responder leads?", "Local authority")
                .press("Record");
        sana.reads("Recorded: Multi-agency meeting");
    }

    /// No consent is asked for: she is a child.
    private static void referred(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-04-15T11:00");
        sana.records(child, "nrm-submitted").doesNotRead("consent of the child");
        sana.chooses("Which First Responder sends it?", "Local authority").press("Record");
        sana.reads("The form needs Children's Services' reference");
        sana.writes("Why is it right here?", "Their reference is on its way; the child cannot wait.")
                .press("Record it");
        sana.reads("Recorded: NRM referral sent").reads("Done by it: Send the NRM referral");
        sana.records(child, "nrm-reference-received")
                .writes("Reference number", "NRM-1204")
                .press("Record");
    }

    private static void believed(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-04-21T11:00");
        sana.records(child, "nrm-reasonable-grounds")
                .picks("Decision", "Positive")
                .press("Record");
        sana.reads("Recorded: Reasonable grounds decision");
        waymark.itIs("2026-06-22T11:00");
        sana.records(child, "nrm-conclusive-grounds")
                .picks("Decision", "Positive")
                .press("Record");
        sana.reads("Recorded: Conclusive grounds decision");
        sana.opens("/children/" + child).reads("NRM").doesNotRead("Refer the child to the NRM");
        sana.opens("/children/" + child + "/story")
                .reads("If he finds me he will take me back to the house.")
                .reads("Conclusive grounds decision");
    }
}
