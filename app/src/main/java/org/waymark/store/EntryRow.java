package org.waymark.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One stored line of a record. The words in it are chosen and never change, whatever happens to names in the code.
///
/// @param form     stated, amended, struck, moved, cancelled, not-needed, departed or explained
/// @param happened as stated, for what happened or is arranged
/// @param together the same for entries made at once about several children
/// @param body     the rest, as JSON
public record EntryRow(
        UUID id,
        UUID child,
        String form,
        Optional<String> kind,
        Optional<Integer> edition,
        Optional<String> happened,
        String known,
        Instant recorded,
        String recordedBy,
        String agency,
        String saidBy,
        Optional<UUID> together,
        String body) {
    @Override
    public String toString() {
        return "EntryRow[" + id + " " + form + " " + kind.orElse("") + "]";
    }
}
