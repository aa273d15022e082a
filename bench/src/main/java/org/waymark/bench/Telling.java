package org.waymark.bench;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymark.casefile.Change;
import org.waymark.casefile.Command;
import org.waymark.casefile.Outcome;
import org.waymark.engine.record.CaseRecord;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.Value;

/// Records an invented record through the casefile, in the order in which it was written down.
final class Telling {
    /// Who writes once the case is theirs, whoever said it.
    private static final String SOCIAL_WORKER = "sana";

    private static final Change.Consents AS_HAPPENED = new Change.Consents(true, Map.of(), Optional.empty());

    private final Town town;
    private final Instant now;
    private final Map<String, UUID> stored = new HashMap<>();
    private boolean allocated;

    Telling(Town town, Instant now) {
        this.town = town;
        this.now = now;
    }

    UUID tell(CaseRecord record) {
        var inOrder = record.entries().stream()
                .filter(entry -> !entry.stamp().recorded().isAfter(now))
                .sorted(Comparator.comparing(entry -> entry.stamp().recorded()))
                .toList();
        var first = inOrder.getFirst();
        var child = raise((Entry.Stated) first);
        inOrder.stream().skip(1).forEach(entry -> record(child, entry));
        return child;
    }

    private UUID raise(Entry.Stated said) {
        var at = said.stamp().recorded();
        var outcome =
                town.casefile().raise(UUID.randomUUID(), List.of(recording(said)), town.worker(worker(said), at), at);
        return recorded(said, outcome).child();
    }

    private void record(UUID child, Entry entry) {
        var at = entry.stamp().recorded();
        var by = town.worker(allocated ? SOCIAL_WORKER : worker(entry), at);
        var command = new Command(UUID.randomUUID(), child, change(entry), Optional.empty());
        recorded(entry, town.casefile().record(command, by, at));
        allocated |= entry instanceof Entry.Stated said && said.kind().equals("allocated");
    }

    /// Who wrote it, without the agency.
    private static String worker(Entry entry) {
        return entry.stamp().by().replaceAll("@.*", "");
    }

    private Change change(Entry entry) {
        return switch (entry) {
            case Entry.Stated said -> recording(said);
            case Entry.Amended it ->
                new Change.Amending(
                        stored(it.target()), it.reason(), Optional.empty(), withStoredIds(it.fields()), Map.of());
            case Entry.Struck _,
                    Entry.Moved _,
                    Entry.Cancelled _,
                    Entry.NotNeeded _,
                    Entry.Departed _,
                    Entry.Explained _ ->
                throw new IllegalArgumentException("The invented records have none of this: " + entry);
        };
    }

    private Change.Recording recording(Entry.Stated said) {
        return new Change.Recording(
                said.kind(),
                said.happened(),
                said.stamp().known(),
                said.stamp().agency(),
                "",
                withStoredIds(said.fields()),
                Map.of(),
                AS_HAPPENED);
    }

    /// Answers that name another entry name it by the id that it got.
    private Map<String, Value> withStoredIds(Map<String, Value> fields) {
        var named = new HashMap<>(fields);
        named.replaceAll((field, value) -> value instanceof Value.Reference(var id) && stored.containsKey(id)
                ? new Value.Reference(stored(id).toString())
                : value);
        return named;
    }

    private UUID stored(String id) {
        return Optional.ofNullable(stored.get(id)).orElseThrow();
    }

    private Outcome.Recorded recorded(Entry entry, Outcome outcome) {
        if (outcome instanceof Outcome.Recorded it) {
            stored.put(entry.id(), it.entries().getFirst());
            return it;
        }
        throw new IllegalStateException("Refused: " + entry + " " + outcome);
    }
}
