package org.waymark.procedures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.waymark.casefile.Desk;
import org.waymark.engine.pack.Handbook;
import org.waymark.packs.Register.Requirement;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Visit;

/// The handbook by source: each paragraph of a document that asks for something, and what comes of it.
@Controller
class DocumentPage {
    /// What the register writes where a document says nothing of it.
    private static final Set<String> NOTHING = Set.of("", "n/a", "not specified", "system");

    private final Desk desk;

    DocumentPage(Desk desk) {
        this.desk = desk;
    }

    static String path(String source) {
        return "/procedures/documents/" + source;
    }

    @GetMapping("/procedures/documents/{source}")
    View document(@PathVariable String source, Visit visit) {
        var requirements = desk.packs().register().requirements().values();
        var sources =
                new TreeSet<>(requirements.stream().map(Requirement::source).toList());
        if (!sources.contains(source)) {
            throw new NotThereException();
        }
        var answers = new Answers(desk.packs().procedures());
        var sections = new LinkedHashMap<String, List<DocumentView.Row>>();
        requirements.stream()
                .filter(it -> it.source().equals(source))
                .forEach(it -> sections.computeIfAbsent(it.locus(), _ -> new ArrayList<>())
                        .add(row(it, answers)));
        var pack = pack(source);
        var title = "Document " + source;
        var view = new DocumentView(
                desk.frames().of(title, Part.PROCEDURES, visit),
                sources.stream()
                        .map(it -> new Frame.Place(Link.to("Document " + it, path(it)), it.equals(source)))
                        .toList(),
                title,
                pack.map(it -> it.title() + ". " + it.applies() + ".").orElse("One of the resource sheets."),
                sections.entrySet().stream()
                        .map(it -> new DocumentView.Section(it.getKey(), it.getValue()))
                        .toList());
        return desk.pages().show("procedures/document", view);
    }

    private Optional<Handbook.PackInfo> pack(String source) {
        return desk.packs().procedures().handbook().packs().stream()
                .filter(it -> it.source().equals(source))
                .findFirst();
    }

    private static DocumentView.Row row(Requirement asks, Answers answers) {
        var facts = new ArrayList<ProceduresView.Fact>();
        fact("Who", asks.actor(), facts);
        fact("When", asks.condition(), facts);
        fact("By when", asks.due(), facts);
        return new DocumentView.Row(asks.id(), asks.what(), asks.strength(), facts, answers.to(asks.id()));
    }

    private static void fact(String label, String says, List<ProceduresView.Fact> facts) {
        if (!NOTHING.contains(says)) {
            facts.add(new ProceduresView.Fact(label, List.of(says)));
        }
    }
}
