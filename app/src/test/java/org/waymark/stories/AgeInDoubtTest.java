package org.waymark.stories;

import org.junit.jupiter.api.Test;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// A young person from abroad who may be seventeen or eighteen. In doubt a child: nothing that protects a child
/// waits for an assessment, and nobody's consent is asked.
class AgeInDoubtTest {
    private static final String NAME = "Noorullah Abdul-Rahim Mohammad Yusufzai Sher-Mohammadzadeh of Upper Shahrestan";
    private static final String SCRIPT = "نورالله عبدالرحیم محمد یوسف‌زی";
    private static final String TELL = "Tell Children's Services";
    private static final String ASSESS = "Carry out the age assessment at the earliest opportunity";
    private static final String IN_DOUBT = "Age in doubt: treat as a child";
    private static final String HOME_OFFICE = "Tell the Home Office the age decision";
    private static final String AT_18 = "Ask whether the young person wants to stay in the NRM";

    @Test
    void whoever_may_be_a_child_is_protected_as_one_until_it_is_known() {
        try (var waymark = TestWaymark.emptyOn("2026-03-28T18:00")) {
            var nell = waymark.signIn("nell");
            var child = raised(nell);
            told(waymark, nell, child);
            var sana = waymark.signIn("sana");
            shownWhole(waymark, sana, nell, child);
            housed(waymark, sana, child);
            understood(sana, child);
            hoursPass(waymark, sana, child);
            notByLooks(sana, child);
            referredMeanwhile(waymark, sana, child);
            badlyAssessed(waymark, sana, child);
            assessed(waymark, sana, child);
            nell.opens("/children/" + child + "/story").doesNotRead("Age assessment");
        }
    }

    /// The clocks go forward that night: 24 hours end an hour later on the clock.
    private static String raised(Visitor nell) {
        Beginning.concern(nell, "Sleeps in the back of a takeaway. Burns on both hands.", NAME)
                .writes("Name in the child's own script", SCRIPT)
                .dates("Date of birth", "  2008")
                .picks("Is there doubt about the child's age?", "Yes")
                .picks("Has the child come from another country?", "Yes")
                .picks("Is an interpreter needed?", "Yes")
                .picks("Is the child suspected of an offence, or charged with one?", "No")
                .writes("Language the child prefers", "Dari")
                .press("Send");
        nell.reads("“An interpreter is needed.”").owes(TELL, "by 7:00 pm tomorrow");
        return nell.child();
    }

    private static void told(TestWaymark waymark, Visitor nell, String child) {
        waymark.itIs("2026-03-29T18:59");
        nell.opens("/").owes(TELL, "by 7:00 pm today");
        waymark.itIs("2026-03-29T19:01");
        nell.opens("/").owes(TELL, "overdue since 7:00 pm today").asksWhy(TELL);
        nell.reads("Treated as a child").reads("Sat 28 March 2026, 18:00 + 24 hours = Sun 29 March 2026, 19:00");
        Beginning.taken(waymark, nell, child);
        nell.opens("/").owes(TELL, "done late");
    }

    private static void shownWhole(TestWaymark waymark, Visitor sana, Visitor nell, String child) {
        sana.opens("/children/" + child)
                .reads("17 or 18 years old")
                .reads(IN_DOUBT)
                .isAt("Age in doubt", "Not begun")
                .isAt("Concern", "Done")
                .isAt("Immediate actions", "Running now")
                .isAt("Contact with Children's Services", "Done")
                .showsWhole(NAME, "ltr")
                .showsWhole(SCRIPT, "rtl")
                .pictured("age-now");
        sana.opens("/children/" + child + "/story").showsWhole(SCRIPT, "rtl").pictured("age-story");
        sana.opens("/")
                .owes("Checks of the assessment: 0 of 3 done", "no date set")
                .pictured("age-home")
                .opens("/children")
                .pictured("age-children");
        nell.opens("/children/" + child).showsWhole(NAME, "ltr").showsWhole(SCRIPT, "rtl");
        Beginning.isUnknown(waymark, child, "Noorullah");
    }

    /// What cannot be right in doubt about age is not done; if it was, that can be said.
    private static void housed(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-03-30T12:00");
        sana.records(child, "safe-accommodation")
                .picks("What kind of place?", "Bed and breakfast")
                .press("Record");
        sana.reads("Never bed and breakfast")
                .reads("or whose age is in doubt, even in an emergency")
                .reads("It has happened")
                .follows("Change what you wrote");
        sana.picks("What kind of place?", "Emergency bed").press("Record");
        sana.reads("Done by it: Arrange safe accommodation")
                .reads("Whereabouts protected: neither confirm nor deny")
                .reads("May go missing: first 48 hours in a new place, until 12:00 pm Wed 1 April");
    }

    private static void understood(Visitor sana, String child) {
        sana.records(child, "interpreter-arranged")
                .writes("Name of the interpreter", "An uncle from the takeaway")
                .chooses("Link to the child or anyone with the child", "Says they are a parent, guardian or relative")
                .press("Record");
        sana.reads("No relative, sponsor or companion is booked to interpret")
                .reads("Book an approved interpreter from the national register.")
                .follows("Change what you wrote");
        sana.writes("Name of the interpreter", "Laleh Karimi")
                .chooses("Link to the child or anyone with the child", "No link")
                .picks("Professional and approved?", "Yes")
                .picks("Dialect checked with the child?", "Yes")
                .picks("Has the interpreter declared no link with anyone involved?", "Yes")
                .press("Record");
        sana.reads("An approved and checked interpreter")
                .writes("Why is it right here?", "Her check is on its way; the register vouches for her.")
                .press("Record it");
        sana.reads("Recorded: Interpreter arranged").owes("Immediate actions: 2 of 7 done", "Hartfield Community");
    }

    private static void hoursPass(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-04-01T11:59");
        sana.opens("/children/" + child).reads("first 48 hours in a new place, until 12:00 pm today");
        waymark.itIs("2026-04-01T12:01");
        sana.opens("/children/" + child)
                .doesNotRead("first 48 hours")
                .reads("May go missing: first 72 hours in a new place, until 12:00 pm tomorrow");
        waymark.itIs("2026-04-02T12:01");
        sana.opens("/children/" + child).doesNotRead("May go missing").reads(IN_DOUBT);
    }

    private static void notByLooks(Visitor sana, String child) {
        sana.records(child, "age-assessment-decided")
                .reads("What assessing age can do")
                .picks("Is there a significant reason to doubt that this is a child?", "Yes")
                .writes("What is the reason?", "Looks well over twenty.")
                .picks("Does the reason rest mainly on how the child looks or behaves?", "Yes")
                .picks("Is this being done as a matter of routine?", "No")
                .picks("Would the NRM referral wait for it?", "Yes")
                .picks("Is the child in a safe place first?", "Yes")
                .writes(
                        "How was the harm weighed: stress, disbelief, trauma, trust, going missing?",
                        "He sleeps badly.")
                .press("Record");
        sana.reads("Not mainly by appearance or mannerisms")
                .reads("The NRM referral does not wait: An age assessment should not hold up the NRM referral.")
                .doesNotRead("It has happened")
                .pictured("age-refused")
                .follows("Change what you wrote");
        sana.writes("What is the reason?", "Two documents give birth years four years apart.")
                .picks("Does the reason rest mainly on how the child looks or behaves?", "No")
                .picks("Would the NRM referral wait for it?", "No")
                .press("Record");
        sana.reads("Now due: " + ASSESS).owes(ASSESS, "now").isAt("Age in doubt", "Running now");
    }

    /// Nobody asks whether he agrees: in doubt he is a child.
    private static void referredMeanwhile(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-04-08T10:00");
        sana.opens("/children/" + child).owes("Refer the child to the NRM", "must");
        sana.records(child, "nrm-submitted")
                .reads("A child never has to. In doubt about age this is a child.")
                .chooses("Which First Responder sends it?", "Local authority")
                .writes("Children's Services' case reference", "HCS-30118")
                .press("Record");
        sana.reads("After the meeting").doesNotRead("An adult is referred").press("Record it");
        sana.reads("Done by it: Refer the child to the NRM").owes(ASSESS, "now").isAt("NRM", "Running now");
    }

    /// An assessment that falls short shows nothing about age, and a manager answers for it.
    private static void badlyAssessed(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-04-20T15:00");
        sana.records(child, "age-assessment")
                .picks("Outcome", "Assessed as an adult")
                .picks("Was it Merton compliant?", "No")
                .press("Record");
        sana.reads("An age assessment is Merton compliant")
                .reads("Go on treating the person as a child.")
                .press("Record that it happened");
        sana.reads("Something happened against the procedures")
                .reads(IN_DOUBT)
                .isAt("Age in doubt", "Running now")
                .owes(ASSESS, "now")
                .owes("Answer for a breach", "Maggie Reid");
        var maggie = waymark.signIn("maggie");
        maggie.opens("/").owes("Answer for a breach", "You, as team manager").meets("Answer for a breach");
        maggie.writes("Why did it happen?", "One worker alone, in an hour.")
                .writes("What was done for the child?", "It counts for nothing. It is done again.")
                .press("Record");
        maggie.owesNo("Answer for a breach");
    }

    private static void assessed(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-05-11T15:00");
        sana.records(child, "age-assessment")
                .picks("Outcome", "Assessed as a child")
                .dates("Date of birth it arrived at", "14 9 2008")
                .picks("Was it Merton compliant?", "Yes")
                .press("Record");
        sana.doesNotRead(IN_DOUBT)
                .owesNo(ASSESS)
                .isAt("Age in doubt", "Done")
                .reads("17 years old")
                .reads("Whereabouts protected: neither confirm nor deny, until the end of Sun 13 September")
                .owes(HOME_OFFICE, "You, as social worker")
                .owes(AT_18, "from Mon 14 September")
                .meets(HOME_OFFICE);
        sana.writes("Who was told, and how?", "By secure e-mail.").press("Record");
        sana.owesNo(HOME_OFFICE).opens("/children/" + child + "/story").reads("Against the procedures");
    }
}
