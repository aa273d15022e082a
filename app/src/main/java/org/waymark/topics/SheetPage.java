package org.waymark.topics;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.waymark.casefile.Desk;
import org.waymark.casefile.SeenCase;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Handbook.Audience;
import org.waymark.engine.record.TimeWords;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.workplace.Visit;

/// A part of a record for paper, in the words of whoever reads it. Where the child is stands on none.
@Controller
class SheetPage {
    private final Desk desk;

    SheetPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/children/{child}/sheets/{id}")
    View sheet(@PathVariable UUID child, @PathVariable String id, Visit visit) {
        var seen = desk.seen(child, visit);
        var handbook = desk.packs().procedures().handbook();
        var sheet = handbook.sheets().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(NotThereException::new);
        var topic = handbook.menus().stream()
                .filter(it -> it.id().equals(sheet.menu()))
                .findFirst()
                .orElseThrow(NotThereException::new);
        var person = desk.heads().person(seen);
        var view = new SheetView(
                desk.frame(sheet.title(), seen, visit),
                Link.to("Back to " + topic.title(), Desk.page(seen) + "/topics/" + topic.id()),
                sheet.title(),
                sheet.named() ? person.name() : seen.reference(),
                sheet.named() ? person.text(Field.Means.OWN_SCRIPT).orElse("") : "",
                seen.reference(),
                sheet.says(),
                TimeWords.minute(seen.at()),
                isForChild(sheet),
                desk.sheets(seen).lines(sheet),
                desk.guidance().contacts(sheet.id()),
                isForChild(sheet) ? List.of() : handing(seen, visit));
        return desk.pages().show("topics/sheet", view);
    }

    private static boolean isForChild(Handbook.Sheet sheet) {
        return sheet.whom() == Audience.CHILD;
    }

    /// What goes to another agency is recorded as shared.
    private List<Link> handing(SeenCase seen, Visit visit) {
        return desk.packs().procedures().kinds().values().stream()
                .filter(kind -> kind.act() && kind.shares().isPresent() && desk.offers(kind, seen, visit))
                .map(kind -> Link.to(kind.title(), Desk.page(seen) + "/record/" + kind.id()))
                .toList();
    }
}
