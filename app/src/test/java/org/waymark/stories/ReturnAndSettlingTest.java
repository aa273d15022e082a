package org.waymark.stories;

import org.junit.jupiter.api.Test;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// A boy who wants to see his grandmother, and a boy who answers nobody. No return before it is known what waits there;
/// no end of the work before the child is settled.
class ReturnAndSettlingTest {
    private static final String DANGER = "Assess the danger of a return";
    private static final String LAWYER = "Legal advice on the return";
    private static final String HELP = "Explain help with a return, if they ever choose it";
    private static final String LOOK = "Go on looking until the child is settled";

    @Test
    void no_return_into_danger_and_no_end_before_the_child_is_settled() {
        try (var waymark = TestWaymark.emptyOn("2026-02-02T10:00")) {
            var dev = waymark.signIn("dev");
            var sana = waymark.signIn("sana");
            var luan = cameAlone(dev, sana);
            thoughtOf(waymark, sana, luan);
            askedQuietly(sana, luan);
            advised(sana, luan);
            notIntoDanger(waymark, sana, luan);
            safely(waymark, sana, luan);
            settledThere(waymark, sana, luan);
            var tessa = waymark.signIn("tessa");
            var rhys = noHarmShown(waymark, tessa, dev, sana);
            notYet(waymark, sana, rhys);
            settled(waymark, sana, rhys);
            tessa.isGone("/children/" + luan).opens("/children").doesNotRead("Luan");
            waymark.signIn("elif").isGone("/children/" + rhys);
        }
    }

    private static String cameAlone(Visitor dev, Visitor sana) {
        Beginning.concern(dev, "Painting flats for men who keep his wages.", "Luan Hoxha")
                .dates("Date of birth", "14 5 2010")
                .picks("Is there doubt about the child's age?", "No")
                .picks("Has the child come from another country?", "Yes")
                .picks("Is the child without a parent or responsible adult?", "Yes");
        var child = Along.given(dev);
        Along.cameIntoCare(sana, child);
        return child;
    }

    /// That somebody speaks of a return starts two duties, and nothing is arranged before they are done.
    private static void thoughtOf(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-03-09T11:00");
        sana.opens("/children/" + child).owesNo(DANGER);
        sana.records(child, "return-considered")
                .reads("A return done gently")
                .picks("Why?", "Family asks for it")
                .writes("What does the child want?", "To see my grandmother. I am afraid of the road.")
                .writes("Who heard it?", "Sana Iqbal")
                .press("Record");
        sana.owes(DANGER, "no date set").owes(LAWYER, "now").isAt("Return", "Running now");
        arranged(sana, child);
        sana.reads("No return before the danger is known")
                .reads("Assess the risk of the return first.")
                .doesNotRead("It has happened");
    }

    private static void arranged(Visitor sana, String child) {
        sana.records(child, "return-arranged")
                .dates("When is it to be?", "20 10 2026")
                .picks("Why does the child return?", "Family asks for it")
                .writes("How do you and the Home Office manage it together?", "One caseworker, two visits.")
                .picks("Which help with the journey is there?", "Flights")
                .writes("Who asks how the child is doing there, and until when?", "Sana Iqbal, until summer.")
                .press("Record");
    }

    /// A question abroad may tell those who look for him where he is.
    private static void askedQuietly(Visitor sana, String child) {
        sana.records(child, "overseas-information-asked")
                .writes("Which countries has the child lived in?", "Albania, Italy")
                .picks("Who was asked?", "International social services")
                .press("Record");
        sana.reads("Asking abroad can give a child away")
                .reads("First find out who would come to hear of it, and write it down.")
                .follows("Change what you wrote");
        sana.writes("How was it made sure that asking is safe?", "No name, no town; she knows the grandmother.")
                .press("Record");
        sana.reads("Recorded: Information asked for abroad");
    }

    /// He hears that there is help only once a lawyer has spoken with him.
    private static void advised(Visitor sana, String child) {
        sana.owesNo(HELP).meets(LAWYER);
        sana.writes("Who gives it?", "Grove Law")
                .picks("What are they regulated for?", "Regulated solicitor")
                .picks("Is it about asylum, late applications or citizenship?", "Yes")
                .press("Record");
        sana.owesNo(LAWYER).owes(HELP, "should").meets(HELP);
        sana.picks("Who was told?", "The child").press("Record");
        sana.reads("Done by it: " + HELP).opens("/children/" + child).owesNo(HELP);
    }

    private static void notIntoDanger(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-03-30T11:00");
        sana.opens("/children/" + child).meets(DANGER);
        sana.picks("What dangers are there?", "To be trafficked again")
                .writes("Who could harm the child there, and how do you know?", "The men know the village.")
                .picks("Will the child be received and cared for there adequately?", "No")
                .picks("Can the child return safely?", "No")
                .press("Record");
        sana.reads("Done by it: " + DANGER).owesNo(DANGER);
        arranged(sana, child);
        sana.reads("No return into danger")
                .reads("Stop, and see the child's lawyer and your manager.")
                .reads("Who agrees?")
                .pictured("return-into-danger");
        sana.opens("/children/" + child + "/story")
                .reads("To see my grandmother. I am afraid of the road.")
                .doesNotRead("Return arranged");
    }

    /// Months later it is another question: the men are in prison, and somebody has seen the grandmother.
    private static void safely(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-09-14T11:00");
        sana.records(child, "return-risk-assessed")
                .picks("What dangers are there?", "None was found")
                .picks("Will the child be received and cared for there adequately?", "Yes")
                .writes("By whom, and who checked it?", "By his grandmother; a social worker there went twice.")
                .picks("Can the child return safely?", "Yes")
                .press("Record");
        arranged(sana, child);
        sana.reads("Recorded: Return arranged").isAt("Return", "Running now");
    }

    /// Back there, somebody still asks how he is.
    private static void settledThere(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-10-20T17:00");
        sana.records(child, "returned")
                .picks("Why does the child return?", "The young person chooses it")
                .writes("How do you and the Home Office manage it together?", "One caseworker came along.")
                .picks("Which help with starting again is there?", "Training for a job")
                .writes("Who asks how the child is doing there, and until when?", "Sana Iqbal, until summer.")
                .press("Record");
        sana.isAt("Return", "Done").owes(LOOK, "You, as social worker");
        waymark.itIs("2026-11-20T17:00");
        sana.records(child, "reintegration-help")
                .picks("What for?", "Training for a job")
                .writes("From whom?", "A garage in the next town")
                .picks("Has all of it been given?", "Yes")
                .press("Record");
        sana.reads("Recorded: Help with starting again taken up").meets(LOOK);
        looked(sana, "No", "He sleeps badly, says his grandmother.");
        sana.owes(LOOK, "no date set");
        waymark.itIs("2027-03-01T10:00");
        sana.opens("/children/" + child).meets(LOOK);
        looked(sana, "Yes", "“I fixed a gearbox.”");
        sana.reads("Done by it: " + LOOK).owesNo(LOOK);
    }

    private static void looked(Visitor sana, String settled, String seen) {
        sana.picks("Is the child safe and settled?", settled)
                .writes("Who saw the child, and what do they say?", seen)
                .press("Record");
        sana.reads("Recorded: Looked at how the child is doing");
    }

    /// No harm was shown. That ends the enquiry, and not the looking.
    private static String noHarmShown(TestWaymark waymark, Visitor tessa, Visitor dev, Visitor sana) {
        Beginning.concern(tessa, "New shoes, new phone, gone at noon.", "Rhys Pritchard")
                .dates("Date of birth", "9 9 2013")
                .picks("Is there doubt about the child's age?", "No")
                .press("Send");
        var child = tessa.child();
        tessa.press("I have rung them").reads("You recorded that Children’s Services were told");
        dev.opens("/front-door/" + child).press("Take it up").reads("Taken up by Dev Patel");
        Beginning.holds(dev, child, "Social worker", "Sana Iqbal");
        waymark.itIs("2027-03-12T15:00");
        sana.records(child, "section-47-completed")
                .picks("What came of it?", "Harm is not shown")
                .picks("Is the child unrelated to the household and to anyone in this country?", "No")
                .press("Record");
        sana.owes(LOOK, "You, as social worker").asksWhy(LOOK);
        sana.reads("Even where nothing seems wrong keep looking");
        return child;
    }

    /// That he answers nobody is a reason to ask otherwise, and to end it takes two people.
    private static void notYet(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2027-04-19T10:00");
        closes(sana, child, "The child does not work with services", "No");
        sana.reads("A silent child is not a closed case")
                .reads("Go on until the child is settled: ")
                .reads("Change who asks, where and how; look at what stands in the way.")
                .reads("Who agrees?")
                .pictured("settling-silent")
                .follows("Change what you wrote");
        sana.picks("Why?", "The child took back what they said").press("Record");
        sana.reads("A silent child is not a closed case")
                .reads("need not end support or further enquiries")
                .follows("Change what you wrote");
        sana.picks("Why?", "Another reason").press("Record");
        sana.reads("Go on until the child is settled")
                .doesNotRead("A silent child")
                .reads("Keep the case open and set the next look at it.");
        sana.opens("/children/" + child).meets(LOOK);
        sana.dates("If not settled: when will you look again?", "10 5 2027");
        looked(sana, "No", "His football coach: he comes, and says nothing.");
        sana.owes(LOOK, "no date set");
    }

    private static void closes(Visitor sana, String child, String why, String settled) {
        sana.records(child, "case-closed")
                .picks("Why?", why)
                .picks("Is the child safe and settled?", settled)
                .press("Record");
    }

    private static void settled(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2027-05-10T10:00");
        sana.opens("/children/" + child).meets(LOOK);
        looked(sana, "Yes", "He told the coach. The man is known, and he is kept away.");
        sana.owesNo(LOOK);
        closes(sana, child, "The child is safe and settled", "Yes");
        sana.reads("Recorded: End work on the case");
    }
}
