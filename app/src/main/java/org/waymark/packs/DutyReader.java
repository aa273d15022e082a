package org.waymark.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Edition;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Origin;
import org.waymark.engine.pack.Strength;
import org.waymark.engine.record.London;

/// Reads one duty.
final class DutyReader {
    private final Map<String, Kind> kinds;
    private final FactSection facts;
    private final Conditions conditions;
    private final LimitReader limits;
    private final Map<String, Text> tellingFields;

    DutyReader(Map<String, Kind> kinds, FactSection facts, Conditions conditions, Map<String, Text> tellingFields) {
        this.kinds = kinds;
        this.facts = facts;
        this.conditions = conditions;
        this.limits = new LimitReader(kinds, facts);
        this.tellingFields = tellingFields;
    }

    /// The duty that an item states; what it leaves out comes from `base`.
    Duty duty(Item item, Optional<Duty> base) {
        var part = item.part();
        var id = base.map(Duty::id).orElseGet(item::id);
        var starts =
                part.has("starts") || base.isEmpty() ? starts(part) : base.get().starts();
        var own = limits.limits(item, ofLimits(part, base.map(Duty::strength).orElse(Strength.SHOULD)));
        var allLimits = own.isEmpty() ? base.map(Duty::limits).orElse(List.of()) : own;
        var title = part.text("title")
                .map(Text::value)
                .or(() -> base.map(Duty::title))
                .orElse(FieldReader.sentence(id));
        return new Duty(
                id,
                title,
                base.isPresent() && !part.has("owner")
                        ? base.get().owner()
                        : part.required("owner").value(),
                strength(part, base, allLimits),
                starts,
                condition(part, "when", startKinds(starts))
                        .or(() -> base.map(Duty::when))
                        .orElse(Condition.ALWAYS),
                condition(part, "while", Set.of())
                        .or(() -> base.map(Duty::whilst))
                        .orElse(Condition.ALWAYS),
                part.says("again", "new") || base.map(Duty::again).orElse(false),
                part.text("not_before").flatMap(Spans::limit).or(() -> base.flatMap(Duty::opens)),
                allLimits,
                part.has("met_by") || part.has("to") || base.isEmpty()
                        ? metBy(item, id)
                        : base.get().metBy(),
                LimitReader.repeat(part, allLimits).or(() -> base.flatMap(Duty::repeat)),
                part.says("each", "agency") || base.map(Duty::perAgency).orElse(false),
                only(item, base),
                part.has("except")
                        ? part.strings("except")
                        : base.map(Duty::exceptAgencies).orElse(List.of()),
                part.flag("conditional") || base.map(Duty::conditional).orElse(false),
                part.text("departure").map(Text::value).or(() -> base.flatMap(Duty::departure)),
                part.text("checklist").map(Text::value).or(() -> base.flatMap(Duty::checklist)),
                telling(part).or(() -> base.flatMap(Duty::tells)),
                part.text("says")
                        .map(Text::value)
                        .or(() -> base.map(Duty::says))
                        .orElse(title + "."),
                part.text("because")
                        .map(Text::value)
                        .or(() -> base.map(Duty::because))
                        .orElse(""),
                item.pack().origin(part));
    }

    /// The same duty with what a local layer adds.
    Duty tightened(Item item, Duty base) {
        var part = item.part();
        var own = limits.limits(item, ofLimits(part, base.strength()));
        new Stricter(item, base).check(own);
        var more = new ArrayList<>(base.limits());
        more.addAll(own);
        var where = condition(part, "where", Set.copyOf(base.metBy().kinds()))
                .map(further -> Both.of(base.metBy().where(), further))
                .orElse(base.metBy().where());
        var metBy = new Duty.MetBy(
                base.metBy().kinds(), where, base.metBy().same(), base.metBy().meets());
        return new Duty(
                base.id(),
                base.title(),
                base.owner(),
                strength(part, Optional.of(base), more),
                base.starts(),
                base.when(),
                base.whilst(),
                base.again(),
                base.opens(),
                more,
                metBy,
                base.repeat(),
                base.perAgency(),
                base.onlyAgencies(),
                base.exceptAgencies(),
                base.conditional(),
                base.departure(),
                base.checklist(),
                base.tells(),
                part.textOr("says", base.says()),
                part.textOr("because", base.because()),
                union(base.origin(), item));
    }

    Edition<Duty> edition(Item item, Duty duty) {
        var part = item.part();
        var days = Dates.inForce(item);
        var published = Dates.day(part, "published")
                .map(London::startOf)
                .orElse(item.pack().published());
        return new Edition<>(duty, days.from(), days.until(), published, part.flag("applies_to_open"));
    }

    private static Origin union(Origin base, Item item) {
        var cites = new ArrayList<>(base.cites());
        item.part().strings("cites").stream()
                .filter(cite -> !cites.contains(cite))
                .forEach(cites::add);
        return new Origin(base.pack(), cites, base.instrument(), base.grade());
    }

    private Duty.Starts starts(Part part) {
        if (!part.isPart("starts")) {
            return byEntry(part);
        }
        var starts = part.part("starts").orElseThrow();
        var result = special(starts);
        starts.done();
        return result.orElseGet(() -> {
            starts.problem(
                    "Nothing here starts a duty", "Name an entry kind, or write fact:, age:, date:, duty: or breach:.");
            return new Duty.Starts.ByEntry(List.of(), Condition.ALWAYS);
        });
    }

    private Duty.Starts byEntry(Part part) {
        var names = part.texts("starts");
        if (names.isEmpty()) {
            part.required("starts");
        }
        names.forEach(this::kind);
        var ids = names.stream().map(Text::value).toList();
        return new Duty.Starts.ByEntry(
                ids, condition(part, "where", Set.copyOf(ids)).orElse(Condition.ALWAYS));
    }

    private Optional<Duty.Starts> special(Part starts) {
        if (starts.has("fact")) {
            return facts.index(starts.required("fact")).map(Duty.Starts.ByFact::new);
        }
        if (starts.has("age")) {
            var age = Spans.age(starts.required("age"));
            var birth = facts.dateFact(starts.required("of"));
            return age.flatMap(it -> birth.map(of -> new Duty.Starts.ByAge(it, of)));
        }
        if (starts.has("date")) {
            var text = starts.required("date");
            var dot = text.value().indexOf('.');
            if (dot > 0
                    && Optional.ofNullable(kinds.get(text.value().substring(0, dot)))
                            .flatMap(kind -> kind.field(text.value().substring(dot + 1)))
                            .isPresent()) {
                return Optional.of(new Duty.Starts.ByDate(
                        text.value().substring(0, dot), text.value().substring(dot + 1)));
            }
            text.problem("\"" + text.value() + "\" is not a date field", "Write KIND.FIELD.");
            return Optional.empty();
        }
        if (starts.has("duty")) {
            var turn = starts.says("turns", "met", "missed") ? Duty.Turn.MET : Duty.Turn.MISSED;
            return Optional.of(new Duty.Starts.ByDuty(starts.required("duty").value(), turn));
        }
        return starts.text("breach").map(guard -> new Duty.Starts.ByBreach(guard.value()));
    }

    private Duty.MetBy metBy(Item item, String id) {
        var part = item.part();
        if (part.has("to")) {
            return told(item, id);
        }
        var metBy = part.part("met_by");
        if (metBy.isEmpty()) {
            part.problem("\"met_by\" is missing", "Say which entry shows that this was done.");
            return new Duty.MetBy(List.of(), Condition.ALWAYS, List.of(), new Duty.Meets.All());
        }
        var names = metBy.get().texts("entry");
        if (names.isEmpty()) {
            metBy.get().required("entry");
        }
        names.forEach(this::kind);
        var ids = names.stream().map(Text::value).toList();
        var result = new Duty.MetBy(
                ids,
                condition(metBy.get(), "where", Set.copyOf(ids)).orElse(Condition.ALWAYS),
                metBy.get().strings("same"),
                meets(metBy.get()));
        metBy.get().done();
        return result;
    }

    private static Duty.Meets meets(Part metBy) {
        var meets = metBy.text("meets");
        return switch (meets.map(Text::value).orElse("all")) {
            case "all" -> new Duty.Meets.All();
            case "oldest" -> new Duty.Meets.Oldest();
            case "named" -> new Duty.Meets.Named(metBy.required("by").value());
            default -> {
                meets.get().problem("\"" + meets.get().value() + "\" says nothing", "Write all, oldest or named.");
                yield new Duty.Meets.All();
            }
        };
    }

    /// Telling someone something is shown by an entry of the kind that records what was told.
    private Duty.MetBy told(Item item, String id) {
        if (tellingFields.isEmpty()) {
            item.part().problem("No entry kind records what was told", "Give one \"records_telling: FIELD\".");
            return new Duty.MetBy(List.of(), Condition.ALWAYS, List.of(), new Duty.Meets.All());
        }
        var telling = tellingFields.entrySet().iterator().next();
        var kind = telling.getKey();
        var field = telling.getValue().value();
        var where = new Text(
                "'" + id + "' in " + Symbols.word(kind) + "." + Symbols.word(field),
                item.part().source(),
                item.part().required("id").node());
        return new Duty.MetBy(List.of(kind), conditions.compile(where, Set.of(kind)), List.of(), new Duty.Meets.All());
    }

    private static Optional<Duty.Telling> telling(Part part) {
        return part.text("to").map(to -> new Duty.Telling(to.value(), part.textOr("what", part.textOr("says", ""))));
    }

    private static List<String> only(Item item, Optional<Duty> base) {
        if (item.part().has("only")) {
            return item.part().strings("only");
        }
        return base.map(Duty::onlyAgencies).orElse(item.pack().agencyTypes());
    }

    /// The strength of limits that do not say their own.
    private static Strength ofLimits(Part part, Strength otherwise) {
        return part.text("strength").flatMap(LimitReader::strength).orElse(otherwise);
    }

    private static Strength strength(Part part, Optional<Duty> base, List<Duty.Limit> limits) {
        var ofLimits = limits.stream().map(Duty.Limit::strength).reduce(Strength.MAY, Strength::strongerOf);
        var own = part.text("strength").flatMap(LimitReader::strength);
        if (!part.has("strength") && base.isEmpty() && !part.has("limits")) {
            part.problem("\"strength\" is missing", "Write must, should or may, as the source puts it.");
        }
        return own.orElse(ofLimits).strongerOf(base.map(Duty::strength).orElse(Strength.MAY));
    }

    private Optional<Condition> condition(Part part, String name, Set<String> here) {
        return part.text(name).map(text -> conditions.compile(text, here));
    }

    private static Set<String> startKinds(Duty.Starts starts) {
        return switch (starts) {
            case Duty.Starts.ByEntry it -> Set.copyOf(it.kinds());
            case Duty.Starts.ByDate it -> Set.of(it.kind());
            case Duty.Starts.ByFact _, Duty.Starts.ByAge _, Duty.Starts.ByDuty _, Duty.Starts.ByBreach _ -> Set.of();
        };
    }

    private void kind(Text name) {
        if (!kinds.containsKey(name.value())) {
            name.problem(
                    "There is no entry kind \"" + name.value() + "\"",
                    Nearest.suggestion(name.value(), kinds.keySet()));
        }
    }
}
