package org.waymark.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.duty.Standing;
import org.waymark.engine.pack.Handbook;
import org.waymark.packs.InForce;
import org.waymark.web.DutyGroup;
import org.waymark.web.DutyRow;
import org.waymark.web.Link;
import org.waymark.web.Moment;
import org.waymark.web.Times;
import org.waymark.web.Tone;

/// Puts the duties of one child into the order in which a person needs them; a checklist is one line.
public final class DutyGroups {
    private final InForce packs;
    private final CaseWords words;

    public DutyGroups(InForce packs, CaseWords words) {
        this.packs = packs;
        this.words = words;
    }

    /// What is open, by urgency.
    public List<DutyGroup> open(SeenCase seen, CaseWords.Reader reader) {
        var rows = new LinkedHashMap<Tone, List<DutyRow>>();
        var checklists = new LinkedHashSet<String>();
        for (var instance : seen.duties()) {
            if (wanted(instance)) {
                var checklist = instance.duty().checklist();
                if (checklist.isEmpty()) {
                    add(
                            rows,
                            words.row(seen.child(), seen.reference(), instance, Optional.empty(), reader),
                            late(instance));
                } else if (checklists.add(checklist.get())) {
                    add(rows, checklist(seen, checklist.get(), reader), false);
                }
            }
        }
        return groups(rows);
    }

    /// How many parts of a checklist are done, and how many there are.
    record Progress(int done, int all, Tone tone) {}

    Progress progress(SeenCase seen, String checklist, CaseWords.Reader reader) {
        var parts = new LinkedHashMap<String, Boolean>();
        var tone = Tone.WAITING;
        for (var instance : seen.duties()) {
            if (instance.duty().checklist().filter(checklist::equals).isPresent()) {
                parts.merge(instance.duty().id(), !instance.standing().open(), Boolean::logicalAnd);
                var own = CaseWords.tone(instance, reader.now());
                tone = own.compareTo(tone) < 0 ? own : tone;
            }
        }
        var done = (int) parts.values().stream().filter(it -> it).count();
        return new Progress(done, parts.size(), tone);
    }

    private DutyRow checklist(SeenCase seen, String id, CaseWords.Reader reader) {
        var progress = progress(seen, id, reader);
        var title = Optional.ofNullable(
                        packs.procedures().handbook().checklists().get(id))
                .map(Handbook.Checklist::title)
                .orElse(id);
        var href = "/children/" + seen.child() + "/checklists/" + id;
        var first = seen.duties().stream()
                .filter(it -> it.duty().checklist().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow();
        return new DutyRow(
                title + ": " + progress.done() + " of " + progress.all() + " done",
                progress.tone(),
                Optional.empty(),
                "",
                new Moment("now", Times.ago(first.start().happened().first(), reader.now())),
                words.who(first.duty().owner(), first.holder(), reader),
                "",
                "",
                List.of(),
                Optional.empty(),
                Optional.of(new Link("Go through them", href, title)));
    }

    /// The checklists of a case as work lists show them.
    public Map<String, DutyRow> checklists(SeenCase seen, CaseWords.Reader reader) {
        var rows = new LinkedHashMap<String, DutyRow>();
        seen.duties().stream()
                .filter(DutyGroups::wanted)
                .flatMap(instance -> instance.duty().checklist().stream())
                .distinct()
                .forEach(id -> rows.put(id, checklist(seen, id, reader)));
        return rows;
    }

    static boolean wanted(Instance instance) {
        return instance.standing().open() || late(instance);
    }

    private static boolean late(Instance instance) {
        return instance.standing() instanceof Standing.MetLate
                && instance.lateReason().isEmpty();
    }

    private static void add(Map<Tone, List<DutyRow>> rows, DutyRow row, boolean late) {
        rows.computeIfAbsent(late ? Tone.PLAIN : row.tone(), none -> new ArrayList<>())
                .add(row);
    }

    private static List<DutyGroup> groups(Map<Tone, List<DutyRow>> rows) {
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
