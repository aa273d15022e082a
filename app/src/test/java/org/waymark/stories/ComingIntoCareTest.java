package org.waymark.stories;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// A girl and a boy come into care: the first hours, a place that answers the risks, what their carers know, and
/// measures that protect without becoming control.
class ComingIntoCareTest {
    private static final String SECTION_20 = "Accommodated under section 20 of the Children Act 1989";
    private static final String TELL = "Tell Children's Services";
    private static final String CARERS = "Explain what carers must know";
    private static final String LOOK_AGAIN = "Look at a safety measure again";
    private static final String NOTICED = "Tell the police what was noticed at the placement";
    private static final String INTERVIEW = "Hold the joint interview with the child";
    private static final String SUPERVISION = "End round-the-clock supervision";
    private static final String FAR_AWAY = "Who approves a place far away";
    private static final String CONTROL = "Protection must not resemble control";
    private static final String FIRST_48 = "May go missing: first 48 hours in a new place, until ";
    private static final String FIRST_72 = "May go missing: first 72 hours in a new place, until ";
    private static final String LINK = "Link to the child or anyone with the child";

    private final TestWaymark waymark = TestWaymark.emptyOn("2026-05-08T15:00");
    private final Visitor dev = waymark.signIn("dev");
    private final Visitor sana = waymark.signIn("sana");

    @AfterEach
    void stop() {
        waymark.close();
    }

    @Test
    void a_child_in_care_is_protected_from_the_first_hour_and_never_controlled() {
        var elif = waymark.signIn("elif");
        var selam = selam();
        firstHours(selam);
        placed(selam);
        measured(selam);
        watched(selam);
        Beginning.isUnknownTo(elif, selam, "Selam");
        hoursPass(selam);
        heard(selam);
        measureEnds(selam);
        var zoltan = zoltan(elif);
        saidToNobody(elif, zoltan);
        placedNextDoor(zoltan);
        supervised(zoltan);
    }

    private String selam() {
        var nell = waymark.signIn("nell");
        Beginning.concern(nell, "Cleans a house at night. Hands raw from bleach.", "Selam Tesfaye")
                .dates("Date of birth", "2 2 2011")
                .picks("Is there doubt about the child's age?", "No")
                .picks("Has the child come from another country?", "Yes")
                .picks("Is the child without a parent or responsible adult?", "Yes")
                .picks("Is an interpreter needed?", "Yes")
                .writes("Language the child prefers", "Tigrinya")
                .press("Send");
        var child = nell.child();
        nell.owes(TELL, "by 3:00 pm tomorrow");
        Beginning.taken(nell, dev, child);
        return child;
    }

    private void firstHours(String child) {
        waymark.itIs("2026-05-08T19:30");
        Beginning.inCare(sana, child, SECTION_20);
        sana.reads(FIRST_48 + "7:30 pm Sun 10 May")
                .reads("Whereabouts protected: neither confirm nor deny")
                .isAt("Coming into care", "Running now")
                .owes("First days in care: 0 of 5 done", "now");
        sana.records(child, "first-support")
                .chooses("Who stays with the child from now on?", "Sana Iqbal")
                .writes("What support has begun, and for which needs?", "A doctor saw her hands. I ring every evening.")
                .writes(
                        "If the child goes missing tonight: what do carers, social worker and police do?",
                        "All ring 999.")
                .press("Record");
        sana.reads("Done by it: Start the support the child needs")
                .records(child, "information-given")
                .picks("What was explained?", "Trust, and rights")
                .picks("What was explained?", "Who does what")
                .picks("What was explained?", "The risks")
                .picks("Who was told?", "The child")
                .press("Record");
        sana.owes("First days in care: 4 of 5 done", "now");
    }

    /// What can never be right cannot be recorded as done; what another has to approve takes a second person.
    private void placed(String child) {
        waymark.itIs("2026-05-08T21:00");
        sana.records(child, "placement")
                .reads("A place at any hour")
                .picks("What kind of place?", "Bed and breakfast")
                .writes("Address, or how to find it", "14 Larch Close")
                .writes("How does it keep the child from those who exploited them?", "They know nobody there.")
                .writes("How does it lower the risk that the child goes missing?", "Someone is awake all night.")
                .picks("Is it outside the council's area?", "Further away")
                .picks("What do the carers know already?", "The risk that the child goes missing")
                .press("Record");
        sana.reads("Never bed and breakfast, not even in an emergency")
                .reads(FAR_AWAY + ":")
                .reads("It has happened")
                .follows("Change what you wrote");
        sana.picks("What kind of place?", "Specialist accommodation for trafficked children")
                .press("Record");
        sana.reads(FAR_AWAY)
                .reads("If the child cannot wait a second person agrees now.")
                .pictured("care-far-away");
        agreed("Maggie Reid", "The director cannot be reached tonight and she cannot stay where she is.");
        sana.reads("Recorded: Placement")
                .reads(FIRST_48 + "9:00 pm Sun 10 May")
                .isAt("Coming into care", "Done")
                .owes(CARERS, "now")
                .meets(CARERS);
        Beginning.carersTold(sana);
        sana.owesNo(CARERS).opens("/children/" + child + "/story").doesNotRead("Larch Close");
    }

    private void agreed(String colleague, String why) {
        sana.writes("Why is it right here?", why)
                .chooses("Who agrees?", colleague)
                .writes("Their password", waymark.password())
                .press("Record it");
    }

    private void measured(String child) {
        sana.records(child, "safety-measure")
                .reads("Document 001 lists six examples and requires none.")
                .picks("Which measure?", "Mobile phone kept for a time")
                .writes("Why does this child need it?", "He rings and sends pictures of her sister.")
                .writes("What does the child say about it, and what would help them to feel safe?", "They took it too.")
                .picks("Does it resemble anything that was done to control this child?", "Yes")
                .picks("Might the child feel it as a punishment?", "Yes")
                .writes("How else does the child reach friends and family?", "On the phone of the house.")
                .dates("On what day does it end?", "22 5 2026")
                .press("Record");
        sana.reads(CONTROL)
                .reads("Ask the child what would help them to feel safe, and find another way.")
                .follows("Change what you wrote");
        sana.picks("Which measure?", "A number learnt by heart")
                .picks("Does it resemble anything that was done to control this child?", "No")
                .picks("Might the child feel it as a punishment?", "No")
                .writes("Which number does the child learn?", "0300 123 4043")
                .press("Record");
        sana.reads("Recorded: Safety measure in the placement")
                .owes(LOOK_AGAIN, "by the end of Sat 23 May, in 15 days")
                .owes(LOOK_AGAIN, "Local standard");
    }

    private void watched(String child) {
        sana.records(child, "watch-log")
                .picks("What did you notice?", "A car waiting outside")
                .picks("What did you notice?", "A phone call asking about the child or the place")
                .writes("What exactly: number plate, number, words, faces?", "A grey van, twice.")
                .picks("Have the police been told?", "No")
                .press("Record");
        sana.owes(NOTICED, "should").meets(NOTICED);
        sana.picks("How?", "101").press("Record");
        sana.owesNo(NOTICED);
    }

    private void hoursPass(String child) {
        waymark.itIs("2026-05-10T20:59");
        sana.opens("/children/" + child).reads(FIRST_48 + "9:00 pm today");
        waymark.itIs("2026-05-10T21:01");
        sana.opens("/children/" + child).doesNotRead("first 48 hours").reads(FIRST_72 + "9:00 pm tomorrow");
        waymark.itIs("2026-05-11T21:01");
        sana.opens("/children/" + child).doesNotRead("May go missing").reads("Whereabouts protected");
    }

    /// Whoever interprets, and whoever sits there, may be the one the child fears.
    private void heard(String child) {
        waymark.itIs("2026-05-12T09:00");
        sana.records(child, "strategy-discussion")
                .picks("Does a section 47 enquiry start?", "Yes")
                .picks("Will social worker and police interview the child jointly?", "Yes")
                .press("Record");
        sana.owes(INTERVIEW, "should").records(child, "interview-arranged");
        sana.picks("Who will be interviewed?", "The child")
                .picks("Will it be without family, carers and anyone found with the child?", "Yes")
                .chooses("Link to the child", "Nobody knows")
                .picks("Will an interpreter be used?", "Yes")
                .chooses(LINK, "Another relative")
                .dates("When is it to be?", "13 5 2026 10:00")
                .press("Record");
        sana.reads("No relative, sponsor or companion interprets")
                .reads("Know who is in the room:")
                .follows("Change what you wrote");
        sana.chooses(LINK, "No link").press("Record");
        sana.reads("Never interview the child with family or carers")
                .reads("Know who is in the room: What is known does not settle this.")
                .follows("Change what you wrote");
        sana.chooses("Link to the child", "Choose").press("Record");
        sana.reads("Recorded: Interview arranged");
        waymark.itIs("2026-05-13T10:00");
        sana.opens("/children/" + child).meets(INTERVIEW);
        sana.picks("Who was interviewed?", "The child")
                .picks("Was it without family, carers and anyone found with the child?", "Yes")
                .picks("Was an interpreter used?", "Yes")
                .chooses(LINK, "No link")
                .press("Record");
        sana.owesNo(INTERVIEW);
    }

    private void measureEnds(String child) {
        waymark.itIs("2026-05-23T23:59");
        sana.opens("/children/" + child).owes(LOOK_AGAIN, "by the end of today");
        waymark.itIs("2026-05-24T00:01");
        sana.opens("/children/" + child)
                .owes(LOOK_AGAIN, "overdue since the end of yesterday")
                .meets(LOOK_AGAIN);
        sana.picks("What was decided?", "It ends")
                .writes("What does the child say about it?", "I know the number now.")
                .press("Record");
        sana.owes(LOOK_AGAIN, "done late").follows("Say why it was late");
        sana.writes("Why was it late?", "I had leave and nobody was asked.").press("Record");
        sana.owesNo(LOOK_AGAIN);
    }

    private String zoltan(Visitor elif) {
        waymark.itIs("2026-05-26T09:00");
        Beginning.concern(elif, "Washes cars from six in the morning. A man counts the money.", "Zoltan Farkas")
                .dates("Date of birth", "19 9 2009")
                .picks("Is there doubt about the child's age?", "No")
                .picks("Has the child come from another country?", "Yes")
                .press("Send");
        var child = elif.child();
        waymark.itIs("2026-05-27T08:59");
        elif.opens("/").owes(TELL, "by 9:00 am today");
        Beginning.taken(elif, dev, child);
        elif.opens("/").owesNo(TELL);
        return child;
    }

    /// As long as nobody has said that the adults around the child have no part in it, the worry is not raised with
    /// them; with those who came with the child not even then.
    private void saidToNobody(Visitor elif, String child) {
        elif.records(child, "talk-with-adult")
                .chooses("Link to the child", "Sponsor")
                .picks("Will the worry about trafficking come up?", "Yes")
                .press("Record");
        elif.reads("Do not raise trafficking with the adults around the child")
                .reads("Not with those who came with the child:")
                .reads("Speak with the child alone, and with Children's Services and the police.");
        elif.records(child, "observation")
                .picks("Could family, carers or people close to the child be involved?", "No")
                .press("Record");
        elif.records(child, "talk-with-adult")
                .chooses("Link to the child", "Sponsor")
                .picks("Will the worry about trafficking come up?", "Yes")
                .press("Record");
        elif.reads("Not with those who came with the child")
                .doesNotRead("Do not raise trafficking")
                .follows("Change what you wrote");
        elif.picks("Will the worry about trafficking come up?", "No").press("Record");
        elif.reads("Recorded: Talk with family, carers or someone with the child");
    }

    private void placedNextDoor(String child) {
        waymark.itIs("2026-05-27T18:00");
        Beginning.inCare(sana, child, "Interim care order");
        sana.records(child, "placement")
                .picks("What kind of place?", "Foster home")
                .writes("How does it keep the child from those who exploited them?", "No one there washes cars.")
                .writes("How does it lower the risk that the child goes missing?", "Both carers are at home.")
                .picks("Is it outside the council's area?", "In an area next to it")
                .ticksAll("What do the carers know already?")
                .press("Record");
        sana.reads(FAR_AWAY).follows("Change what you wrote");
        sana.picks("Who approved that?", "Nominated officer").press("Record");
        sana.reads("Recorded: Placement").owesNo(CARERS);
    }

    private void supervised(String child) {
        sana.records(child, "safety-measure")
                .picks("Which measure?", "An adult with the child outside at all times")
                .writes("Why does this child need it?", "The men drive round and round.")
                .writes("What does the child say about it, and what would help them to feel safe?", "Not too close.")
                .picks("Does it resemble anything that was done to control this child?", "Yes")
                .picks("Might the child feel it as a punishment?", "No")
                .dates("On what day does it end?", "22 7 2026")
                .press("Record");
        sana.reads(CONTROL);
        agreed("Owen Clarke", "He chose who walks with him.");
        sana.owes(SUPERVISION, "by the end of Wed 19 August, in 84 days")
                .owesNo(LOOK_AGAIN)
                .asksWhy(SUPERVISION);
        sana.reads("56 days from the last: Came into care = the end of Wed 22 July 2026.");
        waymark.itIs("2026-08-19T23:59");
        sana.opens("/children/" + child)
                .owes(SUPERVISION, "by the end of today")
                .meets(SUPERVISION);
        sana.picks("What was decided?", "It ends").press("Record");
        sana.owesNo(SUPERVISION);
    }
}
