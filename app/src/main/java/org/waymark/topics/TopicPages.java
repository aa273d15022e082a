package org.waymark.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.waymark.casefile.CaseWords;
import org.waymark.casefile.ChildHeads;
import org.waymark.casefile.Desk;
import org.waymark.casefile.DutyGroups;
import org.waymark.casefile.SeenCase;
import org.waymark.casefile.Sheets;
import org.waymark.casefile.Story;
import org.waymark.duties.DutyLine;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.TimeWords;
import org.waymark.web.Advice;
import org.waymark.web.DutyGroup;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Tone;
import org.waymark.workplace.Visit;

/// A child's record by topic. The packs say which topics there are and what belongs to each.
@Controller
class TopicPages {
    private final Desk desk;

    TopicPages(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/children/{child}/topics")
    View topics(@PathVariable UUID child, Visit visit) {
        var seen = desk.seen(child, visit);
        var story = desk.story(seen);
        var duties = new Open(DutyGroups.lines(seen), desk.reader(visit));
        var view = new TopicsView(
                desk.frame("Topics", seen, visit),
                desk.heads().head(seen, ChildHeads.Tab.TOPICS),
                menus().stream()
                        .filter(menu -> isThere(menu, seen, story, visit))
                        .map(menu -> topic(menu, seen, story, duties))
                        .toList());
        return desk.pages().show("topics/topics", view);
    }

    @GetMapping("/children/{child}/topics/{id}")
    View topic(@PathVariable UUID child, @PathVariable String id, Visit visit) {
        var seen = desk.seen(child, visit);
        var story = desk.story(seen);
        var menu = menus().stream()
                .filter(it -> it.id().equals(id) && isThere(it, seen, story, visit))
                .findFirst()
                .orElseThrow(NotThereException::new);
        var duties = new Open(DutyGroups.lines(seen), desk.reader(visit));
        var view = new TopicView(
                desk.frame(menu.title(), seen, visit),
                desk.heads().head(seen, ChildHeads.Tab.TOPICS),
                Link.to("All topics", page(seen)),
                menu.title(),
                menu.says(),
                groups(menu, seen, duties),
                line(menu, seen, story, duties),
                menu.shows().episodes().flatMap(fact -> new Episodes(desk, seen, story, fact).of(menu)),
                known(menu, seen, story),
                open(menu, story),
                record(menu, seen, visit),
                sheets(menu, seen),
                mind(menu));
        return desk.pages().show("topics/topic", view);
    }

    private List<Handbook.Menu> menus() {
        return desk.packs().procedures().handbook().menus();
    }

    private static String page(SeenCase seen) {
        return Desk.page(seen) + "/topics";
    }

    /// Whoever sees no entry of a topic, and can record none, finds no such topic.
    private boolean isThere(Handbook.Menu menu, SeenCase seen, Story story, Visit visit) {
        return story.standing().anyMatch(said -> menu.kinds().contains(said.kind()))
                || kinds(menu).stream().anyMatch(kind -> desk.offers(kind, seen, visit));
    }

    private List<Kind> kinds(Handbook.Menu menu) {
        return menu.kinds().stream()
                .flatMap(id -> desk.packs().procedures().kind(id).stream())
                .toList();
    }

    /// What is open in the whole case, and for whom it is told.
    private record Open(List<DutyLine> lines, CaseWords.Reader reader) {}

    private Optional<TimeLine> line(Handbook.Menu menu, SeenCase seen, Story story, Open duties) {
        var kinds = menus().stream()
                .filter(it -> menu.shows().lineOfTime().contains(it.id()))
                .flatMap(it -> it.kinds().stream())
                .toList();
        return kinds.isEmpty() ? Optional.empty() : new Milestones(desk, seen, story).of(kinds, metBy(kinds, duties));
    }

    private List<DutyGroup> groups(Handbook.Menu menu, SeenCase seen, Open duties) {
        return desk.groups().ofOne(metBy(menu.kinds(), duties), seen, duties.reader());
    }

    /// The duties that an entry of some kinds meets.
    private List<DutyLine> metBy(List<String> kinds, Open duties) {
        return duties.lines().stream()
                .filter(line ->
                        desk.packs().duty(line.rule()).metBy().kinds().stream().anyMatch(kinds::contains))
                .toList();
    }

    private TopicsView.Topic topic(Handbook.Menu menu, SeenCase seen, Story story, Open duties) {
        var pressing = groups(menu, seen, duties).stream().findFirst();
        var last = story.standing()
                .filter(said -> menu.kinds().contains(said.kind()))
                .findFirst()
                .map(said -> story.title(said) + ", " + TimeWords.of(said.happened()))
                .orElse("Nothing recorded yet");
        return new TopicsView.Topic(
                Link.to(menu.title(), page(seen) + "/" + menu.id()),
                menu.says(),
                pressing.map(TopicPages::words).orElse(""),
                pressing.map(DutyGroup::tone).orElse(Tone.PLAIN),
                last);
    }

    private static String words(DutyGroup group) {
        return group.rows().size() + " " + group.title().toLowerCase(Locale.UK);
    }

    private List<TopicView.Known> known(Handbook.Menu menu, SeenCase seen, Story story) {
        var known = new ArrayList<TopicView.Known>();
        for (var kind : kinds(menu)) {
            var said = of(kind, story);
            if (!said.isEmpty()) {
                var lines = said.stream().map(story::line).toList();
                var compare = said.size() < 2
                        ? Optional.<Link>empty()
                        : Optional.of(new Link(
                                "Compare them side by side",
                                page(seen) + "/" + menu.id() + "/" + kind.id(),
                                kind.title()));
                known.add(new TopicView.Known(
                        kind.title(),
                        TimeWords.of(said.getFirst().happened()),
                        lines.getFirst(),
                        lines.subList(1, lines.size()),
                        compare));
            }
        }
        return known;
    }

    private List<String> open(Handbook.Menu menu, Story story) {
        return kinds(menu).stream()
                .filter(kind -> of(kind, story).isEmpty())
                .map(Kind::title)
                .toList();
    }

    private static List<Entry.Stated> of(Kind kind, Story story) {
        return story.standing().filter(it -> it.kind().equals(kind.id())).toList();
    }

    private List<Link> record(Handbook.Menu menu, SeenCase seen, Visit visit) {
        return kinds(menu).stream()
                .filter(kind -> desk.offers(kind, seen, visit))
                .map(kind -> Link.to(kind.title(), Desk.page(seen) + "/record/" + kind.id()))
                .toList();
    }

    private List<Link> sheets(Handbook.Menu menu, SeenCase seen) {
        return desk.packs().procedures().handbook().sheets().stream()
                .filter(sheet -> sheet.menu().equals(menu.id()))
                .map(sheet -> Link.to(sheet.title(), Sheets.page(seen, sheet)))
                .toList();
    }

    private List<Advice> mind(Handbook.Menu menu) {
        return menu.kinds().stream()
                .flatMap(kind -> desk.guidance().practice(kind).stream())
                .distinct()
                .toList();
    }
}
