package org.waymark.children;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.waymark.casefile.Desk;
import org.waymark.casefile.DutyGroups;
import org.waymark.web.Link;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Visit;

/// Two taps from any page to the report that a child is missing: which child, then what is known.
@Controller
class MissingPage {
    private static final int AT_MOST = 50;

    private final Desk desk;
    private final Acquaintance acquaintance;

    MissingPage(Desk desk, Acquaintance acquaintance) {
        this.desk = desk;
        this.acquaintance = acquaintance;
    }

    @GetMapping("/missing")
    View which(Visit visit) {
        var children = acquaintance.of("", AT_MOST, visit).stream()
                .map(known -> new MissingView.Missing(
                        Link.to(known.name(), DutyGroups.page(known.child()) + "/record/" + Desk.MISSING),
                        known.reference(),
                        known.facts()))
                .toList();
        var view = new MissingView(
                desk.frames().of("Missing now", Part.CHILDREN, visit),
                desk.guidance().contacts(Desk.MISSING),
                children,
                Link.to("Another child: raise a concern and say that they are missing", "/concerns/new"));
        return desk.pages().show("children/missing", view);
    }
}
