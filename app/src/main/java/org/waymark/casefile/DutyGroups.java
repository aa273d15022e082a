package org.waymark.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymark.duties.DutyLine;
import org.waymark.duties.DutyState;
import org.waymark.engine.pack.Handbook;
import org.waymark.packs.InForce;
import org.waymark.web.DutyGroup;
import org.waymark.web.DutyRow;
import org.waymark.web.Link;
import org.waymark.web.Moment;
import org.waymark.web.Times;
import org.waymark.web.Tone;

/// Puts duties into the order in which a person needs them. A checklist is one line, however many parts it has.
public final class DutyGroups {
    /// The tones of the groups, in the order in which they stand.
    private static final List<Tone> URGENCY =
            List.of(Tone.DANGER, Tone.NOW, Tone.SOON, Tone.DOUBT, Tone.PLAIN, Tone.WAITING);

    private final InForce packs;
    private final CaseWords words;

    public DutyGroups(InForce packs, CaseWords words) {
        this.packs = packs;
        this.words = words;
    }

    /// A child as lists of several children name them.
    ///
    /// @param name empty on the child's own page
    public record Named(String reference, Optional<String> name) {
        Optional<Link> link(UUID child) {
            return name.map(it -> Link.to(it, page(child)));
        }
    }

    /// What is open about one child, by urgency.
    public List<DutyGroup> open(SeenCase seen, CaseWords.Reader reader) {
        return ofOne(lines(seen), seen, reader);
    }

    /// Some of what is open about one child, by urgency.
    public List<DutyGroup> ofOne(Collection<DutyLine> lines, SeenCase seen, CaseWords.Reader reader) {
        var groups = byUrgency(lines, Map.of(seen.child(), new Named(seen.reference(), Optional.empty())), reader);
        return seen.acts() ? groups : groups.stream().map(DutyGroup::toRead).toList();
    }

    /// What is open, by urgency.
    ///
    /// @param lines including the parts of checklists that are done, so that they can be counted
    public List<DutyGroup> byUrgency(Collection<DutyLine> lines, Map<UUID, Named> children, CaseWords.Reader reader) {
        var rows = new EnumMap<Tone, List<DutyRow>>(Tone.class);
        rows(lines, children, reader)
                .forEach(row -> rows.computeIfAbsent(group(row.tone()), _ -> new ArrayList<>())
                        .add(row));
        var groups = new ArrayList<DutyGroup>();
        group(groups, rows, Tone.DANGER, "overdue", "Overdue", "");
        group(groups, rows, Tone.NOW, "now", "Now and today", "");
        group(groups, rows, Tone.SOON, "soon", "Soon", "");
        group(
                groups,
                rows,
                Tone.DOUBT,
                "cannot-tell",
                "Cannot tell yet",
                "What is known does not settle these. Find out.");
        group(groups, rows, Tone.PLAIN, "late", "Say why it was late", "Asked once, so that it can be understood.");
        group(groups, rows, Tone.WAITING, "waiting", "Waiting", "For a time to come, or for someone outside.");
        return groups;
    }

    /// The line that stands first when what is open about one child is put in order.
    public Optional<DutyRow> mostPressing(Collection<DutyLine> lines, CaseWords.Reader reader) {
        return together(lines, reader.now()).stream()
                .min(Comparator.comparingInt(it -> URGENCY.indexOf(group(it.tone()))))
                .map(it -> row(it, new Named("", Optional.empty()), reader));
    }

    /// The same as rows, in the order given; each checklist of a child once.
    public List<DutyRow> rows(Collection<DutyLine> lines, Map<UUID, Named> children, CaseWords.Reader reader) {
        var unnamed = new Named("", Optional.empty());
        return together(lines, reader.now()).stream()
                .map(it -> row(it, children.getOrDefault(it.first().child(), unnamed), reader))
                .toList();
    }

    /// A duty, or the parts of one checklist of a child, of which something is wanted.
    private record Together(List<DutyLine> parts, Tone tone) {
        DutyLine first() {
            return parts.getFirst();
        }
    }

    private List<Together> together(Collection<DutyLine> lines, Instant now) {
        var parts = new LinkedHashMap<String, List<DutyLine>>();
        for (var line : lines) {
            var name = line.child() + " " + line.checklist().orElse(line.ref());
            parts.computeIfAbsent(name, _ -> new ArrayList<>()).add(line);
        }
        var wanted = new ArrayList<Together>();
        for (var some : parts.values()) {
            if (some.stream().anyMatch(DutyLine::wanted)) {
                var alone = some.getFirst().checklist().isEmpty();
                var tone = alone
                        ? CaseWords.tone(some.getFirst(), now)
                        : progress(some, now).tone();
                wanted.add(new Together(some, tone));
            }
        }
        return wanted;
    }

    private DutyRow row(Together some, Named named, CaseWords.Reader reader) {
        return some.first().checklist().isEmpty()
                ? words.row(
                        some.first(), named.reference(), named.link(some.first().child()), reader)
                : checklist(some.parts(), named, reader);
    }

    /// The group that lines of a tone stand in.
    private static Tone group(Tone tone) {
        return tone == Tone.DONE ? Tone.PLAIN : tone;
    }

    /// How many parts of a checklist are done, and how many there are.
    record Progress(int done, int all, Tone tone) {}

    Progress progress(Collection<DutyLine> parts, Instant now) {
        var open = new LinkedHashMap<String, Boolean>();
        var tone = Tone.DONE;
        for (var part : parts) {
            var isOpen = part.state() != DutyState.MET_LATE && part.wanted();
            open.merge(part.rule(), isOpen, Boolean::logicalOr);
            var own = CaseWords.tone(part, now);
            tone = isOpen && own.compareTo(tone) < 0 ? own : tone;
        }
        var done = (int) open.values().stream().filter(it -> !it).count();
        return new Progress(done, open.size(), tone);
    }

    private DutyRow checklist(List<DutyLine> parts, Named named, CaseWords.Reader reader) {
        var first = parts.stream().filter(DutyLine::wanted).findFirst().orElseThrow();
        var id = first.checklist().orElseThrow();
        var progress = progress(parts, reader.now());
        var title = Optional.ofNullable(
                        packs.procedures().handbook().checklists().get(id))
                .map(Handbook.Checklist::title)
                .orElse(id);
        return new DutyRow(
                title + ": " + progress.done() + " of " + progress.all() + " done",
                progress.tone(),
                named.link(first.child()),
                named.name().isPresent() ? named.reference() : "",
                due(parts, progress.tone(), reader),
                words.who(first.owner(), first.holder(), reader),
                "",
                "",
                List.of(),
                Optional.empty(),
                Optional.of(new Link("Go through them", page(first.child()) + "/checklists/" + id, title)));
    }

    /// A checklist is due with the most pressing of its parts.
    private Moment due(List<DutyLine> parts, Tone tone, CaseWords.Reader reader) {
        var pressing = parts.stream()
                .filter(part -> part.wanted() && CaseWords.tone(part, reader.now()) == tone)
                .findFirst()
                .orElse(parts.getFirst());
        var since = "since " + Times.at(pressing.starts(), reader.now()).words();
        return tone == Tone.NOW
                ? new Moment("now", since)
                : words.row(pressing, "", Optional.empty(), reader).due();
    }

    public static List<DutyLine> lines(SeenCase seen) {
        return seen.duties().stream().map(it -> DutyLine.of(seen.child(), it)).toList();
    }

    private static void group(
            List<DutyGroup> groups, Map<Tone, List<DutyRow>> rows, Tone tone, String id, String title, String says) {
        var own = rows.getOrDefault(tone, List.of());
        if (!own.isEmpty()) {
            groups.add(new DutyGroup(id, title, tone, says, own));
        }
    }

    /// The page of a child.
    public static String page(UUID child) {
        return "/children/" + child;
    }
}
