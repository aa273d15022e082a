package org.waymark.casefile;

import java.util.Optional;
import java.util.UUID;
import org.waymark.engine.record.Entry;

/// Which entry corrects which.
final class Corrections {
    private Corrections() {}

    static boolean targets(Entry entry, UUID target) {
        return targetOf(entry).filter(target.toString()::equals).isPresent();
    }

    /// The entry that an entry corrects or calls off.
    static Optional<String> targetOf(Entry entry) {
        return switch (entry) {
            case Entry.Amended it -> Optional.of(it.target());
            case Entry.Struck it -> Optional.of(it.target());
            case Entry.Moved it -> Optional.of(it.target());
            case Entry.Cancelled it -> Optional.of(it.target());
            case Entry.Stated _, Entry.NotNeeded _, Entry.Departed _, Entry.Explained _ -> Optional.empty();
        };
    }
}
