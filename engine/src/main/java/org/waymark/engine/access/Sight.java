package org.waymark.engine.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var telling = tellWho(said);
        var classes = classes(said);
        var answers = chosen(
                fields,
                (field, value) -> telling.contains(field)
                        && (value instanceof Value.KeptApart
                                || maySee(Optional.ofNullable(classes.get(field)), false)));
        return answers.isEmpty() || movedAway(said) ? Optional.empty() : Optional.of(answers);
    }

    /// The questions of a statement that ask who the child is.
    private Set<String> tellWho(Entry.Stated said) {
        return procedures.kind(said.kind(), said.edition()).stream()
                .flatMap(kind -> kind.fields().stream())
                .filter(field -> field.means().filter(Field.Means::tellsWho).isPresent())
                .map(Field::id)
                .collect(Collectors.toSet());
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
        return !movedAway(said) && (within(said) || shares(said).findAny().isPresent());
    }

    /// Whether the viewer sees it even if nothing is shared with them.
    private boolean within(Entry.Stated said) {
        return switch (reach.breadth()) {
            case NOTHING -> false;
            case WHOLE -> true;
            case SHARED -> mine(said);
            case OWN -> mine(said) || answersMe(said);
            case AGENCY ->
                said.stamp().agency().equals(viewer.agency())
                        || mine(said)
                        || answersMe(said)
                        || told.contains(said.id());
        };
    }

    private Stream<Share> shares(Entry.Stated said) {
        return reach.shares().stream().filter(share -> share.covers(said));
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
        var classes = classes(said);
        var within = within(said);
        var shared = shared(said, within);
        return chosen(fields, (field, value) -> {
            var declared = Optional.ofNullable(classes.get(field));
            var place = value instanceof Value.KeptApart;
            return (within && (place || maySee(declared, mine))) || (!place && shared.test(field, declared));
        });
    }

    /// Which answers of a statement are shared: those of the classes that were named, and who the child is only for
    /// whoever may know.
    private BiPredicate<String, Optional<FieldClass>> shared(Entry.Stated said, boolean within) {
        var shares = shares(said).toList();
        var kept = within || reach.knowsWho() ? Set.<String>of() : tellWho(said);
        return (field, declared) -> !kept.contains(field)
                && shares.stream()
                        .anyMatch(share -> declared.filter(share::sees).isPresent());
    }

    private static Map<String, Value> chosen(Map<String, Value> fields, BiPredicate<String, Value> which) {
        return fields.entrySet().stream()
                .filter(answer -> which.test(answer.getKey(), answer.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, FieldClass> classes(Entry.Stated said) {
        return procedures.kind(said.kind(), said.edition()).map(Sight::classes).orElse(Map.of());
    }

    /// @param declared empty for an answer to a question that no form has any more
    private boolean maySee(Optional<FieldClass> declared, boolean mine) {
        return mine
                ? declared.filter(FieldClass.LOCATION::equals).isEmpty()
                : declared.filter(reach.classes()::contains).isPresent();
    }

    private static Map<String, FieldClass> classes(Kind kind) {
        return kind.fields().stream().collect(Collectors.toMap(Field::id, Field::held));
    }
}
