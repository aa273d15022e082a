package org.waymark.engine.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.FieldClass;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.KnownRecord;
import org.waymark.engine.record.Value;
import org.waymark.engine.record.When;

/// What one viewer sees of each entry of a record. A correction is seen by whoever sees what it corrects, with the
/// answers that they may see.
final class Sight {
    private final Reach reach;
    private final Viewer viewer;
    private final Procedures procedures;
    private final KnownRecord standing;
    private final Map<String, Entry> byId = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    Sight(CaseRecord record, Reach reach, Viewer viewer, Procedures procedures) {
        this.reach = reach;
        this.viewer = viewer;
        this.procedures = procedures;
        this.standing = KnownRecord.asKnownAt(When.FAR_AHEAD, record.entries());
        record.entries().forEach(entry -> byId.put(entry.id(), entry));
        standing.statements().forEach(this::addTold);
    }

    /// The entry as the viewer sees it; empty if they do not.
    Optional<Entry> of(Entry entry) {
        return switch (entry) {
            case Entry.Stated said -> visible(said) ? Optional.of(masked(said)) : Optional.empty();
            case Entry.Amended it -> subject(it).filter(this::visible).map(said -> masked(it, said));
            case Entry.Struck it -> ifSubjectVisible(it);
            case Entry.Moved it -> ifSubjectVisible(it);
            case Entry.Cancelled it -> ifSubjectVisible(it);
            case Entry.NotNeeded _, Entry.Departed _, Entry.Explained _ ->
                reach.whole() ? Optional.of(entry) : Optional.empty();
        };
    }

    /// The entry with nothing but what it says of who the child is; what it corrects, if it does.
    Optional<Entry> who(Entry entry) {
        return switch (entry) {
            case Entry.Stated said ->
                telling(said.fields(), said)
                        .map(answers ->
                                new Entry.Stated(said.stamp(), said.kind(), said.edition(), said.happened(), answers));
            case Entry.Amended it ->
                subject(it)
                        .flatMap(said -> telling(it.fields(), said))
                        .map(answers -> new Entry.Amended(
                                it.stamp(), it.target(), it.reason(), it.happened(), it.known(), answers));
            case Entry.Struck _ -> Optional.of(entry);
            case Entry.Moved _, Entry.Cancelled _, Entry.NotNeeded _, Entry.Departed _, Entry.Explained _ ->
                Optional.empty();
        };
    }

    /// Of some answers to the questions of a statement those that tell who the child is; empty if there are none.
    private Optional<Map<String, Value>> telling(Map<String, Value> fields, Entry.Stated said) {
        var telling = procedures.kind(said.kind(), said.edition()).stream()
                .flatMap(kind -> kind.fields().stream())
                .filter(field -> field.means().filter(Field.Means::tellsWho).isPresent())
                .map(Field::id)
                .collect(Collectors.toSet());
        var answers = masked(fields, false, said).entrySet().stream()
                .filter(answer -> telling.contains(answer.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return answers.isEmpty() || movedAway(said) ? Optional.empty() : Optional.of(answers);
    }

    private Optional<Entry> ifSubjectVisible(Entry correction) {
        return reach.whole() || subject(correction).filter(this::visible).isPresent()
                ? Optional.of(correction)
                : Optional.empty();
    }

    /// The statement that a correction, or a correction of a correction, is about in the end.
    private Optional<Entry.Stated> subject(Entry correction) {
        var next = Optional.of(correction);
        for (var steps = 0; steps <= byId.size(); steps++) {
            if (next.isEmpty() || next.get() instanceof Entry.Stated) {
                return next.map(Entry.Stated.class::cast);
            }
            next = target(next.get()).flatMap(id -> Optional.ofNullable(byId.get(id)));
        }
        return Optional.empty();
    }

    private static Optional<String> target(Entry entry) {
        return switch (entry) {
            case Entry.Amended it -> Optional.of(it.target());
            case Entry.Struck it -> Optional.of(it.target());
            case Entry.Moved it -> Optional.of(it.target());
            case Entry.Cancelled it -> Optional.of(it.target());
            case Entry.Stated _, Entry.NotNeeded _, Entry.Departed _, Entry.Explained _ -> Optional.empty();
        };
    }

    private boolean visible(Entry.Stated said) {
        return !movedAway(said)
                && switch (reach.breadth()) {
                    case NOTHING -> false;
                    case WHOLE -> true;
                    case OWN -> mine(said) || answersMe(said);
                    case AGENCY ->
                        said.stamp().agency().equals(viewer.agency())
                                || mine(said)
                                || answersMe(said)
                                || told.contains(said.id());
                };
    }

    /// What is about another child is nobody's to see here, even of those who recorded it.
    private boolean movedAway(Entry.Stated said) {
        return Optional.ofNullable(standing.lost().get(said.id()))
                .filter(loss -> loss.correction() instanceof Entry.Moved)
                .isPresent();
    }

    private boolean mine(Entry entry) {
        return entry.stamp().by().equals(viewer.worker());
    }

    /// Whether an entry is what the referrer was told, about a contact made for the viewer's agency.
    private boolean answersMe(Entry.Stated said) {
        return procedures
                .kind(said.kind())
                .flatMap(Kind::answersReferrer)
                .flatMap(said::field)
                .flatMap(value ->
                        value instanceof Value.Reference(var id) ? Optional.ofNullable(byId.get(id)) : Optional.empty())
                .filter(contact -> contact.stamp().agency().equals(viewer.agency()))
                .isPresent();
    }

    /// Adds the entry that the viewer's agency was told by this one.
    private void addTold(Entry.Stated sharing) {
        procedures
                .kind(sharing.kind())
                .flatMap(Kind::shares)
                .filter(how -> sharing.fields().get(how.with()) instanceof Value.Reference(var agency)
                        && agency.equals(viewer.agency()))
                .flatMap(Kind.Sharing::entries)
                .flatMap(sharing::field)
                .ifPresent(value -> {
                    if (value instanceof Value.Reference(var id)) {
                        told.add(id);
                    }
                });
    }

    private Entry masked(Entry.Stated said) {
        return new Entry.Stated(
                said.stamp(), said.kind(), said.edition(), said.happened(), masked(said.fields(), mine(said), said));
    }

    private Entry masked(Entry.Amended it, Entry.Stated subject) {
        return new Entry.Amended(
                it.stamp(),
                it.target(),
                it.reason(),
                it.happened(),
                it.known(),
                masked(it.fields(), mine(it), subject));
    }

    /// The answers that are not held more closely than the viewer may see. People see their own in full; a place
    /// that is not kept apart, as it should be, nobody.
    private Map<String, Value> masked(Map<String, Value> fields, boolean mine, Entry.Stated said) {
        var classes =
                procedures.kind(said.kind(), said.edition()).map(Sight::classes).orElse(Map.of());
        return fields.entrySet().stream()
                .filter(answer -> answer.getValue() instanceof Value.KeptApart
                        || maySee(Optional.ofNullable(classes.get(answer.getKey())), mine))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// @param declared empty for an answer to a question that no form has any more
    private boolean maySee(Optional<FieldClass> declared, boolean mine) {
        return mine
                ? declared.filter(FieldClass.LOCATION::equals).isEmpty()
                : declared.filter(reach.classes()::contains).isPresent();
    }

    private static Map<String, FieldClass> classes(Kind kind) {
        return kind.fields().stream().collect(Collectors.toMap(Field::id, Sight::strictest));
    }

    /// The class of a group is that of its strictest part.
    private static FieldClass strictest(Field field) {
        return field.parts().stream()
                .map(Sight::strictest)
                .reduce(field.fieldClass(), (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }
}
