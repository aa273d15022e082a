package org.waymark.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.forms.Answered;
import org.waymark.forms.WhenParts;
import org.waymark.people.Children;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Form;
import org.waymark.web.Hidden;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Returning;
import org.waymark.web.Send;
import org.waymark.workplace.Unsent;
import org.waymark.workplace.Visit;

/// Corrects an earlier entry: changes what it says, strikes it out, moves it to another child, calls a plan off. The
/// entry itself stays as it was written.
@Controller
class CorrectPage {
    private static final String HOW = "how";
    private static final String REASON = "reason";
    private static final String WHY = "Why?";
    private static final String TO = "to";
    private static final String KEY = "key";
    private static final String VERSION = "version";
    private static final int LINES = 3;

    private final Desk desk;
    private final Children children;
    private final Unsent unsent;

    CorrectPage(Desk desk, Children children, Unsent unsent) {
        this.desk = desk;
        this.children = children;
        this.unsent = unsent;
    }

    /// What is corrected: the entry as it stands now.
    private record Target(SeenCase seen, Entry.Stated said, Kind kind) {
        UUID id() {
            return UUID.fromString(said.id());
        }

        String path() {
            return Desk.page(seen) + "/entries/" + said.id() + "/correct";
        }

        @Override
        public String toString() {
            return "Target[" + said.id() + "]";
        }
    }

    @GetMapping("/children/{child}/entries/{entry}/correct")
    View form(@PathVariable UUID child, @PathVariable UUID entry, Visit visit) {
        var target = target(child, entry, visit);
        var filled = unsent.begun(visit).orElseGet(() -> asItStands(target));
        return show(target, filled, Remarks.NONE, visit);
    }

    @PostMapping("/children/{child}/entries/{entry}/correct")
    View correct(@PathVariable UUID child, @PathVariable UUID entry, Visit visit) {
        var target = target(child, entry, visit);
        var filled = Filled.of(visit.request().getParameterMap());
        if (filled.has("add")) {
            return show(target, filled, Remarks.NONE, visit);
        }
        var errors = new LinkedHashMap<String, String>();
        var change = change(target, filled, errors, visit);
        if (filled.one(REASON).isEmpty()) {
            errors.put(REASON, "Say why it is corrected");
        }
        if (change.isEmpty() || !errors.isEmpty()) {
            return show(target, filled, new Remarks(errors, List.of()), visit);
        }
        var wording = wording(target, change.get(), filled, visit);
        if (Wording.holdsBack(wording, target.kind(), filled)) {
            return show(target, filled, new Remarks(errors, wording), visit);
        }
        var command =
                new Command(filled.key(KEY), target.seen().child(), change.get(), Optional.of(filled.one(VERSION)));
        return switch (desk.casefile().record(command, visit.worker(), visit.now())) {
            case Outcome.Recorded _ -> {
                unsent.sent(filled, visit);
                Recorded.say(
                        desk,
                        "correction of “" + target.kind().title() + "”",
                        target.seen(),
                        Wording.afterwards(wording, target.kind()),
                        visit);
                yield new RedirectView(Desk.page(target.seen()) + "/story");
            }
            case Outcome.Invalid(var faults) ->
                show(target, filled, new Remarks(Recorded.errors(faults), List.of()), visit);
            case Outcome.Stale(var theirs) -> clash(target, filled, change.get(), theirs, visit);
            case Outcome.NotThere _, Outcome.Refused _ -> throw new NotThereException();
        };
    }

    private Optional<Change> change(Target target, Filled filled, Map<String, String> errors, Visit visit) {
        var reason = filled.one(REASON);
        return switch (filled.one(HOW)) {
            case "amend" -> amending(target, filled, errors, visit);
            case "strike" -> Optional.of(new Change.Striking(target.id(), reason));
            case "cancel" -> Optional.of(new Change.Cancelling(target.id(), reason));
            case "move" -> moving(target, filled, errors, visit);
            default -> {
                errors.put(HOW, "Choose what is to be done");
                yield Optional.empty();
            }
        };
    }

    /// Only what differs from what stands is a correction.
    private Optional<Change> amending(Target target, Filled filled, Map<String, String> errors, Visit visit) {
        var form = desk.forms().of(target.kind(), target.seen(), visit, filled);
        return switch (form.read()) {
            case EntryForm.Read.Wrong(var wrong) -> {
                errors.putAll(wrong);
                yield Optional.empty();
            }
            case EntryForm.Read.Ready(var read, var unread)
            when !unread.isEmpty() -> {
                errors.putAll(unread);
                yield Optional.empty();
            }
            case EntryForm.Read.Ready(var read, var _) -> {
                var before = target.said().fields();
                var changed = new HashMap<String, Value>();
                for (var field : target.kind().fields()) {
                    var then = before.getOrDefault(field.id(), Value.NO_ANSWER);
                    var now = read.fields().getOrDefault(field.id(), Value.NO_ANSWER);
                    if (!(then instanceof Value.KeptApart) && !then.equals(now)) {
                        changed.put(field.id(), now);
                    }
                }
                var happened = Optional.of(read.happened())
                        .filter(when -> !sameTime(when, target.said().happened()));
                if (changed.isEmpty() && happened.isEmpty() && read.places().isEmpty()) {
                    errors.put(HOW, "Nothing is different yet. Change what is wrong below");
                    yield Optional.empty();
                }
                yield Optional.of(
                        new Change.Amending(target.id(), filled.one(REASON), happened, changed, read.places()));
            }
        };
    }

    /// A form shows whole minutes, so a time that was stamped to the second has not changed.
    private static boolean sameTime(When one, When other) {
        return WhenParts.parts(one, "").equals(WhenParts.parts(other, ""));
    }

    /// Moving goes to a child whose record the person sees whole; any other reference is one that does not exist.
    private Optional<Change> moving(Target target, Filled filled, Map<String, String> errors, Visit visit) {
        var to = children.byReference(filled.one(TO))
                .filter(id -> !id.equals(target.seen().child()))
                .filter(id -> desk.casefile()
                        .see(id, visit.worker(), visit.now())
                        .filter(it -> it.seen().works())
                        .isPresent());
        if (to.isEmpty()) {
            errors.put(TO, "No child whose record you see has this reference");
        }
        return to.map(id -> new Change.Moving(target.id(), filled.one(REASON), id));
    }

    private View clash(Target target, Filled filled, Change change, UUID theirs, Visit visit) {
        var mine = new HashMap<>(target.said().fields());
        if (change instanceof Change.Amending amending) {
            mine.putAll(amending.fields());
        }
        var again = filled.without(Returning.NOT_ANSWERS)
                .with(KEY, UUID.randomUUID().toString())
                .with(VERSION, target.seen().versionOf(target.id()));
        var clash = new Clashes(desk, target.seen())
                .correction(target.kind(), mine, target.said().id(), theirs, new Form(target.path(), again.hidden()));
        return desk.clash(target.seen(), visit, clash);
    }

    /// Words in what a change would write. What stands already is not asked about again.
    private List<Wording> wording(Target target, Change change, Filled filled, Visit visit) {
        var blaming = desk.packs().register().blaming();
        var fields = change instanceof Change.Amending amending ? amending.fields() : Map.<String, Value>of();
        return Stream.of(
                        Wording.in(target.kind(), fields, blaming),
                        Wording.naming(target.kind(), fields, desk.otherNames(target.seen(), visit)),
                        Wording.in(filled.one(REASON), Link.to(WHY, "#" + REASON), blaming))
                .flatMap(List::stream)
                .toList();
    }

    private View show(Target target, Filled filled, Remarks remarks, Visit visit) {
        var errors = remarks.errors();
        var seen = target.seen();
        var form = desk.forms().of(target.kind(), seen, visit, filled);
        var fields = new ArrayList<FieldView>();
        fields.add(form.stamp(errors).getFirst());
        fields.addAll(form.fields(errors));
        fields.add(new FieldView.Line(
                FieldView.Ask.of(
                        TO,
                        "Which child is it about?",
                        "The reference of a child whose record you see, like WM-7K3QX. Asked only if it is moved.",
                        errors),
                filled.one(TO),
                "text",
                FieldView.Size.MIDDLE,
                "off"));
        var view = new CorrectView(
                desk.frame("Correct the record", seen, visit),
                Link.to("Back to the story", Desk.page(seen) + "/story"),
                desk.about(seen),
                desk.story(seen).line(target.said()),
                unsent.form(
                        target.path(), "Correction of “" + target.kind().title() + "”", hidden(filled), filled, visit),
                EntryForm.items(errors),
                how(target, filled, errors),
                fields,
                new FieldView.Words(FieldView.Ask.of(REASON, WHY, "", errors), filled.one(REASON), LINES),
                desk.packs().register().blaming(),
                remarks.wording(),
                Send.only("Record the correction"));
        return desk.pages().show("casefile/correct", view, remarks.status());
    }

    private static List<Hidden> hidden(Filled filled) {
        return Stream.of(KEY, VERSION, Wording.KEPT)
                .filter(filled::has)
                .map(name -> new Hidden(name, filled.one(name)))
                .toList();
    }

    private static FieldView.Choose how(Target target, Filled filled, Map<String, String> errors) {
        var choices = new ArrayList<FieldView.Choice>();
        choices.add(choice("amend", "It should say something else", "Change it below.", filled));
        if (target.kind().plans().isPresent()) {
            choices.add(choice("cancel", "It is called off", "It was arranged, and will not happen.", filled));
        }
        choices.add(choice("strike", "It never was so", "It stays in the story, struck out.", filled));
        if (target.seen().seen().works()) {
            choices.add(choice("move", "It is about another child", "It goes to that child’s record.", filled));
        }
        return new FieldView.Choose(
                FieldView.Ask.of(HOW, "What is wrong with it?", "", errors), FieldView.Shape.RADIOS, choices);
    }

    private static FieldView.Choice choice(String value, String text, String hint, Filled filled) {
        return new FieldView.Choice(value, text, hint, filled.one(HOW).equals(value));
    }

    private static Filled asItStands(Target target) {
        var answers = new LinkedHashMap<>(
                Answered.of(target.said().fields(), EntryForm.FIELDS).answers());
        WhenParts.parts(target.said().happened(), EntryForm.HAPPENED)
                .forEach((name, value) -> answers.put(name, List.of(value)));
        answers.put(HOW, List.of("amend"));
        answers.put(KEY, List.of(UUID.randomUUID().toString()));
        answers.put(VERSION, List.of(target.seen().versionOf(target.id())));
        return new Filled(answers);
    }

    private Target target(UUID child, UUID entry, Visit visit) {
        var seen = desk.seen(child, visit);
        var said = desk.story(seen).entry(entry.toString()).orElseThrow(NotThereException::new);
        var kind = desk.packs()
                .procedures()
                .kind(said.kind(), said.edition())
                .filter(_ -> seen.acts())
                .orElseThrow(NotThereException::new);
        return new Target(seen, said, kind);
    }
}
