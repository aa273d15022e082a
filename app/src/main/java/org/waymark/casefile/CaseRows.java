package org.waymark.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymark.access.Asking;
import org.waymark.access.Ties;
import org.waymark.agencies.Agencies;
import org.waymark.agencies.Worker;
import org.waymark.engine.access.Access;
import org.waymark.engine.access.Decision;
import org.waymark.engine.access.Reach;
import org.waymark.engine.access.SeenRecord;
import org.waymark.engine.access.Tie;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Entry;
import org.waymark.people.Children;
import org.waymark.store.Entries;
import org.waymark.store.EntryRow;

/// Reads everything that is recorded about a child, whoever may see it. Only [Casefile] holds one.
final class CaseRows {
    private final Entries entries;
    private final Ties ties;
    private final Children children;
    private final Agencies agencies;
    private final Asking asking;

    CaseRows(Entries entries, Ties ties, Children children, Agencies agencies, Asking asking) {
        this.entries = entries;
        this.ties = ties;
        this.children = children;
        this.agencies = agencies;
        this.asking = asking;
    }

    /// A child's whole record.
    ///
    /// @param primary the record that stands for the child
    /// @param members every record that is this child's
    /// @param ties    what people have to do with any of them
    /// @param beside  by entry, what is stored beside it
    record Whole(
            UUID primary, List<UUID> members, CaseRecord record, List<Tie> ties, Map<String, EntryJson.Beside> beside) {
        /// How far somebody sees into it now.
        Reach reach(Worker viewer, Procedures procedures, Instant now) {
            return Access.reach(viewer.viewer(), ties, procedures, now);
        }

        /// Until when it is open to somebody in an emergency alone.
        Optional<Instant> openUntil(SeenRecord seen, Instant now) {
            var side = new Tie.Side.OfWorker(seen.viewer().worker());
            return ties.stream()
                    .filter(tie -> tie.relation() == Tie.Relation.BREAK_GLASS && tie.runsAt(now) && !seen.works())
                    .filter(tie -> tie.side().equals(side))
                    .map(Tie::until)
                    .max(Comparator.naturalOrder());
        }

        @Override
        public String toString() {
            return "Whole[" + primary + "]";
        }
    }

    /// The children whose concerns were raised together.
    List<UUID> together(UUID together) {
        return asking.errand(() -> entries.together(together));
    }

    /// Opens a child's record for somebody in the caller's transaction, if they have anything to do with the child.
    void open(UUID child, Worker viewer, Instant now) {
        asking.about(children.members(child), viewer.viewer(), now);
    }

    /// Whether somebody may do something with a child's record now.
    Decision decide(Decision.Act act, UUID child, Worker viewer, Procedures procedures, Instant now) {
        return Access.decide(act, viewer.viewer(), ties.of(children.members(child)), procedures, now);
    }

    /// How far somebody sees into a child's record now.
    Reach reach(UUID child, Worker viewer, Procedures procedures, Instant now) {
        return Access.reach(viewer.viewer(), ties.of(children.members(child)), procedures, now);
    }

    /// A child's whole record, opened for somebody. Without an entry if they have nothing to do with the child.
    Whole of(UUID child, Worker viewer, Instant now) {
        var members = children.members(child);
        var open = asking.about(members, viewer.viewer(), now);
        // The database passes by the rows of a child that it may not show, and that takes time. Who asks for none
        // cannot be told by the clock that there are some.
        return read(members, open ? members : List.of());
    }

    /// A child's whole record, on an errand.
    Whole onErrand(UUID child) {
        var members = children.members(child);
        return read(members, members);
    }

    private Whole read(List<UUID> members, List<UUID> shown) {
        var primary = members.getFirst();
        var read = new ArrayList<Entry>();
        var beside = new HashMap<String, EntryJson.Beside>();
        for (var row : entries.of(shown)) {
            read.add(EntryJson.read(row));
            beside.put(row.id().toString(), EntryJson.beside(row));
        }
        var allTies = ties.of(shown);
        var record = new CaseRecord(primary.toString(), read, Ties.holders(allTies), agencies.types());
        return new Whole(primary, members, record, allTies, beside);
    }

    /// The record of a case that has been read and is held, with one more entry and the roles that followed from it.
    CaseRecord with(Whole before, EntryRow added) {
        var read = new ArrayList<>(before.record().entries());
        read.add(EntryJson.read(added));
        return new CaseRecord(
                before.record().subject(),
                read,
                Ties.holders(ties.of(before.members())),
                before.record().agencyTypes());
    }
}
