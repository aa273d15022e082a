package org.waymark.engine.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.engine.record.KnownRecord.Loss;

/// Works out which entries of a record still stand, and what each says after its amendments.
final class Corrections {
    private final List<Entry> known;
    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<String, List<Entry>> onTarget = new HashMap<>();
    private final Map<String, Optional<Loss>> losses = new HashMap<>();
    private final Set<String> beingDecided = new HashSet<>();

    /// @param known the entries to read, in the order in which amendments apply
    Corrections(List<Entry> known) {
        this.known = known;
        for (var entry : known) {
            byId.put(entry.id(), entry);
        }
        for (var entry : known) {
            targetOf(entry)
                    .ifPresent(target -> onTarget.computeIfAbsent(target, none -> new ArrayList<>())
                            .add(entry));
        }
    }

    KnownRecord applied() {
        var statements = new ArrayList<Entry.Stated>();
        var calledOff = new HashSet<String>();
        var lost = new HashMap<String, Loss>();
        var acts = new ArrayList<Entry>();
        for (var entry : known) {
            var loss = lossOf(entry.id());
            loss.ifPresent(why -> lost.put(entry.id(), why));
            if (loss.isEmpty()) {
                switch (entry) {
                    case Entry.Stated said -> statements.add(amended(said));
                    case Entry.Cancelled off -> calledOff.add(off.target());
                    case Entry.NotNeeded act -> acts.add(act);
                    case Entry.Departed act -> acts.add(act);
                    case Entry.Explained act -> acts.add(act);
                    case Entry.Amended _, Entry.Struck _, Entry.Moved _ -> {}
                }
            }
        }
        return new KnownRecord(statements, calledOff, lost, acts);
    }

    /// An entry is lost when a strike or a move of it stands, and those in turn may be struck.
    private Optional<Loss> lossOf(String id) {
        var decided = losses.get(id);
        if (decided != null) {
            return decided;
        }
        if (!beingDecided.add(id)) {
            return Optional.empty();
        }
        Optional<Loss> loss = onTarget.getOrDefault(id, List.of()).stream()
                .filter(correction -> !(correction instanceof Entry.Amended))
                .filter(correction -> lossOf(correction.id()).isEmpty())
                .findFirst()
                .map(correction -> new Loss(correction, reasonOf(correction)));
        losses.put(id, loss);
        return loss;
    }

    private Entry.Stated amended(Entry.Stated said) {
        var result = said;
        for (var correction : onTarget.getOrDefault(said.id(), List.of())) {
            if (correction instanceof Entry.Amended change
                    && lossOf(change.id()).isEmpty()) {
                result = with(result, change);
            }
        }
        return result;
    }

    private static Entry.Stated with(Entry.Stated said, Entry.Amended change) {
        var fields = new HashMap<>(said.fields());
        fields.putAll(change.fields());
        var stamp = said.stamp();
        var restamped = new Entry.Stamp(
                stamp.id(), change.known().orElse(stamp.known()), stamp.recorded(), stamp.by(), stamp.agency());
        return new Entry.Stated(
                restamped, said.kind(), said.edition(), change.happened().orElse(said.happened()), fields);
    }

    /// What a correction is about.
    private Optional<String> targetOf(Entry entry) {
        return switch (entry) {
            case Entry.Amended it -> amendedBy(it);
            case Entry.Struck it -> Optional.of(it.target());
            case Entry.Moved it -> Optional.of(it.target());
            case Entry.Cancelled _, Entry.Stated _, Entry.NotNeeded _, Entry.Departed _, Entry.Explained _ ->
                Optional.empty();
        };
    }

    /// An amendment of an amendment is about what the first one amended; in a circle of them, about nothing.
    private Optional<String> amendedBy(Entry.Amended amendment) {
        var target = amendment.target();
        for (var steps = 0; byId.get(target) instanceof Entry.Amended earlier; steps++) {
            if (steps == known.size()) {
                return Optional.empty();
            }
            target = earlier.target();
        }
        return Optional.of(target);
    }

    private static String reasonOf(Entry correction) {
        return switch (correction) {
            case Entry.Struck it -> it.reason();
            case Entry.Moved it -> it.reason();
            case Entry.Amended _,
                    Entry.Cancelled _,
                    Entry.Stated _,
                    Entry.NotNeeded _,
                    Entry.Departed _,
                    Entry.Explained _ -> "";
        };
    }
}
