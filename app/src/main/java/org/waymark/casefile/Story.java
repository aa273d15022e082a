package org.waymark.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.agencies.Agencies;
import org.waymark.agencies.Agency;
import org.waymark.engine.duty.Breach;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.KnownRecord;
import org.waymark.engine.record.TimeWords;
import org.waymark.engine.record.Value;
import org.waymark.forms.Questions;
import org.waymark.packs.InForce;
import org.waymark.web.Link;
import org.waymark.web.Moment;
import org.waymark.web.StoryLine;
import org.waymark.web.Tag;
import org.waymark.web.Tone;

/// Tells a record as a story: what happened, who said so, what became known when, what was corrected.
public final class Story {
    private static final Comparator<Entry.Stated> NEWEST_FIRST = Comparator.<Entry.Stated, Instant>comparing(
                    said -> said.happened().latest())
            .thenComparing(said -> said.stamp().recorded())
            .reversed();

    private final InForce packs;
    private final SeenCase seen;
    private final KnownRecord known;
    private final List<Entry.Stated> newestFirst;
    private final Map<String, String> workers;
    private final Map<String, String> agencies;
    private final ValueWords values;

    public Story(InForce packs, Agencies agencies, SeenCase seen) {
        this.packs = packs;
        this.seen = seen;
        this.known = KnownRecord.asKnownAt(seen.at(), seen.seen().record().entries());
        this.newestFirst = known.statements().stream().sorted(NEWEST_FIRST).toList();
        this.workers = agencies.names();
        this.agencies = new HashMap<>();
        for (Agency agency : agencies.all()) {
            this.agencies.put(agency.id(), agency.name());
        }
        var names = new HashMap<>(workers);
        names.putAll(this.agencies);
        known.statements().forEach(said -> names.put(said.id(), title(said) + ", " + TimeWords.of(said.happened())));
        this.values = new ValueWords(packs, names);
    }

    /// One entry of the story; empty if it does not tell of it.
    public Optional<StoryLine> line(String id) {
        return entry(id).map(this::line);
    }

    /// What happened and what is arranged, newest first, by day. What was struck out stays, struck.
    ///
    /// @param files by entry, what hangs on it
    List<ChildView.Day> days(Map<String, List<StoryLine.File>> files) {
        var days = new LinkedHashMap<String, List<StoryLine>>();
        stated().stream()
                .sorted(NEWEST_FIRST)
                .forEach(said -> days.computeIfAbsent(StoryTimes.day(said.happened()), none -> new ArrayList<>())
                        .add(line(
                                said,
                                StoryTimes.when(
                                        said, kind(said).flatMap(Kind::plans).isPresent()),
                                files.getOrDefault(said.id(), List.of()))));
        return days.entrySet().stream()
                .map(day -> new ChildView.Day(day.getKey(), day.getValue()))
                .toList();
    }

    /// One entry away from its day, with the whole of its time.
    public StoryLine line(Entry.Stated said) {
        return line(said, new Moment(TimeWords.of(said.happened()), ""), List.of());
    }

    private StoryLine line(Entry.Stated said, Moment when, List<StoryLine.File> files) {
        var kind = kind(said);
        var struck = known.lost().containsKey(said.id());
        return new StoryLine(
                said.id(),
                when,
                title(said),
                beside(said).map(EntryJson.Beside::saidBy).orElse(""),
                recorded(said),
                StoryTimes.knownLater(said),
                marks(said, struck),
                breach(said),
                spoken(said, kind),
                kind.map(it -> answers(it, said.fields())).orElse(List.of()),
                struck,
                changes(said, kind),
                files,
                links(said, struck));
    }

    /// What was answered, in the order of the questions. The child's own words, with who heard them, stand apart and
    /// are not among them.
    public List<StoryLine.Answer> answers(Kind kind, Map<String, Value> fields) {
        var spoken = kind.fields().stream().anyMatch(field -> fields.containsKey(field.id()) && isSpoken(field));
        return kind.fields().stream()
                .filter(field -> fields.containsKey(field.id()))
                .filter(field -> !isSpoken(field)
                        && !(spoken
                                && field.means()
                                        .filter(Field.Means.HEARD_BY::equals)
                                        .isPresent()))
                .map(field -> answer(field, fields.getOrDefault(field.id(), Value.NO_ANSWER)))
                .toList();
    }

    private static boolean isSpoken(Field field) {
        return field.means().filter(Field.Means.OWN_WORDS::equals).isPresent();
    }

    /// An answer in words.
    public String says(Field field, Value value) {
        return values.of(field, value);
    }

    Optional<Entry.Stated> entry(String id) {
        return stated().stream().filter(said -> said.id().equals(id)).findFirst();
    }

    /// What stands, newest first by when it happened.
    public Stream<Entry.Stated> standing() {
        return newestFirst.stream();
    }

    private List<Entry.Stated> stated() {
        var stated = new ArrayList<>(known.statements());
        known.lost()
                .keySet()
                .forEach(id -> seen.entry(id)
                        .filter(Entry.Stated.class::isInstance)
                        .ifPresent(entry -> stated.add((Entry.Stated) entry)));
        return stated;
    }

    private StoryLine.Answer answer(Field field, Value value) {
        var reveal = value instanceof Value.KeptApart(var key) && seen.seen().works()
                ? Optional.of(new Link("See the place", "/children/" + seen.child() + "/places/" + key, field.ask()))
                : Optional.<Link>empty();
        var says = value instanceof Value.KeptApart && reveal.isEmpty() ? "Kept apart" : values.of(field, value);
        return new StoryLine.Answer(field.ask(), says, Questions.mark(field.fieldClass()), reveal);
    }

    private List<StoryLine.Spoken> spoken(Entry.Stated said, Optional<Kind> kind) {
        var spoken = new ArrayList<StoryLine.Spoken>();
        for (var field : kind.map(Kind::fields).orElse(List.of())) {
            if (isSpoken(field) && said.fields().get(field.id()) instanceof Value.Text(var words)) {
                spoken.add(new StoryLine.Spoken(unquoted(words), "", heardBy(said, kind)));
            }
        }
        return spoken;
    }

    private static String heardBy(Entry.Stated said, Optional<Kind> kind) {
        return kind.stream()
                .flatMap(it -> it.fields().stream())
                .filter(field ->
                        field.means().filter(Field.Means.HEARD_BY::equals).isPresent())
                .flatMap(field -> said.field(field.id()).stream())
                .map(value -> value instanceof Value.Text(var name) ? "Heard by " + name : "")
                .findFirst()
                .orElse("");
    }

    private List<StoryLine.Change> changes(Entry.Stated said, Optional<Kind> kind) {
        var changes = new ArrayList<StoryLine.Change>();
        for (var entry : seen.seen().record().entries()) {
            if (Corrections.targetOf(entry).filter(said.id()::equals).isPresent()
                    && !entry.stamp().recorded().isAfter(seen.at())) {
                changes.add(change(entry, kind));
            }
        }
        return changes;
    }

    private StoryLine.Change change(Entry correction, Optional<Kind> kind) {
        var by = workers.getOrDefault(correction.stamp().by(), "") + ", "
                + TimeWords.minute(correction.stamp().recorded());
        return switch (correction) {
            case Entry.Amended it -> new StoryLine.Change("Corrected: " + amended(it, kind), it.reason(), by);
            case Entry.Struck it -> new StoryLine.Change("Struck out: it never was so", it.reason(), by);
            case Entry.Moved it -> new StoryLine.Change("Moved to another child", it.reason(), by);
            case Entry.Cancelled it -> new StoryLine.Change("Called off", it.reason(), by);
            case Entry.Stated _, Entry.NotNeeded _, Entry.Departed _, Entry.Explained _ ->
                new StoryLine.Change("", "", by);
        };
    }

    private static String amended(Entry.Amended change, Optional<Kind> kind) {
        var asked = new ArrayList<String>();
        change.happened().ifPresent(when -> asked.add("when it happened"));
        kind.map(Kind::fields).orElse(List.of()).stream()
                .filter(field -> change.fields().containsKey(field.id()))
                .forEach(field -> asked.add(field.ask()));
        return asked.isEmpty() ? "what it says" : String.join("; ", asked);
    }

    private List<Tag> marks(Entry.Stated said, boolean struck) {
        var marks = new ArrayList<Tag>();
        if (kind(said).flatMap(Kind::plans).isPresent()) {
            marks.add(new Tag(known.calledOff().contains(said.id()) ? "Called off" : "Arranged", Tone.WAITING));
        }
        if (struck) {
            marks.add(new Tag("Struck out", Tone.PLAIN));
        }
        breachBy(said)
                .map(breach -> breach.beforeWeKnew()
                        ? new Tag("Against the procedures, before we knew", Tone.PLAIN)
                        : new Tag("Against the procedures", Tone.DANGER))
                .ifPresent(marks::add);
        return marks;
    }

    private String breach(Entry.Stated said) {
        return breachBy(said).map(breach -> breach.guard().says()).orElse("");
    }

    private Optional<Breach> breachBy(Entry.Stated said) {
        return seen.breaches().stream()
                .filter(breach -> breach.entry().id().equals(said.id()))
                .findFirst();
    }

    private String recorded(Entry.Stated said) {
        var stamp = said.stamp();
        var agency = agencies.getOrDefault(stamp.agency(), stamp.agency());
        return "Recorded by " + workers.getOrDefault(stamp.by(), stamp.by()) + " for " + agency + ", "
                + TimeWords.minute(stamp.recorded());
    }

    private List<Link> links(Entry.Stated said, boolean struck) {
        if (struck || !seen.acts()) {
            return List.of();
        }
        var entry = "/children/" + seen.child() + "/entries/" + said.id();
        var correct = new Link("Correct this", entry + "/correct", title(said));
        return Filing.mayAttach(seen.seen(), said)
                ? List.of(correct, new Link("Attach a file", entry + "/attach", title(said)))
                : List.of(correct);
    }

    private Optional<EntryJson.Beside> beside(Entry.Stated said) {
        return Optional.ofNullable(seen.beside().get(said.id()));
    }

    private Optional<Kind> kind(Entry.Stated said) {
        return packs.procedures().kind(said.kind(), said.edition());
    }

    public String title(Entry.Stated said) {
        return packs.procedures()
                .kind(said.kind(), said.edition())
                .map(Kind::title)
                .orElse(said.kind());
    }

    /// The page puts its own marks around what was said.
    private static String unquoted(String words) {
        return words.strip().replaceAll("^[“\"]+|[”\"]+$", "");
    }
}
