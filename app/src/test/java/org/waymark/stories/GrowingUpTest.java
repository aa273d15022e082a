package org.waymark.stories;

import org.junit.jupiter.api.Test;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// Two who came alone and have leave for a time. For the older it ends at 17 and a half, for the younger after thirty
/// months. Both grow up with a plan for more than one way, and with somebody who stays.
class GrowingUpTest {
    private static final String ASYLUM = "Explain what claiming asylum means";
    private static final String ASSESS = "Assess needs for the pathway plan";
    private static final String PLAN = "Make the pathway plan";
    private static final String ADVISER = "Appoint a personal adviser";
    private static final String LEAVE = "See to what comes after UASC leave";
    private static final String LOOKS = "Home Office looks at the case again";
    private static final String STAYING = "Plan for a life here";
    private static final String REFUSED = "Plan after a refusal";
    private static final String AT_18 = "Ask whether the young person wants to stay in the NRM";

    @Test
    void leave_ends_on_its_day_and_nobody_grows_up_on_one_letter() {
        try (var waymark = TestWaymark.emptyOn("2026-09-01T09:00")) {
            var dev = waymark.signIn("dev");
            var sana = waymark.signIn("sana");
            var maggie = waymark.signIn("maggie");
            var yonas = cameAlone(dev, sana, "Yonas Tesfay", "20 1 2010");
            var samira = cameAlone(dev, sana, "Samira Haidari", "3 8 2012");
            assessed(waymark, sana, maggie, yonas);
            planned(sana, yonas);
            decided(waymark, sana, yonas, samira);
            seventeenAndAHalf(waymark, sana, yonas);
            believed(waymark, sana, yonas);
            eighteen(waymark, sana, maggie, yonas);
            thirtyMonths(waymark, sana, maggie, samira);
            refused(waymark, sana, samira);
            waymark.signIn("elif").isGone("/children/" + yonas).isGone("/children/" + samira);
        }
    }

    private static String cameAlone(Visitor dev, Visitor sana, String name, String born) {
        Beginning.concern(dev, "Found at the lorry park, with nobody.", name)
                .dates("Date of birth", born)
                .picks("Is there doubt about the child's age?", "No")
                .picks("Has the child come from another country?", "Yes")
                .picks("Is the child without a parent or responsible adult?", "Yes");
        var child = Along.given(dev);
        Along.cameIntoCare(sana, child);
        sana.owes(ASYLUM, "should").meets(ASYLUM);
        sana.picks("Who was told?", "The child").press("Record");
        sana.owesNo(ASYLUM);
        return child;
    }

    /// Sixteen, and thirteen weeks in care; from then on there are three months.
    private static void assessed(TestWaymark waymark, Visitor sana, Visitor maggie, String child) {
        waymark.itIs("2026-12-01T23:59");
        sana.opens("/children/" + child).owesNo(ASSESS).owesNo(ADVISER);
        waymark.itIs("2026-12-02T00:01");
        sana.opens("/children/" + child).owes(ASSESS, "by the end of Tue 2 March 2027, in 90 days");
        waymark.itIs("2026-12-08T10:00");
        waysOpen(sana, child);
        sana.owesNo(ASSESS).owes(PLAN, "should").owes(ADVISER, "by the end of Thu 20 January 2028");
        maggie.opens("/").owes(ADVISER, "You, as team manager");
    }

    private static void waysOpen(Visitor sana, String child) {
        sana.records(child, "pathway-assessment")
                .reads("Status belongs in the assessment")
                .writes(
                        "What does being alone here, or having been trafficked, mean for what this young person needs?",
                        "Somebody who goes along; his language; safety from those who brought him.")
                .picks("Do they have permanent status here, or British citizenship?", "No")
                .writes("What do they want?", "To be a mechanic.")
                .press("Record");
        sana.reads("Recorded: Assessment for the pathway plan");
    }

    /// A plan for one way, as if all were decided, that keeps something back: three things stand against it.
    private static void planned(Visitor sana, String child) {
        sana.opens("/children/" + child).meets(PLAN);
        plan(sana, "A life in the UK", "Yes", "Yes");
        sana.reads("No plan takes a decision for granted")
                .reads("Plan for each way it may go.")
                .reads("Status takes no support away: ")
                .reads("More than one way: ")
                .doesNotRead("It has happened")
                .pictured("growing-up-plan-refused")
                .follows("Change what you wrote");
        sana.picks("Does it take any immigration decision for granted?", "No").press("Record");
        sana.reads("Status takes no support away")
                .reads("have a lawyer say so before anything stops.")
                .follows("Change what you wrote");
        sana.picks("Is any support held back because of immigration status?", "No")
                .press("Record");
        sana.reads("More than one way")
                .reads("Add the time of waiting, a life here or a return.")
                .follows("Change what you wrote");
        sana.picks("What is it made for?", "The time until it is decided").press("Record");
        sana.reads("Done by it: " + PLAN).owesNo(PLAN);
    }

    private static void plan(Visitor sana, String strand, String presumes, String withheld) {
        sana.picks("What is it made for?", strand)
                .picks("Does it take any immigration decision for granted?", presumes)
                .picks("Is any support held back because of immigration status?", withheld)
                .writes("How is the home kept safe from traffickers?", "Nobody is told; two doors.")
                .writes("Language and culture: what keeps this young person from being alone?", "A choir.")
                .writes("What if leave, further leave or an appeal is refused?", "An appeal, with the same lawyer.")
                .press("Record");
    }

    /// The same leave on the same day ends on different days.
    private static void decided(TestWaymark waymark, Visitor sana, String yonas, String samira) {
        waymark.itIs("2026-12-10T11:00");
        decision(sana, yonas, "UASC leave");
        sana.owes(LEAVE, "by the end of Tue 20 July 2027").owesNo(LOOKS);
        decision(sana, samira, "UASC leave");
        sana.owes(LEAVE, "by the end of Sun 10 June 2029").asksWhy(LEAVE);
        sana.reads("Thu 10 December 2026, 11:00 + 30 months = the end of Sun 10 June 2029")
                .reads("Limit: by the age of 17 and 6 months.")
                .reads("The first of these holds: the end of Sun 10 June 2029.")
                .pictured("growing-up-leave");
    }

    private static void decision(Visitor sana, String child, String outcome) {
        sana.records(child, "immigration-decision")
                .reads("Through the claim together")
                .picks("What was decided?", outcome)
                .press("Record");
        sana.reads("Recorded: Decision on asylum or leave");
    }

    private static void seventeenAndAHalf(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2027-07-19T23:59");
        sana.opens("/children/" + child).owes(LEAVE, "by the end of tomorrow").owesNo(LOOKS);
        waymark.itIs("2027-07-20T00:01");
        sana.opens("/children/" + child).owes(LEAVE, "by the end of today").owes(LOOKS, "awaited");
        waymark.itIs("2027-07-20T23:59");
        sana.opens("/").owes(LEAVE, "by the end of today");
        waymark.itIs("2027-07-21T00:01");
        sana.opens("/children/" + child)
                .owes(LEAVE, "overdue since the end of yesterday")
                .meets(LEAVE);
        applied(sana);
        sana.owes(LEAVE, "done late").owes(LOOKS, "awaited").follows("Say why it was late");
        sana.writes("Why was it late?", "The adviser was ill, and nobody stood in.")
                .press("Record");
        sana.owesNo(LEAVE);
    }

    private static void applied(Visitor sana) {
        sana.reads("Nobody else may advise the child about it.")
                .picks("What is applied for?", "Further leave")
                .writes("Who advised?", "Grove Law")
                .press("Record");
        sana.reads("Recorded: Application to the Home Office");
    }

    private static void believed(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2027-09-06T11:00");
        Along.referred(sana, child);
        sana.owes(AT_18, "from Thu 20 January 2028");
        sana.records(child, "nrm-reasonable-grounds")
                .picks("Decision", "Positive")
                .press("Record");
        sana.owes(AT_18, "from Thu 20 January 2028");
        decision(sana, child, "Refugee status");
        sana.owesNo(LOOKS).owes(STAYING, "should").meets(STAYING);
        plan(sana, "A life in the UK", "No", "No");
        sana.reads("Done by it: " + STAYING).owesNo(STAYING);
    }

    /// Whatever he says of the NRM, what is owed to somebody who grew up in care goes on.
    private static void eighteen(TestWaymark waymark, Visitor sana, Visitor maggie, String child) {
        waymark.itIs("2028-01-19T23:59");
        sana.opens("/children/" + child).owes(AT_18, "from tomorrow");
        waymark.itIs("2028-01-20T00:01");
        sana.opens("/children/" + child).reads("18 years old").meets(AT_18);
        sana.picks("Does the young person, now an adult, agree to go on?", "No")
                .writes("How was it explained?", "With an interpreter, and once more a week later.")
                .press("Record");
        sana.owesNo(AT_18).isAt("Growing up from care", "Running now");
        waymark.itIs("2028-01-20T23:59");
        maggie.opens("/").owes(ADVISER, "by the end of today");
        waymark.itIs("2028-01-21T00:01");
        maggie.opens("/").owes(ADVISER, "overdue since the end of yesterday").meets(ADVISER);
        maggie.chooses("Who is it?", "Owen Clarke").press("Record");
        maggie.owes(ADVISER, "done late");
        sana.opens("/children/" + child).isAt("Growing up from care", "Done");
    }

    /// Asked for in its last minute it is in time. Nobody waits for a birthday to appoint somebody.
    private static void thirtyMonths(TestWaymark waymark, Visitor sana, Visitor maggie, String child) {
        waymark.itIs("2028-11-06T10:00");
        waysOpen(sana, child);
        maggie.records(child, "personal-adviser-appointed")
                .chooses("Who is it?", "Owen Clarke")
                .press("Record");
        maggie.reads("Done by it: " + ADVISER).owesNo(ADVISER);
        waymark.itIs("2029-06-10T23:58");
        sana.opens("/children/" + child)
                .owes(LEAVE, "by the end of today")
                .owesNo(LOOKS)
                .meets(LEAVE);
        applied(sana);
        sana.reads("Done by it: " + LEAVE).owesNo(LEAVE);
        waymark.itIs("2029-06-11T00:01");
        sana.opens("/children/" + child).owesNo(LEAVE).owesNo(LOOKS);
    }

    /// A refusal takes no support away: it asks for a plan that lasts.
    private static void refused(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2029-09-03T11:00");
        decision(sana, child, "Further leave refused");
        sana.owes(REFUSED, "no date set").owesNo(STAYING).meets(REFUSED);
        sana.writes("If they are likely to have to return: what lasting plan is best for them?", "With her aunt.")
                .picks("What is it made for?", "The time until it is decided");
        plan(sana, "A return", "No", "Yes");
        sana.reads("Status takes no support away").follows("Change what you wrote");
        sana.picks("Is any support held back because of immigration status?", "No")
                .press("Record");
        sana.reads("Done by it: ").owesNo(REFUSED);
    }
}
