package org.waymark.stories;

import org.junit.jupiter.api.Test;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// A girl whom immigration officers ring about, and a boy who was made to steal: each is told their rights alone, is
/// advised by somebody who may advise, and goes to the lawyer with somebody who stays.
class LawAndImmigrationTest {
    private static final String IN_WRITING = "UKVI confirms its referral in writing";
    private static final String ASK_UKVI = "Ask UKVI for its referral in writing";
    private static final String RIGHTS = "Explain the right to protection and support";
    private static final String ADVISER = "Refer the child to a specialist immigration adviser";
    private static final String GO_ALONG = "Go with the child to the lawyer";
    private static final String GUARDIAN = "Refer to the child trafficking guardian service";
    private static final String BEACON = "Refer to Beacon";
    private static final String CRIMINAL = "Get the child advice on the criminal case";
    private static final String DEFENCE = "Explain a defence in law";
    private static final String WEIGH = "Weigh how far the offence comes from the exploitation";

    @Test
    void children_are_told_their_rights_and_advised_by_those_who_may_advise() {
        try (var waymark = TestWaymark.emptyOn("2026-05-11T09:40")) {
            var dev = waymark.signIn("dev");
            var sana = waymark.signIn("sana");
            var tendai = rungAbout(dev);
            writtenAtLast(waymark, sana, tendai);
            rightsTold(sana);
            advised(sana, tendai);
            advice(sana, tendai);
            notAlone(waymark, sana, tendai);
            met(waymark, sana, tendai);
            supported(sana, tendai);
            var priya = waymark.signIn("priya");
            var danylo = arrested(waymark, priya, dev);
            defended(waymark, sana, danylo);
            toldAboutIt(sana, danylo);
            weighed(waymark, sana, danylo);
            priya.isGone("/children/" + tendai).opens("/children").doesNotRead("Tendai");
            waymark.signIn("elif").isGone("/children/" + tendai).isGone("/children/" + danylo);
        }
    }

    /// The 48 hours in which immigration officers confirm in writing run from their call.
    private static String rungAbout(Visitor dev) {
        Beginning.concern(dev, "UKVI rang: a man answers for her and holds her papers.", "Tendai Moyo")
                .dates("Date of birth", "2 3 2010")
                .picks("Is there doubt about the child's age?", "No")
                .picks("Has the child come from another country?", "Yes")
                .picks("Could family, carers or the people with the child be involved?", "Yes")
                .press("Send");
        var child = dev.child();
        dev.records(child, "ukvi-referral")
                .reads("UKVI refers twice")
                .writes("Who rang or wrote?", "An officer at the asylum desk")
                .picks("Was it in writing?", "No")
                .picks("Did they refer the child to the NRM too?", "No")
                .press("Record");
        dev.owes(IN_WRITING, "expected by 9:40 am Wed 13 May, in 2 days");
        Beginning.holds(dev, child, "Social worker", "Sana Iqbal");
        return child;
    }

    /// UKVI's lateness is nobody's breach here. It starts the duty to ask.
    private static void writtenAtLast(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-05-13T09:39");
        sana.opens("/children/" + child)
                .owes(IN_WRITING, "expected by 9:40 am today")
                .owesNo(ASK_UKVI);
        waymark.itIs("2026-05-13T09:41");
        sana.opens("/children/" + child)
                .owes(IN_WRITING, "late since 9:40 am today")
                .owes(ASK_UKVI, "You, as social worker")
                .meets(ASK_UKVI);
        sana.writes("What did they say?", "The letter is on its way.").press("Record");
        sana.owesNo(ASK_UKVI).records(child, "ukvi-referral-confirmed");
        sana.writes("Reference", "U-5512").press("Record");
        sana.reads("Recorded: UKVI's referral confirmed in writing").owesNo(IN_WRITING);
    }

    /// Whoever may be involved hears nothing of it: neither the man who says he is her guardian nor his wife.
    private static void rightsTold(Visitor sana) {
        sana.reads("Say nothing of this to family, carers or those with the child")
                .owes(RIGHTS, "now")
                .meets(RIGHTS);
        sana.picks("Who was told?", "The child's guardian or parent").press("Record");
        sana.reads("Not to a guardian who may be involved")
                .reads("Suspicion wins.")
                .reads("Tell the child, alone and in a way they understand.")
                .pictured("law-not-the-guardian")
                .follows("Change what you wrote");
        sana.picks("Who was told?", "The carer").press("Record");
        sana.reads("Not to a carer who may be involved")
                .reads("Make sure that this carer is none of them.")
                .follows("Change what you wrote");
        sana.picks("Who was told?", "The child")
                .writes("What did they say?", "Nobody told me that before.")
                .press("Record");
        sana.reads("Done by it: " + RIGHTS).owesNo(RIGHTS);
    }

    private static void advised(Visitor sana, String child) {
        Along.cameIntoCare(sana, child);
        sana.owes(ADVISER, "now").meets(ADVISER);
        sana.picks("About what?", "Immigration and asylum")
                .writes("Who advises?", "A travel agency")
                .picks("What are they regulated for?", "Nobody regulated")
                .press("Record");
        sana.reads("Only the regulated are asked about immigration")
                .reads("Arrange it with a regulated adviser who works with children.")
                .follows("Change what you wrote");
        sana.writes("Who advises?", "Grove Law")
                .picks("What are they regulated for?", "Regulated solicitor")
                .picks("Do they know trafficking?", "Yes")
                .press("Record");
        sana.owesNo(ADVISER).owes(GO_ALONG, "You, as social worker");
    }

    /// Advice that nobody may give is not given here, nor written down as if it were.
    private static void advice(Visitor sana, String child) {
        sana.records(child, "immigration-advice")
                .writes("Who gives it?", "The travel agency")
                .picks("What are they regulated for?", "Nobody regulated")
                .picks("Is it about asylum, late applications or citizenship?", "Yes")
                .press("Record");
        sana.reads("Only the regulated advise on immigration")
                .reads("It has not happened")
                .doesNotRead("It has happened")
                .follows("Change what you wrote");
        sana.writes("Who gives it?", "An advice centre")
                .picks("What are they regulated for?", "Registered adviser, level 1")
                .press("Record");
        sana.reads("Asylum needs level 2")
                .reads("Refer the child to an adviser of level 2 or 3, or to a solicitor.")
                .follows("Change what you wrote");
        sana.picks("What are they regulated for?", "Registered adviser, level 2")
                .press("Record");
        sana.reads("Recorded: Immigration advice given");
    }

    private static void notAlone(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-05-18T15:00");
        sana.records(child, "legal-meeting")
                .reads("What is said between child and lawyer is theirs.")
                .writes("With whom?", "Grove Law")
                .picks("Who went with the child?", "Nobody")
                .writes("Name of the interpreter", "Her uncle")
                .chooses("Link to the child or anyone with the child", "Another relative")
                .press("Record");
        sana.reads("No relative, sponsor or companion interprets at the lawyer's")
                .reads("Not alone to the lawyer: ")
                .reads("Book an approved interpreter from the national register.")
                .follows("Change what you wrote");
        sana.writes("Name of the interpreter", "Rudo Sibanda")
                .chooses("Link to the child or anyone with the child", "No link")
                .press("Record");
        sana.reads("Not alone to the lawyer")
                .doesNotRead("No relative, sponsor")
                .reads("Go along, ask the carer to, or find another time.")
                .pictured("law-not-alone")
                .follows("Change what you wrote");
        sana.picks("Who went with the child?", "Social worker").press("Record");
        sana.reads("Done by it: " + GO_ALONG).owesNo(GO_ALONG);
    }

    private static void met(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-05-20T10:00");
        sana.records(child, "multi-agency-meeting")
                .picks("Did the agencies agree on a plan?", "Yes")
                .picks("Is a child protection conference needed?", "No")
                .picks("NRM: refer, or not?", "Refer")
                .picks("Does anyone disagree about the NRM?", "No")
                .chooses("Which First Responder leads?", "Local authority")
                .picks("Would support from Beacon help the child?", "Yes")
                .press("Record");
        sana.owes(BEACON, "You, as lead for the NRM referral");
        waymark.itIs("2026-05-20T14:00");
        sana.records(child, "nrm-submitted")
                .chooses("Which First Responder sends it?", "Local authority")
                .writes("Children's Services' case reference", "HCS-61002")
                .press("Record");
        sana.reads("Done by it: Send the NRM referral").owes(GUARDIAN, "should");
    }

    /// The NRM asks for nobody's agreement; Beacon asks for the child's.
    private static void supported(Visitor sana, String child) {
        sana.meets(GUARDIAN).picks("Did the service take the child on?", "Yes").press("Record");
        sana.owesNo(GUARDIAN).meets(BEACON);
        sana.picks("Has the child or the guardian agreed?", "No")
                .picks("Is it agreed that it would help?", "Yes")
                .press("Record");
        sana.reads("Beacon needs agreement")
                .reads("The NRM needs neither.")
                .doesNotRead("It has happened")
                .follows("Change what you wrote");
        sana.picks("Has the child or the guardian agreed?", "Yes")
                .picks("Who agreed?", "The child")
                .press("Record");
        sana.reads("Done by it: " + BEACON).owesNo(BEACON);
        sana.opens("/children/" + child + "/story")
                .reads("Nobody told me that before.")
                .doesNotRead("travel agency");
    }

    private static String arrested(TestWaymark waymark, Visitor priya, Visitor dev) {
        waymark.itIs("2026-05-21T18:20");
        Beginning.concern(
                        priya, "Stopped with eleven razors. Two men waited outside and drove off.", "Danylo Hrytsenko")
                .dates("Date of birth", "30 11 2010")
                .picks("Is there doubt about the child's age?", "No")
                .picks("Has the child come from another country?", "Yes")
                .picks("Is the child suspected of an offence, or charged with one?", "Yes")
                .press("Send");
        var child = priya.child();
        priya.press("I have rung them").reads("You recorded that Children’s Services were told");
        dev.opens("/front-door/" + child).press("Take it up").reads("Taken up by Dev Patel");
        Beginning.holds(dev, child, "Social worker", "Sana Iqbal");
        return child;
    }

    /// A lawyer for the one thing is none for the other.
    private static void defended(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-05-21T20:00");
        sana.opens("/children/" + child).owes(CRIMINAL, "now");
        sana.records(child, "legal-advice-arranged")
                .picks("About what?", "Immigration and asylum")
                .writes("Who advises?", "Grove Law")
                .picks("What are they regulated for?", "Regulated solicitor")
                .picks("Do they know trafficking?", "Yes")
                .press("Record");
        sana.owes(CRIMINAL, "must").owesNo(ADVISER).meets(CRIMINAL);
        sana.picks("About what?", "A criminal case")
                .writes("Who advises?", "P. Whitby")
                .picks("What are they regulated for?", "Regulated solicitor")
                .picks("Do they know trafficking?", "Yes")
                .press("Record");
        sana.reads("Done by it: " + CRIMINAL).owesNo(CRIMINAL).owesNo("Make the exploitation clear");
    }

    /// Nobody knows yet whether his people are involved. A foster carer found since then may be told, for a reason.
    private static void toldAboutIt(Visitor sana, String child) {
        sana.owes(DEFENCE, "must").meets(DEFENCE);
        sana.picks("Who was told?", "The carer").press("Record");
        sana.reads("Not to a carer who may be involved")
                .reads("What is known does not settle this.")
                .writes("Why is it right here?", "A foster carer whom the council found tonight.")
                .press("Record it");
        sana.reads("Recorded: Something explained").records(child, "information-given");
        sana.picks("What was explained?", "The defence, to the solicitor")
                .picks("Who was told?", "The child's solicitor")
                .press("Record");
        sana.reads("Done by it: Explain the defence, to the solicitor");
    }

    /// The prosecution is waited for from the moment of the charge.
    private static void weighed(TestWaymark waymark, Visitor sana, String child) {
        waymark.itIs("2026-05-29T11:00");
        sana.opens("/children/" + child).owesNo(WEIGH).records(child, "offence-alleged");
        sana.writes("What is alleged?", "Theft from a shop")
                .picks("How far has it come?", "Charged")
                .picks("May it be linked to the exploitation?", "Yes")
                .picks("Has the child's solicitor raised the defence?", "Yes")
                .press("Record");
        sana.owes(WEIGH, "awaited").owes(WEIGH, "Crown Prosecution Service").meets(WEIGH);
        sana.picks("Does the prosecution see the offence as part of the exploitation?", "Yes")
                .writes("What did it decide?", "It goes no further.")
                .press("Record");
        sana.owesNo(WEIGH);
    }
}
