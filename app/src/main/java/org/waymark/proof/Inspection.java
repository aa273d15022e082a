package org.waymark.proof;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Goes over the whole audit of a database: whether each row is what was written, stands where it was put, and is
/// signed for.
public final class Inspection {
    private static final Hash UNKNOWN = Hash.of();

    private final List<CheckingKey> keys;
    private final List<String> wrong = new ArrayList<>();
    private final Tree tree = Tree.empty();
    private long nextPlace;
    private long signedUpTo;
    private int checkpoints;
    private boolean fitsNoMore;

    private Inspection(List<CheckingKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /// What was found.
    ///
    /// @param rows        in the tree
    /// @param checkpoints of the tree
    /// @param waiting     rows that were written after the last checkpoint
    /// @param wrong       each in a sentence; empty if all is well
    public record Found(long rows, int checkpoints, long waiting, List<String> wrong) {
        public Found {
            wrong = List.copyOf(wrong);
        }

        public boolean well() {
            return wrong.isEmpty();
        }
    }

    static Found of(AuditTrail trail, List<CheckingKey> keys) {
        return new Inspection(keys).found(trail);
    }

    private Found found(AuditTrail trail) {
        try (var rows = trail.placed();
                var notes = trail.checkpoints()) {
            var next = notes.iterator();
            var due = next(next);
            for (var each : (Iterable<AuditTrail.Placed>) rows::iterator) {
                row(each);
                while (due.filter(it -> it.size() <= nextPlace).isPresent()) {
                    check(due.get());
                    due = next(next);
                }
            }
            for (; due.isPresent(); due = next(next)) {
                wrong.add("The checkpoint of " + due.get().size() + " rows is of more rows than the tree has now.");
                checkpoints++;
            }
        }
        if (nextPlace > signedUpTo) {
            wrong.add(
                    "The tree goes on after the last checkpoint, from place " + signedUpTo + ": that was not signed.");
        }
        return new Found(tree.size(), checkpoints, waiting(trail), wrong);
    }

    private static <T> Optional<T> next(Iterator<T> rest) {
        return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }

    private void row(AuditTrail.Placed each) {
        if (each.place() != nextPlace) {
            wrong.add("Place " + nextPlace + " of the tree is gone; place " + each.place() + " follows instead.");
            fitsNoMore = true;
        }
        if (each.row().isEmpty()) {
            wrong.add("Row " + each.number() + " is gone; it stood at place " + each.place() + " of the tree.");
            fitsNoMore = true;
        }
        each.row().ifPresent(this::words);
        tree.add(each.row().map(AuditRow::leaf).orElse(UNKNOWN));
        nextPlace = each.place() + 1;
    }

    private void words(AuditRow row) {
        if (!row.leafNow().equals(row.leaf())) {
            wrong.add("Row " + row.number() + " is not what was written: it does not belong to its leaf.");
        }
    }

    private void check(AuditTrail.Signed signed) {
        checkpoints++;
        var name = "The checkpoint of " + signed.size() + " rows ";
        var note = Checkpoint.read(signed.note());
        if (note.isEmpty() || note.get().checkpoint().size() != signed.size()) {
            wrong.add(name + "cannot be read.");
        } else {
            signatures(name, note.get());
            fits(name, signed, note.get().checkpoint());
        }
        signedUpTo = signed.size();
    }

    private void signatures(String name, Checkpoint.Note note) {
        if (!note.checkpoint().origin().equals(CheckingKey.origin(keys))) {
            wrong.add(name + "is not of this audit.");
        }
        keys.stream()
                .filter(key -> !key.signed(note))
                .forEach(key -> wrong.add(name + "is not rightly signed with " + key.kind().algorithm + "."));
    }

    /// Once the rows before a checkpoint are known not to fit, no later one can fit either, and one sentence is enough.
    private void fits(String name, AuditTrail.Signed signed, Checkpoint checkpoint) {
        if (fitsNoMore || signed.size() != tree.size()) {
            return;
        }
        if (!checkpoint.root().equals(tree.root())) {
            wrong.add(name + "does not fit them: what stands at the places from " + signedUpTo + " to "
                    + (signed.size() - 1) + " of the tree, or its order, was changed.");
            fitsNoMore = true;
        } else if (!signed.edge().equals(HexFormat.of().formatHex(tree.edge()))) {
            wrong.add(name + "has an edge that does not belong to it.");
        }
    }

    private long waiting(AuditTrail trail) {
        trail.loose()
                .forEach(number -> wrong.add("Row " + number
                        + " has no place in the tree and waits for none: it was not written by Waymark."));
        trail.waitingInVain()
                .forEach(number ->
                        wrong.add("Row " + number + " waits for a place in the tree, but is gone or has one."));
        try (var rows = trail.waiting()) {
            return rows.peek(this::words).count();
        }
    }
}
