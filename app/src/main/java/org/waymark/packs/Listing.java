package org.waymark.packs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waymark.engine.pack.Condition;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Fact;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Guard;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Procedures;

/// Everything a stranger needs to write a case: kinds with their fields and options, facts, roles, duties and guards.
final class Listing {
    private final Procedures procedures;

    Listing(Procedures procedures) {
        this.procedures = procedures;
    }

    Map<String, Object> all() {
        var all = new LinkedHashMap<String, Object>();
        all.put(
                "kinds",
                procedures.kinds().values().stream()
                        .sorted(Comparator.comparing(Kind::id))
                        .map(this::kind)
                        .toList());
        all.put("facts", procedures.facts().stream().map(Listing::fact).toList());
        all.put(
                "roles",
                procedures.roles().values().stream()
                        .sorted(Comparator.comparing(it -> it.id()))
                        .map(role -> {
                            var row = new LinkedHashMap<String, Object>();
                            row.put("id", role.id());
                            row.put("title", role.title());
                            row.put("agency_type", role.agencyType());
                            row.put("outside", role.outside());
                            return row;
                        })
                        .toList());
        all.put(
                "duties",
                procedures.duties().stream()
                        .flatMap(it -> it.all().stream())
                        .map(it -> {
                            var row = duty(it.rule());
                            row.put(
                                    "in_force_from",
                                    it.from().equals(LocalDate.MIN)
                                            ? null
                                            : it.from().toString());
                            return row;
                        })
                        .toList());
        all.put(
                "guards",
                procedures.guards().stream().map(it -> guard(it.newest())).toList());
        return all;
    }

    /// A short list for people.
    String text() {
        var text = new StringBuilder();
        procedures.kinds().values().stream()
                .sorted(Comparator.comparing(Kind::id))
                .forEach(kind -> {
                    text.append(kind.id()).append("  ").append(kind.title()).append('\n');
                    kind.fields()
                            .forEach(field -> text.append("    ")
                                    .append(field.id())
                                    .append(": ")
                                    .append(type(field))
                                    .append('\n'));
                });
        text.append("\nDuties\n");
        procedures
                .duties()
                .forEach(it -> text.append("  ")
                        .append(it.id())
                        .append("  ")
                        .append(it.newest().title())
                        .append('\n'));
        text.append("\nGuards\n");
        procedures
                .guards()
                .forEach(it -> text.append("  ")
                        .append(it.id())
                        .append("  ")
                        .append(it.newest().title())
                        .append('\n'));
        return text.toString();
    }

    /// The answers to case files, for people.
    static String text(List<Map<String, Object>> answers) {
        var text = new StringBuilder();
        for (var answer : answers) {
            text.append(answer.get("case"))
                    .append(" at ")
                    .append(answer.get("at"))
                    .append('\n');
            for (var row : (List<?>) answer.getOrDefault("duties", List.of())) {
                var duty = (Map<?, ?>) row;
                text.append("  ")
                        .append(duty.get("standing"))
                        .append("  ")
                        .append(duty.get("ref"))
                        .append("  ")
                        .append(duty.get("title"));
                if (duty.get("breach") instanceof Optional<?> breach && breach.isPresent()) {
                    text.append("  by ").append(breach.get());
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    private Map<String, Object> kind(Kind kind) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", kind.id());
        row.put("title", kind.title());
        row.put("edition", kind.edition());
        row.put("about", kind.about());
        row.put("class", kind.fieldClass().name());
        row.put("safety", kind.safety());
        row.put("act", kind.act());
        row.put("once", kind.once());
        row.put("decision", kind.decision());
        row.put("plans", kind.plans());
        row.put("recorded_by", kind.recordedBy());
        row.put("fields", kind.fields().stream().map(this::field).toList());
        row.put("pack", kind.origin().pack());
        row.put("cites", kind.origin().cites());
        return row;
    }

    private Map<String, Object> field(Field field) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", field.id());
        row.put("type", type(field));
        row.put("ask", field.ask());
        row.put("class", field.fieldClass().name());
        row.put("required", field.required());
        row.put("many", field.many());
        field.options().ifPresent(list -> {
            row.put("option_list", list);
            row.put("options", optionIds(list));
        });
        if (!field.parts().isEmpty()) {
            row.put("fields", field.parts().stream().map(this::field).toList());
        }
        return row;
    }

    private List<String> optionIds(String list) {
        return Optional.ofNullable(procedures.handbook().options().get(list)).stream()
                .flatMap(it -> it.options().stream())
                .map(Handbook.Option::id)
                .toList();
    }

    private static Map<String, Object> fact(Fact fact) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", fact.id());
        row.put("title", fact.title());
        switch (fact) {
            case Fact.Holds it -> row.put("is", it.is().text());
            case Fact.Stated it ->
                row.put(
                        "stated",
                        it.from().stream()
                                .map(place -> place.kind() + "." + place.field())
                                .toList());
            case Fact.Reaches it ->
                row.put(
                        "reached",
                        "age " + it.age().getYears() + " years " + it.age().getMonths() + " months");
            case Fact.Lasts it -> row.put("lasts", lasts(it));
            case Fact.RunsOut it -> row.put("ran_out", it.span().words() + " since " + it.since());
        }
        row.put("cites", fact.origin().cites());
        return row;
    }

    private static String lasts(Fact.Lasts fact) {
        var where = fact.where().always() ? "" : " where " + fact.where().text();
        return "from " + String.join(", ", fact.from()) + where + " until " + String.join(", ", fact.until());
    }

    private Map<String, Object> duty(Duty duty) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", duty.id());
        row.put("title", duty.title());
        row.put("owner", duty.owner());
        row.put("strength", word(duty.strength()));
        row.put("starts", starts(duty.starts()));
        row.put("when", condition(duty.when()));
        row.put("while", condition(duty.whilst()));
        row.put("limits", duty.limits().stream().map(Listing::limit).toList());
        row.put("met_by", duty.metBy().kinds());
        row.put("met_where", condition(duty.metBy().where()));
        row.put("same", duty.metBy().same());
        row.put("meets", word(duty.metBy().meets().getClass().getSimpleName()));
        row.put("each_agency", duty.perAgency());
        row.put("conditional", duty.conditional());
        row.put("departure", duty.departure());
        row.put("pack", duty.origin().pack());
        row.put("cites", duty.origin().cites());
        return row;
    }

    private Object starts(Duty.Starts starts) {
        return switch (starts) {
            case Duty.Starts.ByEntry it ->
                ordered("entries", it.kinds(), "where", it.where().text());
            case Duty.Starts.ByFact it ->
                Map.of("fact", procedures.facts().get(it.fact()).id());
            case Duty.Starts.ByAge it ->
                Map.of("age", it.age().getYears() + " years " + it.age().getMonths() + " months");
            case Duty.Starts.ByDate it -> Map.of("date", it.kind() + "." + it.field());
            case Duty.Starts.ByDuty it -> ordered("duty", it.duty(), "turns", word(it.turn()));
            case Duty.Starts.ByBreach it -> Map.of("breach", it.guard());
        };
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object other) {
        var row = new LinkedHashMap<String, Object>();
        row.put(first, one);
        row.put(second, other);
        return row;
    }

    private static Map<String, Object> limit(Duty.Limit limit) {
        var row = new LinkedHashMap<String, Object>();
        row.put(
                "within",
                switch (limit.by()) {
                    case Duty.By.Immediately _ -> "immediately";
                    case Duty.By.Span(var span) -> span.words();
                    case Duty.By.Before(var kind) -> "before " + kind;
                    case Duty.By.Reaching(var age, var _) ->
                        "age " + age.getYears() + " years " + age.getMonths() + " months";
                });
        row.put(
                "from",
                switch (limit.from()) {
                    case Duty.From.Happened _ -> "happened";
                    case Duty.From.Known _ -> "known";
                    case Duty.From.OfField(var field) -> field;
                    case Duty.From.OfEntry(var kind) -> "entry " + kind;
                });
        row.put("breach", limit.breach());
        row.put("strength", word(limit.strength()));
        row.put("local", limit.local());
        row.put("instrument", limit.origin().instrument());
        row.put("grade", limit.origin().grade());
        row.put("cites", limit.origin().cites());
        return row;
    }

    private static Map<String, Object> guard(Guard guard) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", guard.id());
        row.put("title", guard.title());
        row.put("before", guard.before());
        row.put("answer", word(guard.answer()));
        row.put("when", guard.against().text());
        row.put("says", guard.says());
        row.put("instead", guard.instead());
        row.put("pack", guard.origin().pack());
        row.put("cites", guard.origin().cites());
        return row;
    }

    private static String condition(Condition condition) {
        return condition.always() ? "" : condition.text();
    }

    static String type(Field field) {
        return field.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
