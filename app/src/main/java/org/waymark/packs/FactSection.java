package org.waymark.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Kind;

/// Reads `facts`, in an order in which each uses only earlier ones.
final class FactSection {
    private static final List<String> WAYS = List.of("is", "stated", "reached", "ran_out", "lasts");

    private final Map<String, Kind> kinds;
    private final Symbols symbols;
    private final OptionSection options;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, Item> conditions = new LinkedHashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();

    FactSection(Map<String, Kind> kinds, Symbols symbols, OptionSection options) {
        this.kinds = kinds;
        this.symbols = symbols;
        this.options = options;
    }

    void read(Sections sections) {
        var items = sections.of("facts");
        items.stream().filter(item -> item.part().has("stated")).forEach(this::stated);
        items.stream().filter(item -> item.part().has("reached")).forEach(this::reached);
        items.stream().filter(item -> item.part().has("ran_out")).forEach(this::ranOut);
        items.stream().filter(item -> item.part().has("lasts")).forEach(this::lasting);
        items.stream().filter(item -> item.part().has("is")).forEach(this::declare);
        List.copyOf(conditions.keySet()).forEach(this::condition);
        for (var item : items) {
            if (WAYS.stream().noneMatch(item.part()::has)) {
                item.part()
                        .problem(
                                "This fact says nothing",
                                "Add \"is\", \"stated\", \"reached\", \"ran_out\" or \"lasts\".");
            }
            List.of("id", "title", "cites", "instrument", "grade").forEach(item.part()::takes);
            item.part().done();
        }
    }

    List<Fact> facts() {
        return facts;
    }

    /// The place of a fact, or a report that there is none.
    Optional<Integer> index(Text name) {
        var index = indexes.get(name.value());
        if (index == null) {
            name.problem(
                    "There is no fact \"" + name.value() + "\"", Nearest.suggestion(name.value(), indexes.keySet()));
        }
        return Optional.ofNullable(index);
    }

    private void declare(Item item) {
        if (conditions.putIfAbsent(item.id(), item) != null) {
            alreadyThere(item);
            item.part().leaveRest();
        }
    }

    private static void alreadyThere(Item item) {
        item.part().problem("id", "There is a fact \"" + item.id() + "\" already", "");
    }

    private void stated(Item item) {
        var places = new ArrayList<Fact.Place>();
        Optional<Field> field = Optional.empty();
        for (var text : item.part().texts("stated")) {
            var place = place(text);
            place.ifPresent(places::add);
            var found = place.flatMap(
                    it -> Optional.ofNullable(kinds.get(it.kind())).flatMap(kind -> kind.field(it.field())));
            if (field.isPresent()
                    && found.isPresent()
                    && field.get().type() != found.get().type()) {
                text.problem("\"" + text.value() + "\" is of another type than the places above", "");
            }
            field = field.or(() -> found);
        }
        if (field.isPresent()) {
            add(
                    new Fact.Stated(
                            item.id(),
                            title(item),
                            field.get(),
                            places,
                            item.pack().origin(item.part())),
                    item);
        } else {
            indexes.put(item.id(), 0);
        }
    }

    /// A field as `KIND.FIELD` names it, or a report that there is none.
    Optional<Fact.Place> place(Text text) {
        var dot = text.value().indexOf('.');
        var kind = dot < 0 ? null : kinds.get(text.value().substring(0, dot));
        if (kind == null) {
            text.problem(
                    "\"" + text.value() + "\" is not KIND.FIELD of an entry kind",
                    Nearest.suggestion(dot < 0 ? text.value() : text.value().substring(0, dot), kinds.keySet()));
            return Optional.empty();
        }
        var field = text.value().substring(dot + 1);
        if (kind.field(field).isEmpty()) {
            text.problem(
                    "\"" + kind.id() + "\" has no field \"" + field + "\"",
                    Nearest.suggestion(
                            field, kind.fields().stream().map(Field::id).toList()));
            return Optional.empty();
        }
        return Optional.of(new Fact.Place(kind.id(), field));
    }

    private void reached(Item item) {
        item.part().part("reached").ifPresent(reached -> {
            var age = Spans.age(reached.required("age"));
            var birth = dateFact(reached.required("of"));
            reached.done();
            if (age.isPresent() && birth.isPresent()) {
                var origin = item.pack().origin(item.part());
                add(new Fact.Reaches(item.id(), title(item), age.get(), birth.get(), origin), item);
            }
        });
    }

    /// The place of a fact that states a date.
    Optional<Integer> dateFact(Text name) {
        var index = index(name);
        if (index.isPresent()
                && !(facts.get(index.get()) instanceof Fact.Stated it
                        && it.field().type() == Field.Type.DATE)) {
            name.problem("\"" + name.value() + "\" does not state a date", "");
            return Optional.empty();
        }
        return index;
    }

    private void ranOut(Item item) {
        item.part().part("ran_out").ifPresent(ranOut -> {
            var span = Spans.limit(ranOut.required("after"));
            var since = ranOut.required("since");
            ranOut.done();
            if (isKind(since) && span.isPresent()) {
                var origin = item.pack().origin(item.part());
                add(new Fact.RunsOut(item.id(), title(item), span.get(), since.value(), origin), item);
            }
        });
    }

    private void lasting(Item item) {
        item.part().part("lasts").ifPresent(lasts -> {
            var from = kinds(lasts, "from");
            var until = kinds(lasts, "until");
            var where = lasts.text("where")
                    .map(text -> new Conditions(symbols, options::list).compile(text, Set.copyOf(from)))
                    .orElse(Condition.ALWAYS);
            lasts.done();
            var origin = item.pack().origin(item.part());
            add(new Fact.Lasts(item.id(), title(item), from, where, until, origin), item);
        });
    }

    private List<String> kinds(Part part, String name) {
        var names = part.texts(name);
        if (names.isEmpty()) {
            part.required(name);
        }
        return names.stream().filter(this::isKind).map(Text::value).toList();
    }

    private boolean isKind(Text name) {
        var known = kinds.containsKey(name.value());
        if (!known) {
            name.problem(
                    "There is no entry kind \"" + name.value() + "\"",
                    Nearest.suggestion(name.value(), kinds.keySet()));
        }
        return known;
    }

    /// Adds a condition after the conditions that it uses.
    private void condition(String id) {
        var item = conditions.get(id);
        if (item == null || indexes.containsKey(id)) {
            return;
        }
        var text = item.part().required("is");
        if (!underWay.add(id)) {
            text.problem("This fact depends on itself: " + String.join(" → ", underWay) + " → " + id, "");
            hold(item, Condition.ALWAYS);
            return;
        }
        for (var name : Conditions.namesIn(text)) {
            if (conditions.containsKey(name) && !indexes.containsKey(name)) {
                condition(name);
            }
        }
        underWay.remove(id);
        if (!indexes.containsKey(id)) {
            hold(item, new Conditions(symbols, options::list).compile(text, Set.of()));
        }
    }

    private void hold(Item item, Condition is) {
        add(new Fact.Holds(item.id(), title(item), is, item.pack().origin(item.part())), item);
    }

    private void add(Fact fact, Item item) {
        if (fact.id().contains("-")) {
            item.part()
                    .problem(
                            "id",
                            "Conditions could not name the fact \"" + fact.id() + "\"",
                            "Write \"" + Symbols.word(fact.id()) + "\".");
        }
        if (indexes.put(fact.id(), facts.size()) != null) {
            alreadyThere(item);
        }
        symbols.addFact(fact, facts.size());
        facts.add(fact);
    }

    private static String title(Item item) {
        return item.part().textOr("title", FieldReader.sentence(item.id()));
    }
}
