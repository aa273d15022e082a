package org.waymark.stories;

import org.junit.jupiter.api.Test;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// Police and Children's Services disagree about the NRM. It climbs from those who work with the child to the heads of
/// service, each step within a time that the partnership has set for itself, over Easter 2026.
class DisagreementTest {
    private static final String USE_IT = "Use the escalation process";
    private static final String PRACTITIONERS = "Talk it through between practitioners";
    private static final String TEAM = "Take it to the team managers";
    private static final String SERVICE = "Take it to the service managers";
    private static final String HEADS = "Take it to the heads of service";
    private static final String REFER = "Refer the child to the NRM";

    @Test
    void a_disagreement_about_the_nrm_climbs_until_it_is_settled() {
        try (var waymark = TestWaymark.emptyOn("2026-03-30T09:30")) {
            var priya = waymark.signIn("priya");
            var child = begun(waymark, priya);
            var sana = waymark.signIn("sana");
            alone(waymark, sana, child);
            met(waymark, sana, child);
            opened(sana, priya, child);
            spoken(waymark, sana, priya, child);
            var maggie = waymark.signIn("maggie");
            managers(waymark, maggie, child);
            services(waymark, maggie, child);
            settled(waymark, maggie, child);
            done(waymark, sana, priya, child);
        }
    }

    private static String begun(TestWaymark waymark, Visitor priya) {
        Beginning.concern(priya, "Found in a flat used for drugs, the third time.", "Wren Ashdown")
                .dates("Date of birth", "3 5 2011")
                .picks("Is there doubt about the child's age?", "No")
                .press("Send");
        var child = priya.child();
        Beginning.taken(waymark, priya, child);
        return child;
    }

    /// One agency alone does not keep a referral back: it takes two people, and one of them has to show who they are.
    private static void alone(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-03-31T10:00");
        sana.records(child, "nrm-decided")
                .reads("No consent is needed")
                .picks("What was decided?", "Do not refer")
                .writes("Reasons", "She says that she went there by herself.")
                .writes("How were the child's best interests weighed?", "She asks us not to.")
                .picks("Does anyone disagree?", "Yes")
                .press("Record");
        sana.reads("Not referring takes two people")
                .reads("If you disagree among yourselves, use the escalation process.")
                .writes("Why is it right here?", "She is not ready.")
                .chooses("Who agrees?", "Owen Clarke")
                .writes("Their password", "a guess")
                .press("Record it");
        sana.reads("That is not their password. Try again").pictured("disagreement-two-people");
        sana.opens("/children/" + child).owes(REFER, "You, as lead for the NRM referral");
    }

    private static void met(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-04-01T14:00");
        sana.records(child, "multi-agency-meeting")
                .picks("Did the agencies agree on a plan?", "No")
                .picks("Is a child protection conference needed?", "Later")
                .picks("NRM: refer, or not?", "Decide later")
                .picks("Does anyone disagree about the NRM?", "Yes")
                .press("Record");
        sana.owes(USE_IT, "You, as social worker")
                .owes(REFER, "must")
                .owes("Explain a defence in law", "To find out: whether the child is suspected of or charged")
                .isAt("Multi-agency meeting", "Running now")
                .reads("Not part of this case: Coming into care, First assessment, Age in doubt, Care plan,"
                        + " Growing up from care, Return, Disagreement");
    }

    private static void opened(Visitor sana, Visitor priya, String child) {
        sana.opens("/children/" + child).meets(USE_IT);
        sana.picks("What is it about?", "Whether to refer to the NRM")
                .writes("Between whom?", "Hartfield Police and Hartfield Children’s Services")
                .writes("What does each side say?", "The police would refer her now. We would wait.")
                .chooses("For which agency do you record this?", "Hartfield Police")
                .press("Record");
        sana.owesNo(USE_IT)
                .isAt("Disagreement", "Running now")
                .owes(PRACTITIONERS, "by the end of Tue 7 April, in 6 days")
                .owes(PRACTITIONERS, "Local standard")
                .owes(PRACTITIONERS, "Hartfield Police")
                .asksWhy(PRACTITIONERS);
        sana.reads("This number is set locally; no source gives one.").reads("Local standard");
        priya.opens("/").owes(PRACTITIONERS, "by the end of Tue 7 April");
    }

    /// Good Friday and Easter Monday are no working days.
    private static void spoken(TestWaymark waymark, Visitor sana, Visitor priya, String child) {
        waymark.itIs("2026-04-07T23:59");
        priya.opens("/").owes(PRACTITIONERS, "by the end of today");
        waymark.itIs("2026-04-08T00:01");
        priya.opens("/").owes(PRACTITIONERS, "overdue since the end of yesterday");
        waymark.itIs("2026-04-08T09:00");
        priya.opens("/").meets(PRACTITIONERS);
        step(priya, "Between practitioners", "No", "Each stays with what they said.");
        priya.owes(PRACTITIONERS, "done late").follows("Say why it was late");
        priya.writes("Why was it late?", "Easter leave on both sides.").press("Record");
        priya.owesNo(PRACTITIONERS);
        sana.opens("/children/" + child)
                .owes(TEAM, "Maggie Reid")
                .owes(TEAM, "by the end of Fri 10 April, in 2 days")
                .owes(TEAM, "Local standard");
    }

    private static void managers(TestWaymark waymark, Visitor maggie, String child) {
        waymark.itIs("2026-04-10T23:59");
        maggie.opens("/").owes(TEAM, "You, as team manager").owes(TEAM, "by the end of today");
        maggie.meets(TEAM);
        step(maggie, "Between team managers", "No", "The thresholds are read differently.");
        maggie.owesNo(TEAM)
                .owes(SERVICE, "Nobody yet (service manager)")
                .owes(SERVICE, "by the end of Tue 14 April, in 4 days");
        Beginning.holds(maggie, child, "Service manager", "Lewis Hart");
        maggie.owes(SERVICE, "Lewis Hart");
    }

    private static void services(TestWaymark waymark, Visitor maggie, String child) {
        var lewis = waymark.signIn("lewis");
        lewis.opens("/").owes(SERVICE, "You, as service manager");
        waymark.itIs("2026-04-15T00:01");
        lewis.opens("/").owes(SERVICE, "overdue since the end of yesterday").meets(SERVICE);
        step(lewis, "Between service managers", "No", "");
        lewis.owes(SERVICE, "done late").owes(HEADS, "by the end of Fri 17 April, in 2 days");
        maggie.opens("/children/" + child).owes(HEADS, "Nobody yet (head of service)");
        Beginning.holds(maggie, child, "Head of service", "Ruth Adeyemi");
        Beginning.isUnknown(waymark, child, "Wren");
    }

    private static void settled(TestWaymark waymark, Visitor maggie, String child) {
        waymark.itIs("2026-04-17T16:00");
        var ruth = waymark.signIn("ruth");
        ruth.opens("/").owes(HEADS, "You, as head of service").meets(HEADS);
        step(ruth, "Between heads of service", "Yes", "She is referred now, by the council.");
        ruth.owesNo(HEADS).isAt("Disagreement", "Done");
        maggie.opens("/children/" + child).owes(REFER, "Sana Iqbal").pictured("disagreement-settled");
    }

    private static void done(TestWaymark waymark, Visitor sana, Visitor priya, String child) {
        waymark.itIs("2026-04-17T17:00");
        sana.records(child, "nrm-submitted")
                .chooses("Which First Responder sends it?", "Local authority")
                .writes("Children's Services' case reference", "HCS-40021")
                .press("Record");
        sana.reads("Done by it: " + REFER).owesNo(REFER);
        sana.opens("/children/" + child + "/story")
                .reads("Between heads of service")
                .reads("She is referred now, by the council.");
        priya.opens("/children/" + child + "/story")
                .reads("Each stays with what they said.")
                .doesNotRead("The thresholds are read differently.");
    }

    private static void step(Visitor someone, String stage, String resolved, String outcome) {
        someone.picks("At which stage?", stage)
                .picks("Is it resolved?", resolved)
                .writes("What was agreed, or why not?", outcome)
                .press("Record");
        someone.reads("Recorded: Step in a disagreement");
    }
}
