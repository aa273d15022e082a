package org.waymark.packs;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Variable;

/// Every name that conditions may use, with its type: facts, `recorded.KIND`, `latest.KIND.FIELD`, and of the entry or
/// act at hand `KIND.FIELD` and `is.KIND`. A place that is kept apart has no name: no rule can read it.
final class Symbols {
    /// The part of an indicator row that names the indicator.
    static final String INDICATOR = "indicator";

    private final Map<String, Symbol> byName = new LinkedHashMap<>();

    /// An id as conditions write it.
    static String word(String id) {
        return id.replace('-', '_');
    }

    void addKind(Kind kind) {
        var word = word(kind.id());
        var recorded = "recorded." + word;
        byName.put(recorded, plain(new Variable.Recorded(recorded, kind.id()), SimpleType.BOOL));
        var atHand = "is." + word;
        byName.put(atHand, plain(new Variable.AtHand(atHand, kind.id()), SimpleType.BOOL));
        for (var each = 0; each < kind.fields().size(); each++) {
            var place = each;
            var field = kind.fields().get(place);
            addField("latest." + word, field, (name, path) -> new Variable.Latest(name, kind.id(), path));
            addField(word, field, (name, path) -> new Variable.Here(name, kind.id(), place, path));
        }
    }

    void addFact(Fact fact, int index) {
        var variable = new Variable.OfFact(fact.id(), index);
        switch (fact) {
            case Fact.Stated it ->
                typeOf(it.field())
                        .ifPresent(type -> byName.put(
                                it.id(), new Symbol(variable, type, it.field().options(), ticks(it.field()))));
            case Fact.Holds _, Fact.Reaches _, Fact.RunsOut _, Fact.Lasts _ ->
                byName.put(fact.id(), plain(variable, SimpleType.BOOL));
        }
    }

    Map<String, Symbol> all() {
        return byName;
    }

    /// Makes the variable for a field from its name and path.
    private interface Naming {
        Variable of(String name, List<String> path);
    }

    private void addField(String prefix, Field field, Naming naming) {
        var name = prefix + "." + word(field.id());
        if (field.type() == Field.Type.GROUP) {
            for (var part : field.parts()) {
                var partName = name + "." + word(part.id());
                var variable = naming.of(partName, List.of(field.id(), part.id()));
                typeOf(part)
                        .map(type -> field.many() ? ListType.create(type) : type)
                        .ifPresent(type -> byName.put(partName, new Symbol(variable, type, part.options(), false)));
            }
        } else {
            var path = field.type() == Field.Type.INDICATORS ? List.of(field.id(), INDICATOR) : List.of(field.id());
            var variable = naming.of(name, path);
            typeOf(field)
                    .ifPresent(type -> byName.put(name, new Symbol(variable, type, field.options(), ticks(field))));
        }
    }

    private static boolean ticks(Field field) {
        return field.type() == Field.Type.CHOICES || field.type() == Field.Type.INDICATORS;
    }

    private static Symbol plain(Variable variable, CelType type) {
        return new Symbol(variable, type, Optional.empty(), false);
    }

    private static Optional<CelType> typeOf(Field field) {
        return switch (field.type()) {
            case TEXT, WORDS, CHOICE, ENTRY, AGENCY, WORKER -> Optional.of(SimpleType.STRING);
            case CHOICES, INDICATORS -> Optional.of(ListType.create(SimpleType.STRING));
            case YES_NO -> Optional.of(SimpleType.BOOL);
            case NUMBER -> Optional.of(SimpleType.INT);
            case DATE, MOMENT -> Optional.of(SimpleType.TIMESTAMP);
            case GROUP, PLACE -> Optional.empty();
        };
    }
}
