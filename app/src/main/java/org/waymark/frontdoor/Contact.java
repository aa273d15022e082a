package org.waymark.frontdoor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.casefile.CaseWords;
import org.waymark.casefile.Desk;
import org.waymark.casefile.DutyGroups;
import org.waymark.casefile.SeenCase;
import org.waymark.duties.DutyLine;
import org.waymark.engine.access.Access;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.KnownRecord;
import org.waymark.engine.record.Value;
import org.waymark.web.DutyRow;
import org.waymark.web.Tag;
import org.waymark.web.Tone;
import org.waymark.workplace.Visit;

/// A case as the front door looks at it: the concern it came with, who took it up, what was decided.
record Contact(SeenCase seen) {
    static final String CONCERN = "concern";
    static final String TOLD = "contact-childrens-services";
    static final String TAKEN_UP = "contact-taken-up";
    static final String DECISION = "triage-decided";

    /// What whoever raises a concern says cannot wait.
    private static final List<String> URGENT = List.of("immediate_danger", "urgent_health", "missing_now");

    /// The newest concern.
    Optional<Entry.Stated> concern() {
        return all(CONCERN).reduce((earlier, later) -> later);
    }

    /// Whether whoever raised the newest concern said that it cannot wait.
    boolean urgent() {
        return URGENT.stream()
                .anyMatch(field -> concern()
                        .flatMap(it -> it.field(field))
                        .filter(new Value.Answer(true)::equals)
                        .isPresent());
    }

    /// The concerns before the newest, the latest first.
    List<Entry.Stated> earlier() {
        var all = all(CONCERN).toList();
        return all.isEmpty() ? List.of() : all.subList(0, all.size() - 1).reversed();
    }

    /// How the agency of the newest concern told Children's Services of it.
    Optional<Entry.Stated> told() {
        return all(TOLD)
                .filter(it -> concern()
                        .map(concern -> concern.stamp().agency())
                        .equals(Optional.of(it.stamp().agency())))
                .reduce((earlier, later) -> later);
    }

    Optional<Entry.Stated> decided() {
        return all(DECISION).reduce((earlier, later) -> later);
    }

    private Stream<Entry.Stated> all(String kind) {
        return KnownRecord.asKnownAt(seen.at(), seen.seen().record().entries()).statements().stream()
                .filter(said -> said.kind().equals(kind))
                .sorted(Comparator.comparing(said -> said.stamp().recorded()));
    }

    /// What must not be overlooked.
    List<Tag> tags(Desk desk) {
        var tags = new ArrayList<Tag>();
        urgent("immediate_danger", "Danger now").ifPresent(tags::add);
        urgent("urgent_health", "Needs a doctor now").ifPresent(tags::add);
        tags.addAll(desk.heads().tags(seen));
        return tags;
    }

    private Optional<Tag> urgent(String field, String text) {
        return concern()
                .flatMap(it -> it.field(field))
                .filter(new Value.Answer(true)::equals)
                .map(_ -> new Tag(text, Tone.DANGER));
    }

    /// Who took it up, in words; empty if nobody has.
    String takenBy(CaseWords.Reader reader) {
        return Stream.concat(all(TOLD), all(TAKEN_UP))
                .sorted(Comparator.comparing(said -> said.stamp().recorded()))
                .flatMap(it -> it.field("taken_by").stream())
                .reduce((earlier, later) -> later)
                .map(value -> value instanceof Value.Reference(var worker)
                        ? "Taken up by " + reader.names().getOrDefault(worker, "a colleague")
                        : "")
                .orElse("");
    }

    /// What the front door owes in a case, the most pressing first.
    static List<DutyRow> owed(SeenCase seen, Visit visit, Desk desk) {
        var lines = seen.duties().stream()
                .map(it -> DutyLine.of(seen.child(), it))
                .filter(line -> line.owner().equals(Access.FRONT_DOOR))
                .toList();
        var named = Map.of(seen.child(), new DutyGroups.Named("", Optional.empty()));
        return desk.groups().rows(lines, named, desk.reader(visit)).stream()
                .sorted(Comparator.comparing(DutyRow::tone))
                .toList();
    }

    @Override
    public String toString() {
        return "Contact[" + seen.reference() + "]";
    }
}
