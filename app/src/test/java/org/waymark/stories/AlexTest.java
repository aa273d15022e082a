package org.waymark.stories;

import org.junit.jupiter.api.Test;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// Alex of document 002, continued by invention: found on a train with drugs and a knife, arrested, sure that nobody
/// makes him do anything. From the platform to the end of the case against him and a conclusive decision.
class AlexTest {
    private static final String OUTCOME = "Tell the referrer the outcome";
    private static final String DEFENCE = "Explain a defence in law";
    private static final String TO_SOLICITOR = "Explain the defence, to the solicitor";
    private static final String MADE_CLEAR = "Make the exploitation clear to the solicitor";
    private static final String BEFORE_INTERVIEW = "Consider a registered intermediary for the interview";
    private static final String REASONABLE = "Reasonable grounds decision";
    private static final String CHASE = "Chase the reasonable grounds decision";
    private static final String CONCLUSIVE = "Conclusive grounds decision";

    @Test
    void an_arrested_boy_is_seen_as_a_victim_until_the_case_against_him_ends() {
        try (var waymark = TestWaymark.emptyOn("2026-03-02T21:10")) {
            var priya = waymark.signIn("priya");
            var child = arrested(priya);
            var dev = waymark.signIn("dev");
            protectedNotPunished(dev);
            answered(waymark, dev, child);
            var sana = waymark.signIn("sana");
            manned(waymark, sana, child);
            advised(waymark, sana, child);
            heard(waymark, sana, priya, child);
            charged(sana, priya, child);
            agreed(waymark, sana, child);
            referred(waymark, sana, priya, child);
            waited(waymark, sana, child);
            believed(waymark, sana, child);
            witness(waymark, sana, child);
            ended(waymark, sana, child);
        }
    }

    private static String arrested(Visitor priya) {
        Beginning.concern(priya, "Alone on a train without a ticket. Wraps and a knife in the coat.", "Alex Turner")
                .picks("Sex", "Male")
                .dates("Date of birth", "11 2 2010")
                .writes("What did the child say?", "Nobody makes me do anything.")
                .writes("Who heard it?", "PC Shaw, on the platform")
                .picks("Is there doubt about the child's age?", "No")
                .picks("Is an interpreter needed?", "No")
                .picks("Has the child come from another country?", "No")
                .picks("What kind of exploitation might it be?", "County lines")
                .picks("Is the child suspected of an offence, or charged with one?", "Yes")
                .press("Send");
        var child = priya.child();
        priya.reads("Ring them now").owes("Tell Children's Services", "by 9:10 pm tomorrow");
        priya.press("I have rung them").reads("Children’s Services tell you what came of it by 9:10 pm tomorrow");
        priya.records(child, "offence-alleged")
                .reads("The child is a victim.")
                .reads("Never promise that nobody will prosecute")
                .writes("What is alleged?", "Possession of drugs")
                .picks("How far has it come?", "Arrested")
                .picks("May it be linked to the exploitation?", "Yes")
                .press("Record");
        // The stages of a case are for those who see all of it.
        priya.opens("/children/" + child).doesNotRead("Where this case has got to");
        return child;
    }

    /// To do nothing takes two people.
    private static void protectedNotPunished(Visitor dev) {
        dev.opens("/front-door").reads("Alex T.").follows("WM-");
        dev.press("Take it up").reads("the time runs from when they told you");
        dev.owes("Decide on the contact", "by the end of tomorrow").owes(OUTCOME, "by 9:10 pm tomorrow");
        dev.picks("What was decided?", "No action by Children's Services")
                .writes("Why?", "A police matter.")
                .press("Record the decision");
        dev.reads("Exploitation gets a child protection response")
                .reads("To do nothing takes a second person.")
                .follows("Change what you wrote");
        dev.picks("What was decided?", "Hold a strategy discussion")
                .writes("Why?", "Signs of a county line, wounds, long absences.")
                .press("Record");
        dev.reads("Done by it: Decide on the contact").owesNo("Decide on the contact");
        dev.owes(DEFENCE, "Nobody yet (social worker)").owes("Allocate the case", "Nobody yet (team manager)");
        dev.opens("/").owes(OUTCOME, "You, as duty worker");
    }

    private static void answered(TestWaymark waymark, Visitor dev, String child) {
        waymark.itIs("2026-03-03T21:09");
        dev.opens("/").owes(OUTCOME, "by 9:10 pm today");
        waymark.itIs("2026-03-03T21:11");
        dev.opens("/").owes(OUTCOME, "overdue since 9:10 pm today").asksWhy(OUTCOME);
        dev.reads("Mon 2 March 2026, 21:10 + 24 hours = Tue 3 March 2026, 21:10.")
                .opens("/");
        dev.meets(OUTCOME)
                .writes("What were they told?", "A strategy discussion will be held.")
                .press("Record");
        dev.opens("/children/" + child).owes(OUTCOME, "done late").follows("Say why it was late");
        dev.writes("Why was it late?", "PC Shaw was off duty and nobody else was asked for.")
                .press("Record");
        dev.opens("/").owesNo(OUTCOME);
        Beginning.holds(dev, child, "Social worker", "Sana Iqbal");
        dev.reads("no longer see it").isGone("/children/" + child);
    }

    /// Who holds which role sees and owes accordingly; whoever holds none finds nothing.
    private static void manned(TestWaymark waymark, Visitor sana, String child) {
        var maggie = waymark.signIn("maggie");
        Beginning.holds(maggie, child, "Police officer in the case", "Priya Nair");
        Beginning.holds(maggie, child, "Victim liaison officer", "Tom Bell");
        maggie.opens("/?whose=team").owes(DEFENCE, "Sana Iqbal");
        sana.opens("/").owes(DEFENCE, "You, as social worker").owes(TO_SOLICITOR, "now");
        waymark.signIn("owen").opens("/children").reads("Alex Turner");
        Beginning.isUnknown(waymark, child, "Alex");
    }

    private static void advised(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-03-04T10:00");
        sana.opens("/children/" + child).meets(DEFENCE);
        sana.picks("Who was told?", "The child").press("Record");
        sana.reads("Done by it: Explain a defence in law").owesNo(DEFENCE);
        sana.records(child, "legal-advice-arranged")
                .picks("About what?", "A criminal case")
                .writes("Who advises?", "B. Crane")
                .picks("Do they know trafficking?", "No")
                .press("Record");
        sana.reads("Now due: " + MADE_CLEAR).owes(MADE_CLEAR, "You, as social worker");
        sana.meets(MADE_CLEAR)
                .picks("Were they told of the exploitation?", "Yes")
                .press("Record");
        sana.owesNo(MADE_CLEAR).owes(TO_SOLICITOR, "now").meets(TO_SOLICITOR);
        sana.picks("Who was told?", "The child's solicitor").press("Record");
        sana.owesNo(TO_SOLICITOR).owes("Immediate actions: 1 of 6 done", "Hartfield Police");
    }

    private static void heard(TestWaymark waymark, Visitor sana, Visitor priya, String child) {
        waymark.itIs("2026-03-04T15:00");
        sana.records(child, "strategy-discussion")
                .picks("Does a section 47 enquiry start?", "Yes")
                .picks("Will social worker and police interview the child jointly?", "Yes")
                .press("Record");
        sana.reads("Done by it: Hold the strategy discussion").owes(BEFORE_INTERVIEW, "Priya Nair");
        sana.records(child, "interview")
                .picks("Who was interviewed?", "The child")
                .picks("Was it without family, carers and anyone found with the child?", "No")
                .picks("Was an interpreter used?", "No")
                .press("Record");
        sana.reads("Never interview the child with family or carers")
                .reads("See the child alone.")
                .follows("Change what you wrote");
        sana.picks("Was it without family, carers and anyone found with the child?", "Yes")
                .press("Record");
        sana.reads("Recorded: Interview").owesNo("Hold the joint interview with the child");
        priya.opens("/").owes(BEFORE_INTERVIEW, "You, as police officer in the case");
        priya.meets(BEFORE_INTERVIEW)
                .picks("What was decided?", "An intermediary was asked for")
                .press("Record");
        priya.owesNo(BEFORE_INTERVIEW);
    }

    /// What the police wrote down wrongly is put right, and stays readable.
    private static void charged(Visitor sana, Visitor priya, String child) {
        priya.opens("/children/" + child + "/story").follows("Correct this Offence alleged against the child");
        priya.writes("What is alleged?", "Possession with intent to supply")
                .writes("Why?", "The custody record says more.")
                .press("Record the correction");
        sana.opens("/children/" + child + "/story")
                .reads("Possession with intent to supply")
                .reads("Corrected: What is alleged?")
                .reads("The custody record says more.");
        sana.records(child, "offence-alleged")
                .writes("What is alleged?", "Possession with intent to supply")
                .picks("How far has it come?", "Charged")
                .picks("May it be linked to the exploitation?", "Yes")
                .picks("Has the child's solicitor raised the defence?", "Yes")
                .press("Record");
        sana.owesNo(DEFENCE);
    }

    private static void agreed(TestWaymark waymark, Visitor sana, String child) {
        sana.records(child, "section-47-started").press("Record");
        waymark.itIs("2026-03-10T16:00");
        sana.records(child, "section-47-completed")
                .picks("What came of it?", "The child is likely to suffer significant harm")
                .picks("Is the child unrelated to the household and to anyone in this country?", "No")
                .press("Record");
        sana.owes("Convene the multi-agency meeting", "now")
                .isAt("Strategy and section 47", "Done")
                .isAt("Multi-agency meeting", "Running now");
        sana.records(child, "multi-agency-meeting")
                .picks("Did the agencies agree on a plan?", "Yes")
                .picks("Is a child protection conference needed?", "Yes")
                .picks("NRM: refer, or not?", "Refer")
                .picks("Does anyone disagree about the NRM?", "No")
                .chooses("Which First Responder leads?", "Local authority")
                .press("Record");
        sana.isAt("Multi-agency meeting", "Done")
                .isAt("NRM", "Running now")
                .owes("Consider every power to disrupt", "now")
                .owes("Hold the child protection conference", "by the end of Wed 25 March, in 15 days")
                .owes("Send the NRM referral", "You, as lead for the NRM referral")
                .owesNo("Refer the child to the NRM");
        sana.meets("Consider every power to disrupt")
                .picks("Which powers were considered?", "Drug Dealing Telecommunications Restriction Order")
                .press("Record");
        sana.owesNo("Consider every power to disrupt");
    }

    private static void referred(TestWaymark waymark, Visitor sana, Visitor priya, String child) {
        waymark.itIs("2026-03-11T11:00");
        sana.opens("/children/" + child).meets("Explain why the child is referred");
        sana.picks("What was explained?", "What the NRM is")
                .picks("Who was told?", "The child")
                .press("Record");
        sana.owesNo("Explain why the child is referred").owesNo("Explain what the NRM is");
        sana.records(child, "nrm-submitted")
                .chooses("Which First Responder sends it?", "Local authority")
                .writes("Children's Services' case reference", "HCS-20391")
                .press("Record");
        sana.reads("Done by it: Send the NRM referral")
                .owes(REASONABLE, "expected by the end of Wed 18 March, in 7 days")
                .owes("Investigate the crime", "Priya Nair");
        priya.opens("/").owes("Investigate the crime", "now").meets("Investigate the crime");
        priya.writes("Crime reference", "C-7702").press("Record");
        priya.owesNo("Investigate the crime");
    }

    /// The Home Office's lateness is nobody's breach here. It starts the duty to ask.
    private static void waited(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-03-18T23:59");
        sana.opens("/children/" + child)
                .owes(REASONABLE, "expected by the end of today")
                .owesNo(CHASE);
        waymark.itIs("2026-03-19T00:01");
        sana.opens("/children/" + child)
                .owes(REASONABLE, "late since the end of yesterday")
                .owes(CHASE, "You, as lead for the NRM referral")
                .meets(CHASE);
        sana.writes("What did they say?", "Next week.").press("Record");
        sana.owesNo(CHASE);
    }

    private static void believed(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-03-24T11:00");
        sana.records(child, "nrm-reasonable-grounds")
                .picks("Decision", "Positive")
                .press("Record");
        sana.owesNo(REASONABLE).owes(CONCLUSIVE, "from Fri 24 April").isAt("NRM", "Running now");
        waymark.itIs("2026-04-23T23:59");
        sana.opens("/children/" + child).owes(CONCLUSIVE, "from tomorrow");
        waymark.itIs("2026-04-24T00:01");
        sana.opens("/children/" + child).owes(CONCLUSIVE, "awaited");
        waymark.itIs("2026-05-05T11:00");
        sana.records(child, "nrm-conclusive-grounds")
                .picks("Decision", "Positive")
                .press("Record");
        sana.owesNo(CONCLUSIVE).isAt("NRM", "Done");
    }

    private static void witness(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-05-06T09:00");
        sana.records(child, "evidence-given")
                .reads("What giving evidence can cost")
                .writes("What does the child fear: for themselves, here, at home?", "The man with the phone.")
                .press("Record");
        sana.owes("Keep the child informed about the investigation", "Tom Bell")
                .owes("Consider a registered intermediary", "Priya Nair");
        var tom = waymark.signIn("tom");
        tom.opens("/children/" + child + "/story").doesNotRead("The man with the phone");
        tom.opens("/")
                .owes("Keep the child informed", "You, as victim liaison officer")
                .meets("Keep the child");
        tom.writes("What was the child told?", "Two men are charged.").press("Record");
        tom.owesNo("Keep the child informed about the investigation");
        tom.records(child, "intermediary-considered")
                .picks("What was decided?", "Not now")
                .press("Record");
        sana.opens("/children/" + child).owesNo("Consider a registered intermediary");
    }

    private static void ended(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-06-30T16:00");
        sana.records(child, "not-prosecuted").press("Record");
        sana.owes("Explain the review of a decision not to prosecute", "You, as social worker")
                .meets("Explain the review");
        sana.picks("Who was told?", "The child").press("Record");
        sana.owesNo("Explain the review");
        sana.records(child, "review-asked")
                .writes("What does the child want?", "That someone looks again.")
                .press("Record");
        sana.records(child, "offence-alleged")
                .writes("What is alleged?", "Possession with intent to supply")
                .picks("How far has it come?", "Ended")
                .press("Record");
        sana.opens("/children/" + child + "/story")
                .reads("Nobody makes me do anything.")
                .reads("That someone looks again.")
                .pictured("alex-story");
    }
}
