package org.waymark.casefile;

import java.util.Optional;
import java.util.UUID;
import org.waymark.engine.pack.Kind;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Entry;
import org.waymark.packs.InForce;

/// Notices when two people correct, decide or arrange the same thing at once. What people saw and what keeps a child
/// safe never cross, so they carry no version.
final class Versions {
    private Versions() {}

    static boolean matter(Kind kind) {
        return (kind.decision() || kind.plans().isPresent()) && !kind.safety();
    }

    /// What came between, if something did. Compared within what the writer may see.
    static Optional<Outcome> stale(Command command, CaseRecord seen, InForce packs) {
        if (command.version().isEmpty()) {
            return Optional.empty();
        }
        var latest = latest(command.change(), seen, packs);
        return latest.filter(id -> !id.equals(command.version().get()))
                .map(id -> new Outcome.Stale(UUID.fromString(id)));
    }

    private static Optional<String> latest(Change change, CaseRecord seen, InForce packs) {
        return switch (change) {
            case Change.Recording it ->
                packs.procedures().kind(it.kind()).filter(Versions::matter).flatMap(kind -> last(seen, kind));
            case Change.Amending it -> last(seen, it.target());
            case Change.Striking it -> last(seen, it.target());
            case Change.Moving it -> last(seen, it.target());
            case Change.Cancelling it -> last(seen, it.target());
            case Change.Waiving _, Change.Departing _, Change.Explaining _ -> Optional.empty();
        };
    }

    private static Optional<String> last(CaseRecord seen, Kind kind) {
        return seen.entries().stream()
                .filter(entry ->
                        entry instanceof Entry.Stated said && said.kind().equals(kind.id()))
                .map(Entry::id)
                .reduce((earlier, later) -> later);
    }

    private static Optional<String> last(CaseRecord seen, UUID target) {
        return seen.entries().stream()
                .filter(entry -> entry.id().equals(target.toString()) || Corrections.targets(entry, target))
                .map(Entry::id)
                .reduce((earlier, later) -> later);
    }
}
