package org.waymark.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.casefile.Desk;
import org.waymark.casefile.SeenCase;
import org.waymark.engine.pack.Editions;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Guard;
import org.waymark.engine.pack.Handbook;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.Accuracy;
import org.waymark.engine.record.London;
import org.waymark.engine.record.TimeWords;
import org.waymark.engine.record.When;
import org.waymark.forms.Answers;
import org.waymark.forms.Choices;
import org.waymark.forms.WhenParts;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.workplace.Visit;

/// Asks what is to be shared, with whom, why and until when. What the packs ask of whoever shares is asked here too.
final class ShareForm {
    static final String KEY = "key";

    /// The kind of entry whose guards and list of lawful bases hold here as well.
    static final String KIND = "information-shared";

    private static final String PURPOSE = "purpose";
    private static final String BASIS = "basis";
    private static final String BASES = "lawful-bases";
    private static final String NECESSITY = "necessity";
    private static final String INVOLVED = "directly_involved";
    private static final String UNTIL = "until";
    private static final String ASKED = "asked";
    private static final String VIEW = "view";
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final int LINES = 3;
    private static final Choices NOTHING = new Choices(List.of(), List.of(), List.of());

    private final Desk desk;
    private final SeenCase seen;
    private final Visit visit;
    private final Filled filled;
    private final HouseRule rule;

    ShareForm(Desk desk, SeenCase seen, Visit visit, Filled filled, HouseRule rule) {
        this.desk = desk;
        this.seen = seen;
        this.visit = visit;
        this.filled = filled;
        this.rule = rule;
    }

    /// What a form shows that is opened for the first time.
    static Filled fresh(Visit visit, HouseRule rule) {
        var fresh = new HashMap<>(PartsForm.fresh());
        var until = London.dayOf(visit.now()).plusDays(rule.usual());
        WhenParts.parts(When.on(until), UNTIL).forEach((name, value) -> fresh.put(name, List.of(value)));
        return new Filled(fresh);
    }

    List<FieldView> fields(Map<String, String> errors) {
        var fields = new ArrayList<FieldView>();
        fields.addAll(recipients().fields(filled, errors));
        fields.addAll(parts().fields(errors));
        fields.add(words(PURPOSE, "What for?", "What it lets them do for the child.", errors));
        fields.add(new FieldView.Choose(
                FieldView.Ask.of(BASIS, ask("lawful_basis"), "", errors), FieldView.Shape.RADIOS, bases()));
        fields.add(words(
                NECESSITY,
                "Why do they need it, and why is it no more than they need?",
                "They read this too.",
                errors));
        involved()
                .ifPresent(field -> fields.add(choose(
                        FieldView.Ask.of(INVOLVED, field.ask(), field.hint(), errors), Map.of(YES, "Yes", NO, "No"))));
        fields.add(until(errors));
        fields.addAll(view(errors));
        return fields;
    }

    private FieldView until(Map<String, String> errors) {
        return new FieldView.Day(
                FieldView.Ask.of(
                        UNTIL,
                        "Until when?",
                        "They see it to the end of that day. Local setting: " + rule.usual() + " days are suggested, "
                                + rule.longest() + " are the most.",
                        errors),
                filled.one(UNTIL + ".day"),
                filled.one(UNTIL + ".month"),
                filled.one(UNTIL + ".year"),
                FieldView.Guess.NOT_ASKED);
    }

    private List<FieldView> view(Map<String, String> errors) {
        var asked = Arrays.stream(Shared.Asked.values())
                .map(it ->
                        new FieldView.Choice(it.word(), it.says(), "", it.word().equals(filled.one(ASKED))))
                .toList();
        return List.of(
                new FieldView.Choose(
                        FieldView.Ask.of(
                                ASKED,
                                "What does the child think of it?",
                                "Ask unless that puts the child at risk. What keeps a child safe is shared either way.",
                                errors),
                        FieldView.Shape.RADIOS,
                        asked),
                words(VIEW, "What did the child say, or why was nobody asked?", "", errors));
    }

    private FieldView words(String name, String text, String hint, Map<String, String> errors) {
        return new FieldView.Words(FieldView.Ask.of(name, text, hint, errors), filled.one(name), LINES);
    }

    private FieldView choose(FieldView.Ask ask, Map<String, String> options) {
        return new FieldView.Choose(
                ask,
                FieldView.Shape.INLINE,
                List.of(YES, NO).stream()
                        .map(it -> new FieldView.Choice(
                                it, options.getOrDefault(it, it), "", it.equals(filled.one(ask.name()))))
                        .toList());
    }

    private List<FieldView.Choice> bases() {
        return Optional.ofNullable(
                        desk.packs().procedures().handbook().options().get(BASES))
                .stream()
                .map(Handbook.OptionList::options)
                .flatMap(List::stream)
                .map(it -> new FieldView.Choice(
                        it.id(), it.label(), it.note(), it.id().equals(filled.one(BASIS))))
                .toList();
    }

    private String ask(String field) {
        return kind().flatMap(kind -> kind.field(field)).map(Field::ask).orElse("On what lawful basis?");
    }

    private Optional<Field> involved() {
        return kind().flatMap(kind -> kind.field(INVOLVED));
    }

    private Optional<Kind> kind() {
        return desk.packs().procedures().kind(KIND);
    }

    private Recipients recipients() {
        return new Recipients(desk, visit);
    }

    private PartsForm parts() {
        return new PartsForm(desk, seen, filled);
    }

    /// What was read: what is to be shared, or by control what to put right.
    sealed interface Read {
        record Ready(Shares.Making making) implements Read {}

        record Wrong(Map<String, String> errors) implements Read {}
    }

    Read read() {
        var errors = new LinkedHashMap<String, String>();
        var with = recipients().read(filled, errors);
        var wrongParts = new LinkedHashMap<String, String>();
        var parts = parts().read(visit.now(), wrongParts);
        errors.putAll(wrongParts);
        required(PURPOSE, "Say what for", errors);
        if (bases().stream().noneMatch(FieldView.Choice::chosen)) {
            errors.put(BASIS, "Choose the lawful basis");
        }
        required(NECESSITY, "Say why they need it, and no more", errors);
        readInvolved(errors);
        var until = readUntil(errors);
        var asked = Shared.Asked.of(filled.one(ASKED));
        if (asked.isEmpty()) {
            errors.put(ASKED, "Say whether the child was asked");
        }
        required(VIEW, "Say what the child said, or why nobody asked", errors);
        if (!errors.isEmpty() || with.isEmpty() || parts.isEmpty() || until.isEmpty() || asked.isEmpty()) {
            return new Read.Wrong(errors);
        }
        var why = new Shared.Why(
                filled.one(PURPOSE),
                filled.one(BASIS),
                filled.one(NECESSITY),
                parts.get().closer(),
                new Shared.View(asked.get(), filled.one(VIEW)));
        return new Read.Ready(new Shares.Making(
                filled.key(KEY), seen.child(), with.get(), parts.get().share(), why, London.endOf(until.get())));
    }

    private void required(String name, String error, Map<String, String> errors) {
        if (filled.one(name).isEmpty()) {
            errors.put(name, error);
        }
    }

    /// The packs let nothing be told to anyone who is not directly involved.
    private void readInvolved(Map<String, String> errors) {
        if (involved().isEmpty() || filled.one(INVOLVED).equals(YES)) {
            return;
        }
        var guard = desk.packs().procedures().guards().stream()
                .map(Editions::newest)
                .filter(it -> it.before().contains(KIND) && it.answer() == Guard.Answer.REFUSE)
                .findFirst();
        errors.put(
                INVOLVED,
                filled.one(INVOLVED).equals(NO)
                        ? guard.map(it -> it.says() + " " + it.instead()).orElse("Share with somebody who is")
                        : "Say whether they are directly involved");
    }

    private Optional<LocalDate> readUntil(Map<String, String> errors) {
        var answers = new Answers(desk.packs().procedures(), NOTHING, filled, true);
        var when = answers.when(UNTIL);
        var today = London.dayOf(visit.now());
        if (when.isEmpty() || when.get().accuracy() != Accuracy.DAY) {
            errors.put(UNTIL, answers.errors().getOrDefault(UNTIL, "Give the last day, with month and year"));
            return Optional.empty();
        }
        var day = when.get().latestDay();
        if (day.isBefore(today) || day.isAfter(today.plusDays(rule.longest()))) {
            errors.put(
                    UNTIL,
                    "Choose a day from today to " + TimeWords.of(today.plusDays(rule.longest()))
                            + ". It can be shared again then");
            return Optional.empty();
        }
        return Optional.of(day);
    }
}
