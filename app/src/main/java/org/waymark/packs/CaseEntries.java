package org.waymark.packs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.record.Accuracy;
import org.waymark.engine.record.DutyRef;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// Reads the entries of a case that is written as a file.
final class CaseEntries {
    private static final String SOMEBODY = "worker@agency";

    private final Procedures procedures;
    private final Instant knownAt;
    private final AnswerReader answers;
    private final Map<String, String> kindOfEntry = new HashMap<>();

    /// @param knownAt the moment as known at which the case is asked about
    CaseEntries(Procedures procedures, Instant knownAt) {
        this.procedures = procedures;
        this.knownAt = knownAt;
        this.answers = new AnswerReader(procedures);
    }

    List<Entry> read(List<Part> parts) {
        var entries = new ArrayList<Entry>();
        var above = new LinkedHashSet<String>();
        for (var part : parts) {
            var id = part.textOr("id", "e" + (above.size() + 1));
            entry(part, id, above).ifPresent(entries::add);
            if (!above.add(id)) {
                part.problem("id", "There is an entry \"" + id + "\" already", "");
            }
            part.done();
        }
        return entries;
    }

    /// The agency part of `who@agency`.
    static String agencyOf(String by) {
        return by.contains("@") ? by.substring(by.indexOf('@') + 1) : by;
    }

    private Optional<Entry> entry(Part part, String id, Set<String> above) {
        var by = part.textOr("by", SOMEBODY);
        var agency = part.textOr("for", agencyOf(by));
        var times = times(part);
        var stamp = new Entry.Stamp(id, times.known(), times.recorded(), by, agency);
        if (part.has("entry")) {
            part.takes("fields");
            return kind(part.required("entry")).map(kind -> stated(part, stamp, kind, times.happened()));
        }
        if (part.has("plan_for")) {
            part.takes("fields");
            return planning(part.required("plan_for")).map(kind -> stated(part, stamp, kind, times.happened()));
        }
        if (part.has("amend")) {
            var target = target(part, "amend", above);
            // An amendment may itself be amended: it is then about what the first one amended.
            Optional.ofNullable(kindOfEntry.get(target)).ifPresent(kind -> kindOfEntry.put(id, kind));
            return Optional.of(new Entry.Amended(
                    stamp,
                    target,
                    reason(part),
                    part.has("happened") ? Optional.of(times.happened()) : Optional.empty(),
                    part.has("known") ? Optional.of(times.known()) : Optional.empty(),
                    amendment(part, target)));
        }
        if (part.has("strike")) {
            return Optional.of(new Entry.Struck(stamp, target(part, "strike", above), reason(part)));
        }
        if (part.has("move")) {
            return Optional.of(new Entry.Moved(
                    stamp, target(part, "move", above), reason(part), part.textOr("to", "another child")));
        }
        if (part.has("cancel")) {
            return Optional.of(new Entry.Cancelled(stamp, target(part, "cancel", above), part.textOr("reason", "")));
        }
        return act(part, stamp);
    }

    private Optional<Entry> act(Part part, Entry.Stamp stamp) {
        if (part.has("not_needed")) {
            return duty(part, "not_needed").map(ref -> new Entry.NotNeeded(stamp, ref, reason(part)));
        }
        if (part.has("depart")) {
            return duty(part, "depart")
                    .map(ref -> new Entry.Departed(
                            stamp, ref, reason(part), part.required("manager").value()));
        }
        if (part.has("late_reason")) {
            return duty(part, "late_reason").map(ref -> new Entry.Explained(stamp, ref, reason(part)));
        }
        part.problem(
                "This entry does not say what it is",
                "Start it with entry:, plan_for:, amend:, strike:, move:, cancel:, not_needed:, depart: or late_reason:.");
        return Optional.empty();
    }

    private Entry stated(Part part, Entry.Stamp stamp, Kind kind, When happened) {
        kindOfEntry.put(stamp.id(), kind.id());
        var fields = part.part("fields")
                .map(it -> answers.answers(it, kind.fields()))
                .orElse(Map.of());
        return new Entry.Stated(stamp, kind.id(), kind.edition(), happened, fields);
    }

    private Map<String, Value> amendment(Part part, String target) {
        var kind = Optional.ofNullable(kindOfEntry.get(target)).flatMap(procedures::kind);
        return part.takes("fields") && kind.isPresent()
                ? part.part("fields")
                        .map(fields -> answers.answers(fields, kind.get().fields()))
                        .orElse(Map.of())
                : Map.of();
    }

    private record Times(When happened, When known, Instant recorded) {}

    /// A missing `happened` is `known`, a missing `known` is `happened`, a missing `recorded` is `known`.
    private Times times(Part part) {
        var happened = part.text("happened").flatMap(Dates::when);
        var known = part.text("known").flatMap(Dates::when);
        var recorded = part.text("recorded").flatMap(Dates::when);
        if (known.or(() -> happened).or(() -> recorded).isEmpty()) {
            if (Stream.of("happened", "known", "recorded").noneMatch(part::has)) {
                part.problem("This entry has no time", "Add happened:, known: or recorded:.");
            }
            return new Times(When.unknown(), When.unknown(), When.LONG_AGO);
        }
        var isPlan = part.has("plan_for");
        var knownThen =
                known.or(() -> isPlan ? recorded : happened).or(() -> recorded).orElse(When.unknown());
        var happenedThen = happened.or(() -> known).or(() -> recorded).orElse(When.unknown());
        var written = recorded.or(() -> known).or(() -> happened);
        if (!part.has("recorded") && written.filter(CaseEntries::isUnknown).isPresent()) {
            part.problem("An entry whose time is unknown needs \"recorded\"", "Add recorded: with a day or minute.");
        }
        var times = new Times(happenedThen, knownThen, recordedAt(written.orElse(When.unknown()), knownThen));
        checkOrder(part, isPlan, times);
        return times;
    }

    /// When it was written down: as late as that can have been, though not after the moment that is asked about, by
    /// which the file has it. Taking the first moment of a day would leave nothing uncertain about that day.
    private Instant recordedAt(When recorded, When known) {
        if (recorded.exact()) {
            return recorded.first();
        }
        var first = recorded.earliest().isBefore(known.earliest()) ? known.earliest() : recorded.earliest();
        var last = recorded.latest().isBefore(knownAt) ? recorded.latest() : knownAt;
        return last.isBefore(first) ? first : last;
    }

    private static void checkOrder(Part part, boolean isPlan, Times times) {
        var known = times.known();
        if (!isPlan && times.happened().earliest().isAfter(known.latest())) {
            part.problem("known", "This was known before it happened", "Check the two times.");
        } else if (part.has("known") && times.recorded().isBefore(known.earliest())) {
            part.problem("recorded", "This was recorded before it was known", "Check the two times.");
        } else if (!isPlan && times.happened().earliest().isAfter(times.recorded())) {
            part.problem(
                    "happened",
                    "This lies ahead of when it was recorded",
                    "Only a kind that arranges another can lie ahead: use plan_for.");
        }
    }

    private static boolean isUnknown(When when) {
        return when.accuracy() == Accuracy.UNKNOWN;
    }

    private Optional<Kind> kind(Text name) {
        var kind = procedures.kind(name.value());
        if (kind.isEmpty()) {
            name.problem(
                    "There is no entry kind \"" + name.value() + "\"",
                    Nearest.suggestion(name.value(), procedures.kinds().keySet()));
        }
        return kind;
    }

    /// The kind whose entries arrange the named one.
    private Optional<Kind> planning(Text name) {
        var plannedBy = procedures.plannedBy();
        var arranging = Optional.ofNullable(plannedBy.get(name.value())).flatMap(procedures::kind);
        if (arranging.isEmpty()) {
            name.problem(
                    "Nothing arranges \"" + name.value() + "\"", Nearest.suggestion(name.value(), plannedBy.keySet()));
        }
        return arranging;
    }

    private static String target(Part part, String name, Set<String> above) {
        var target = part.required(name);
        if (!above.contains(target.value())) {
            target.problem(
                    "There is no entry \"" + target.value() + "\" above this one",
                    Nearest.suggestion(target.value(), above));
        }
        return target.value();
    }

    private static String reason(Part part) {
        return part.required("reason").value();
    }

    private Optional<DutyRef> duty(Part part, String name) {
        var text = part.required(name);
        try {
            var ref = DutyRef.parse(text.value());
            var ids = procedures.duties().stream().map(it -> it.id()).collect(Collectors.toSet());
            if (!ids.contains(ref.duty())) {
                text.problem("There is no duty \"" + ref.duty() + "\"", Nearest.suggestion(ref.duty(), ids));
            }
            return Optional.of(ref);
        } catch (IllegalArgumentException notARef) {
            text.problem(String.valueOf(notARef.getMessage()), "Write DUTY#START, such as tell-childrens-services#c1.");
            return Optional.empty();
        }
    }
}
