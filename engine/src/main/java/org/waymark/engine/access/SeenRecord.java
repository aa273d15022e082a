package org.waymark.engine.access;

import java.util.List;
import java.util.Optional;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Entry;

/// A record as one viewer may see it at one moment. What is not in here does not exist for them.
///
/// @param about what they may know of who the child is: what the record says to them, and for whoever works with the
///              child those answers of everyone that tell it
/// @param reach  how far the viewer sees into it, and what they may add to it
public record SeenRecord(CaseRecord record, CaseRecord about, Reach reach, Viewer viewer) {

    /// What a viewer sees of a record; empty if they see none of it, exactly as if the child had never been.
    public static Optional<SeenRecord> of(CaseRecord record, Reach reach, Viewer viewer, Procedures procedures) {
        if (reach.breadth() == Reach.Breadth.NOTHING) {
            return Optional.empty();
        }
        var sight = new Sight(record, reach, viewer, procedures);
        var entries = record.entries().stream()
                .<Entry>flatMap(entry -> sight.of(entry).stream())
                .toList();
        var seen = with(record, entries);
        var about = reach.knowsWho() && !reach.whole() ? who(record, sight) : seen;
        return Optional.of(new SeenRecord(seen, about, reach, viewer));
    }

    private static CaseRecord who(CaseRecord record, Sight sight) {
        return with(
                record,
                record.entries().stream()
                        .<Entry>flatMap(entry -> sight.who(entry).stream())
                        .toList());
    }

    private static CaseRecord with(CaseRecord record, List<Entry> entries) {
        return new CaseRecord(record.subject(), entries, record.holders(), record.agencyTypes());
    }

    /// Whether nothing but places, and what was moved to another child, was left out.
    public boolean whole() {
        return reach.whole();
    }

    /// What the viewer may add to it.
    public Reach.Writes writes() {
        return reach.writes();
    }

    /// Whether the viewer works with the child, and may do whatever there is to do.
    public boolean works() {
        return reach.works();
    }

    /// Whether a photograph or paper on an entry in here is the viewer's to see: for whoever works with the child, and
    /// for whoever attached it. A picture can say where a child is.
    ///
    /// @param attachedBy the worker who attached it
    public boolean showsFile(String attachedBy) {
        return works() || attachedBy.equals(viewer.worker());
    }

    /// Whether a duty of the case is the viewer's to see: all of them with the whole record, otherwise those that the
    /// viewer or the viewer's agency owes.
    public boolean shows(Instance instance) {
        return whole()
                || instance.holder()
                        .filter(holder -> holder.equals(viewer.worker()) || holder.equals(viewer.agency()))
                        .isPresent();
    }
}
