package org.waymark.casefile;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.agencies.Worker;
import org.waymark.engine.access.Decision;
import org.waymark.engine.access.Reach;
import org.waymark.engine.access.SeenRecord;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.KnownRecord;
import org.waymark.files.FileType;
import org.waymark.keys.Bytes;
import org.waymark.packs.InForce;
import org.waymark.people.Children;
import org.waymark.store.Audit;
import org.waymark.store.KeptFiles;
import org.waymark.store.KeptFiles.Attached;
import org.waymark.store.Sha256;

/// The gate to the photographs and papers of a record. They are for whoever works with the child, and for whoever
/// attached them: a picture can say where a child is, so nobody else is ever shown one.
public final class Filing {
    private final TransactionTemplate transaction;
    private final CaseRows rows;
    private final Children children;
    private final KeptFiles files;
    private final Audit audit;
    private final InForce packs;

    Filing(
            TransactionTemplate transaction,
            CaseRows rows,
            Children children,
            KeptFiles files,
            Audit audit,
            InForce packs) {
        this.transaction = transaction;
        this.rows = rows;
        this.children = children;
        this.files = files;
        this.audit = audit;
        this.packs = packs;
    }

    /// What is to hang on an entry.
    ///
    /// @param key        counts once
    /// @param shows      what is to be seen in it, in words
    /// @param tellsPlace whether somebody could tell from it where the child is
    /// @param shown      the copy that people are shown
    /// @param original   what was sent
    public record Attaching(
            UUID key,
            UUID child,
            UUID entry,
            FileType type,
            String shows,
            boolean tellsPlace,
            Bytes shown,
            Bytes original) {
        Attached by(Worker worker, Instant now) {
            var bytes = original.array();
            var digest = HexFormat.of().formatHex(Sha256.of(bytes));
            return new Attached(
                    key,
                    child,
                    entry,
                    type,
                    shows,
                    tellsPlace,
                    bytes.length,
                    digest,
                    worker.id(),
                    now,
                    Optional.empty());
        }

        @Override
        public String toString() {
            return "Attaching[" + key + "]";
        }
    }

    /// A file on its way out, and what came of opening it.
    public record TakenOut(Attached file, KeptFiles.Found found) {}

    /// Hangs a file on an entry.
    ///
    /// @return whether it hangs there, by this or an earlier try with the same key; not if the entry is not this
    ///         person's to add to
    public boolean attach(Attaching attaching, Worker worker, Instant now) {
        var file = attaching.by(worker, now);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var held = children.hold(List.of(file.child()));
            if (held.isEmpty()
                    || !look(file.child(), worker, now)
                            .filter(it -> mayAttachTo(it, file.entry().toString(), now))
                            .isPresent()) {
                audit("not-there", file.child(), List.of(), "", worker, now);
                return false;
            }
            if (files.keep(file, attaching.shown(), attaching.original())) {
                audit("attached", file.child(), List.of(file.key().toString()), "", worker, now);
                return true;
            }
            return of(file.child(), worker, now).stream().anyMatch(it -> same(it, file));
        }));
    }

    private static boolean same(Attached one, Attached other) {
        return one.key().equals(other.key())
                && one.entry().equals(other.entry())
                && one.digest().equals(other.digest())
                && one.by().equals(other.by());
    }

    /// Whether somebody may hang something on an entry that stands: they work with the child, or recorded it.
    static boolean mayAttach(SeenRecord seen, Entry.Stated said) {
        return seen.writes().compareTo(Reach.Writes.PART) >= 0
                && (seen.works() || said.stamp().by().equals(seen.viewer().worker()));
    }

    /// The same of an entry by its id, which may not stand or not be in the record at all.
    public static boolean mayAttachTo(SeenRecord seen, String entry, Instant now) {
        return KnownRecord.asKnownAt(now, seen.record().entries()).statements().stream()
                .anyMatch(said -> said.id().equals(entry) && mayAttach(seen, said));
    }

    /// The files that somebody sees, the oldest first; also what was struck out.
    public List<Attached> of(UUID child, Worker viewer, Instant now) {
        return transaction.execute(
                status -> look(child, viewer, now).map(seen -> of(child, seen)).orElse(List.of()));
    }

    private List<Attached> of(UUID child, SeenRecord seen) {
        var entries = seen.record().entries().stream().map(Entry::id).toList();
        return files.of(children.members(child)).stream()
                .filter(file -> entries.contains(file.entry().toString()) && seen.showsFile(file.by()))
                .toList();
    }

    /// What a file holds, as it is shown. Of one that could tell where the child is nothing comes out without a reason.
    ///
    /// @param reason why they need to see it; empty for what needs none
    /// @return empty if it does not exist for them
    public Optional<TakenOut> show(UUID child, UUID key, String reason, Worker viewer, Instant now) {
        return takeOut(child, key, KeptFiles.Form.SHOWN, reason, viewer, now);
    }

    /// The original as it was sent, which may say where it was made.
    ///
    /// @param reason why they need it
    /// @return empty if it does not exist for them, or without a reason
    public Optional<TakenOut> original(UUID child, UUID key, String reason, Worker viewer, Instant now) {
        return takeOut(child, key, KeptFiles.Form.ORIGINAL, reason, viewer, now);
    }

    private Optional<TakenOut> takeOut(
            UUID child, UUID key, KeptFiles.Form form, String reason, Worker viewer, Instant now) {
        return transaction.execute(status -> {
            var file = of(child, viewer, now).stream()
                    .filter(it -> it.key().equals(key))
                    .findFirst();
            var seesPlaces = rows.decide(Decision.Act.SEE_PLACE, child, viewer, packs.procedures(), now)
                    .allowed();
            var out = file.filter(it -> !closer(it, form) || (seesPlaces && !reason.isBlank()))
                    .flatMap(it -> {
                        var act = closer(it, form) ? "reveal-file" : "file";
                        var line = viewer.did(act, Optional.of(it.child()), List.of(), reason, now);
                        return files.takeOut(key, form, line).map(found -> new TakenOut(it, found));
                    });
            if (!(out.map(TakenOut::found).orElse(null) instanceof KeptFiles.Found.Open)) {
                audit(out.isPresent() ? "not-opened" : "not-there", child, List.of(), reason, viewer, now);
            }
            return out;
        });
    }

    private static boolean closer(Attached file, KeptFiles.Form form) {
        return file.tellsPlace() || form == KeptFiles.Form.ORIGINAL;
    }

    /// Says that a file does not belong where it hangs.
    ///
    /// @return whether it was there for this person to say so
    public boolean strike(UUID child, UUID key, String reason, Worker worker, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var file = of(child, worker, now).stream()
                    .filter(it -> it.key().equals(key))
                    .findFirst();
            file.ifPresent(it -> {
                files.strike(key, new KeptFiles.Struck(worker.id(), reason, now));
                audit("file-struck", it.child(), List.of(key.toString()), reason, worker, now);
            });
            return file.isPresent();
        }));
    }

    /// The record as somebody sees it now, opened in this transaction.
    private Optional<SeenRecord> look(UUID child, Worker viewer, Instant now) {
        var whole = rows.of(child, viewer, now);
        var reach = whole.reach(viewer, packs.procedures(), now);
        return SeenRecord.of(whole.record(), reach, viewer.viewer(), packs.procedures());
    }

    private void audit(String act, UUID child, List<String> what, String reason, Worker worker, Instant now) {
        audit.write(worker.did(act, Optional.of(child), what, reason, now));
    }
}
