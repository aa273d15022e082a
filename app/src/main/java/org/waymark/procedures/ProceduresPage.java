package org.waymark.procedures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.waymark.casefile.CaseWords;
import org.waymark.casefile.Desk;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Handbook;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Visit;

/// The packs in force, and each duty in them, laid out as what can be recorded is.
@Controller
class ProceduresPage {
    private final Desk desk;

    ProceduresPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/procedures")
    View procedures(Visit visit) {
        var view = new ProceduresView(
                desk.frames().of("Procedures", Part.PROCEDURES, visit),
                desk.packs().procedures().handbook().packs().stream()
                        .map(ProceduresPage::pack)
                        .toList(),
                stages());
        return desk.pages().show("procedures/index", view);
    }

    private static ProceduresView.Pack pack(Handbook.PackInfo pack) {
        var layer = pack.layer().substring(0, 1).toUpperCase(Locale.UK)
                + pack.layer().substring(1);
        var source = pack.source().matches("\\d+") ? "Document " + pack.source() : pack.source();
        return new ProceduresView.Pack(pack.title(), layer, pack.applies(), source);
    }

    private List<ProceduresView.Stage> stages() {
        var duties = desk.packs().procedures().duties();
        var words = new RuleWords(desk.packs().procedures());
        var placed = new HashSet<String>();
        var stages = new ArrayList<ProceduresView.Stage>();
        for (var menu : desk.packs().procedures().handbook().menus()) {
            var rules = duties.stream()
                    .map(it -> it.newest())
                    .filter(duty -> duty.metBy().kinds().stream().anyMatch(menu.kinds()::contains))
                    .filter(duty -> placed.add(duty.id()))
                    .map(duty -> rule(duty, words))
                    .toList();
            stages.add(new ProceduresView.Stage(menu.id(), menu.title(), "", stages.isEmpty(), rules));
        }
        var rest = duties.stream()
                .map(it -> it.newest())
                .filter(duty -> !placed.contains(duty.id()))
                .map(duty -> rule(duty, words))
                .toList();
        stages.add(new ProceduresView.Stage("else", "Everything else", "", stages.isEmpty(), rest));
        stages.removeIf(stage -> stage.rules().isEmpty());
        return stages;
    }

    private ProceduresView.Rule rule(Duty duty, RuleWords words) {
        return new ProceduresView.Rule(
                duty.title(),
                duty.says(),
                words.owner(duty),
                duty.strength().word(),
                words.starts(duty.starts()),
                words.limits(duty),
                words.metBy(duty),
                duty.because(),
                CaseWords.marks(duty),
                desk.guidance().cites(duty.origin().cites()));
    }
}
