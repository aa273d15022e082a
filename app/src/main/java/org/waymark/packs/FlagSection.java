package org.waymark.packs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.FieldClass;
import org.waymark.engine.pack.Flag;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Variable;

/// Reads `flags`: what stands at the head of a child's page while it is true.
final class FlagSection {
    /// What everyone sees who works on a case.
    private static final Set<FieldClass> ORDINARY = Set.of(FieldClass.OPEN, FieldClass.CASE);

    private final Map<String, Kind> kinds;
    private final List<Fact> facts;
    private final Conditions conditions;

    FlagSection(Map<String, Kind> kinds, List<Fact> facts, Conditions conditions) {
        this.kinds = kinds;
        this.facts = facts;
        this.conditions = conditions;
    }

    List<Flag> read(Sections sections) {
        var flags = new ArrayList<Flag>();
        var ids = new HashSet<String>();
        for (var item : sections.of("flags")) {
            var flag = flag(item);
            if (!ids.add(flag.id())) {
                item.part().problem("id", "There is a flag \"" + flag.id() + "\" already", "");
            }
            flags.add(flag);
            item.part().done();
        }
        return flags;
    }

    private Flag flag(Item item) {
        var part = item.part();
        var id = item.id();
        var fieldClass = FieldReader.fieldClass(part, Optional.empty());
        if (fieldClass.isEmpty()) {
            part.problem("The flag \"" + id + "\" has no class", "Add \"class: CASE\", or a stricter one.");
        }
        var when = part.required("when");
        var condition = when.value().isEmpty() ? Condition.ALWAYS : conditions.compile(when, Set.of());
        fieldClass.ifPresent(held -> isHeldAsClosely(held, condition, part));
        return new Flag(
                id,
                part.required("text").value(),
                condition,
                tone(part),
                fieldClass.orElse(FieldClass.CASE),
                item.pack().origin(part));
    }

    private static Flag.Tone tone(Part part) {
        var tone = part.text("tone");
        return switch (tone.map(Text::value).orElse("quiet")) {
            case "danger" -> Flag.Tone.DANGER;
            case "warning" -> Flag.Tone.WARNING;
            case "quiet" -> Flag.Tone.QUIET;
            default -> {
                tone.orElseThrow().problem("This is not a tone", "Write danger, warning or quiet.");
                yield Flag.Tone.QUIET;
            }
        };
    }

    /// A flag must not tell what the answers behind it are kept for.
    private void isHeldAsClosely(FieldClass held, Condition when, Part part) {
        if (held == FieldClass.LOCATION) {
            part.problem("class", "Nobody would see this flag", "Places are never shown at the head of a page.");
        }
        for (var rests : classesRead(when)) {
            if (rests != held && !ORDINARY.contains(rests)) {
                part.problem(
                        "class",
                        "This flag rests on what is " + rests + ", and would show it to others",
                        "Write \"class: " + rests + "\".");
            }
        }
    }

    private Set<FieldClass> classesRead(Condition condition) {
        var classes = new HashSet<FieldClass>();
        for (var variable : condition.reads()) {
            switch (variable) {
                case Variable.OfFact it -> classes.addAll(classesOf(facts.get(it.index())));
                case Variable.Recorded it -> addKind(it.kind(), classes);
                case Variable.AtHand it -> addKind(it.kind(), classes);
                case Variable.Latest it -> addField(it.kind(), it.path(), classes);
                case Variable.Here it -> addField(it.kind(), it.path(), classes);
            }
        }
        return classes;
    }

    private Set<FieldClass> classesOf(Fact fact) {
        var classes = new HashSet<FieldClass>();
        switch (fact) {
            case Fact.Holds it -> classes.addAll(classesRead(it.is()));
            case Fact.Reaches it -> classes.addAll(classesOf(facts.get(it.birth())));
            case Fact.RunsOut it -> addKind(it.since(), classes);
            case Fact.Lasts it -> {
                it.from().forEach(kind -> addKind(kind, classes));
                it.until().forEach(kind -> addKind(kind, classes));
                classes.addAll(classesRead(it.where()));
            }
            case Fact.Stated it -> it.from().forEach(place -> addField(place.kind(), List.of(place.field()), classes));
        }
        return classes;
    }

    private void addKind(String id, Set<FieldClass> classes) {
        Optional.ofNullable(kinds.get(id)).map(Kind::fieldClass).ifPresent(classes::add);
    }

    private void addField(String kind, List<String> path, Set<FieldClass> classes) {
        Optional.ofNullable(kinds.get(kind))
                .flatMap(it -> it.field(path.getFirst()))
                .ifPresent(field -> {
                    classes.add(field.fieldClass());
                    field.parts().stream()
                            .filter(part -> path.contains(part.id()))
                            .forEach(part -> classes.add(part.fieldClass()));
                });
    }
}
