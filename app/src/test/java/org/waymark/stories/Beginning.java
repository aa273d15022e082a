package org.waymark.stories;

import java.util.List;
import org.waymark.TestWaymark;
import org.waymark.Visitor;

/// How most stories begin: a worry is written down, Children's Services are told, somebody takes the child on.
final class Beginning {
    private Beginning() {}

    /// Opens the form for a concern and fills in what nearly every concern says. More can be added before it is sent.
    static Visitor concern(Visitor worried, String seen, String name) {
        worried.opens("/concerns/new")
                .picks("Is the child, or anyone close to them, in danger right now?", "No")
                .picks("Is the child missing now?", "No")
                .writes("What did you see or hear?", seen)
                .writes("Name, as the child gives it", name);
        worried.page().getByText("More about this child").click();
        worried.page().getByText("Kinds of exploitation, journeys and means").click();
        return worried;
    }

    /// Rings, is answered by Dev at the front door, who gives the child to Sana.
    static void taken(TestWaymark waymark, Visitor worried, String child) {
        taken(worried, waymark.signIn("dev"), child);
    }

    /// The same where Dev has signed in already.
    static void taken(Visitor worried, Visitor dev, String child) {
        worried.opens("/receipts/" + child)
                .press("I have rung them")
                .reads("You recorded that Children’s Services were told");
        dev.opens("/front-door/" + child)
                .press("Take it up")
                .reads("Taken up by Dev Patel")
                .picks("What was decided?", "Hold a strategy discussion")
                .writes("Why?", "The child may be taken back to those who exploit them.")
                .press("Record the decision");
        dev.reads("Done by it: Decide on the contact").meets("Tell the referrer the outcome");
        dev.writes("What were they told?", "A strategy discussion will be held.")
                .press("Record");
        dev.opens("/front-door/" + child).follows("Allocate a social worker");
        dev.chooses("Who takes it on?", "Sana Iqbal").press("Record");
        dev.reads("Recorded: Allocated").reads("no longer see it").isGone("/children/" + child);
    }

    /// Gives somebody a role in the case.
    static void holds(Visitor giver, String child, String role, String worker) {
        giver.records(child, "allocated")
                .picks("Which role?", role)
                .chooses("Who takes it on?", worker)
                .press("Record");
        giver.reads("Recorded: Allocated");
    }

    /// To those who have nothing to do with the child there is no such child: a carer, a charity, a teacher.
    static void isUnknown(TestWaymark waymark, String child, String name) {
        for (var stranger : List.of("grace", "elif", "joan")) {
            isUnknownTo(waymark.signIn(stranger), child, name);
        }
    }

    static void isUnknownTo(Visitor stranger, String child, String name) {
        stranger.isGone("/children/" + child)
                .isGone("/children/" + child + "/record/note")
                .opens("/children")
                .doesNotRead(name);
    }

    /// Comes into care on a legal basis, without anybody to look after them.
    static void inCare(Visitor sana, String child, String basis) {
        takesIn(sana, child, basis).press("Record").reads("Recorded: Came into care");
    }

    /// Fills in that a child comes into care. More can be added before it is sent.
    static Visitor takesIn(Visitor sana, String child, String basis) {
        return sana.records(child, "came-into-care")
                .picks("On what legal basis?", basis)
                .picks("Is the child without a parent or responsible adult?", "Yes");
    }

    /// Tells the carers, who are none of those that may have exploited the child.
    static void carersTold(Visitor sana) {
        sana.picks("Who was told?", "The carer").press("Record");
        sana.reads("Not to a carer who may be involved")
                .writes("Why is it right here?", "They met the child for the first time at their own door.")
                .press("Record it");
        sana.reads("Recorded: Something explained");
    }
}
