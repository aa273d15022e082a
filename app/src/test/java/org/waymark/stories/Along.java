package org.waymark.stories;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.waymark.Visitor;

/// What happens along the way in several stories: a child who is given to Sana at once, coming into care, the referral.
final class Along {
    private Along() {}

    /// Dev sends the concern that he has taken down at the front door, and gives the child to Sana.
    static String given(Visitor dev) {
        dev.press("Send");
        var child = dev.child();
        Beginning.holds(dev, child, "Social worker", "Sana Iqbal");
        return child;
    }

    /// The council looks after the child, who has nobody here.
    static void cameIntoCare(Visitor sana, String child) {
        Beginning.takesIn(sana, child, "Accommodated under section 20 of the Children Act 1989")
                .picks("Has the child claimed asylum in their own right?", "Yes")
                .press("Record");
        sana.reads("Recorded: Came into care");
    }

    /// The council sends the referral. That no meeting was held yet is said, and stops nothing.
    static void referred(Visitor sana, String child) {
        sana.records(child, "nrm-submitted")
                .chooses("Which First Responder sends it?", "Local authority")
                .writes("Children's Services' case reference", "HCS-60717")
                .press("Record");
        sana.reads("After the meeting").press("Record it");
        sana.reads("Recorded: NRM referral sent");
    }

    /// Ticks a sign, in the part of the list where it stands.
    static void ticks(Visitor someone, String part, String sign) {
        var list = someone.page().locator(".wm-signs");
        var fold = list.locator("summary", new Locator.LocatorOptions().setHasText(part));
        fold.first().click();
        list.getByLabel(sign, new Locator.GetByLabelOptions().setExact(true))
                .first()
                .check();
    }

    /// Names somebody in a list of people, by their number in it.
    static void names(Visitor someone, int number, String name) {
        someone.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Number " + number))
                .getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Name"))
                .first()
                .fill(name);
    }
}
