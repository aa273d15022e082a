package org.waymark.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.FieldClass;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Procedures;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Send;

/// Shows the questions of an entry kind, with what was answered so far and what is wrong with it.
public final class Questions {
    private static final int MANY = 12;
    private static final int LINES = 4;

    private final Procedures procedures;
    private final Choices choices;
    private final Filled filled;
    private final Map<String, String> errors;
    private final boolean demanding;

    /// @param errors    by control, what to put right
    /// @param demanding whether a question left open needs a word on why; never for what keeps a child safe, where
    ///     anything may simply be left blank
    public Questions(
            Procedures procedures, Choices choices, Filled filled, Map<String, String> errors, boolean demanding) {
        this.procedures = procedures;
        this.choices = choices;
        this.filled = filled;
        this.errors = Map.copyOf(errors);
        this.demanding = demanding;
    }

    /// The questions of a form, each control named by `prefix` and its field.
    public List<FieldView> of(List<Field> fields, String prefix) {
        return fields.stream()
                .map(field -> of(field, prefix + field.id(), prefix))
                .toList();
    }

    /// One question.
    public FieldView of(Field field, String name, String prefix) {
        return switch (field.type()) {
            case TEXT ->
                new FieldView.Line(ask(field, name, prefix, true), said(name), "text", FieldView.Size.FULL, "off");
            case NUMBER ->
                new FieldView.Line(ask(field, name, prefix, true), said(name), "number", FieldView.Size.SHORT, "off");
            case WORDS -> new FieldView.Words(ask(field, name, prefix, true), said(name), LINES);
            case YES_NO -> yesNo(ask(field, name, prefix, false), name);
            case CHOICE -> choice(field, name, prefix);
            case CHOICES ->
                new FieldView.Choose(ask(field, name, prefix, false), FieldView.Shape.CHECKBOXES, offered(field, name));
            case DATE ->
                new FieldView.Day(
                        ask(field, name, prefix, true),
                        filled.one(Names.part(name, "day")),
                        filled.one(Names.part(name, "month")),
                        filled.one(Names.part(name, "year")),
                        guess(name));
            case MOMENT -> time(ask(field, name, prefix, true), name);
            case ENTRY -> select(ask(field, name, prefix, false), choices.entries(), name);
            case AGENCY -> select(ask(field, name, prefix, false), choices.agencies(), name);
            case WORKER -> select(ask(field, name, prefix, false), choices.workers(), name);
            case INDICATORS -> signs(field, name, prefix);
            case GROUP -> field.many() ? many(field, name, prefix) : group(field, name, prefix, field.ask());
            case PLACE -> place(field, name, prefix);
        };
    }

    /// What was written. That there is no answer stands beside it.
    private String said(String name) {
        var written = filled.one(name);
        return Names.noAnswer(written) ? "" : written;
    }

    /// When something happened, with the time of day if it is known.
    public FieldView.Time when(String name, String text, String hint) {
        return time(FieldView.Ask.of(name, text, hint, Map.of(name, error(name))), name);
    }

    private FieldView.Time time(FieldView.Ask ask, String name) {
        return new FieldView.Time(
                ask,
                filled.one(Names.part(name, "day")),
                filled.one(Names.part(name, "month")),
                filled.one(Names.part(name, "year")),
                filled.one(Names.part(name, "time")),
                guess(name));
    }

    private FieldView.Guess guess(String name) {
        return filled.ticked(Names.part(name, "about")) ? FieldView.Guess.YES : FieldView.Guess.NO;
    }

    private FieldView yesNo(FieldView.Ask ask, String name) {
        var options = new LinkedHashMap<String, String>();
        options.put("yes", "Yes");
        options.put("no", "No");
        options.put(Names.NOT_KNOWN, "Not known");
        return new FieldView.Choose(
                new FieldView.Ask(
                        ask.name(), ask.text(), ask.hint(), ask.error(), ask.mark(), ask.onlyIf(), unknown(name, name)),
                FieldView.Shape.INLINE,
                chosen(options, name));
    }

    private FieldView choice(Field field, String name, String prefix) {
        var offered = offered(field, name);
        var ask = ask(field, name, prefix, false);
        var withUnknown = new FieldView.Ask(
                ask.name(), ask.text(), ask.hint(), ask.error(), ask.mark(), ask.onlyIf(), unknown(name, name));
        return offered.size() > MANY
                ? new FieldView.Choose(ask, FieldView.Shape.SELECT, offered)
                : new FieldView.Choose(withUnknown, FieldView.Shape.RADIOS, offered);
    }

    private FieldView select(FieldView.Ask ask, List<FieldView.Choice> offered, String name) {
        var picked = filled.one(name);
        return new FieldView.Choose(
                ask,
                FieldView.Shape.SELECT,
                offered.stream()
                        .map(it -> new FieldView.Choice(
                                it.value(), it.text(), it.hint(), it.value().equals(picked)))
                        .toList());
    }

    private FieldView.Signs signs(Field field, String name, String prefix) {
        var natures = field.natures();
        var byGroup = procedures.handbook().indicators().values().stream()
                .filter(it -> natures.isEmpty() || natures.contains(it.nature()))
                .sorted(Comparator.comparing(Handbook.Indicator::id))
                .collect(Collectors.groupingBy(Handbook.Indicator::group, LinkedHashMap::new, Collectors.toList()));
        var picked = filled.all(name);
        var groups = new ArrayList<FieldView.SignGroup>();
        byGroup.forEach((title, indicators) -> groups.add(new FieldView.SignGroup(
                title,
                indicators.stream().anyMatch(it -> picked.contains(it.id())),
                indicators.stream().map(it -> sign(it, name, picked)).toList())));
        return new FieldView.Signs(ask(field, name, prefix, false), groups);
    }

    private FieldView.Sign sign(Handbook.Indicator indicator, String name, List<String> picked) {
        return new FieldView.Sign(
                indicator.id(),
                indicator.label(),
                indicator.urgent() ? "May need a doctor now" : "",
                picked.contains(indicator.id()),
                filled.one(name + "." + indicator.id() + ".seen"));
    }

    private FieldView.Group group(Field field, String name, String prefix, String title) {
        var ask = new FieldView.Ask(
                name, title, field.hint(), error(name), mark(field), onlyIf(field, prefix), Optional.empty());
        return new FieldView.Group(ask, of(field.parts(), name + "."));
    }

    private FieldView.Many many(Field field, String name, String prefix) {
        var rows = Math.max(1, filled.rows(name)) + (filled.one("add").equals(name) ? 1 : 0);
        var groups = new ArrayList<FieldView.Group>();
        for (var row = 0; row < rows; row++) {
            var rowName = Names.row(name, row);
            var ask = FieldView.Ask.of(rowName, "Number " + (row + 1), "");
            groups.add(new FieldView.Group(ask, of(field.parts(), rowName + ".")));
        }
        return new FieldView.Many(ask(field, name, prefix, false), groups, new Send("Add another", "add", name));
    }

    private FieldView place(Field field, String name, String prefix) {
        var inside = new FieldView.Ask(
                name, "Address, or how to find it", "", error(name), "", Optional.empty(), Optional.empty());
        var outside = new FieldView.Ask(
                name + "-place", field.ask(), field.hint(), "", "Kept apart", onlyIf(field, prefix), Optional.empty());
        return new FieldView.Where(
                outside,
                "Kept apart from everything else. Few people can see it, each look is recorded, and it never leaves Waymark.",
                List.of(new FieldView.Line(inside, filled.one(name), "text", FieldView.Size.FULL, "off")));
    }

    private List<FieldView.Choice> offered(Field field, String name) {
        var picked = filled.all(name);
        return field
                .options()
                .flatMap(id ->
                        Optional.ofNullable(procedures.handbook().options().get(id)))
                .stream()
                .flatMap(list -> list.options().stream())
                .map(it -> new FieldView.Choice(it.id(), it.label(), it.note(), picked.contains(it.id())))
                .toList();
    }

    private List<FieldView.Choice> chosen(Map<String, String> options, String name) {
        var picked = filled.one(name);
        return options.entrySet().stream()
                .map(it -> new FieldView.Choice(
                        it.getKey(), it.getValue(), "", it.getKey().equals(picked)))
                .toList();
    }

    private FieldView.Ask ask(Field field, String name, String prefix, boolean mayBeUnknown) {
        return new FieldView.Ask(
                name,
                field.ask(),
                field.hint(),
                error(name),
                mark(field),
                onlyIf(field, prefix),
                mayBeUnknown ? unknown(Names.unknown(name), name) : Optional.empty());
    }

    private Optional<FieldView.Unknown> unknown(String control, String name) {
        if (!demanding) {
            return Optional.empty();
        }
        var options = new LinkedHashMap<String, String>();
        if (!control.equals(name)) {
            options.put(Names.NOT_KNOWN, "Not known");
        }
        options.put(Names.NOT_ASKED, "Not asked");
        options.put(Names.DECLINED, "Did not want to say");
        var picked = filled.one(control);
        return Optional.of(new FieldView.Unknown(
                control,
                control.equals(name) ? "Not asked, or did not want to say" : "No answer to this",
                chosen(options, control),
                Names.why(name),
                filled.one(Names.why(name)),
                options.containsKey(picked)));
    }

    private Optional<FieldView.OnlyIf> onlyIf(Field field, String prefix) {
        return field.onlyIf().map(it -> {
            var words = it.is().stream()
                    .map(answer -> switch (answer) {
                        case "yes" -> "Yes";
                        case "no" -> "No";
                        default -> label(answer);
                    })
                    .collect(Collectors.joining(" or "));
            return new FieldView.OnlyIf(prefix + it.field(), it.is(), "Only if: " + words);
        });
    }

    private String label(String option) {
        return procedures.handbook().options().values().stream()
                .flatMap(list -> list.option(option).stream())
                .map(Handbook.Option::label)
                .findFirst()
                .orElse(option);
    }

    private String error(String name) {
        return errors.getOrDefault(name, "");
    }

    private static String mark(Field field) {
        return mark(field.fieldClass());
    }

    /// How closely an answer is held, in a word; empty for the ordinary.
    public static String mark(FieldClass fieldClass) {
        return switch (fieldClass) {
            case OPEN, CASE -> "";
            case LOCATION -> "Kept apart";
            case HEALTH, IMMIGRATION, INTELLIGENCE, LEGAL -> {
                var name = fieldClass.name().toLowerCase(Locale.ROOT);
                yield Character.toUpperCase(name.charAt(0)) + name.substring(1);
            }
        };
    }
}
