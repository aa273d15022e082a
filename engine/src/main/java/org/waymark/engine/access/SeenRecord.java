package org.waymark.engine.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.pack.Field;
import org.waymark.engine.pack.FieldClass;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;

/// A record as one viewer may see it at one moment. What is not in here does not exist for them.
///
/// @param whole whether nothing but places was left out
public record SeenRecord(CaseRecord record, boolean whole, Viewer viewer) {

    /// What a viewer sees of a record; empty if they see none of it, exactly as if the child had never been.
    public static Optional<SeenRecord> of(CaseRecord record, Reach reach, Viewer viewer, Procedures procedures) {
        if (reach.breadth() == Reach.Breadth.NOTHING) {
            return Optional.empty();
        }
        var visible = new HashSet<String>();
        for (var entry : record.entries()) {
            if (entry instanceof Entry.Stated said && within(said, reach, viewer, procedures, record)) {
                visible.add(said.id());
            }
        }
        var entries = record.entries().stream()
                .filter(entry -> reach.whole() || visible.contains(entry.id()) || corrects(entry, visible))
                .map(entry -> entry instanceof Entry.Stated said ? masked(said, reach, viewer, procedures) : entry)
                .toList();
        var seen = new CaseRecord(record.subject(), entries, record.holders(), record.agencyTypes());
        return Optional.of(new SeenRecord(seen, reach.whole(), viewer));
    }

    /// Whether a duty of the case is the viewer's to see: all of them with the whole record, otherwise those that the
    /// viewer or the viewer's agency owes.
    public boolean shows(Instance instance) {
        return whole
                || instance.holder()
                        .filter(holder -> holder.equals(viewer.worker()) || holder.equals(viewer.agency()))
                        .isPresent();
    }

    private static boolean within(
            Entry.Stated said, Reach reach, Viewer viewer, Procedures procedures, CaseRecord record) {
        return switch (reach.breadth()) {
            case NOTHING -> false;
            case WHOLE -> true;
            case OWN -> mine(said, viewer) || answersMe(said, viewer, procedures, record);
            case AGENCY ->
                said.stamp().agency().equals(viewer.agency())
                        || mine(said, viewer)
                        || answersMe(said, viewer, procedures, record)
                        || sharedWith(said, viewer.agency(), procedures, record);
        };
    }

    private static boolean mine(Entry.Stated said, Viewer viewer) {
        return said.stamp().by().equals(viewer.worker());
    }

    /// Whether an entry is what the referrer was told, about a contact made for the viewer's agency.
    private static boolean answersMe(Entry.Stated said, Viewer viewer, Procedures procedures, CaseRecord record) {
        return procedures
                .kind(said.kind())
                .flatMap(Kind::answersReferrer)
                .flatMap(said::field)
                .filter(value -> value instanceof Value.Reference(var id)
                        && record.entries().stream()
                                .anyMatch(other -> other.id().equals(id)
                                        && other.stamp().agency().equals(viewer.agency())))
                .isPresent();
    }

    private static boolean sharedWith(Entry.Stated said, String agency, Procedures procedures, CaseRecord record) {
        return record.entries().stream()
                .filter(Entry.Stated.class::isInstance)
                .map(Entry.Stated.class::cast)
                .anyMatch(sharing -> procedures
                        .kind(sharing.kind())
                        .flatMap(Kind::shares)
                        .filter(how -> names(sharing, how.with(), agency)
                                && how.entries()
                                        .filter(field -> names(sharing, field, said.id()))
                                        .isPresent())
                        .isPresent());
    }

    private static boolean names(Entry.Stated said, String field, String id) {
        return said.fields().get(field) instanceof Value.Reference(var named) && named.equals(id);
    }

    private static boolean corrects(Entry entry, Set<String> visible) {
        return switch (entry) {
            case Entry.Amended it -> visible.contains(it.target());
            case Entry.Struck it -> visible.contains(it.target());
            case Entry.Moved it -> visible.contains(it.target());
            case Entry.Cancelled it -> visible.contains(it.target());
            case Entry.Stated _, Entry.NotNeeded _, Entry.Departed _, Entry.Explained _ -> false;
        };
    }

    /// An entry without the answers that are held more closely than the viewer may see.
    private static Entry masked(Entry.Stated said, Reach reach, Viewer viewer, Procedures procedures) {
        if (mine(said, viewer)) {
            return said;
        }
        var classes = procedures
                .kind(said.kind(), said.edition())
                .map(SeenRecord::classes)
                .orElse(Map.of());
        var fields = said.fields().entrySet().stream()
                .filter(answer -> answer.getValue() instanceof Value.KeptApart
                        || reach.classes().contains(classes.getOrDefault(answer.getKey(), FieldClass.LOCATION)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Entry.Stated(said.stamp(), said.kind(), said.edition(), said.happened(), fields);
    }

    private static Map<String, FieldClass> classes(Kind kind) {
        var classes = new HashMap<String, FieldClass>();
        for (var field : kind.fields()) {
            classes.put(field.id(), strictest(field));
        }
        return classes;
    }

    /// The class of a group is that of its strictest part.
    private static FieldClass strictest(Field field) {
        return List.copyOf(field.parts()).stream()
                .map(SeenRecord::strictest)
                .reduce(field.fieldClass(), (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }
}
