package org.waymark.procedures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.casefile.Desk;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Editions;
import org.waymark.engine.pack.Guard;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Procedures;
import org.waymark.procedures.ProceduresView.Group;
import org.waymark.procedures.ProceduresView.Rule;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Visit;

/// The handbook: the packs in force, and each duty and check in them, by stage or by the role that owes it.
@Controller
class ProceduresPage {
    private static final String BY_ROLE = "role";

    private final Desk desk;

    ProceduresPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/procedures")
    View procedures(@RequestParam(defaultValue = "stage") String by, Visit visit) {
        var byRole = by.equals(BY_ROLE);
        var view = new ProceduresView(
                desk.frames().of("Procedures", Part.PROCEDURES, visit),
                procedures().handbook().packs().stream()
                        .map(ProceduresPage::pack)
                        .toList(),
                List.of(
                        new Frame.Place(Link.to("By stage", "/procedures"), !byRole),
                        new Frame.Place(Link.to("By role", "/procedures?by=" + BY_ROLE), byRole)),
                byRole ? "What each role must do" : "What each stage asks",
                byRole ? byRole(visit.worker().roles()) : byStage());
        return desk.pages().show("procedures/index", view);
    }

    private Procedures procedures() {
        return desk.packs().procedures();
    }

    private static ProceduresView.Pack pack(Handbook.PackInfo pack) {
        var layer = pack.layer().substring(0, 1).toUpperCase(Locale.UK)
                + pack.layer().substring(1);
        var document = pack.source().matches("\\d+");
        return new ProceduresView.Pack(
                pack.title(),
                layer,
                pack.applies(),
                document ? "Document " + pack.source() : pack.source(),
                document ? DocumentPage.path(pack.source()) : "");
    }

    private List<Group> byStage() {
        var placed = new HashSet<String>();
        var stages = new ArrayList<Group>();
        for (var menu : procedures().handbook().menus()) {
            Predicate<List<String>> here = kinds -> kinds.stream().anyMatch(menu.kinds()::contains);
            var rules = rules(duty -> here.test(duty.metBy().kinds()), guard -> here.test(guard.before()), placed);
            stages.add(new Group(menu.id(), menu.title(), stages.isEmpty(), rules));
        }
        stages.add(new Group("else", "Everything else", false, rules(_ -> true, _ -> true, placed)));
        stages.removeIf(stage -> stage.rules().isEmpty());
        return stages;
    }

    /// @param mine the roles of whoever reads: theirs come first
    private List<Group> byRole(Set<String> mine) {
        var placed = new HashSet<String>();
        var yours = new ArrayList<Group>();
        var others = new ArrayList<Group>();
        for (var role : procedures().roles().values()) {
            var rules = rules(duty -> duty.owner().equals(role.id()), _ -> false, placed);
            if (mine.contains(role.id())) {
                yours.add(new Group(role.id(), role.title() + " (you)", true, rules));
            } else {
                others.add(new Group(role.id(), role.title(), false, rules));
            }
        }
        var everyone = new Group("everyone", "Whoever does it", false, rules(_ -> true, _ -> true, placed));
        var groups = new ArrayList<>(yours);
        groups.addAll(others);
        groups.add(everyone);
        groups.removeIf(group -> group.rules().isEmpty());
        return groups;
    }

    /// The rules of one group, duties first; what is placed once stands nowhere else.
    private List<Rule> rules(Predicate<Duty> duties, Predicate<Guard> guards, Set<String> placed) {
        var words = new RuleWords(procedures());
        return Stream.concat(
                        procedures().duties().stream()
                                .map(Editions::newest)
                                .filter(duties)
                                .map(duty -> words.rule(duty, desk.guidance())),
                        procedures().guards().stream()
                                .map(Editions::newest)
                                .filter(guards)
                                .map(guard -> words.rule(guard, desk.guidance())))
                .filter(rule -> placed.add(rule.id()))
                .toList();
    }
}
