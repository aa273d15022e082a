package org.waymark.packs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.FieldClass;

/// Reads the questions of a form, and the groups of questions that several forms share.
final class FieldReader {
    private static final Map<String, Field.Type> TYPES = types();

    private final OptionSection options;
    private final Map<String, Group> groups = new HashMap<>();

    /// Questions that belong together.
    private record Group(List<Field> fields, List<String> cites) {}

    FieldReader(OptionSection options) {
        this.options = options;
    }

    /// Reads `groups`: questions that belong together, such as those about a person who was present.
    void readGroups(Sections sections) {
        for (var item : sections.of("groups")) {
            var fieldClass = fieldClass(item.part(), Optional.empty());
            groups.put(
                    item.id(),
                    new Group(fields(item.part(), fieldClass), item.part().strings("cites")));
            item.part().done();
        }
    }

    List<Field> fields(Part part, Optional<FieldClass> inherited) {
        var fields = new ArrayList<Field>();
        var seen = new HashSet<String>();
        for (var field : part.parts("fields")) {
            var read = field(field, inherited);
            if (!seen.add(read.id())) {
                field.problem("id", "There is a field \"" + read.id() + "\" already", "");
            }
            fields.add(read);
        }
        return fields;
    }

    Field field(Part part, Optional<FieldClass> inherited) {
        var id = part.id();
        var typeText = part.required("type");
        var plural = typeText.value().equals("people");
        var group = Optional.ofNullable(groups.get(plural ? "person" : typeText.value()));
        var type = group.isPresent() ? Field.Type.GROUP : type(typeText);
        var fieldClass = type == Field.Type.PLACE ? Optional.of(FieldClass.LOCATION) : fieldClass(part, inherited);
        if (fieldClass.isEmpty()) {
            part.problem("The field \"" + id + "\" has no class", "Add \"class: CASE\" here, or to the entry kind.");
        }
        if (type != Field.Type.PLACE && fieldClass.equals(Optional.of(FieldClass.LOCATION))) {
            part.problem(
                    "\"" + id + "\" would put where someone is into an entry",
                    "Write \"type: place\", which keeps it apart, or give it another class.");
        }
        var parts = group.map(Group::fields).orElseGet(() -> fields(part, fieldClass));
        var field = new Field(
                id,
                type,
                part.textOr("ask", sentence(id)),
                part.textOr("hint", ""),
                optionList(part, type),
                fieldClass.orElse(FieldClass.CASE),
                part.flag("required"),
                onlyIf(part),
                parts,
                part.flag("many") || (plural && group.isPresent()),
                means(part),
                part.strings("natures"),
                Stream.concat(part.strings("cites").stream(), group.stream().flatMap(it -> it.cites().stream()))
                        .distinct()
                        .toList());
        part.done();
        return field;
    }

    /// What an item says of its class, else what it inherits.
    static Optional<FieldClass> fieldClass(Part part, Optional<FieldClass> inherited) {
        var text = part.text("class");
        if (text.isEmpty()) {
            return inherited;
        }
        for (var known : FieldClass.values()) {
            if (known.name().equals(text.get().value())) {
                return Optional.of(known);
            }
        }
        text.get()
                .problem(
                        "\"" + text.get().value() + "\" is not a class",
                        "Write OPEN, CASE, HEALTH, IMMIGRATION, INTELLIGENCE, LEGAL or LOCATION.");
        return Optional.of(FieldClass.CASE);
    }

    private Optional<String> optionList(Part part, Field.Type type) {
        var list = part.text("options");
        list.filter(text -> options.list(text.value()).isEmpty())
                .ifPresent(text -> text.problem(
                        "There is no option list \"" + text.value() + "\"",
                        Nearest.suggestion(text.value(), options.all().keySet())));
        if (list.isEmpty() && (type == Field.Type.CHOICE || type == Field.Type.CHOICES)) {
            part.problem("A choice needs \"options\"", "Name an option list.");
        }
        return list.map(Text::value);
    }

    private static Optional<Field.OnlyIf> onlyIf(Part part) {
        return part.part("only_if").map(condition -> {
            var onlyIf = new Field.OnlyIf(condition.required("field").value(), condition.strings("is"));
            condition.done();
            return onlyIf;
        });
    }

    private static Optional<Field.Means> means(Part part) {
        return part.text("means").flatMap(text -> {
            var known = Arrays.stream(Field.Means.values())
                    .collect(Collectors.toMap(
                            it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-'), it -> it));
            if (!known.containsKey(text.value())) {
                text.problem(
                        "\"" + text.value() + "\" means nothing here",
                        Nearest.suggestion(text.value(), known.keySet()));
            }
            return Optional.ofNullable(known.get(text.value()));
        });
    }

    private static Field.Type type(Text text) {
        var type = TYPES.get(text.value());
        if (type == null && !text.value().isEmpty()) {
            text.problem(
                    "\"" + text.value() + "\" is not a type of field",
                    Nearest.suggestion(text.value(), TYPES.keySet()));
        }
        return type == null ? Field.Type.TEXT : type;
    }

    private static Map<String, Field.Type> types() {
        var types = new HashMap<String, Field.Type>();
        for (var type : Field.Type.values()) {
            types.put(type.name().toLowerCase(Locale.ROOT).replace('_', '-'), type);
        }
        types.put("yes-no", Field.Type.YES_NO);
        return Map.copyOf(types);
    }

    static String sentence(String id) {
        var words = id.replace('_', ' ').replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
