package org.waymark.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Edition;
import org.waymark.engine.pack.Editions;
import org.waymark.engine.pack.Guard;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Stage;
import org.waymark.engine.pack.Strength;
import org.waymark.engine.record.London;

/// Reads `guards` and `stages`.
final class GuardSection {
    private static final Map<String, Guard.Answer> ANSWERS = answers();

    private final Map<String, Kind> kinds;
    private final Conditions conditions;
    private final Map<String, List<Edition<Guard>>> guards = new LinkedHashMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final List<Stage> stages = new ArrayList<>();

    GuardSection(Map<String, Kind> kinds, Conditions conditions) {
        this.kinds = kinds;
        this.conditions = conditions;
    }

    void read(Sections sections) {
        for (var item : sections.of("guards")) {
            var id = item.id();
            var edition = edition(item, guard(item, id));
            var known = guards.computeIfAbsent(id, none -> new ArrayList<>());
            if (known.stream().anyMatch(edition::startsWith)) {
                item.part().problem("id", "There is a guard \"" + id + "\" of this date already", "");
            }
            known.add(edition);
            items.putIfAbsent(id, item);
            item.part().done();
        }
        for (var item : sections.of("stages")) {
            stages.add(stage(item));
            item.part().done();
        }
    }

    List<Editions<Guard>> guards() {
        return guards.entrySet().stream()
                .map(entry -> new Editions<>(entry.getKey(), entry.getValue()))
                .toList();
    }

    Map<String, Item> items() {
        return items;
    }

    List<Stage> stages() {
        return stages;
    }

    private Guard guard(Item item, String id) {
        var part = item.part();
        var before = part.texts("before");
        if (before.isEmpty()) {
            part.required("before");
        }
        before.stream()
                .filter(kind -> !kinds.containsKey(kind.value()))
                .forEach(kind -> kind.problem(
                        "There is no entry kind \"" + kind.value() + "\"",
                        Nearest.suggestion(kind.value(), kinds.keySet())));
        var acts = before.stream().map(Text::value).toList();
        var answer = ANSWERS.keySet().stream().filter(part::has).findFirst();
        if (answer.isEmpty()) {
            part.problem(
                    "This guard never speaks",
                    "Add refuse_when, ask_second_person_when, ask_reason_when or warn_when.");
        }
        return new Guard(
                id,
                part.textOr("title", FieldReader.sentence(id)),
                acts,
                answer.map(ANSWERS::get).orElse(Guard.Answer.WARN),
                answer.map(name -> conditions.compile(part.required(name), Set.copyOf(acts)))
                        .orElse(Condition.ALWAYS),
                part.required("says").value(),
                part.textOr("instead", ""),
                part.text("strength").flatMap(LimitReader::strength).orElse(Strength.MUST),
                item.pack().origin(part));
    }

    /// The strictest first.
    private static Map<String, Guard.Answer> answers() {
        var answers = new LinkedHashMap<String, Guard.Answer>();
        answers.put("refuse_when", Guard.Answer.REFUSE);
        answers.put("ask_second_person_when", Guard.Answer.ASK_SECOND_PERSON);
        answers.put("ask_reason_when", Guard.Answer.ASK_REASON);
        answers.put("warn_when", Guard.Answer.WARN);
        return answers;
    }

    private static Edition<Guard> edition(Item item, Guard guard) {
        var days = Dates.inForce(item);
        var published = Dates.day(item.part(), "published")
                .map(London::startOf)
                .orElse(item.pack().published());
        return new Edition<>(guard, days.from(), days.until(), published, false);
    }

    private Stage stage(Item item) {
        var part = item.part();
        return new Stage(
                item.id(),
                part.textOr("title", FieldReader.sentence(item.id())),
                condition(part, "applies"),
                condition(part, "begun"),
                condition(part, "done"),
                part.textOr("says", ""),
                item.pack().origin(part));
    }

    private Condition condition(Part part, String name) {
        return part.text(name).map(text -> conditions.compile(text, Set.of())).orElse(Condition.ALWAYS);
    }
}
