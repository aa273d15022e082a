package org.waymark.children;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.casefile.CaseWords;
import org.waymark.casefile.Desk;
import org.waymark.casefile.DutyGroups;
import org.waymark.engine.access.Access;
import org.waymark.web.Form;
import org.waymark.web.Link;
import org.waymark.web.Times;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Visit;

/// The children that a person works with, and the search for one. What is searched for never stands in an address.
@Controller
class ChildrenPage {
    private static final int AT_MOST = 50;
    private static final String LIKE = "Nobody has exactly that name. These are like it.";

    private final Desk desk;
    private final Acquaintance acquaintance;

    ChildrenPage(Desk desk, Acquaintance acquaintance) {
        this.desk = desk;
        this.acquaintance = acquaintance;
    }

    @GetMapping("/children")
    View children(Visit visit) {
        return show("", visit);
    }

    @PostMapping("/children")
    View search(@RequestParam(defaultValue = "") String words, Visit visit) {
        return show(words.strip(), visit);
    }

    private View show(String words, Visit visit) {
        var exact = acquaintance.of(words, AT_MOST, visit);
        var like = exact.isEmpty() && !words.isEmpty();
        var cases = like ? acquaintance.like(words, AT_MOST, visit) : exact;
        var reader = desk.reader(visit);
        var view = new ChildrenView(
                desk.frames().of("Children", Part.CHILDREN, visit),
                new Form("/children", List.of()),
                words,
                like && !cases.isEmpty() ? LIKE : found(words, cases.size()),
                cases.stream().map(it -> child(it, reader)).toList(),
                emergency(visit),
                cases.isEmpty() ? empty(words) : List.of());
        return desk.pages().show("children/list", view);
    }

    private Optional<Link> emergency(Visit visit) {
        return Access.mayBreakGlass(visit.worker().viewer(), desk.packs().procedures())
                ? Optional.of(Link.to("Open the record of another child in an emergency", "/emergency"))
                : Optional.empty();
    }

    private ChildrenView.Child child(Acquaintance.Acquainted known, CaseWords.Reader reader) {
        return new ChildrenView.Child(
                Link.to(known.name(), DutyGroups.page(known.child())),
                known.reference(),
                known.facts(),
                "",
                known.tags(),
                desk.groups()
                        .mostPressing(known.duties(), reader)
                        .map(row -> new ChildrenView.Next(row.title(), row.due(), row.tone())));
    }

    private static String found(String words, int count) {
        if (words.isEmpty()) {
            return "";
        }
        return count == AT_MOST
                ? "More than " + AT_MOST + " fit. Add to the name."
                : Times.plural(count, "child").replace("childs", "children") + " found.";
    }

    private static List<String> empty(String words) {
        return words.isEmpty()
                ? List.of(
                        "You work with no child yet.",
                        "Children stand here once you raise a concern or take on a case.")
                : List.of(
                        "No child you work with has that name or reference.",
                        "If you are worried about a child, raise a concern: you need not find them first.");
    }
}
