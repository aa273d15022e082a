package org.waymark.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.store.KeptPlaces.Place;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;

/// Reads the answers to the questions of an entry kind. What cannot be read is told, by control; nothing is dropped.
/// Where an entry must not be held back, an answer that cannot be read is kept as it was written.
public final class Answers {
    private static final Map<String, Value.Why> WHYS = Map.of(
            Names.NOT_KNOWN, Value.Why.NOT_KNOWN,
            Names.NOT_ASKED, Value.Why.NOT_ASKED,
            Names.DECLINED, Value.Why.DECLINED);

    private final Procedures procedures;
    private final Choices choices;
    private final Filled filled;
    private final boolean demanding;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    /// @param demanding whether required questions must have an answer, and each answer must be readable; never for
    ///     what keeps a child safe
    public Answers(Procedures procedures, Choices choices, Filled filled, boolean demanding) {
        this.procedures = procedures;
        this.choices = choices;
        this.filled = filled;
        this.demanding = demanding;
    }

    /// What was answered.
    ///
    /// @param places answers that are kept apart, by field
    /// @param errors by control, what to put right; in the order of the questions
    public record Read(Map<String, Value> fields, Map<String, Place> places, Map<String, String> errors) {
        @Override
        public String toString() {
            return "Read[" + fields.size() + " answers, " + errors.size() + " errors]";
        }
    }

    /// Reads a whole form.
    public Read read(List<Field> fields, String prefix) {
        var answers = new LinkedHashMap<String, Value>();
        for (var field : fields) {
            var name = prefix + field.id();
            if (asked(field, prefix)) {
                var answer = answer(field, name).or(() -> asWritten(name));
                answer.ifPresent(value -> answers.put(field.id(), value));
                if (demanding && field.required() && answer.isEmpty() && !errors.containsKey(name)) {
                    errors.put(name, "Answer this: " + field.ask());
                }
            }
        }
        return new Read(answers, Map.copyOf(places), errors);
    }

    /// When something happened. Empty, after an error, if that cannot be read; empty without one if nothing was given.
    public Optional<When> when(String name) {
        return take(WhenParts.read(filled, name, true), name);
    }

    /// What is wrong so far, by control.
    public Map<String, String> errors() {
        return errors;
    }

    /// An answer that could not be read, in the words it was written in.
    private Optional<Value> asWritten(String name) {
        if (demanding || !errors.containsKey(name)) {
            return Optional.empty();
        }
        return Optional.of(new Value.Unknown(Value.Why.NOT_KNOWN, "Written as: " + written(filled, name)));
    }

    /// Everything that was written in a control and its parts.
    public static String written(Filled filled, String name) {
        return filled.answers().entrySet().stream()
                .filter(answer ->
                        answer.getKey().equals(name) || answer.getKey().startsWith(name + "."))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(answer -> answer.getValue().stream())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    private boolean asked(Field field, String prefix) {
        return field.onlyIf()
                .map(it -> filled.all(prefix + it.field()).stream().anyMatch(it.is()::contains))
                .orElse(true);
    }

    private Optional<Value> answer(Field field, String name) {
        var unknown = unknown(name);
        if (unknown.isPresent()) {
            return unknown;
        }
        return switch (field.type()) {
            case TEXT, WORDS -> words(name).map(Value.Text::new);
            case NUMBER -> number(name);
            case YES_NO -> yesNo(name);
            case CHOICE -> option(field, name);
            case CHOICES -> options(field, name);
            case DATE -> take(WhenParts.read(filled, name, false), name).map(Value.Date::new);
            case MOMENT -> take(WhenParts.read(filled, name, true), name).map(Value.Date::new);
            case ENTRY -> reference(name, choices.entries());
            case AGENCY -> reference(name, choices.agencies());
            case WORKER -> reference(name, choices.workers());
            case INDICATORS -> indicators(name);
            case GROUP -> field.many() ? many(field, name) : group(field, name);
            case PLACE -> {
                words(name).ifPresent(place -> places.put(field.id(), new Place(place)));
                yield Optional.empty();
            }
        };
    }

    private Optional<Value> unknown(String name) {
        var why = WHYS.get(filled.one(name));
        var said = why == null ? WHYS.get(filled.one(Names.unknown(name))) : why;
        return Optional.ofNullable(said).map(it -> new Value.Unknown(it, filled.one(Names.why(name))));
    }

    private Optional<String> words(String name) {
        var words = filled.one(name);
        if (demanding && words.length() > Filled.LONGEST) {
            errors.put(
                    name,
                    String.format(
                            Locale.UK, "This is longer than %,d characters. Split it, or shorten it", Filled.LONGEST));
            return Optional.empty();
        }
        return words.isBlank() ? Optional.empty() : Optional.of(words);
    }

    private Optional<Value> number(String name) {
        var text = filled.one(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("-?\\d{1,15}")) {
            errors.put(name, "Write a whole number, in figures");
            return Optional.empty();
        }
        return Optional.of(new Value.Whole(Long.parseLong(text)));
    }

    private Optional<Value> yesNo(String name) {
        return switch (filled.one(name)) {
            case "yes" -> Optional.of(new Value.Answer(true));
            case "no" -> Optional.of(new Value.Answer(false));
            case "" -> Optional.empty();
            default -> notOffered(name);
        };
    }

    private Optional<Value> option(Field field, String name) {
        var picked = filled.one(name);
        if (picked.isEmpty()) {
            return Optional.empty();
        }
        return offered(field).contains(picked) ? Optional.of(new Value.Option(picked)) : notOffered(name);
    }

    private Optional<Value> options(Field field, String name) {
        var picked = filled.all(name);
        if (picked.isEmpty()) {
            return Optional.empty();
        }
        return offered(field).containsAll(picked) ? Optional.of(new Value.Options(picked)) : notOffered(name);
    }

    private Optional<Value> reference(String name, List<FieldView.Choice> offered) {
        var picked = filled.one(name);
        if (picked.isEmpty()) {
            return Optional.empty();
        }
        return offered.stream().anyMatch(it -> it.value().equals(picked))
                ? Optional.of(new Value.Reference(picked))
                : notOffered(name);
    }

    private Optional<Value> indicators(String name) {
        var rows = new ArrayList<Value.Group>();
        for (var id : filled.all(name)) {
            if (!procedures.handbook().indicators().containsKey(id)) {
                return notOffered(name);
            }
            var parts = new HashMap<String, Value>();
            parts.put("indicator", new Value.Option(id));
            words(name + "." + id + ".seen").ifPresent(seen -> parts.put("evidence", new Value.Text(seen)));
            rows.add(new Value.Group(parts));
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Value.Groups(rows));
    }

    private Optional<Value> group(Field field, String name) {
        var parts = parts(field, name);
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Value.Group(parts));
    }

    private Optional<Value> many(Field field, String name) {
        var rows = new ArrayList<Value.Group>();
        for (var row = 0; row < filled.rows(name); row++) {
            var parts = parts(field, Names.row(name, row));
            if (!parts.isEmpty()) {
                rows.add(new Value.Group(parts));
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Value.Groups(rows));
    }

    private Map<String, Value> parts(Field field, String name) {
        var parts = new HashMap<String, Value>();
        for (var part : field.parts()) {
            answer(part, Names.part(name, part.id())).ifPresent(value -> parts.put(part.id(), value));
        }
        return parts;
    }

    private Set<String> offered(Field field) {
        var offered = new HashSet<String>();
        field.options()
                .flatMap(id ->
                        Optional.ofNullable(procedures.handbook().options().get(id)))
                .ifPresent(
                        list -> list.options().stream().map(Handbook.Option::id).forEach(offered::add));
        return offered;
    }

    private Optional<Value> notOffered(String name) {
        errors.put(name, "Choose one of the answers that are offered");
        return Optional.empty();
    }

    private Optional<When> take(WhenParts.Read read, String name) {
        return switch (read) {
            case WhenParts.Read.Nothing _ -> Optional.empty();
            case WhenParts.Read.Time(var when) -> Optional.of(when);
            case WhenParts.Read.Unreadable(var why) -> {
                errors.put(name, why);
                yield Optional.empty();
            }
        };
    }
}
