package org.waymark.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.FieldClass;
import org.waymark.engine.pack.Kind;

/// Reads `entries`: what can be recorded.
final class KindSection {
    private static final Set<String> SUBJECTS = Set.of("child", "worker", "organisation");

    private final FieldReader fields;
    private final Map<String, Kind> newest = new LinkedHashMap<>();
    private final List<Kind> former = new ArrayList<>();
    private final Map<String, Text> tellingFields = new LinkedHashMap<>();
    private final Map<String, Text> plannedBy = new LinkedHashMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();

    KindSection(FieldReader fields) {
        this.fields = fields;
    }

    void read(Sections sections) {
        for (var item : sections.of("entries")) {
            add(item, kind(item));
            item.part().done();
        }
        plannedBy.forEach((kind, planned) -> {
            if (!newest.containsKey(planned.value())) {
                planned.problem(
                        "There is no entry kind \"" + planned.value() + "\"",
                        Nearest.suggestion(planned.value(), newest.keySet()));
            }
        });
    }

    Map<String, Kind> newest() {
        return newest;
    }

    List<Kind> former() {
        return former;
    }

    /// The item that declared a kind, for messages about it.
    Map<String, Item> items() {
        return items;
    }

    /// By kind, the field that says what was told to someone.
    Map<String, Text> tellingFields() {
        return tellingFields;
    }

    private void add(Item item, Kind kind) {
        var known = newest.get(kind.id());
        if (known == null) {
            newest.put(kind.id(), kind);
            items.put(kind.id(), item);
        } else if (known.edition() == kind.edition()) {
            item.part()
                    .problem(
                            "id",
                            "There is an entry kind \"" + kind.id() + "\" of this edition already",
                            "Give the newer form a higher edition; the older one stays as it is.");
        } else if (known.edition() < kind.edition()) {
            former.add(known);
            newest.put(kind.id(), kind);
        } else {
            former.add(kind);
        }
    }

    private Kind kind(Item item) {
        var part = item.part();
        var id = item.id();
        var fieldClass = FieldReader.fieldClass(part, Optional.empty());
        if (fieldClass.isEmpty()) {
            part.problem("The entry kind \"" + id + "\" has no class", "Add \"class: CASE\", or a stricter one.");
        }
        part.text("plans").ifPresent(planned -> plannedBy.put(id, planned));
        part.text("records_telling").ifPresent(field -> tellingFields.put(id, field));
        return new Kind(
                id,
                edition(part),
                part.textOr("title", FieldReader.sentence(id)),
                subject(part),
                fieldClass.orElse(FieldClass.CASE),
                part.flag("safety"),
                part.flag("act"),
                part.flag("once"),
                part.text("plans").map(Text::value),
                sharing(part),
                part.text("answers_referrer").map(Text::value),
                part.flag("decision"),
                allocating(part),
                part.strings("recorded_by"),
                allFields(part, fieldClass),
                part.textOr("help", ""),
                item.pack().origin(part));
    }

    /// The kind's own fields, after those of the kind it is like.
    private List<Field> allFields(Part part, Optional<FieldClass> fieldClass) {
        var all = new ArrayList<Field>();
        part.text("like")
                .ifPresent(like -> Optional.ofNullable(newest.get(like.value()))
                        .ifPresentOrElse(
                                kind -> all.addAll(kind.fields()),
                                () -> like.problem(
                                        "There is no entry kind \"" + like.value() + "\" above this one",
                                        Nearest.suggestion(like.value(), newest.keySet()))));
        var own = fields.fields(part, fieldClass);
        all.removeIf(field -> own.stream().anyMatch(mine -> mine.id().equals(field.id())));
        all.addAll(own);
        return all;
    }

    private static int edition(Part part) {
        return part.text("edition")
                .map(text -> {
                    if (!text.value().matches("[1-9]\\d{0,3}")) {
                        text.problem("\"" + text.value() + "\" is not an edition", "Write 1, 2, 3 and so on.");
                        return 1;
                    }
                    return Integer.parseInt(text.value());
                })
                .orElse(1);
    }

    private static String subject(Part part) {
        var about = part.text("about");
        about.filter(text -> !SUBJECTS.contains(text.value()))
                .ifPresent(text -> text.problem(
                        "\"" + text.value() + "\" is not a subject", "Write child, worker or organisation."));
        return about.map(Text::value).orElse("child");
    }

    private static Optional<Kind.Allocating> allocating(Part part) {
        return part.part("allocates").map(allocates -> {
            var worker = allocates.required("worker").value();
            var role = allocates
                    .text("role")
                    .map(Text::value)
                    .orElseGet(() -> "=" + allocates.required("as").value());
            var until = allocates.text("until").map(Text::value);
            allocates.done();
            return new Kind.Allocating(worker, role, until);
        });
    }

    private static Optional<Kind.Sharing> sharing(Part part) {
        return part.part("shares").map(sharing -> {
            var result = new Kind.Sharing(
                    sharing.required("with").value(), sharing.text("entries").map(Text::value));
            sharing.done();
            return result;
        });
    }
}
