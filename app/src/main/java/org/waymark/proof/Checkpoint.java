package org.waymark.proof;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// What is signed of the tree at one moment, and the text that holds it with its signatures, in the form of the signed
/// notes that transparency logs publish:
///
/// ```
/// waymark/0f2a… 1234 jGPAFwVPqFv…=
///
/// — waymark/0f2a… 8Zs+… — waymark/0f2a… 3jw9…
/// ```
///
/// @param origin whose tree it is; follows from the keys, see [AuditKeys#origin()]
/// @param size   how many leaves it has
record Checkpoint(String origin, long size, Hash root) {
    private static final String SIGNATURE = "— ";
    private static final int TEXT_LINES = 3;

    /// A note as it was found: the text that was signed, word for word, and the signatures of it.
    record Note(Checkpoint checkpoint, String text, List<byte[]> signatures) {
        Note {
            signatures = List.copyOf(signatures);
        }
    }

    /// What the signatures are of.
    String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    String note(List<byte[]> signatures) {
        var note = new StringBuilder(text()).append('\n');
        for (var signature : signatures) {
            note.append(SIGNATURE)
                    .append(origin)
                    .append(' ')
                    .append(Base64.getEncoder().encodeToString(signature))
                    .append('\n');
        }
        return note.toString();
    }

    /// Reads a note; empty if it is none, whatever it is.
    static Optional<Note> read(String note) {
        var lines = note.lines().toList();
        if (lines.size() <= TEXT_LINES || !lines.get(TEXT_LINES).isEmpty()) {
            return Optional.empty();
        }
        try {
            var checkpoint = new Checkpoint(
                    lines.getFirst(),
                    Long.parseLong(lines.get(1)),
                    Hash.stored(Base64.getDecoder().decode(lines.get(2).getBytes(StandardCharsets.UTF_8))));
            var before = SIGNATURE + checkpoint.origin + " ";
            var signatures = lines.subList(TEXT_LINES + 1, lines.size()).stream()
                    .map(line ->
                            Base64.getDecoder().decode(line.startsWith(before) ? line.substring(before.length()) : "?"))
                    .toList();
            var read = new Note(checkpoint, checkpoint.text(), signatures);
            return checkpoint.note(signatures).equals(note) ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
