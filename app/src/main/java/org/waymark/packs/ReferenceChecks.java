package org.waymark.packs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Procedures;

/// Checks that whatever a pack names exists: rows, roles, fields, lists, checklists; and that lists are used.
final class ReferenceChecks {
    private static final Set<String> PAGES =
            Set.of("raise-a-concern", "receipt", "front-door", "child", "home", "procedures");

    /// Sections that arrange what others say.
    private static final Set<String> WITHOUT_CITES = Set.of("options", "groups", "roles", "menus");

    private final Assembly assembly;
    private final Procedures procedures;

    ReferenceChecks(Assembly assembly) {
        this.assembly = assembly;
        this.procedures = assembly.procedures();
    }

    void run() {
        for (var section : Sections.NAMES) {
            assembly.sections().of(section).forEach(item -> citesExist(section, item));
        }
        assembly.kindItems().forEach((id, item) -> procedures.kind(id).ifPresent(kind -> checkKind(kind, item)));
        procedures
                .duties()
                .forEach(duty -> item(assembly.dutyItems(), duty.id())
                        .ifPresent(item -> duty.all().forEach(edition -> checkDuty(edition.rule(), item))));
        assembly.sections().of("roles").forEach(item -> {
            roleExists(item.part(), "falls_to");
            roleExists(item.part(), "stands_in_for");
        });
        assembly.sections().of("practice").forEach(this::placesExist);
        assembly.sections().of("contacts").forEach(this::placesExist);
        assembly.sections().of("menus").forEach(item -> {
            item.part().texts("entries").forEach(this::kindExists);
            item.part().text("episodes_of").ifPresent(this::factExists);
        });
        listsAreUsed();
    }

    private void citesExist(String section, Item item) {
        cites(item.part());
        item.part().parts("limits").forEach(this::cites);
        if (item.part().isParts("fields")) {
            item.part().parts("fields").forEach(this::cites);
        }
        var needsCite = !WITHOUT_CITES.contains(section);
        if (needsCite && item.part().strings("cites").isEmpty() && !item.part().flag("local")) {
            item.part().problem("This item cites nothing", "Add the requirement rows it implements under \"cites\".");
        }
    }

    private void cites(Part part) {
        part.texts("cites").stream()
                .filter(cite -> !assembly.register().knows(cite.value()))
                .forEach(cite -> cite.problem(
                        "There is no row \"" + cite.value() + "\" in the register",
                        Nearest.nearest(cite.value(), assembly.register().requirementIds())
                                .map(near -> "Did you mean \"" + near + "\"?")
                                .orElse("")));
    }

    private void checkKind(Kind kind, Item item) {
        item.part().texts("recorded_by").forEach(this::role);
        item.part().part("shares").ifPresent(shares -> {
            fieldExists(kind, shares.required("with"));
            shares.text("entries").ifPresent(field -> fieldExists(kind, field));
        });
        item.part().text("answers_referrer").ifPresent(field -> fieldExists(kind, field));
        item.part().part("allocates").ifPresent(allocates -> checkAllocating(kind, allocates));
        var own = item.part().isParts("fields") ? item.part().parts("fields") : List.<Part>of();
        own.forEach(field -> field.part("only_if").ifPresent(onlyIf -> fieldExists(kind, onlyIf.required("field"))));
        if (kind.safety()) {
            kind.fields().stream().filter(Field::required).forEach(field -> holdsBack(kind, field, item, own));
        }
    }

    /// Nothing may hold back what keeps a child safe.
    private static void holdsBack(Kind kind, Field field, Item item, List<Part> own) {
        own.stream()
                .filter(part -> part.id().equals(field.id()))
                .findFirst()
                .orElse(item.part())
                .problem(
                        "required",
                        "\"" + kind.id() + "\" keeps a child safe and requires \"" + field.id() + "\"",
                        "Nothing may hold such an entry back: take \"required\" away.");
    }

    private void checkAllocating(Kind kind, Part allocates) {
        allocates.text("worker").ifPresent(field -> fieldExists(kind, field));
        allocates.text("role").ifPresent(field -> fieldExists(kind, field));
        allocates.text("until").ifPresent(field -> fieldExists(kind, field));
        roleExists(allocates, "as");
    }

    private void checkDuty(Duty duty, Item item) {
        if (procedures.role(duty.owner()).isEmpty()) {
            item.part()
                    .problem(
                            "owner",
                            "There is no role \"" + duty.owner() + "\"",
                            Nearest.suggestion(duty.owner(), procedures.roles().keySet()));
        }
        duty.checklist()
                .filter(id -> !procedures.handbook().checklists().containsKey(id))
                .ifPresent(id -> item.part()
                        .problem(
                                "checklist",
                                "There is no checklist \"" + id + "\"",
                                Nearest.suggestion(
                                        id, procedures.handbook().checklists().keySet())));
        for (var kind : duty.metBy().kinds()) {
            procedures.kind(kind).ifPresent(it -> checkMeeting(duty, it, item));
        }
        if (duty.starts() instanceof Duty.Starts.ByEntry(var kinds, var _)) {
            for (var limit : item.part().parts("limits")) {
                limitsFrom(limit)
                        .ifPresent(field ->
                                kinds.forEach(kind -> procedures.kind(kind).ifPresent(it -> fieldExists(it, field))));
            }
        }
        if (duty.starts() instanceof Duty.Starts.ByBreach(var guard)
                && !guard.equals(Duty.Starts.ByBreach.ANY)
                && procedures.guards().stream().noneMatch(it -> it.id().equals(guard))) {
            item.part().problem("starts", "There is no guard \"" + guard + "\"", "");
        }
    }

    private void checkMeeting(Duty duty, Kind kind, Item item) {
        item.part().part("met_by").ifPresent(metBy -> {
            metBy.texts("same").stream()
                    .filter(tie -> !tie.value().equals("agency") && !tie.value().equals("worker"))
                    .forEach(tie -> fieldExists(kind, tie));
            if (duty.metBy().meets() instanceof Duty.Meets.Named) {
                metBy.text("by").ifPresent(field -> namesAnEntry(kind, field));
            }
        });
    }

    private static void namesAnEntry(Kind kind, Text field) {
        fieldExists(kind, field);
        kind.field(field.value())
                .filter(it -> it.type() != Field.Type.ENTRY)
                .ifPresent(it ->
                        field.problem("\"" + field.value() + "\" does not name an entry", "Give it \"type: entry\"."));
    }

    /// The field that a limit counts from, if it counts from one.
    private static Optional<Text> limitsFrom(Part limit) {
        return limit.isPart("from")
                ? Optional.empty()
                : limit.text("from")
                        .filter(from -> !from.value().equals("happened")
                                && !from.value().equals("known"));
    }

    private static void fieldExists(Kind kind, Text field) {
        if (kind.field(field.value()).isEmpty()) {
            field.problem(
                    "\"" + kind.id() + "\" has no field \"" + field.value() + "\"",
                    Nearest.suggestion(
                            field.value(), kind.fields().stream().map(Field::id).toList()));
        }
    }

    private void roleExists(Part part, String name) {
        part.text(name).ifPresent(this::role);
    }

    private void kindExists(Text name) {
        name.mustBeAmong(procedures.kinds().keySet(), "entry kind");
    }

    private void factExists(Text name) {
        name.mustBeAmong(procedures.facts().stream().map(Fact::id).toList(), "fact");
    }

    private void role(Text name) {
        name.mustBeAmong(procedures.roles().keySet(), "role");
    }

    private void placesExist(Item item) {
        var stages = procedures.stages().stream().map(stage -> stage.id()).toList();
        var sheets =
                procedures.handbook().sheets().stream().map(Handbook.Sheet::id).toList();
        for (var place : item.part().texts("at")) {
            if (!procedures.kinds().containsKey(place.value())
                    && !stages.contains(place.value())
                    && !sheets.contains(place.value())
                    && !PAGES.contains(place.value())) {
                var known = new ArrayList<>(PAGES);
                known.addAll(stages);
                known.addAll(sheets);
                known.addAll(procedures.kinds().keySet());
                place.problem(
                        "\"" + place.value() + "\" is not an entry kind, a stage, a sheet or a page",
                        Nearest.suggestion(place.value(), known));
            }
        }
    }

    private void listsAreUsed() {
        var used = new HashSet<String>();
        procedures.kinds().values().forEach(kind -> use(kind.fields(), used));
        for (var item : assembly.sections().of("options")) {
            if (!item.part().has("adds_to") && !used.contains(item.id())) {
                item.part().problem("No field uses this option list", "Use it, or take it away.");
            }
        }
        for (var item : assembly.sections().of("contacts")) {
            if (item.part().strings("at").isEmpty()) {
                item.part()
                        .problem(
                                "This contact is shown nowhere", "Name an entry kind, a stage or a page under \"at\".");
            }
        }
    }

    private static void use(List<Field> fields, Set<String> used) {
        for (var field : fields) {
            field.options().ifPresent(used::add);
            use(field.parts(), used);
        }
    }

    private static Optional<Item> item(Map<String, Item> items, String id) {
        return Optional.ofNullable(items.get(id));
    }
}
