package org.waymark.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.When;
import org.waymark.forms.Answers;
import org.waymark.forms.Choices;
import org.waymark.forms.Questions;
import org.waymark.forms.WhenParts;
import org.waymark.packs.InForce;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;
import org.waymark.workplace.Visit;

/// The form that records an entry of one kind, with what is filled in so far: the kind's own questions, and the stamp
/// that every entry has.
public final class EntryForm {
    /// What the names of the kind's own controls begin with.
    public static final String FIELDS = "f.";

    public static final String HAPPENED = "happened";
    public static final String KNOWN = "known";
    public static final String AGENCY = "agency";
    static final String SAID_BY = "said-by";

    /// What asks for it.
    static final String WHO_SAYS = "Who says so?";

    private final Kind kind;
    private final InForce packs;
    private final Visit visit;
    private final Filled filled;
    private final Choices choices;
    private final List<FieldView.Choice> onBehalfOf;

    EntryForm(
            Kind kind, InForce packs, Visit visit, Filled filled, Choices choices, List<FieldView.Choice> onBehalfOf) {
        this.kind = kind;
        this.packs = packs;
        this.visit = visit;
        this.filled = filled;
        this.choices = choices;
        this.onBehalfOf = List.copyOf(onBehalfOf);
    }

    /// What was read: a recording, or by control what to put right.
    public sealed interface Read {
        /// @param unread what could not be read and is kept as it was written, where nothing may hold the entry back
        record Ready(Change.Recording recording, Map<String, String> unread) implements Read {}

        record Wrong(Map<String, String> errors) implements Read {}
    }

    /// What a form shows that is opened for the first time: now, and one's own agency.
    public static Filled fresh(Kind kind, Visit visit) {
        var answers = new LinkedHashMap<String, List<String>>();
        if (kind.plans().isEmpty()) {
            WhenParts.parts(When.at(visit.now()), HAPPENED).forEach((name, value) -> answers.put(name, List.of(value)));
        }
        answers.put(AGENCY, List.of(visit.worker().agency().id()));
        return new Filled(answers);
    }

    /// The kind's own questions.
    public List<FieldView> fields(Map<String, String> errors) {
        return questions(errors).of(kind.fields(), FIELDS);
    }

    /// Some of the kind's questions, each control named by `prefix`.
    public List<FieldView> fields(List<Field> some, String prefix, Map<String, String> errors) {
        return questions(errors).of(some, prefix);
    }

    /// When it happened, when it was known, for which agency, who said so.
    public List<FieldView> stamp(Map<String, String> errors) {
        var stamp = new ArrayList<FieldView>();
        var questions = questions(errors);
        if (kind.plans().isPresent()) {
            stamp.add(questions.when(HAPPENED, "When is it to be?", "The day, and the time if it is fixed."));
        } else {
            stamp.add(questions.when(HAPPENED, "When did it happen?", "As much as you know."));
            stamp.add(questions.when(
                    KNOWN, "When did your agency come to know of it?", "Leave it blank if that was at once."));
        }
        if (onBehalfOf.size() > 1) {
            stamp.add(agency());
        }
        stamp.add(saidBy(WHO_SAYS, "Leave it blank if you do."));
        return stamp;
    }

    /// One of the two times of an entry, asked in other words than usual.
    ///
    /// @param name [#HAPPENED] or [#KNOWN]
    public FieldView time(String name, String text, String hint, Map<String, String> errors) {
        return questions(errors).when(name, text, hint);
    }

    /// From whom the writer has it.
    public FieldView saidBy(String text, String hint) {
        return new FieldView.Line(plain(SAID_BY, text, hint), filled.one(SAID_BY), "text", FieldView.Size.FULL, "off");
    }

    /// For which agency it is recorded.
    public FieldView agency() {
        var picked = filled.one(AGENCY);
        return new FieldView.Choose(
                plain(AGENCY, "For which agency do you record this?", ""),
                FieldView.Shape.SELECT,
                onBehalfOf.stream()
                        .map(it -> new FieldView.Choice(
                                it.value(), it.text(), it.hint(), it.value().equals(picked)))
                        .toList());
    }

    /// Reads the form as an entry of its kind.
    public Read read() {
        return read(kind.fields(), FIELDS);
    }

    /// Reads some of the kind's questions, named by `prefix`. What keeps a child safe is ready whatever was left out or
    /// cannot be read; anything else has to be put right first.
    public Read read(List<Field> some, String prefix) {
        var answers = new Answers(packs.procedures(), choices, filled, !kind.safety());
        var read = answers.read(some, prefix);
        var happened = answers.when(HAPPENED);
        var known = answers.when(KNOWN);
        var errors = new LinkedHashMap<>(answers.errors());
        if (kind.safety()) {
            return new Read.Ready(unhindered(read, happened, known, errors), errors);
        }
        if (happened.isEmpty() && known.isEmpty() && !errors.containsKey(HAPPENED)) {
            errors.put(HAPPENED, kind.plans().isPresent() ? "Say when it is to be" : "Say when it happened");
        }
        if (!errors.isEmpty()) {
            return new Read.Wrong(errors);
        }
        var when = happened.or(() -> known).orElseThrow();
        var knownThen = kind.plans().isPresent() ? When.at(visit.now()) : known.orElse(when);
        return new Read.Ready(recording(read, when, knownThen, filled.one(SAID_BY)), errors);
    }

    /// A recording that nothing about its times can hold back: what cannot be so is taken as not known, in the words it
    /// was written in.
    private Change.Recording unhindered(
            Answers.Read read, Optional<When> happened, Optional<When> known, Map<String, String> errors) {
        var now = visit.now();
        var when = happened.filter(it -> !it.earliest().isAfter(now));
        if (happened.isPresent() && when.isEmpty()) {
            errors.put(HAPPENED, "This lies ahead. Check the day and the year");
        }
        var unclear = errors.containsKey(HAPPENED);
        var happenedThen =
                when.or(() -> unclear ? Optional.of(When.unknown()) : known).orElseGet(() -> When.at(now));
        var knownThen = known.filter(
                it -> !it.earliest().isAfter(now) && !happenedThen.earliest().isAfter(it.latest()));
        if (known.isPresent() && knownThen.isEmpty()) {
            errors.put(KNOWN, "Nobody can have known it then. Check both times");
        }
        var knownAtLast = knownThen.orElse(unclear || errors.containsKey(KNOWN) ? When.at(now) : happenedThen);
        var written = new ArrayList<String>();
        written.add(filled.one(SAID_BY));
        Stream.of(HAPPENED, KNOWN)
                .filter(errors::containsKey)
                .forEach(name -> written.add("time written as: " + Answers.written(filled, name)));
        written.removeIf(String::isEmpty);
        return recording(read, happenedThen, knownAtLast, String.join("; ", written));
    }

    private Change.Recording recording(Answers.Read read, When happened, When known, String saidBy) {
        return new Change.Recording(
                kind.id(),
                happened,
                known,
                agencyId(),
                saidBy,
                read.fields(),
                read.places(),
                Refusals.consents(filled));
    }

    private String agencyId() {
        return onBehalfOf.stream()
                .map(FieldView.Choice::value)
                .filter(filled.one(AGENCY)::equals)
                .findFirst()
                .orElse(visit.worker().agency().id());
    }

    /// The same errors as the summary on top of the page lists them.
    public static List<ErrorItem> items(Map<String, String> errors) {
        return errors.entrySet().stream()
                .map(error -> new ErrorItem(error.getValue(), "#" + error.getKey()))
                .toList();
    }

    private Questions questions(Map<String, String> errors) {
        return new Questions(packs.procedures(), choices, filled, errors, !kind.safety());
    }

    private static FieldView.Ask plain(String name, String text, String hint) {
        return FieldView.Ask.of(name, text, hint);
    }
}
