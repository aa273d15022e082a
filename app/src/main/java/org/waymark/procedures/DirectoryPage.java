package org.waymark.procedures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.casefile.Desk;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Handbook.Audience;
import org.waymark.engine.pack.Origin;
import org.waymark.procedures.DirectoryView.Fact;
import org.waymark.procedures.DirectoryView.Item;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Visit;

/// Everything that people look up in the packs: contacts and papers by theme, rights, words, and ways of working.
@Controller
class DirectoryPage {
    private static final String HERE = "/procedures/directory";

    private final Desk desk;

    DirectoryPage(Desk desk) {
        this.desk = desk;
    }

    /// @param reader whom the page is shown for; everyone, unless it names an audience
    @GetMapping(HERE)
    View directory(@RequestParam(name = "for") Optional<String> reader, Visit visit) {
        var audience = Arrays.stream(Audience.values())
                .filter(it -> reader.filter(it.word()::equals).isPresent())
                .findFirst();
        var view = new DirectoryView(
                desk.frames().of("Directory", Part.PROCEDURES, visit), readers(audience), shelves(audience));
        return desk.pages().show("procedures/directory", view);
    }

    private static List<Frame.Place> readers(Optional<Audience> shown) {
        var readers = new ArrayList<Frame.Place>();
        readers.add(new Frame.Place(Link.to("Everyone", HERE), shown.isEmpty()));
        for (var audience : Audience.values()) {
            var here = shown.filter(audience::equals).isPresent();
            readers.add(new Frame.Place(Link.to(name(audience), HERE + "?for=" + audience.word()), here));
        }
        return readers;
    }

    private List<DirectoryView.Shelf> shelves(Optional<Audience> reader) {
        var handbook = desk.packs().procedures().handbook();
        Predicate<Handbook.Shelf> wanted =
                shelf -> reader.filter(it -> !shelf.whom().contains(it)).isEmpty();
        var themes = new LinkedHashMap<String, List<Item>>();
        // Whom to ring in danger comes first.
        handbook.contacts().stream()
                .filter(it -> wanted.test(it.shelf()) && it.at().contains("raise-a-concern"))
                .forEach(it -> themes.put(it.shelf().theme(), new ArrayList<>()));
        handbook.contacts().stream()
                .filter(it -> wanted.test(it.shelf()))
                .forEach(it -> put(themes, it.shelf().theme(), contact(it)));
        handbook.documents().stream()
                .filter(it -> wanted.test(it.shelf()))
                .forEach(it -> put(themes, it.shelf().theme(), paper(it)));
        if (reader.filter(it -> it == Audience.FAMILY).isEmpty()) {
            handbook.rights().forEach(it -> put(themes, "Rights", right(it)));
        }
        if (reader.filter(it -> it != Audience.PROFESSIONAL).isEmpty()) {
            desk.packs().procedures().roles().values().stream()
                    .filter(it -> !it.says().isEmpty())
                    .forEach(it -> put(themes, "Who does what", item(it.title(), it.says(), List.of(), it.origin())));
            handbook.definitions().forEach(it -> put(themes, "What words mean", definition(it)));
            handbook.practices().stream()
                    .filter(it -> it.sourcesDiffer())
                    .forEach(it -> put(themes, "Where the sources differ", practice(it)));
            handbook.practices().stream()
                    .filter(it -> it.at().contains("procedures") && !it.sourcesDiffer())
                    .forEach(it -> put(themes, "Ways of working", practice(it)));
        }
        return laidOut(themes);
    }

    private static void put(Map<String, List<Item>> themes, String theme, Item item) {
        themes.computeIfAbsent(theme, none -> new ArrayList<>()).add(item);
    }

    /// The themes in order, the first unfolded.
    private static List<DirectoryView.Shelf> laidOut(Map<String, List<Item>> themes) {
        var shelves = new ArrayList<DirectoryView.Shelf>();
        themes.forEach((theme, items) ->
                shelves.add(new DirectoryView.Shelf("theme-" + shelves.size(), theme, shelves.isEmpty(), items)));
        return shelves;
    }

    private Item contact(Handbook.Contact contact) {
        var facts = new ArrayList<Fact>();
        contact.reach().forEach((label, way) -> facts.add(new Fact(label, way, Ways.href(way))));
        if (!contact.hours().isEmpty()) {
            facts.add(new Fact("Open", contact.hours(), ""));
        }
        facts.add(whom(contact.shelf()));
        return item(contact.title(), contact.caveat(), facts, contact.origin());
    }

    private Item paper(Handbook.Paper paper) {
        var facts = new ArrayList<Fact>();
        if (!paper.link().isEmpty()) {
            facts.add(new Fact("Read it", paper.link(), Ways.href(paper.link())));
        }
        facts.add(whom(paper.shelf()));
        return item(paper.title(), paper.says(), facts, paper.origin());
    }

    private Item right(Handbook.Right right) {
        return item(right.title(), right.says(), List.of(new Fact("Whose", right.whose(), "")), right.origin());
    }

    private Item definition(Handbook.Definition definition) {
        return item(definition.term(), definition.says(), List.of(), definition.origin());
    }

    private Item practice(Handbook.Practice practice) {
        return item(practice.title(), practice.says(), List.of(), practice.origin());
    }

    private Item item(String title, String says, List<Fact> facts, Origin origin) {
        return new Item(title, says, facts, desk.guidance().cites(origin.cites()));
    }

    private static Fact whom(Handbook.Shelf shelf) {
        return new Fact("For", shelf.whom().stream().map(DirectoryPage::name).collect(Collectors.joining(", ")), "");
    }

    private static String name(Audience audience) {
        return switch (audience) {
            case CHILD -> "Children and young people";
            case FAMILY -> "Parents and carers";
            case ADULT -> "Adults who were exploited";
            case PROFESSIONAL -> "Professionals";
        };
    }
}
