package org.waymark.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waymark.casefile.Desk;
import org.waymark.casefile.SeenCase;
import org.waymark.engine.access.Share;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.FieldClass;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.TimeWords;
import org.waymark.engine.record.When;
import org.waymark.forms.Questions;
import org.waymark.web.FieldView;
import org.waymark.web.Filled;

/// Asks which parts of a record are to be shown to somebody: the kinds of entries that are in it, under the topics that
/// they belong to, and how far into them.
final class PartsForm {
    static final String NAMED = "named";
    static final String LATER = "later";
    private static final String PARTS = "parts.";
    private static final String CLOSER = "closer";
    private static final String WHY = "why.";
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final int LINES = 2;
    private static final Set<FieldClass> CLOSE =
            EnumSet.complementOf(EnumSet.of(FieldClass.OPEN, FieldClass.CASE, FieldClass.LOCATION));

    private final Desk desk;
    private final Filled filled;

    /// By kind, what stands in the record, the newest first.
    private final Map<String, List<Entry.Stated>> recorded;

    PartsForm(Desk desk, SeenCase seen, Filled filled) {
        this.desk = desk;
        this.filled = filled;
        this.recorded =
                desk.story(seen).standing().collect(Collectors.groupingBy(Entry.Stated::kind, Collectors.toList()));
    }

    /// What was chosen.
    ///
    /// @param closer why answers are shown that are held more closely, by class
    record Chosen(Share share, Map<FieldClass, String> closer) {}

    /// Reads what was chosen; whatever is wrong goes into `errors` by control.
    ///
    /// @param now the moment up to which is shown what is recorded, if what comes later is not
    Optional<Chosen> read(Instant now, Map<String, String> errors) {
        var kinds = ticked();
        if (kinds.isEmpty()) {
            errors.put(first(), "Tick at least one part");
        }
        var later = oneOf(LATER, "Say whether what is recorded later is part of it", errors);
        var named = oneOf(NAMED, "Say whether they are told who the child is", errors);
        var closer = new TreeMap<FieldClass, String>();
        for (var held : CLOSE) {
            if (filled.all(CLOSER).contains(held.name())) {
                var why = filled.one(WHY + held.name());
                closer.put(held, why);
                if (why.isEmpty()) {
                    errors.put(WHY + held.name(), "Say why they need this too: " + Questions.mark(held));
                }
            }
        }
        return errors.isEmpty()
                ? Optional.of(
                        new Chosen(new Share(kinds, closer.keySet(), later ? When.FAR_AHEAD : now, named), closer))
                : Optional.empty();
    }

    private Set<String> ticked() {
        return filled.answers().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith(PARTS))
                .flatMap(answer -> answer.getValue().stream())
                .filter(recorded::containsKey)
                .collect(Collectors.toSet());
    }

    private boolean oneOf(String name, String error, Map<String, String> errors) {
        if (!List.of(YES, NO).contains(filled.one(name))) {
            errors.put(name, error);
        }
        return filled.one(name).equals(YES);
    }

    /// The control of the first topic, which an error about all of them leads to.
    private String first() {
        return PARTS + topics().stream().findFirst().map(Topic::id).orElse("");
    }

    /// The questions, in the order in which they are asked.
    List<FieldView> fields(Map<String, String> errors) {
        var fields = new ArrayList<FieldView>();
        topics().forEach(topic -> fields.add(new FieldView.Choose(
                FieldView.Ask.of(PARTS + topic.id(), topic.title(), "", errors),
                FieldView.Shape.CHECKBOXES,
                topic.kinds().stream().map(this::part).toList())));
        var parts = new ArrayList<FieldView>();
        parts.add(new FieldView.Group(
                FieldView.Ask.of(
                        "parts",
                        "What do they need?",
                        "Tick as little as does the job. Where the child is stays apart, whatever you tick."),
                fields));
        parts.addAll(closer(errors));
        parts.add(yesNo(
                FieldView.Ask.of(LATER, "Also what is recorded there later?", "", errors),
                "Yes, for as long as they see it",
                "No, only what is there now, and its corrections"));
        parts.add(yesNo(
                FieldView.Ask.of(NAMED, "Do they need to know who the child is?", "", errors),
                "Yes, with the name",
                "No, without the name. Read what you share first: somebody may have written the name into it"));
        return parts;
    }

    private FieldView.Choice part(Kind kind) {
        var entries = recorded.getOrDefault(kind.id(), List.of());
        var newest = TimeWords.of(entries.getFirst().happened().latestDay());
        var says = entries.size() == 1 ? newest : entries.size() + " entries, the newest of " + newest;
        return new FieldView.Choice(kind.id(), kind.title(), says, ticked().contains(kind.id()));
    }

    private FieldView yesNo(FieldView.Ask ask, String yes, String no) {
        var picked = filled.one(ask.name());
        return new FieldView.Choose(
                ask,
                FieldView.Shape.RADIOS,
                List.of(
                        new FieldView.Choice(YES, yes, "", picked.equals(YES)),
                        new FieldView.Choice(NO, no, "", picked.equals(NO))));
    }

    /// Answers that are held more closely are shown only where they are named, each with a reason of its own.
    private List<FieldView> closer(Map<String, String> errors) {
        var held = heldClosely();
        if (held.isEmpty()) {
            return List.of();
        }
        var ticked = filled.all(CLOSER);
        var fields = new ArrayList<FieldView>();
        fields.add(new FieldView.Choose(
                FieldView.Ask.of(
                        CLOSER,
                        "Do they need answers that are held more closely?",
                        "They stay out of what you ticked above unless you tick them here. Each needs a reason.",
                        errors),
                FieldView.Shape.CHECKBOXES,
                held.stream()
                        .map(it -> new FieldView.Choice(it.name(), Questions.mark(it), "", ticked.contains(it.name())))
                        .toList()));
        for (var one : held) {
            var mark = Questions.mark(one);
            fields.add(new FieldView.Words(
                    new FieldView.Ask(
                            WHY + one.name(),
                            "Why is this needed too: " + mark + "?",
                            "",
                            errors.getOrDefault(WHY + one.name(), ""),
                            "",
                            Optional.of(new FieldView.OnlyIf(CLOSER, List.of(one.name()), "Only if: " + mark)),
                            Optional.empty()),
                    filled.one(WHY + one.name()),
                    LINES));
        }
        return fields;
    }

    private Set<FieldClass> heldClosely() {
        var held = EnumSet.noneOf(FieldClass.class);
        recorded.values().stream()
                .flatMap(List::stream)
                .forEach(said -> desk.packs()
                        .procedures()
                        .kind(said.kind(), said.edition())
                        .ifPresent(kind -> kind.fields().stream()
                                .filter(field -> said.fields().containsKey(field.id()))
                                .map(Field::held)
                                .forEach(held::add)));
        held.retainAll(CLOSE);
        return held;
    }

    /// A topic of which something is recorded, with what is.
    private record Topic(String id, String title, List<Kind> kinds) {}

    /// What belongs to no topic comes last.
    private List<Topic> topics() {
        var procedures = desk.packs().procedures();
        var left = new TreeSet<>(recorded.keySet());
        var topics = new ArrayList<Topic>();
        for (var menu : procedures.handbook().menus()) {
            topics.add(new Topic(menu.id(), menu.title(), kinds(menu.kinds(), left)));
        }
        topics.add(new Topic("else", "Anything else", kinds(List.copyOf(left), left)));
        topics.removeIf(topic -> topic.kinds().isEmpty());
        return topics;
    }

    private List<Kind> kinds(List<String> some, Set<String> left) {
        return some.stream()
                .filter(left::remove)
                .flatMap(id -> desk.packs().procedures().kind(id).stream())
                .toList();
    }

    /// What was chosen, in words: "Concern; Placement".
    static String words(Share share, Desk desk) {
        return share.kinds().stream()
                .flatMap(id -> desk.packs().procedures().kind(id).stream())
                .map(Kind::title)
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining("; "));
    }

    /// What a form shows that is opened for the first time: nothing ticked, nothing of what comes later, the name.
    static Map<String, List<String>> fresh() {
        var fresh = new HashMap<String, List<String>>();
        fresh.put(LATER, List.of(NO));
        fresh.put(NAMED, List.of(YES));
        return fresh;
    }
}
