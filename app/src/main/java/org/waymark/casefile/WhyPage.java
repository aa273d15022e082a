package org.waymark.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.duties.DutyLine;
import org.waymark.duties.WhyView;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.duty.Step;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Tag;
import org.waymark.workplace.Visit;

/// Why something is due.
@Controller
class WhyPage {
    private final Desk desk;

    WhyPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/children/{child}/why")
    View why(@PathVariable UUID child, @RequestParam String duty, Visit visit) {
        var seen = desk.seen(child, visit);
        var instance = instance(seen, duty);
        var row = desk.words().row(DutyLine.of(seen.child(), instance), "", Optional.empty(), desk.reader(visit));
        var view = new WhyView(
                desk.frame("Why is this due?", seen, visit),
                Link.to("Back to the child’s page", Desk.page(seen)),
                desk.about(seen),
                CaseWords.title(instance.duty()),
                instance.duty().says(),
                new Tag(CaseWords.standing(instance), row.tone()),
                row.due(),
                row.who(),
                CaseWords.strength(instance),
                row.marks(),
                desk.packs().why().steps(instance).stream()
                        .map(step -> step(step, seen))
                        .toList(),
                seen.acts() ? row.action() : Optional.empty(),
                others(instance, seen));
        return desk.pages().show("duties/why", view);
    }

    /// A duty of this case that the person may see.
    ///
    /// @throws NotThereException if there is none
    static Instance instance(SeenCase seen, String ref) {
        return seen.duties().stream()
                .filter(it -> it.ref().text().equals(ref))
                .findFirst()
                .orElseThrow(NotThereException::new);
    }

    private WhyView.Step step(Step step, SeenCase seen) {
        var entry = step.entry()
                .filter(id -> seen.entry(id).isPresent())
                .map(id -> Link.to("Read it in the story", Desk.page(seen) + "/story#" + id));
        return new WhyView.Step(step.says(), desk.guidance().cites(step.cites()), entry);
    }

    /// Other ways on: those that the rule itself allows.
    private static List<Link> others(Instance instance, SeenCase seen) {
        var others = new ArrayList<Link>();
        for (var act : DutyAct.values()) {
            if (seen.acts() && act.allowed(instance)) {
                others.add(Link.to(
                        act.link(), act.path(seen.child(), instance.ref().text())));
            }
        }
        return others;
    }
}
