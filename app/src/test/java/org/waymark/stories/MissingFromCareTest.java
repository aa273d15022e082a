package org.waymark.stories;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// A girl goes missing from her foster home, twice, and a boy is missing when the worry is raised: two taps to say so,
/// nobody told where they are, and a talk each time they come back.
class MissingFromCareTest {
    private static final String MISSING = "Missing now";
    private static final String POLICE = "Report the missing child to the police";
    private static final String TELL_MISSING = "Tell Children's Services that the child is missing";
    private static final String TALK = "Offer the return home interview, and hold it";
    private static final String BOTH = "Nobody is told where the child is until both are established";
    private static final String INVOLVED = "Only those directly involved";
    private static final String BREACH = "Answer for a breach";

    private final TestWaymark waymark = TestWaymark.emptyOn("2026-11-02T20:00");
    private final Visitor dev = waymark.signIn("dev");
    private final Visitor sana = waymark.signIn("sana");
    private final Visitor grace = waymark.signIn("grace");
    private final Visitor tessa = waymark.signIn("tessa");

    @AfterEach
    void stop() {
        waymark.close();
    }

    @Test
    void whoever_goes_missing_is_looked_for_kept_secret_and_listened_to_when_they_are_back() {
        var jade = jade();
        missing();
        sought(jade);
        enquired(jade);
        back(jade);
        planned(jade);
        again(jade);
        var ilir = ilir();
        told(ilir);
        Beginning.isUnknownTo(tessa, jade, "Jade");
        Beginning.isUnknownTo(grace, ilir, "Ilir");
    }

    private String jade() {
        Beginning.concern(grace, "New shoes, two phones, and she will not say from whom.", "Jade Whitmore")
                .dates("Date of birth", "5 6 2012")
                .picks("Is there doubt about the child's age?", "No")
                .picks("Has the child come from another country?", "No")
                .press("Send");
        var child = grace.child();
        Beginning.taken(grace, dev, child);
        sana.records(child, "came-into-care")
                .picks("On what legal basis?", "Care order")
                .picks("Is the child without a parent or responsible adult?", "No")
                .dates("When did it happen?", "1 9 2026 12:00")
                .press("Record");
        sana.reads("Recorded: Came into care")
                .reads("Whereabouts protected: neither confirm nor deny")
                .doesNotRead("May go missing");
        plan("All ring 999 at ten.");
        return child;
    }

    private void plan(String carers) {
        sana.opens("/children/" + sana.child() + "/record/protection-plan")
                .writes("What does the child say would help them to feel safe?", "That somebody is awake.")
                .writes("What part did the child have in making it?", "She wrote the first line.")
                .writes("If the child goes missing: what do the carers do?", carers)
                .writes("What does the council do?", "The duty team rings round.")
                .writes("What do the police do?", "They look at the station first.")
                .press("Record");
        sana.reads("Recorded: Protection plan");
    }

    /// Two taps from any page.
    private void missing() {
        waymark.itIs("2026-11-06T22:40");
        grace.opens("/")
                .follows(MISSING)
                .reads("Ring first. Write it down after.")
                .pictured("missing-which")
                .follows("Jade W");
        grace.reads("Say what you know and leave the rest open.")
                .dates("When was the child last seen?", "6 11 2026 21:15")
                .writes("What worries you most?", "A car waited at the corner.")
                .picks("Have the police been told?", "No")
                .press("Record");
        grace.reads("Recorded: Missing now").owes(POLICE, "now").owes(TELL_MISSING, "Larkspur Fostering");
        waymark.itIs("2026-11-06T22:44");
        grace.meets(POLICE);
        grace.picks("How?", "999").writes("Police reference", "HP-4471").press("Record");
        grace.reads("Done by it: " + POLICE).owesNo(POLICE).meets(TELL_MISSING);
        grace.picks("How were they told?", "By phone").press("Record");
        grace.reads("Done by it: " + TELL_MISSING).owesNo(TELL_MISSING);
    }

    /// Nobody who is missing is settled, and whoever works on the case sees at once that the child is missing.
    private void sought(String child) {
        sana.opens("/children").reads(MISSING).opens("/children/" + child).reads(MISSING);
        sana.records(child, "case-closed")
                .picks("Why?", "The child is safe and settled")
                .picks("Is the child safe and settled?", "Yes")
                .press("Record");
        sana.reads("Nobody who is missing is settled")
                .reads("Keep the case open, and keep looking with the police.")
                .chooses("Who agrees?", "Maggie Reid")
                .pictured("missing-not-settled");
    }

    /// Whoever asks hears the same: we can neither confirm nor deny.
    private void enquired(String child) {
        waymark.itIs("2026-11-06T23:10");
        grace.records(child, "location-enquiry")
                .reads("we can neither confirm nor deny")
                .writes("Who asked, as they gave it?", "A man who said that he is her uncle Dean")
                .chooses("What link do they claim?", "Says they are a parent, guardian or relative")
                .writes("How: number, visit, letter?", "Withheld number")
                .picks("What was checked?", "Nothing yet")
                .picks("Is it established who they are?", "No")
                .picks("Is their link to the child established?", "No")
                .picks("Were they told where the child is?", "No")
                .press("Record");
        grace.reads("Recorded: Someone asked about the child");
        toldWhere(child, "Dean, who says that he is her uncle", "No", "No");
        sana.reads(BOTH)
                .reads(INVOLVED + ":")
                .reads("Say that you can neither confirm nor deny, log the enquiry")
                .reads("It has not happened");
        toldWhere(child, "Her aunt in Leeds", "Yes", "No");
        sana.reads(INVOLVED)
                .reads("Share with the person who is directly involved.")
                .press("Record that it happened");
        sana.owes(BREACH, "Maggie Reid");
        toldWhere(child, "The nurse at the station", "Yes", "Yes");
        sana.reads("Recorded: Tell someone where the child is");
        var maggie = waymark.signIn("maggie");
        maggie.opens("/").meets(BREACH);
        maggie.writes("Why did it happen?", "She rang in tears, and I was alone on duty.")
                .writes(
                        "What was done for the child?",
                        "The aunt has promised to tell nobody. We look for another home.")
                .press("Record");
        maggie.reads("Recorded: Manager's answer to a breach").owesNo(BREACH);
    }

    private void toldWhere(String child, String whom, String known, String involved) {
        sana.records(child, "location-told")
                .writes("Who would be told?", whom)
                .picks("Is it established who they are?", known)
                .picks("Is their link to the child established?", known)
                .picks("Are they directly involved in the case?", involved)
                .writes("Why do they need to know?", "To help to look for her.")
                .press("Record");
    }

    private void back(String child) {
        waymark.itIs("2026-11-07T06:10");
        grace.records(child, "found")
                .writes("How did the child come back?", "She rang from a petrol station and I fetched her.")
                .writes("What did the child say?", "I want to sleep.")
                .writes("Who heard it?", "Grace Obi")
                .press("Record");
        grace.reads("Recorded: Found or returned");
        sana.opens("/children/" + child).owes(TALK, "by 6:10 am Tue 10 November, in 3 days");
        waymark.itIs("2026-11-10T06:09");
        sana.opens("/children/" + child).owes(TALK, "by 6:10 am today").meets(TALK);
        sana.picks("Was it held?", "It was held")
                .writes("What did the child say?", "He waits where the bus turns. He has my old phone.")
                .writes("Who heard it?", "Sana Iqbal")
                .writes("Who was the child with?", "A man called Ty.")
                .press("Record");
        sana.reads("Done by it: " + TALK).owesNo(TALK);
        grace.opens("/children/" + child + "/story").reads("I want to sleep.").doesNotRead("A man called Ty.");
    }

    /// What the child said changes the plan; the old one stays to be read.
    private void planned(String child) {
        plan("Grace meets her at the stop before the bus turns.");
        sana.opens("/children/" + child + "/story")
                .reads("Grace meets her at the stop before the bus turns.")
                .reads("All ring 999 at ten.")
                .reads("He waits where the bus turns.");
    }

    /// It happens again, the police know already; this time the talk is late, and she does not want it.
    private void again(String child) {
        waymark.itIs("2026-11-14T19:00");
        grace.records(child, "missing")
                .picks("Have the police been told?", "Yes")
                .writes("Who told them?", "Grace Obi")
                .press("Record");
        grace.owes(TELL_MISSING, "now").owesNo(POLICE).meets(TELL_MISSING);
        grace.picks("How were they told?", "By phone").press("Record");
        waymark.itIs("2026-11-15T08:00");
        grace.records(child, "found").press("Record");
        grace.reads("Recorded: Found or returned").owesNo(TELL_MISSING);
        waymark.itIs("2026-11-18T08:01");
        sana.opens("/children/" + child)
                .owes(TALK, "overdue since 8:00 am today")
                .meets(TALK);
        sana.picks("Was it held?", "Offered; not held yet").press("Record");
        sana.owes(TALK, "overdue since 8:00 am today").meets(TALK);
        sana.picks("Was it held?", "The child did not want it").press("Record");
        sana.owes(TALK, "done late").follows("Say why it was late");
        sana.writes("Why was it late?", "She asked for Tuesday and Tuesday I was in court.")
                .press("Record");
        sana.owesNo(TALK).opens("/children/" + child + "/story").reads("The child did not want it");
    }

    private String ilir() {
        waymark.itIs("2026-11-23T08:50");
        Beginning.concern(tessa, "Gone since Friday. His bed at the hostel is empty.", "Ilir Hoxha")
                .picks("Is the child missing now?", "Yes")
                .picks("Is there doubt about the child's age?", "No")
                .press("Send");
        tessa.reads("Ring them now").owes(POLICE, "now");
        var child = tessa.child();
        Beginning.taken(tessa, dev, child);
        return child;
    }

    /// The police hear of it once, from whoever is first; the boy is found by the evening.
    private void told(String child) {
        sana.opens("/children/" + child).reads(MISSING).owes(POLICE, "now");
        waymark.itIs("2026-11-23T09:05");
        sana.meets(POLICE);
        sana.picks("How?", "101").press("Record");
        sana.reads("Done by it: " + POLICE).owesNo(POLICE);
        tessa.opens("/").owesNo(POLICE);
        waymark.itIs("2026-11-23T18:00");
        sana.records(child, "found")
                .writes("Address, or how to find it", "9 Quay Street, over the shop")
                .press("Record");
        sana.reads("Recorded: Found or returned").owes(TALK, "by 6:00 pm Thu 26 November, in 3 days");
        tessa.opens("/children/" + child + "/story").doesNotRead("Quay Street");
    }
}
