package org.waymark.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.record.Value;

/// Reads the answers of an entry that is written in a file, by the types of its fields.
final class AnswerReader {
    private static final String NOT_KNOWN = "not-known";
    private static final Map<String, Value.Why> WHYS =
            Map.of(NOT_KNOWN, Value.Why.NOT_KNOWN, "not-asked", Value.Why.NOT_ASKED, "declined", Value.Why.DECLINED);

    private final Procedures procedures;

    AnswerReader(Procedures procedures) {
        this.procedures = procedures;
    }

    Map<String, Value> answers(Part part, List<Field> fields) {
        var answers = new HashMap<String, Value>();
        for (var field : fields) {
            if (part.takes(field.id())) {
                answer(part, field).ifPresent(value -> answers.put(field.id(), value));
            }
        }
        part.done();
        return answers;
    }

    private Optional<Value> answer(Part part, Field field) {
        var unknown = unknown(part, field.id());
        if (unknown.isPresent()) {
            return unknown;
        }
        return switch (field.type()) {
            case GROUP -> Optional.of(group(part, field));
            case CHOICES -> Optional.of(new Value.Options(options(part.texts(field.id()), field)));
            case INDICATORS -> Optional.of(indicators(part.texts(field.id())));
            case TEXT, WORDS, CHOICE, YES_NO, NUMBER, DATE, MOMENT, ENTRY, AGENCY, WORKER, PLACE ->
                part.text(field.id()).flatMap(text -> single(text, field));
        };
    }

    /// `{ unknown: not-asked, why: asleep }`, or just `unknown`.
    private static Optional<Value> unknown(Part part, String field) {
        if (part.isPart(field)) {
            var detail = part.part(field).orElseThrow();
            if (detail.has("unknown")) {
                var text = detail.required("unknown");
                var why = WHYS.get(text.value());
                if (why == null) {
                    text.problem(
                            "\"" + text.value() + "\" is not a way of not knowing",
                            "Write not-known, not-asked or declined.");
                }
                var reason = detail.textOr("why", "");
                detail.done();
                return Optional.of(new Value.Unknown(why == null ? Value.Why.NOT_KNOWN : why, reason));
            }
            return Optional.empty();
        }
        return part.isParts(field)
                ? Optional.empty()
                : part.texts(field).stream()
                        .findFirst()
                        .filter(text -> text.value().equals("unknown"))
                        .map(text -> new Value.Unknown(Value.Why.NOT_KNOWN, ""));
    }

    private Optional<Value> single(Text text, Field field) {
        return switch (field.type()) {
            case TEXT, WORDS -> Optional.of(new Value.Text(text.value()));
            case ENTRY, AGENCY, WORKER -> Optional.of(new Value.Reference(text.value()));
            case CHOICE -> Optional.of(choice(options(List.of(text), field).getFirst()));
            case YES_NO -> yesNo(text);
            case NUMBER -> number(text);
            case DATE, MOMENT -> Dates.when(text).map(Value.Date::new);
            case PLACE -> Optional.of(new Value.KeptApart("in-file"));
            case GROUP, CHOICES, INDICATORS -> Optional.empty();
        };
    }

    /// A list may offer not to know as one of its options. Picking it is no answer, here as on a form.
    private static Value choice(String option) {
        return option.equals(NOT_KNOWN) ? new Value.Unknown(Value.Why.NOT_KNOWN, "") : new Value.Option(option);
    }

    private Value group(Part part, Field field) {
        var rows = part.parts(field.id()).stream()
                .map(row -> new Value.Group(answers(row, field.parts())))
                .toList();
        return field.many() ? new Value.Groups(rows) : rows.isEmpty() ? new Value.Group(Map.of()) : rows.getFirst();
    }

    private List<String> options(List<Text> texts, Field field) {
        var list = field.options()
                .flatMap(id ->
                        Optional.ofNullable(procedures.handbook().options().get(id)));
        var ids = new ArrayList<String>();
        for (var text : texts) {
            if (list.isPresent() && list.get().option(text.value()).isEmpty()) {
                text.problem(
                        "\"" + text.value() + "\" is not an option of \"" + field.id() + "\"",
                        Nearest.suggestion(
                                text.value(),
                                list.get().options().stream()
                                        .map(Handbook.Option::id)
                                        .toList()));
            }
            ids.add(text.value());
        }
        return ids;
    }

    private Value indicators(List<Text> texts) {
        var rows = new ArrayList<Value.Group>();
        for (var text : texts) {
            if (!procedures.handbook().indicators().containsKey(text.value())) {
                text.problem("There is no indicator \"" + text.value() + "\"", "Indicators are named as IND-001.");
            }
            rows.add(new Value.Group(Map.of(Symbols.INDICATOR, new Value.Option(text.value()))));
        }
        return new Value.Groups(rows);
    }

    private static Optional<Value> yesNo(Text text) {
        return switch (text.value()) {
            case "yes", "true" -> Optional.of(new Value.Answer(true));
            case "no", "false" -> Optional.of(new Value.Answer(false));
            default -> {
                text.problem("\"" + text.value() + "\" is neither yes nor no", "Write yes, no or unknown.");
                yield Optional.empty();
            }
        };
    }

    private static Optional<Value> number(Text text) {
        if (!text.value().matches("-?\\d{1,15}")) {
            text.problem("\"" + text.value() + "\" is not a whole number", "");
            return Optional.empty();
        }
        return Optional.of(new Value.Whole(Long.parseLong(text.value())));
    }
}
