package org.waymark.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.waymark.engine.duty.Breach;
import org.waymark.engine.duty.Raised;
import org.waymark.engine.duty.StageStanding;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Flag;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.record.TimeWords;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.packs.InForce;
import org.waymark.people.Face;
import org.waymark.people.Person;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Tag;
import org.waymark.web.Times;
import org.waymark.web.Tone;

/// Says who a record is about, and how far the case has come.
public final class ChildHeads {
    private final InForce packs;

    public ChildHeads(InForce packs) {
        this.packs = packs;
    }

    /// The tabs of a child's page.
    public enum Tab {
        NOW,
        STORY,
        TOPICS,
        SHARING,
        RECORD
    }

    /// The page that tells with whom a child's record is shared.
    public static String sharing(UUID child) {
        return DutyGroups.page(child) + "/sharing";
    }

    /// Whether there is such a page for this person: they work with the child, or are shown parts of the record.
    public static boolean hasSharing(SeenCase seen) {
        return seen.seen().works() || !seen.seen().reach().shares().isEmpty();
    }

    public Person person(SeenCase seen) {
        return Person.of(seen.seen().about(), packs.procedures(), seen.at());
    }

    /// @param current the tab that is open
    public ChildHead head(SeenCase seen, Tab current) {
        var person = person(seen);
        var page = DutyGroups.page(seen.child());
        return new ChildHead(
                person.name(),
                person.text(Field.Means.OWN_SCRIPT).orElse(""),
                "",
                facts(person, seen),
                seen.reference(),
                tags(seen),
                tabs(seen, current),
                Optional.of(Link.to("Record something", page + "/record")));
    }

    private static List<Frame.Place> tabs(SeenCase seen, Tab current) {
        var page = DutyGroups.page(seen.child());
        var tabs = new ArrayList<Frame.Place>();
        tabs.add(new Frame.Place(Link.to("Now", page), current == Tab.NOW));
        tabs.add(new Frame.Place(Link.to("Story", page + "/story"), current == Tab.STORY));
        tabs.add(new Frame.Place(Link.to("Topics", page + "/topics"), current == Tab.TOPICS));
        if (hasSharing(seen)) {
            tabs.add(new Frame.Place(Link.to("Sharing", sharing(seen.child())), current == Tab.SHARING));
        }
        tabs.add(new Frame.Place(Link.to("Record", page + "/record"), current == Tab.RECORD));
        return tabs;
    }

    /// The child in a line, for lists: age, sex, other names.
    public List<String> facts(Person person, SeenCase seen) {
        return facts(face(person, List.of()), seen.at());
    }

    /// The same, from what lists keep of a child.
    public List<String> facts(Face face, Instant now) {
        var facts = new ArrayList<String>();
        facts.add(face.born()
                .map(when -> Person.age(when, now) + " years old" + born(when))
                .orElse("Age not known"));
        facts.addAll(face.facts());
        return facts;
    }

    /// What lists keep of a child.
    Face face(Person person, List<Face.Mark> marks) {
        var facts = new ArrayList<String>();
        person.text(Field.Means.PRONOUNS).ifPresent(facts::add);
        sex(person).ifPresent(facts::add);
        person.text(Field.Means.OTHER_NAMES).ifPresent(names -> facts.add("Also called " + names));
        return new Face(person.name(), person.birthDate(), facts, marks);
    }

    private static String born(When when) {
        return when.earliestDay().equals(when.latestDay()) ? "" : ", born " + TimeWords.of(when);
    }

    private Optional<String> sex(Person person) {
        return person.stated().get(Field.Means.SEX) instanceof Value.Option(var id)
                ? packs.procedures().handbook().options().values().stream()
                        .flatMap(list -> list.option(id).stream())
                        .map(Handbook.Option::label)
                        .findFirst()
                : Optional.empty();
    }

    /// What must not be overlooked: flags, stages that few cases pass, breaches.
    public List<Tag> tags(SeenCase seen) {
        return tags(marks(seen.flags(), seen.stages(), seen.breaches()), seen.at());
    }

    /// The same, from what lists keep of a child.
    public List<Tag> tags(List<Face.Mark> marks, Instant now) {
        return marks.stream()
                .filter(mark ->
                        mark.until().filter(until -> !until.isAfter(now)).isEmpty())
                .map(mark -> new Tag(
                        mark.text()
                                + mark.until()
                                        .map(until -> ", until " + Times.until(until, now))
                                        .orElse(""),
                        mark.tone()))
                .toList();
    }

    static List<Face.Mark> marks(List<Raised> flags, List<StageStanding> stages, List<Breach> breaches) {
        var marks = new ArrayList<Face.Mark>();
        flags.forEach(it -> marks.add(new Face.Mark(it.flag().text(), tone(it.flag()), it.until())));
        stages.stream()
                .filter(stage -> stage.progress() == StageStanding.Progress.RUNNING)
                .filter(stage -> !stage.stage().applies().always())
                .forEach(stage -> marks.add(new Face.Mark(stage.stage().title(), Tone.SOON, Optional.empty())));
        if (breaches.stream().anyMatch(breach -> !breach.beforeWeKnew())) {
            marks.add(new Face.Mark("Something happened against the procedures", Tone.DANGER, Optional.empty()));
        }
        return marks;
    }

    private static Tone tone(Flag flag) {
        return switch (flag.tone()) {
            case DANGER -> Tone.DANGER;
            case WARNING -> Tone.SOON;
            case QUIET -> Tone.PLAIN;
        };
    }

    StageMap stages(SeenCase seen) {
        var part = seen.stages().stream()
                .filter(it -> it.progress() != StageStanding.Progress.NOT_PART_OF_THIS_CASE)
                .toList();
        var says = part.stream()
                .map(it -> it.stage().title() + ": " + progress(it).words().toLowerCase(Locale.UK))
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        return new StageMap(
                says.isEmpty() ? "" : says + ".",
                part.stream()
                        .map(it -> new StageMap.Stage(it.stage().title(), progress(it)))
                        .toList(),
                seen.stages().stream()
                        .filter(it -> !part.contains(it))
                        .map(it -> it.stage().title())
                        .toList());
    }

    private static StageMap.Progress progress(StageStanding standing) {
        return switch (standing.progress()) {
            case NOT_BEGUN, NOT_PART_OF_THIS_CASE -> StageMap.Progress.NOT_BEGUN;
            case RUNNING -> StageMap.Progress.RUNNING;
            case DONE -> StageMap.Progress.DONE;
        };
    }

    List<ChildView.Known> knowing(SeenCase seen) {
        var person = person(seen);
        var known = new ArrayList<ChildView.Known>();
        person.text(Field.Means.LANGUAGE).ifPresent(it -> known.add(new ChildView.Known("Language", List.of(it))));
        person.birthDate().ifPresent(it -> known.add(new ChildView.Known("Date of birth", List.of(TimeWords.of(it)))));
        if (person.allNames().size() > 1) {
            known.add(new ChildView.Known("Names so far", person.allNames()));
        }
        return known;
    }
}
