package org.waymark.stories;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// What a girl and a boy need, and what is planned from it: read before asking, heard through nobody who may be part of
/// it, planned in time; no assessment of age without a reason, and no contact with family before it is safe.
class AssessmentAndPlanTest {
    private static final String SECTION_20 = "Accommodated under section 20 of the Children Act 1989";
    private static final String LINK = "Link to the child or anyone with the child";
    private static final String CARE_PLAN = "Make the care plan";
    private static final String HEALTH_PLAN = "Make the health plan";
    private static final String EDUCATION_PLAN = "Make the personal education plan";
    private static final String SUPPORT = "Support the child with what control has done to them";
    private static final String CARERS = "Explain the child's status, to those who care";
    private static final String SCHOOL = "Get the right school place";
    private static final String OUTCOMES = "Plan for more than one immigration outcome";
    private static final String SAFE_FIRST = "A safe place first";
    private static final String CASEWORKER = "Work with the child's Home Office caseworker";
    private static final String FAMILY = "Decide on contact with the family";
    private static final String PART_FIRST = "First whether family had a part in it";
    private static final String PROTECTION = "Protection before contact";
    private static final String VIEWS = "Try to ask the parents for their views";

    private final TestWaymark waymark = TestWaymark.emptyOn("2026-09-07T09:00");
    private final Visitor dev = waymark.signIn("dev");
    private final Visitor sana = waymark.signIn("sana");

    @AfterEach
    void stop() {
        waymark.close();
    }

    @Test
    void what_a_child_needs_is_read_before_it_is_asked_and_planned_before_it_is_late() {
        var nell = waymark.signIn("nell");
        var adaeze = adaeze(nell);
        understood(adaeze);
        heardThroughAnother(nell, adaeze);
        assessed(adaeze);
        planned(adaeze);
        healthPlanned(adaeze);
        schooled(adaeze);
        var tessa = waymark.signIn("tessa");
        var rohan = rohan(tessa);
        Beginning.isUnknownTo(tessa, adaeze, "Adaeze");
        Beginning.isUnknownTo(nell, rohan, "Rohan");
        ageInDoubt(rohan);
        family(rohan);
        familySafe(rohan);
        plannedLate(rohan);
    }

    private String adaeze(Visitor nell) {
        var child = raised(nell, "Minds three small children day and night.", "Adaeze Okafor", "No");
        waymark.itIs("2026-09-07T12:00");
        Beginning.inCare(sana, child, SECTION_20);
        sana.owes(CARE_PLAN, "by the end of Mon 21 September, in 14 days");
        return child;
    }

    private String raised(Visitor worried, String seen, String name, String doubt) {
        Beginning.concern(worried, seen, name)
                .dates("Date of birth", "  2010")
                .picks("Is there doubt about the child's age?", doubt)
                .picks("Has the child come from another country?", "Yes")
                .picks("Is the child without a parent or responsible adult?", "Yes")
                .press("Send");
        var child = worried.child();
        Beginning.taken(worried, dev, child);
        return child;
    }

    /// Whoever interprets is asked for their links, and where they come from is weighed.
    private void understood(String child) {
        sana.records(child, "interpreter-arranged")
                .writes("Name of the interpreter", "Chidi Eze")
                .chooses(LINK, "No link")
                .picks("Professional and approved?", "Yes")
                .dates("DBS check dated", "1 6 2025")
                .picks("Dialect checked with the child?", "No")
                .picks("From the same home area as the child?", "Yes")
                .picks("Has the interpreter declared no link with anyone involved?", "No")
                .press("Record");
        sana.reads("No link to anyone involved")
                .reads("The right dialect:")
                .reads("From the same home area:")
                .reads("Ask the interpreter, and write down the answer.")
                .follows("Change what you wrote");
        sana.picks("Dialect checked with the child?", "Yes")
                .picks("Has the interpreter declared no link with anyone involved?", "Yes")
                .press("Record");
        sana.reads("From the same home area")
                .reads("comes from elsewhere, or write down why this person is safe.")
                .doesNotRead("The right dialect")
                .writes("Why is it right here?", "Left thirty years ago. She chose him over the one from elsewhere.")
                .press("Record it");
        sana.reads("Recorded: Interpreter arranged");
    }

    /// What a child said is kept whoever translated it, and it is said who did.
    private void heardThroughAnother(Visitor nell, String child) {
        nell.records(child, "child-account")
                .writes("What did the child say?", "They are good to me.")
                .writes("Who heard it?", "Nell Foster")
                .chooses(LINK, "Found with the child")
                .press("Record");
        nell.reads("Recorded: The child's own account")
                .reads("Heard through someone who was with the child: Words that came through a relative")
                .reads("Hear the child again alone, with an approved interpreter.");
    }

    private void assessed(String child) {
        waymark.itIs("2026-09-09T15:00");
        sana.records(child, "core-assessment")
                .reads("Do not make the child repeat it")
                .picks("What is the child's status?", "Unaccompanied child")
                .picks("What is the child's status?", "Trafficked, or may be")
                .picks("Was what the child has told already read first?", "No")
                .writes("Needs from what the child met in the country they come from", "None known")
                .writes("Needs from the journey to the UK", "None known")
                .writes("Needs from abuse by traffickers", "To sleep without a child to mind.")
                .writes("Needs from having been exploited", "School, and time that is hers.")
                .picks("Does the child need psychological or mental health support?", "Yes")
                .writes("How far are traffickers still able to reach or steer the child?", "Through her aunt.")
                .writes("How likely is the child to go missing from care?", "Likely, this week.")
                .picks("Is the assessment complete for now?", "Yes")
                .press("Record");
        sana.reads("Read before you ask")
                .reads("The language is asked:")
                .reads("Ask the police, border officers and colleagues for what they hold, and read it.")
                .follows("Change what you wrote");
        sana.picks("Was what the child has told already read first?", "Yes")
                .writes("Language: what does the child speak, read and understand?", "Igbo; reads English.")
                .press("Record");
        sana.isAt("First assessment", "Done")
                .owes("First days in care: 1 of 5 done", "now")
                .owes(SUPPORT, "should");
    }

    private void planned(String child) {
        waymark.itIs("2026-09-21T23:59");
        sana.opens("/children/" + child).owes(CARE_PLAN, "by the end of today").meets(CARE_PLAN);
        carePlan("Stays in the UK for long");
        sana.owesNo(CARE_PLAN)
                .isAt("Care plan", "Running now")
                .owes(OUTCOMES, "should")
                .owes(CARERS, "should")
                .meets(CARERS);
        Beginning.carersTold(sana);
        sana.owesNo(CARERS).meets(OUTCOMES);
        sana.picks("Which immigration outcomes is the plan ready for?", "Not decided for some time");
        carePlan("Leave that ends or is not renewed");
        sana.owesNo(OUTCOMES);
    }

    private void carePlan(String prospect) {
        sana.picks("What is the child's status?", "Unaccompanied child")
                .picks("What is the child's status?", "Trafficked, or may be")
                .writes("How will the needs that come from it be met?", "One worker, school, a lawyer.")
                .writes("What was considered about going back to the birth family?", "Nobody knows yet who sent her.")
                .picks("Which immigration outcomes is the plan ready for?", prospect)
                .press("Record");
        sana.reads("Recorded: Care plan");
    }

    /// Who does not want help now is offered it again.
    private void healthPlanned(String child) {
        sana.opens("/children/" + child).meets(HEALTH_PLAN);
        healthPlan("The child does not want it now");
        sana.owesNo(HEALTH_PLAN).owes(SUPPORT, "should").records(child, "health-plan");
        healthPlan("Continuing support without a referral");
        sana.owesNo(SUPPORT);
    }

    private void healthPlan(String help) {
        sana.writes("Physical health", "None known")
                .writes("Emotional health", "Cries at night.")
                .writes("Mental health", "None known")
                .picks("What help for mind and feelings has been arranged?", help)
                .press("Record");
        sana.reads("Recorded: Health plan");
    }

    /// The plan for education is there before the first review; which school it is stands apart from everything else.
    private void schooled(String child) {
        sana.records(child, "looked-after-review-arranged")
                .dates("When is it to be?", "1 10 2026 10:00")
                .press("Record");
        sana.owes(EDUCATION_PLAN, "by 10:00 am Thu 1 October").meets(EDUCATION_PLAN);
        sana.writes("Which way leads to good education?", "Year 11, with English every morning.")
                .press("Record");
        sana.owesNo(EDUCATION_PLAN)
                .isAt("Care plan", "Done")
                .owes("Follow the child's progress in education", "should")
                .meets(SCHOOL);
        sana.picks("How far is it?", "Applied for")
                .writes("Address, or how to find it", "Ash Grove Academy")
                .press("Record");
        sana.owes(SCHOOL, "should").meets(SCHOOL);
        sana.picks("How far is it?", "Has a place").press("Record");
        sana.owesNo(SCHOOL).opens("/children/" + child + "/story").doesNotRead("Ash Grove");
    }

    private String rohan(Visitor tessa) {
        waymark.itIs("2026-10-05T09:00");
        var child = raised(tessa, "Cooks in a kitchen until two at night.", "Rohan Shrestha", "Yes");
        Beginning.inCare(sana, child, SECTION_20);
        sana.owes(CARE_PLAN, "by the end of Mon 19 October, in 14 days");
        return child;
    }

    private void ageInDoubt(String child) {
        sana.records(child, "age-assessment-decided")
                .picks("Is there a significant reason to doubt that this is a child?", "No")
                .writes("What is the reason?", "We assess everyone who comes alone.")
                .picks("Does the reason rest mainly on how the child looks or behaves?", "No")
                .picks("Is this being done as a matter of routine?", "Yes")
                .picks("Would the NRM referral wait for it?", "No")
                .picks("Is the child in a safe place first?", "No")
                .writes("How was the harm weighed: stress, disbelief, trauma, trust, going missing?", "He may leave.")
                .press("Record");
        sana.reads("An age assessment needs a significant reason")
                .reads("Never routine:")
                .reads("Treat the person as a child, and note why someone had doubts.")
                .doesNotRead("It has happened")
                .follows("Change what you wrote");
        sana.writes("What is the reason?", "Two birth certificates, six years apart.")
                .picks("Is there a significant reason to doubt that this is a child?", "Yes")
                .picks("Is this being done as a matter of routine?", "No")
                .press("Record");
        sana.reads(SAFE_FIRST).reads("Arrange safe accommodation first.").follows("Change what you wrote");
        var kept = sana.page().url();
        sana.records(child, "safe-accommodation")
                .picks("What kind of place?", "Foster home")
                .press("Record");
        sana.reads("Recorded: Safe accommodation arranged").opens(kept);
        sana.picks("Is the child in a safe place first?", "Yes").press("Record");
        sana.reads("Recorded: Decision to assess the child's age").isAt("Age in doubt", "Running now");
    }

    private void family(String child) {
        sana.owesNo(FAMILY).records(child, "family-contact");
        sana.picks("What is done?", "A letter, call or message").press("Record");
        sana.reads("The Home Office says first")
                .reads(PART_FIRST + ":")
                .reads("Ask the child's caseworker there, and record what they say.")
                .opens("/children/" + child)
                .meets(CASEWORKER);
        sana.picks("What do they say about contact with the family?", "Contact may be begun")
                .press("Record");
        sana.owesNo(CASEWORKER).owes(FAMILY, "must").records(child, "family-contact");
        sana.picks("What is done?", "A letter, call or message").press("Record");
        sana.reads(PART_FIRST).doesNotRead("The Home Office says first").pictured("plan-family-refused");
    }

    private void familySafe(String child) {
        sana.opens("/children/" + child).meets(FAMILY);
        familyDecided("Not now", "Looked into: not clear");
        sana.owes(FAMILY, "must").records(child, "family-contact");
        sana.picks("What is done?", "A letter, call or message").press("Record");
        sana.reads(PROTECTION)
                .reads("Leave it for now, and tell the child why.")
                .opens("/children/" + child)
                .meets(FAMILY);
        familyDecided("Begin contact or tracing", "Looked into: no sign of it");
        sana.owesNo(FAMILY).meets(VIEWS);
        sana.picks("What is done?", "Asking the parents for their views").press("Record");
        sana.reads("Recorded: Contact with family").owesNo(VIEWS);
    }

    private void familyDecided(String decision, String part) {
        sana.picks("What was decided?", decision)
                .picks("Did family have a part in trafficking or exploiting the child?", part)
                .writes("How was the child's protection weighed?", "The police rang those who know the village.")
                .press("Record");
    }

    private void plannedLate(String child) {
        waymark.itIs("2026-10-20T00:01");
        sana.opens("/children/" + child)
                .owes(CARE_PLAN, "overdue since the end of yesterday")
                .meets(CARE_PLAN);
        carePlan("Not decided for some time");
        sana.owes(CARE_PLAN, "done late").follows("Say why it was late");
        sana.writes("Why was it late?", "I waited for the age assessment. I should not have.")
                .press("Record");
        sana.owesNo(CARE_PLAN);
    }
}
