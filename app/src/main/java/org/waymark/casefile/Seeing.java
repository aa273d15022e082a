package org.waymark.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.waymark.engine.access.SeenRecord;
import org.waymark.engine.duty.Instance;
import org.waymark.engine.duty.Start;
import org.waymark.engine.record.Entry;
import org.waymark.packs.InForce;
import org.waymark.people.Children;

/// Puts together what a page needs of a case that somebody may see: the record as they see it, and what follows from
/// the whole of it as far as that is theirs to see.
final class Seeing {
    private final Children children;
    private final InForce packs;

    Seeing(Children children, InForce packs) {
        this.children = children;
        this.packs = packs;
    }

    /// @param asked     the record that was asked for; whoever sees the whole is shown the one that stands for the
    /// child
    /// @param emergency until when they see it only because they opened it in an emergency
    SeenCase of(UUID asked, CaseRows.Whole whole, SeenRecord seen, Instant knownAt, Optional<Instant> emergency) {
        var shown = seen.whole() ? whole.primary() : asked;
        var derivation = packs.engine().derive(whole.record(), knownAt, knownAt);
        var ids = seen.record().entries().stream().map(entry -> entry.id()).toList();
        var duties = new ArrayList<Instance>();
        derivation.duties().stream()
                .filter(instance -> seen.shows(instance) || owesAnAnswer(instance, ids))
                .map(instance -> masked(instance, seen))
                .forEach(duties::add);
        var beside = new HashMap<String, EntryJson.Beside>();
        whole.beside().forEach((id, it) -> {
            if (ids.contains(id)) {
                beside.put(id, it);
            }
        });
        return new SeenCase(
                shown,
                children.reference(shown).orElseThrow(),
                seen,
                duties,
                derivation.breaches().stream()
                        .filter(breach -> ids.contains(breach.entry().id()))
                        .toList(),
                seen.whole() ? packs.engine().stages(whole.record(), knownAt, knownAt) : List.of(),
                packs.engine().flags(seen.record(), knownAt, knownAt),
                Map.copyOf(beside),
                derivation.nextChange(),
                emergency,
                knownAt);
    }

    /// Whether a duty is to tell the viewer what came of a contact that they see.
    private boolean owesAnAnswer(Instance instance, List<String> visible) {
        return visible.contains(instance.start().id())
                && instance.duty().metBy().kinds().stream()
                        .flatMap(kind -> packs.procedures().kind(kind).stream())
                        .anyMatch(kind -> kind.answersReferrer().isPresent());
    }

    /// A duty with as much of the entry that started it as the viewer may see.
    private static Instance masked(Instance instance, SeenRecord seen) {
        var start = instance.start();
        if (seen.whole() || start.entry().isEmpty()) {
            return instance;
        }
        var shown = seen.record().entries().stream()
                .filter(entry -> entry.id().equals(start.entry().get().id()))
                .flatMap(entry -> entry instanceof Entry.Stated said ? Stream.of(said) : Stream.empty())
                .findFirst();
        var id = shown.isPresent() ? start.id() : "";
        return instance.startedBy(new Start(id, shown, start.happened(), start.known(), start.agency()));
    }
}
