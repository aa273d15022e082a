package org.waymark.concern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.casefile.Change;
import org.waymark.casefile.EntryForm;
import org.waymark.engine.access.Access;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;
import org.waymark.forms.WhenParts;
import org.waymark.store.KeptPlaces.Place;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.web.Send;
import org.waymark.workplace.Visit;

/// The questions of a concern in the order in which people tell such things. What is asked about each child is asked
/// again for another one; everything else is told once and holds for all of them.
final class ConcernForm {
    /// What the names of the controls about a child begin with, before their number.
    private static final String CHILD = "child";

    private static final List<String> NOW = List.of("immediate_danger", "urgent_health", "missing_now");
    private static final List<String> HEARD = List.of("seen");
    private static final List<String> WHO =
            List.of("names", "birth_date", "sex", "language", "interpreter_needed", "child_words", "heard_by");
    private static final List<String> MORE_OF_THE_CHILD =
            List.of("own_script", "aliases", "age_doubt", "nationality", "from_abroad", "unaccompanied");
    private static final List<String> WHERE = List.of("where_now");
    private static final List<String> ADULTS =
            List.of("present", "family_suspected", "people_involved", "others_at_risk");
    private static final List<String> SIGNS = List.of("indicators", "other_signs");
    private static final List<String> RISKS = List.of("risk_factors", "barriers");
    private static final List<String> YOU = List.of("reporter_contact", "reporter_safely", "done_so_far");

    private final Kind kind;
    private final EntryForm form;
    private final Filled filled;
    private final Visit visit;

    ConcernForm(Kind kind, EntryForm form, Filled filled, Visit visit) {
        this.kind = kind;
        this.form = form;
        this.filled = filled;
        this.visit = visit;
    }

    /// What a form shows that is opened for the first time.
    static Filled fresh(Visit visit) {
        var answers = new LinkedHashMap<String, List<String>>();
        WhenParts.parts(When.at(visit.now()), EntryForm.KNOWN)
                .forEach((name, value) -> answers.put(name, List.of(value)));
        answers.put(EntryForm.AGENCY, List.of(visit.worker().agency().id()));
        return new Filled(answers);
    }

    List<RaiseView.Part> parts(Map<String, String> errors) {
        return List.of(
                new RaiseView.Part("now", "Right now", shared(NOW, errors)),
                new RaiseView.Part("heard", "What worries you?", shared(HEARD, errors)),
                new RaiseView.Part("which-child", "Which child?", children(errors)),
                new RaiseView.Part("adults", "People around the child", shared(ADULTS, errors)),
                new RaiseView.Part("signs", "Did you notice any of these?", signs(errors)),
                new RaiseView.Part("you", "You", you(errors)));
    }

    /// One concern for each child.
    ///
    /// @param unread gains what could not be read and is kept as it was written, by control
    List<Change.Recording> recordings(Map<String, String> unread) {
        var own = fields(Stream.concat(WHO.stream(), MORE_OF_THE_CHILD.stream()).toList());
        var common = kind.fields().stream().filter(it -> !own.contains(it)).toList();
        var told = read(common, EntryForm.FIELDS, unread);
        var recordings = new ArrayList<Change.Recording>();
        for (var row = 0; row < rows(); row++) {
            var ofChild = read(own, prefix(row), unread);
            if (row == 0 || !ofChild.fields().isEmpty()) {
                recordings.add(both(told, ofChild));
            }
        }
        return recordings;
    }

    private Change.Recording read(List<Field> some, String prefix, Map<String, String> unread) {
        return switch (form.read(some, prefix)) {
            case EntryForm.Read.Ready(var recording, var odd) -> {
                unread.putAll(odd);
                yield recording;
            }
            case EntryForm.Read.Wrong(var errors) ->
                throw new IllegalStateException("A concern is never held back: " + errors.keySet());
        };
    }

    private static Change.Recording both(Change.Recording told, Change.Recording ofChild) {
        var fields = new HashMap<String, Value>(told.fields());
        fields.putAll(ofChild.fields());
        var places = new HashMap<String, Place>(told.places());
        places.putAll(ofChild.places());
        return new Change.Recording(
                told.kind(),
                told.happened(),
                told.known(),
                told.agency(),
                told.saidBy(),
                fields,
                places,
                told.consents());
    }

    private List<FieldView> children(Map<String, String> errors) {
        var adding = filled.one("add").equals(CHILD) ? 1 : 0;
        var count = rows() + adding;
        var groups = new ArrayList<FieldView.Group>();
        for (var row = 0; row < count; row++) {
            var parts = new ArrayList<>(form.fields(fields(WHO), prefix(row), errors));
            parts.add(fold(
                    CHILD + "." + row + "-more",
                    "More about this child",
                    "Papers, other names, where they come from.",
                    form.fields(fields(MORE_OF_THE_CHILD), prefix(row), errors),
                    answered(MORE_OF_THE_CHILD, prefix(row))));
            groups.add(new FieldView.Group(
                    ask(CHILD + "." + row, count == 1 ? "The child" : "Child " + (row + 1), ""), parts));
        }
        var many = new FieldView.Many(
                ask(CHILD, "What you know of them", "Everything may be left open. Never ask the child for it."),
                groups,
                new Send("Add another child", "add", CHILD));
        return Stream.concat(Stream.of(many), shared(WHERE, errors).stream()).toList();
    }

    private List<FieldView> signs(Map<String, String> errors) {
        var fields = new ArrayList<>(shared(SIGNS, errors));
        fields.add(fold(
                "risks",
                "What makes this child more vulnerable, or keeps them from speaking",
                "",
                shared(RISKS, errors),
                answered(RISKS, EntryForm.FIELDS)));
        var rest = rest();
        fields.add(fold(
                "more",
                "Kinds of exploitation, journeys and means",
                "Only if you know. None of it is needed for a child.",
                shared(rest, errors),
                answered(rest, EntryForm.FIELDS)));
        return fields;
    }

    private List<FieldView> you(Map<String, String> errors) {
        var fields = new ArrayList<>(shared(YOU, errors));
        fields.add(form.time(EntryForm.KNOWN, "When did your agency come to know?", "", errors));
        fields.add(form.time(
                EntryForm.HAPPENED, "When did it happen?", "If it was earlier. As much as you know.", errors));
        if (visit.worker().is(Access.FRONT_DOOR)) {
            fields.add(form.agency());
            fields.add(form.saidBy("Who told you?", "Leave it blank if nobody did."));
        }
        return fields;
    }

    /// Whatever the concern asks that has no place of its own.
    private List<String> rest() {
        var placed = Stream.of(NOW, HEARD, WHO, MORE_OF_THE_CHILD, WHERE, ADULTS, SIGNS, RISKS, YOU)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return kind.fields().stream()
                .map(Field::id)
                .filter(id -> !placed.contains(id))
                .toList();
    }

    private List<FieldView> shared(List<String> ids, Map<String, String> errors) {
        return form.fields(fields(ids), EntryForm.FIELDS, errors);
    }

    /// A pack that has done away with a question is no reason to fail.
    private List<Field> fields(List<String> ids) {
        return ids.stream().flatMap(id -> kind.field(id).stream()).toList();
    }

    private int rows() {
        return Math.max(1, filled.rows(CHILD));
    }

    private static String prefix(int row) {
        return CHILD + "." + row + ".";
    }

    private boolean answered(List<String> ids, String prefix) {
        var names = ids.stream().map(id -> prefix + id).collect(Collectors.toSet());
        return filled.answers().entrySet().stream()
                .anyMatch(answer -> startsWithOne(answer.getKey(), names)
                        && answer.getValue().stream().anyMatch(text -> !text.isBlank()));
    }

    private static boolean startsWithOne(String name, Set<String> names) {
        return names.stream().anyMatch(it -> name.equals(it) || name.startsWith(it + "."));
    }

    private static FieldView fold(String name, String title, String hint, List<FieldView> parts, boolean open) {
        return new FieldView.Fold(ask(name, title, hint), open, parts);
    }

    private static FieldView.Ask ask(String name, String text, String hint) {
        return FieldView.Ask.of(name, text, hint);
    }
}
