package org.waymark.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.access.Caseloads;
import org.waymark.access.Caseloads.Held;
import org.waymark.agencies.Worker;
import org.waymark.casefile.Desk;
import org.waymark.casefile.EntryForm;
import org.waymark.casefile.FormView;
import org.waymark.duties.Duties;
import org.waymark.engine.record.Accuracy;
import org.waymark.engine.record.London;
import org.waymark.engine.record.TimeWords;
import org.waymark.forms.Answers;
import org.waymark.forms.Choices;
import org.waymark.people.Children;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Hidden;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Send;
import org.waymark.web.Times;
import org.waymark.work.PassingOn.Way;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Frames.Part;
import org.waymark.workplace.Unsent;
import org.waymark.workplace.Visit;

/// Hands over what somebody of a team holds, or lets somebody stand in for them, all at once.
@Controller
class PassingOnPage {
    private static final String KEY = "key";
    private static final String CHILDREN = "children";
    private static final String TO = "to";
    private static final String DAY = "day";
    private static final String NOTE = "note";
    private static final int LINES = 4;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}'’-]+");

    /// Shorter names are words too often.
    private static final int SHORT = 2;
    private static final Choices NOTHING = new Choices(List.of(), List.of(), List.of());

    private final Desk desk;
    private final Duties duties;
    private final Caseloads caseloads;
    private final Unsent unsent;

    PassingOnPage(Desk desk, Duties duties, Caseloads caseloads, Unsent unsent) {
        this.desk = desk;
        this.duties = duties;
        this.caseloads = caseloads;
        this.unsent = unsent;
    }

    @GetMapping(TeamPage.PATH + "/{id}/{way}")
    View form(@PathVariable String id, @PathVariable String way, Visit visit) {
        var asked = asked(id, way, visit);
        var all = asked.cards().stream().map(it -> it.child().toString()).toList();
        var filled = unsent.begun(visit).orElseGet(() -> new Filled(Map.of(CHILDREN, all)));
        return show(asked, filled, Map.of(), visit);
    }

    @PostMapping(TeamPage.PATH + "/{id}/{way}")
    View pass(@PathVariable String id, @PathVariable String way, Visit visit) {
        var asked = asked(id, way, visit);
        var filled = Filled.of(visit.request().getParameterMap());
        var errors = new LinkedHashMap<String, String>();
        var passing = read(asked, filled, errors, visit);
        if (passing.isPresent()) {
            var refused = new PassingOn(desk.casefile(), desk.packs()).pass(passing.get(), visit.worker(), visit.now());
            if (refused.isEmpty()) {
                unsent.sent(filled, visit);
                Frames.say(visit.request(), done(asked.way()), says(asked, passing.get()));
                return new RedirectView(ColleaguePage.path(id));
            }
            errors.put(CHILDREN, refused(asked, refused));
        }
        return show(asked, filled, errors, visit);
    }

    /// @throws NotThereException where there is nothing to pass on
    private ToPassOn asked(String id, String word, Visit visit) {
        var way = Way.of(word).orElseThrow(NotThereException::new);
        var team = Team.of(desk, duties, caseloads, visit);
        var from = team.person(id);
        var held = Team.children(team.casesOf(id));
        var cards = team.cards().values().stream()
                .filter(it -> held.contains(it.child()))
                .sorted(Comparator.comparing(Children.Card::display).thenComparing(Children.Card::reference))
                .toList();
        if (cards.isEmpty()) {
            throw new NotThereException();
        }
        var roles = team.casesOf(id).stream().map(Held::role).distinct().toList();
        var takers = desk.agencies().workersOf(visit.worker().agency().id(), visit.now()).stream()
                .filter(it -> !it.id().equals(id) && roles.stream().allMatch(it::is))
                .toList();
        return new ToPassOn(way, team, from, cards, takers);
    }

    private Optional<PassingOn.Passing> read(ToPassOn asked, Filled filled, Map<String, String> errors, Visit visit) {
        var chosen = asked.cards().stream()
                .filter(it -> filled.all(CHILDREN).contains(it.child().toString()))
                .toList();
        if (chosen.isEmpty()) {
            errors.put(CHILDREN, "Tick at least one child");
        }
        var to = asked.takers().stream()
                .filter(it -> it.id().equals(filled.one(TO)))
                .findFirst();
        if (to.isEmpty()) {
            errors.put(TO, asked.way() == Way.HAND_OVER ? "Choose who takes them on" : "Choose who stands in");
        }
        to.ifPresent(it -> keptOut(it, chosen, visit).ifPresent(why -> errors.put(TO, why)));
        var day = day(asked.way(), filled, errors, visit);
        named(filled.one(NOTE), chosen).ifPresent(why -> errors.put(NOTE, why));
        var children = chosen.stream().map(Children.Card::child).toList();
        var held = asked.way() == Way.HAND_OVER
                ? asked.team().heldBy(asked.from().id())
                : asked.team().casesOf(asked.from().id());
        return errors.isEmpty()
                ? to.map(it -> new PassingOn.Passing(
                        filled.key(KEY),
                        asked.way(),
                        held.stream()
                                .filter(role -> children.contains(role.child()))
                                .toList(),
                        it,
                        day,
                        filled.one(NOTE)))
                : Optional.empty();
    }

    /// Whoever is kept out of a record would hold a case that they cannot see.
    private Optional<String> keptOut(Worker worker, Collection<Children.Card> chosen, Visit visit) {
        var from = caseloads.keptFrom(
                worker.id(), chosen.stream().map(Children.Card::child).toList(), visit.now());
        return from.isEmpty()
                ? Optional.empty()
                : Optional.of(worker.name() + " is kept out of the record of " + ToPassOn.names(chosen, from)
                        + ". Choose somebody else, or leave that child out");
    }

    private Optional<LocalDate> day(Way way, Filled filled, Map<String, String> errors, Visit visit) {
        var answers = new Answers(desk.packs().procedures(), NOTHING, filled, true);
        var when = answers.when(DAY);
        errors.putAll(answers.errors());
        var day = when.filter(it -> it.accuracy() == Accuracy.DAY)
                .map(it -> it.latestDay())
                .filter(it -> !it.isBefore(London.dayOf(visit.now())));
        var wanted = way == Way.STAND_IN || when.isPresent();
        if (wanted && day.isEmpty()) {
            errors.putIfAbsent(DAY, "Give a day, from today on");
        }
        return day;
    }

    /// A note that goes into several records must name none of the children.
    private static Optional<String> named(String note, List<Children.Card> chosen) {
        var words = List.of(NO_LETTERS.split(note));
        return chosen.stream()
                .filter(_ -> chosen.size() > 1)
                .filter(card -> note.contains(card.reference())
                        || NO_LETTERS
                                .splitAsStream(card.face().name())
                                .filter(name -> name.length() > SHORT)
                                .anyMatch(words::contains))
                .findFirst()
                .map(card -> "This goes into the record of every child that is ticked, and names " + card.display()
                        + ". Take the name out, or pass that child on by itself");
    }

    private View show(ToPassOn asked, Filled filled, Map<String, String> errors, Visit visit) {
        var view = new FormView(
                desk.frames().of(asked.way() == Way.HAND_OVER ? "Hand over" : "Stand in", Part.WORK, visit),
                asked.title(),
                Link.to(
                        "Back to what " + asked.from().name() + " has",
                        ColleaguePage.path(asked.from().id())),
                Link.to(asked.from().job() + ", " + asked.team().title(), TeamPage.PATH),
                asked.says(),
                EntryForm.items(errors),
                unsent.form(
                        asked.path(),
                        asked.way() == Way.HAND_OVER ? "Hand over cases" : "Let somebody stand in",
                        List.of(new Hidden(KEY, filled.key(KEY).toString())),
                        filled,
                        visit),
                fields(asked, filled, errors, visit),
                Send.only(asked.way() == Way.HAND_OVER ? "Hand over" : "Let them stand in"),
                List.of());
        return desk.pages()
                .show("casefile/form", view, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<FieldView> fields(ToPassOn asked, Filled filled, Map<String, String> errors, Visit visit) {
        var handing = asked.way() == Way.HAND_OVER;
        var sizes = caseloads.sizes(visit.now());
        var children = new FieldView.Choose(
                FieldView.Ask.of(CHILDREN, "Which children?", "", errors),
                FieldView.Shape.CHECKBOXES,
                asked.cards().stream()
                        .map(it -> new FieldView.Choice(
                                it.child().toString(),
                                it.display(),
                                it.reference(),
                                filled.all(CHILDREN).contains(it.child().toString())))
                        .toList());
        var to = new FieldView.Choose(
                FieldView.Ask.of(TO, handing ? "Who takes them on?" : "Who stands in?", asked.takersHint(), errors),
                FieldView.Shape.SELECT,
                asked.takers().stream()
                        .map(it -> new FieldView.Choice(
                                it.id(),
                                it.name() + ", " + it.job() + ", "
                                        + Times.plural(sizes.getOrDefault(it.id(), 0), "case"),
                                "",
                                it.id().equals(filled.one(TO))))
                        .toList());
        var day = new FieldView.Day(
                FieldView.Ask.of(
                        DAY,
                        handing ? "When will you look at this again?" : "Until when?",
                        handing ? "Leave it empty if no day is set." : "The last day on which they stand in.",
                        errors),
                filled.one(DAY + ".day"),
                filled.one(DAY + ".month"),
                filled.one(DAY + ".year"),
                FieldView.Guess.NOT_ASKED);
        var note = new FieldView.Words(
                FieldView.Ask.of(
                        NOTE,
                        "What must they know?",
                        "What was promised to the child, what comes next. It goes into the record of every child that"
                                + " is ticked: name none of them.",
                        errors),
                filled.one(NOTE),
                LINES);
        return new ArrayList<>(List.of(children, to, day, note));
    }

    private static String done(Way way) {
        return way == Way.HAND_OVER ? "Handed over" : "Somebody stands in";
    }

    private static String says(ToPassOn asked, PassingOn.Passing passing) {
        var children = TeamPage.children(Team.children(passing.held()).size());
        return asked.way() == Way.HAND_OVER
                ? passing.to().name() + " holds " + children.toLowerCase(Locale.UK) + " from now on."
                : passing.to().name() + " stands in for " + asked.from().name() + " with "
                        + children.toLowerCase(Locale.UK)
                        + passing.day()
                                .map(it -> " until the end of " + TimeWords.of(it))
                                .orElse("") + ".";
    }

    private static String refused(ToPassOn asked, Map<UUID, String> refused) {
        return refused.entrySet().stream()
                .map(it ->
                        "Not passed on: " + ToPassOn.names(asked.cards(), List.of(it.getKey())) + ". " + it.getValue())
                .collect(Collectors.joining(". "));
    }
}
