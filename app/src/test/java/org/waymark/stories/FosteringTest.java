package org.waymark.stories;

import org.junit.jupiter.api.Test;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// What a foster carer notices reaches those who must know, and what waits for the meeting of the agencies waits.
class FosteringTest {
    private static final String REPORT = "Tell the child's social worker and your safeguarding lead";
    private static final String WHO_ELSE = "Consider who else must know";
    private static final String CHECK = "Consider a police check on the adult";
    private static final String TOGETHER = "Make a plan together";
    private static final String ACT = "Act on a concern about your own people";
    private static final String PART = "End the relationship with whoever took part";

    @Test
    void what_a_carer_notices_is_acted_on_and_steps_wait_for_the_meeting() {
        try (var waymark = TestWaymark.emptyOn("2026-06-01T19:30")) {
            var dev = waymark.signIn("dev");
            var sana = waymark.signIn("sana");
            var grace = waymark.signIn("grace");
            var sam = waymark.signIn("sam");
            var ines = placed(waymark, dev, grace);
            noticed(waymark, grace, sana, ines);
            reported(grace, sam, ines);
            checked(sana, sam, ines);
            plannedTogether(waymark, sana, sam, ines);
            birthday(waymark, grace, sana, ines);
            ownPeople(waymark, sam, grace, ines);
            var bilal = raised(waymark, dev);
            notTheCharity(waymark, sana, bilal);
            notYet(sana, bilal);
            met(sana, bilal);
            grace.isGone("/children/" + bilal).opens("/children").doesNotRead("Bilal");
        }
    }

    /// Until she is given the role the carer knows of no such child; from then on she sees her part.
    private static String placed(TestWaymark waymark, Visitor dev, Visitor grace) {
        Beginning.concern(dev, "Passed between flats by a cousin's friends.", "Ines Carvalho")
                .dates("Date of birth", "20 6 2013")
                .picks("Is there doubt about the child's age?", "No");
        var child = Along.given(dev);
        grace.isGone("/children/" + child);
        Beginning.holds(waymark.signIn("maggie"), child, "Foster carer", "Grace Obi");
        grace.opens("/children").reads("Ines Carvalho").opens("/").owesNo(REPORT);
        return child;
    }

    /// A quiet day starts nothing. A sign does, and the policy names no time for it.
    private static void noticed(TestWaymark waymark, Visitor grace, Visitor sana, String child) {
        waymark.itIs("2026-06-03T20:15");
        grace.records(child, "foster-daily-record")
                .writes("How was the day?", "Pancakes, then homework.")
                .press("Record");
        grace.owesNo(REPORT);
        waymark.itIs("2026-06-04T20:15");
        grace.records(child, "foster-daily-record")
                .writes("How was the day?", "She hid a second phone when I came in.")
                .writes("What did the child say?", "I have to answer when it rings.")
                .writes("Who heard it?", "Grace Obi");
        Along.ticks(grace, "Gang and criminality", "Owns more than one phone");
        grace.picks("Is there an adult whose contact with the child worries you?", "Yes")
                .writes("Who is it, and what worries you?", "A man in a grey car, three evenings.")
                .press("Record");
        grace.reads("Now due: " + REPORT).owes(REPORT, "no date set").owes(REPORT, "must");
        sana.opens("/children/" + child + "/story")
                .reads("I have to answer when it rings.")
                .reads("A man in a grey car, three evenings.");
    }

    /// Both have to know. Then the lead thinks of who else must.
    private static void reported(Visitor grace, Visitor sam, String child) {
        grace.opens("/").owes(REPORT, "Larkspur Fostering").meets(REPORT);
        grace.picks("Who was told?", "The child's social worker").press("Record");
        grace.owes(REPORT, "must").meets(REPORT);
        grace.picks("Who was told?", "The child's social worker")
                .picks("Who was told?", "The agency's safeguarding lead")
                .press("Record");
        grace.reads("Done by it: " + REPORT).owesNo(REPORT);
        sam.opens("/").owes(WHO_ELSE, "may");
        sam.opens("/children/" + child + "/record/police-contacted")
                .writes("What were they told?", "The car, and the second phone.")
                .press("Record");
        sam.owesNo(WHO_ELSE);
    }

    private static void checked(Visitor sana, Visitor sam, String child) {
        sana.opens("/children/" + child).owes(CHECK, "You, as social worker").meets(CHECK);
        sana.writes("On whom?", "The man in the grey car")
                .writes("What is the worry?", "He waits for her.")
                .press("Record");
        sana.reads("Done by it: " + CHECK).owesNo(CHECK);
        sam.opens("/children/" + child + "/story").doesNotRead("He waits for her.");
    }

    /// A plan that one person makes is none.
    private static void plannedTogether(TestWaymark waymark, Visitor sana, Visitor sam, String child) {
        waymark.itIs("2026-06-09T14:00");
        sam.opens("/").owes(TOGETHER, "must");
        sana.records(child, "team-plan");
        Along.names(sana, 1, "Sana Iqbal");
        sana.picks("Did the child's social worker lead?", "Yes")
                .writes("What will be done about each of these?", "One worker, whom she chose.")
                .press("Record");
        sana.reads("Recorded: Plan of the team around the child");
        sam.opens("/").owes(TOGETHER, "must");
        sana.records(child, "team-plan");
        Along.names(sana, 1, "Sana Iqbal");
        sana.press("Add another");
        Along.names(sana, 2, "Grace Obi");
        sana.picks("Did the child's social worker lead?", "Yes")
                .writes("What will be done about each of these?", "One worker, whom she chose.")
                .press("Record");
        sana.reads("Recorded: Plan of the team around the child");
        sam.opens("/").owesNo(TOGETHER);
    }

    /// Nothing holds back what a carer has to say. What the law says of a child under 13 is said with it.
    private static void birthday(TestWaymark waymark, Visitor grace, Visitor sana, String child) {
        waymark.itIs("2026-06-19T23:50");
        harmed(grace, child, "A message with a picture.");
        grace.reads("Under 13, no consent counts")
                .reads("tell Children's Services and the police at once")
                .owes(REPORT, "must")
                .pictured("fostering-under-13");
        waymark.itIs("2026-06-20T00:10");
        harmed(grace, child, "Another one.");
        grace.doesNotRead("Under 13").owes(REPORT, "must");
        sana.opens("/children/" + child + "/story")
                .reads("A message with a picture.")
                .reads("Another one.");
    }

    private static void harmed(Visitor grace, String child, String seen) {
        grace.records(child, "sexual-harm-noticed")
                .picks("What was done?", "Sexual messages or pictures sent")
                .writes("What did you see or hear?", seen)
                .press("Record");
        grace.reads("Recorded: Sexual harassment or sexual harm noticed");
    }

    /// All four have to be told, and whoever took part has to go. That it is known of is no secret; what is known is.
    private static void ownPeople(TestWaymark waymark, Visitor sam, Visitor grace, String child) {
        waymark.itIs("2026-06-22T09:00");
        sam.records(child, "worker-concern")
                .reads("If the person concerned is one of them, do not write it here")
                .picks("Who is it?", "Member of staff")
                .picks("What are they said to have done?", "Took part in exploiting or trafficking a child")
                .writes("What do you know?", "A driver took her to the flats.")
                .press("Record");
        sam.reads("Now due: " + ACT).owes(ACT, "no date set").owes(PART, "must").meets(ACT);
        sam.picks("What was done?", "Disciplinary procedure begun")
                .picks("What was done?", "Police told")
                .picks("What was done?", "Local authority designated officer (LADO) told")
                .press("Record");
        sam.owes(ACT, "must").owes(PART, "must").meets(ACT);
        sam.picks("What was done?", "Disciplinary procedure begun")
                .picks("What was done?", "Police told")
                .picks("What was done?", "Local authority designated officer (LADO) told")
                .picks("What was done?", "Disclosure and Barring Service (DBS) told")
                .press("Record");
        sam.owesNo(ACT).owes(PART, "must").meets(PART);
        sam.picks("What was done?", "The agency ended its relationship with them")
                .picks("What was done?", "Police told")
                .press("Record");
        sam.owesNo(PART);
        grace.opens("/children/" + child + "/story")
                .reads("Concern about one of the agency's own people")
                .doesNotRead("A driver took her to the flats.");
    }

    private static String raised(TestWaymark waymark, Visitor dev) {
        waymark.itIs("2026-06-23T10:00");
        Beginning.concern(dev, "Harbour Light rang: works in a car wash, sleeps there.", "Bilal Farah")
                .dates("Date of birth", "8 10 2010")
                .picks("Has the child come from another country?", "Yes");
        return Along.given(dev);
    }

    /// A charity that is no First Responder shares what it knows; the council or the police refer.
    private static void notTheCharity(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-06-23T15:00");
        sana.records(child, "nrm-submitted")
                .chooses("Which First Responder sends it?", "None of these")
                .writes("Children's Services' case reference", "HCS-60718")
                .press("Record");
        sana.reads("Only a First Responder refers")
                .reads("pass it to the council or the police.")
                .doesNotRead("It has happened")
                .follows("Change what you wrote");
        sana.chooses("Which First Responder sends it?", "Police force").press("Record");
        sana.reads("After the meeting").doesNotRead("Only a First Responder").press("Record it");
        sana.reads("Done by it: Refer the child to the NRM");
    }

    /// Nothing is talked over with immigration officials before the child is safe, and before the others agree.
    private static void notYet(Visitor sana, String child) {
        sana.records(child, "plan-step")
                .picks("What kind of step?", "Talk with UKVI about status")
                .picks("Is the child's protection seen to?", "No")
                .press("Record");
        sana.reads("Agree with the other agencies first")
                .reads("Protection before immigration")
                .reads("Bring the meeting forward, or say why this cannot wait.")
                .pictured("fostering-not-yet")
                .follows("Change what you wrote");
        sana.picks("Is the child's protection seen to?", "Yes").press("Record");
        sana.reads("Agree with the other agencies first").doesNotRead("Protection before immigration");
        sana.opens("/children/" + child + "/story").doesNotRead("Talk with UKVI about status");
        sana.records(child, "child-protection-conference-arranged")
                .dates("When is it to be?", "30 6 2026 10:00")
                .press("Record");
        sana.reads("Agree with the other agencies first");
    }

    private static void met(Visitor sana, String child) {
        sana.records(child, "multi-agency-meeting")
                .picks("Did the agencies agree on a plan?", "Yes")
                .picks("Is a child protection conference needed?", "No")
                .picks("NRM: refer, or not?", "Refer")
                .picks("Does anyone disagree about the NRM?", "No")
                .chooses("Which First Responder leads?", "Police force")
                .press("Record");
        sana.reads("Recorded: Multi-agency meeting").records(child, "plan-step");
        sana.picks("What kind of step?", "Talk with UKVI about status")
                .picks("Is the child's protection seen to?", "No")
                .press("Record");
        sana.reads("Protection before immigration")
                .reads("See to the child's protection first.")
                .doesNotRead("Agree with the other agencies")
                .follows("Change what you wrote");
        sana.picks("Is the child's protection seen to?", "Yes").press("Record");
        sana.reads("Recorded: Step of the plan");
    }
}
