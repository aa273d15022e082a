package org.waymark.casefile;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.waymark.duties.DutyLine;
import org.waymark.engine.duty.Instance;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Tag;
import org.waymark.workplace.Visit;

/// One job of several parts, each with its own evidence.
@Controller
class ChecklistPage {
    private final Desk desk;

    ChecklistPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/children/{child}/checklists/{id}")
    View checklist(@PathVariable UUID child, @PathVariable String id, Visit visit) {
        var seen = desk.seen(child, visit);
        var reader = desk.reader(visit);
        var checklist = Optional.ofNullable(
                        desk.packs().procedures().handbook().checklists().get(id))
                .orElseThrow(NotThereException::new);
        var parts = seen.duties().stream()
                .filter(it -> it.duty().checklist().filter(id::equals).isPresent())
                .toList();
        if (parts.isEmpty()) {
            throw new NotThereException();
        }
        var progress = desk.groups()
                .progress(
                        parts.stream().map(it -> DutyLine.of(seen.child(), it)).toList(), visit.now());
        var view = new ChecklistView(
                desk.frame(checklist.title(), seen, visit),
                Link.to("Back to the child’s page", Desk.page(seen)),
                desk.about(seen),
                checklist.title(),
                checklist.says(),
                progress.done() + " of " + progress.all() + " done",
                desk.guidance().practice(id).stream()
                        .map(it -> it.says())
                        .findFirst()
                        .orElse(""),
                parts.stream().map(it -> part(it, seen, reader)).toList(),
                desk.guidance().cites(checklist.origin().cites()));
        return desk.pages().show("casefile/checklist", view);
    }

    private ChecklistView.Part part(Instance instance, SeenCase seen, CaseWords.Reader reader) {
        var row = desk.words().row(DutyLine.of(seen.child(), instance), "", Optional.empty(), reader);
        var open = instance.standing().open();
        return new ChecklistView.Part(
                instance.duty().title(),
                instance.duty().says(),
                new Tag(CaseWords.standing(instance), row.tone()),
                open ? row.who() : "",
                open ? row.note() : row.due().words(),
                Optional.of(new Link(
                        "Why?",
                        CaseWords.why(seen.child(), instance.ref().text()),
                        instance.duty().title())),
                seen.acts() ? row.action() : Optional.empty());
    }
}
