package org.waymark.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.TimeWords;
import org.waymark.engine.record.When;
import org.waymark.engine.record.WhenText;
import org.waymark.forms.Answers;
import org.waymark.forms.Choices;
import org.waymark.forms.Questions;
import org.waymark.forms.WhenParts;
import org.waymark.people.Likeness;
import org.waymark.people.Likeness.Described;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Form;
import org.waymark.web.Hidden;
import org.waymark.web.Link;
import org.waymark.web.StoryLine;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Visit;

/// A child's page: what must happen now, the story, and what can be recorded.
@Controller
class ChildPages {
    private static final String AT = "at";
    private static final Choices NOTHING = new Choices(List.of(), List.of(), List.of());

    private final Desk desk;

    ChildPages(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/children/{child}")
    View now(@PathVariable UUID child, Visit visit) {
        var seen = desk.seen(child, visit);
        var open = desk.groups().open(seen, desk.reader(visit));
        var empty = open.isEmpty() ? nothingDue(seen) : List.<String>of();
        var looked = Optional.of(Link.to("Who looked at this record", LookedPage.page(seen)))
                .filter(it -> seen.seen().whole());
        var now = new ChildView.Now(
                open, empty, desk.heads().stages(seen), desk.heads().knowing(seen), alike(seen, visit), looked);
        return show(seen, ChildHeads.Tab.NOW, visit, new Shown(Optional.of(now), Optional.empty(), Optional.empty()));
    }

    /// Other children of whoever asks who may be this one: two records of one child tell half of what happened each.
    private List<ChildView.Alike> alike(SeenCase seen, Visit visit) {
        var described = Described.of(desk.heads().person(seen));
        return desk.others(seen, visit).stream()
                .flatMap(card -> Likeness.of(described, Described.of(card)).filter(Likeness::strong).stream()
                        .map(it -> new ChildView.Alike(
                                Link.to(card.display(), DutyGroups.page(card.child())),
                                card.reference(),
                                it.says(described, Described.of(card)),
                                new Link(
                                        "Compare the two records",
                                        Desk.page(seen) + "/same/" + card.child(),
                                        "with " + card.reference()))))
                .toList();
    }

    @GetMapping("/children/{child}/story")
    View story(@PathVariable UUID child, @RequestParam Optional<String> known, Visit visit) {
        return story(child, knownAt(known, visit), "", visit);
    }

    /// Finds what the story says. What is looked for stands in no address.
    @PostMapping("/children/{child}/story/find")
    View find(
            @PathVariable UUID child,
            @RequestParam Optional<String> known,
            @RequestParam(defaultValue = "") String words,
            Visit visit) {
        return story(child, knownAt(known, visit), words.strip(), visit);
    }

    /// Where a browser comes back to that was locked meanwhile: the words are gone, as they stand in no address.
    @GetMapping("/children/{child}/story/find")
    View found(@PathVariable UUID child) {
        return new RedirectView("/children/" + child + "/story");
    }

    private View story(UUID child, Instant asked, String words, Visit visit) {
        var seen = desk.seen(child, visit, asked);
        var files = files(seen, visit);
        var all = desk.story(seen).days(files);
        var days = new StorySearch(words).in(all);
        var story = new ChildView.Story(
                finding(seen, words, days, all, visit),
                new Form(Desk.page(seen) + "/story", List.of()),
                at(asked),
                days,
                Optional.of(Link.to("All photographs and papers", Desk.page(seen) + "/files"))
                        .filter(_ -> !files.isEmpty()),
                Optional.empty());
        return show(
                seen, ChildHeads.Tab.STORY, visit, new Shown(Optional.empty(), Optional.of(story), Optional.empty()));
    }

    private static ChildView.Find finding(
            SeenCase seen, String words, List<ChildView.Day> found, List<ChildView.Day> all, Visit visit) {
        var page = Desk.page(seen) + "/story";
        var minute = WhenText.minute(seen.at());
        var then = seen.at().equals(visit.now()) ? List.<Hidden>of() : List.of(new Hidden("known", minute));
        var many = lines(found);
        var total = lines(all);
        var says = many == 0
                ? "Nothing here says “" + words + "”. Try fewer words, or a part of one."
                : many + " of " + total + (total == 1 ? " entry" : " entries") + " with “" + words + "”.";
        return new ChildView.Find(
                new Form(page + "/find", then),
                new FieldView.Line(
                        FieldView.Ask.of("words", "Find in this record", ""),
                        words,
                        "search",
                        FieldView.Size.MIDDLE,
                        ""),
                words.isEmpty() ? "" : says,
                words.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Link.to(
                                "Show everything",
                                then.isEmpty() ? page : page + "?known=" + CaseWords.encoded(minute))));
    }

    private static int lines(List<ChildView.Day> days) {
        return days.stream().mapToInt(day -> day.lines().size()).sum();
    }

    private Map<String, List<StoryLine.File>> files(SeenCase seen, Visit visit) {
        return desk.casefile().filing().of(seen.child(), visit.worker(), visit.now()).stream()
                .filter(file -> !file.at().isAfter(seen.at()))
                .collect(Collectors.groupingBy(
                        file -> file.entry().toString(),
                        Collectors.mapping(file -> desk.file(seen, file), Collectors.toList())));
    }

    /// Asks for the record as it was known earlier.
    @PostMapping("/children/{child}/story")
    View asKnown(@PathVariable UUID child, Visit visit) {
        var filled = Filled.of(visit.request().getParameterMap());
        var story = "/children/" + child + "/story";
        var answers = new Answers(desk.packs().procedures(), NOTHING, filled, true);
        var when = answers.when(AT);
        if (when.isEmpty()) {
            var why = answers.errors().getOrDefault(AT, "Give a day, and a time if you like");
            Frames.say(visit.request(), "That day cannot be shown", why + ".");
            return new RedirectView(story);
        }
        return new RedirectView(
                story + "?known=" + CaseWords.encoded(WhenText.minute(when.get().latest())));
    }

    @GetMapping("/children/{child}/record")
    View menu(@PathVariable UUID child, Visit visit) {
        var seen = desk.seen(child, visit);
        var menu = new ChildView.Menu(stages(seen, visit));
        return show(
                seen, ChildHeads.Tab.RECORD, visit, new Shown(Optional.empty(), Optional.empty(), Optional.of(menu)));
    }

    /// What the open tab shows.
    private record Shown(Optional<ChildView.Now> now, Optional<ChildView.Story> story, Optional<ChildView.Menu> menu) {}

    private View show(SeenCase seen, ChildHeads.Tab tab, Visit visit, Shown shown) {
        var asKnown = seen.at().equals(visit.now())
                ? Optional.<ChildView.AsKnown>empty()
                : Optional.of(new ChildView.AsKnown(
                        "You see the record as it was known on " + TimeWords.minute(seen.at()) + ".",
                        Link.to("Back to now", Desk.page(seen) + "/story")));
        var view = new ChildView(
                desk.frame("Child’s record", seen, visit),
                desk.heads().head(seen, tab),
                asKnown,
                shown.now(),
                shown.story(),
                shown.menu());
        return desk.pages().show("casefile/child", view);
    }

    private FieldView.Time at(Instant asked) {
        var filled = new Filled(WhenParts.parts(When.at(asked), AT).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, part -> List.of(part.getValue()))));
        return new Questions(desk.packs().procedures(), NOTHING, filled, Map.of(), true)
                .when(AT, "As it was known on", "Without a time: as known at the end of that day.")
                .withoutGuess();
    }

    private static Instant knownAt(Optional<String> known, Visit visit) {
        return known.flatMap(text -> WhenText.read(text) instanceof WhenText.Read.Time(var when) && when.exact()
                        ? Optional.of(when.first())
                        : Optional.empty())
                .filter(moment -> moment.isBefore(visit.now()))
                .orElse(visit.now());
    }

    private static List<String> nothingDue(SeenCase seen) {
        var until = seen.nextChange()
                .map(moment -> "The clock alone changes nothing before " + TimeWords.minute(moment) + ".")
                .orElse("The clock alone changes nothing here.");
        return List.of("Nothing is due for you in this case now.", until);
    }

    /// What this person can record, as the packs lay it out; what stands in no menu comes last.
    private List<ChildView.MenuStage> stages(SeenCase seen, Visit visit) {
        var procedures = desk.packs().procedures();
        var offered = procedures.kinds().values().stream()
                .filter(kind -> desk.offers(kind, seen, visit))
                .collect(Collectors.toMap(Kind::id, kind -> kind));
        var stages = new ArrayList<ChildView.MenuStage>();
        var placed = new HashSet<String>();
        for (var menu : procedures.handbook().menus()) {
            var items = menu.kinds().stream()
                    .flatMap(id -> Optional.ofNullable(offered.get(id)).stream())
                    .map(kind -> item(seen, kind))
                    .toList();
            placed.addAll(menu.kinds());
            stages.add(new ChildView.MenuStage(menu.title(), stages.isEmpty(), items));
        }
        stages.add(new ChildView.MenuStage("Anything else", false, rest(seen, offered, placed)));
        stages.removeIf(stage -> stage.items().isEmpty());
        return stages;
    }

    private static List<ChildView.MenuItem> rest(SeenCase seen, Map<String, Kind> offered, Set<String> placed) {
        return offered.values().stream()
                .filter(kind -> !placed.contains(kind.id()))
                .sorted(Comparator.comparing(Kind::title))
                .map(kind -> item(seen, kind))
                .toList();
    }

    private static ChildView.MenuItem item(SeenCase seen, Kind kind) {
        return new ChildView.MenuItem(Link.to(kind.title(), Desk.page(seen) + "/record/" + kind.id()), kind.help());
    }
}
