package org.waymark.proof;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Writes the audit down for those who check it without Waymark: no word of it, only what its leaves are made of.
///
/// One line each: `key` kind bytes; `row` place number microseconds commitment leaf; `gone` place number; `checkpoint`,
/// its lines after it, each after two spaces; `waiting` and `loose` number, for rows without a place; `grown` from to
/// hashes, and `within` place size hashes, for the two proofs of RFC 6962; `end`.
final class Export {
    static final String FIRST_LINE = "Waymark audit, version 1";

    private final AuditTrail trail;
    private final List<CheckingKey> keys;
    private final PrintWriter out;

    Export(AuditTrail trail, List<CheckingKey> keys, PrintWriter out) {
        this.trail = trail;
        this.keys = List.copyOf(keys);
        this.out = out;
    }

    /// Everything, each checkpoint after the rows it is of.
    void whole() {
        begin();
        try (var rows = trail.placed();
                var notes = trail.checkpoints()) {
            var rest = notes.iterator();
            var due = next(rest);
            for (var each : (Iterable<AuditTrail.Placed>) rows::iterator) {
                row(each);
                while (due.filter(it -> it.size() <= each.place() + 1).isPresent()) {
                    checkpoint(due.get());
                    due = next(rest);
                }
            }
            for (; due.isPresent(); due = next(rest)) {
                checkpoint(due.get());
            }
        }
        try (var waiting = trail.waiting()) {
            waiting.forEach(row -> line("waiting", row.number()));
        }
        trail.loose().forEach(number -> line("loose", number));
        line("end");
    }

    /// The newest checkpoint, and the proof that its tree grew out of an earlier one.
    ///
    /// @return whether there was so large a tree
    boolean since(long size) {
        var newest = trail.newest();
        if (size < 1 || newest.filter(it -> it.size() >= size).isEmpty()) {
            return false;
        }
        begin();
        checkpoint(newest.get());
        prove(
                "grown",
                size,
                newest.get().size(),
                Proof.consistency(size, newest.get().size()));
        line("end");
        return true;
    }

    /// One row, the newest checkpoint, and the proof that the row is in its tree.
    ///
    /// @return whether the row is in the tree
    boolean one(long number) {
        var newest = trail.newest();
        try (var rows = trail.placed()) {
            var placed = rows.filter(it -> it.number() == number).findFirst();
            if (placed.flatMap(AuditTrail.Placed::row).isEmpty()
                    || newest.filter(it -> it.size() > placed.get().place()).isEmpty()) {
                return false;
            }
            begin();
            checkpoint(newest.get());
            row(placed.get());
            var size = newest.get().size();
            prove(
                    "within",
                    placed.get().place(),
                    size,
                    Proof.inclusion(placed.get().place(), size));
            line("end");
            return true;
        }
    }

    private void prove(String word, long from, long size, Proof proof) {
        try (var rows = trail.placed()) {
            rows.limit(size)
                    .forEach(each -> proof.pass(each.row().map(AuditRow::leaf).orElseGet(Hash::of)));
        }
        out.print(word + " " + from + " " + size);
        proof.hashes().forEach(hash -> out.print(" " + hash));
        out.print('\n');
    }

    private static <T> Optional<T> next(Iterator<T> rest) {
        return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }

    private void begin() {
        line(FIRST_LINE);
        keys.forEach(key -> line("key", key.line()));
    }

    private void row(AuditTrail.Placed each) {
        each.row()
                .ifPresentOrElse(
                        row -> line("row", each.place(), row.number(), row.micros(), row.commitment(), row.leaf()),
                        () -> line("gone", each.place(), each.number()));
    }

    private void checkpoint(AuditTrail.Signed signed) {
        line("checkpoint");
        signed.note().lines().forEach(text -> line(" ", text));
    }

    private void line(Object... words) {
        for (var place = 0; place < words.length; place++) {
            out.print((place == 0 ? "" : " ") + words[place]);
        }
        out.print('\n');
    }
}
