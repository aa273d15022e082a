package org.waymark.proof;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A row of the audit as it stands in the database.
///
/// Its leaf holds, without a word that a person wrote or that names one: a byte 1 for this version, the number (8
/// bytes), the time in microseconds since 1970 (8 bytes), and the [#commitment()] to everything else (32 bytes). Those
/// who hold the salt and the words can show that they belong to the leaf; nobody else can guess them from it, and once
/// both are destroyed the leaf still stands.
///
/// @param leaf the leaf that the database gave the row when it was written
record AuditRow(
        long number,
        Instant at,
        UUID salt,
        String worker,
        String agency,
        String act,
        Optional<UUID> child,
        String reason,
        List<String> what,
        Hash leaf) {
    private static final int VERSION = 1;
    private static final int MICROS_A_SECOND = 1_000_000;
    private static final int NANOS_A_MICRO = 1_000;
    private static final int TEXT = 25;

    AuditRow {
        what = List.copyOf(what);
    }

    /// Writes numbers big end first.
    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    long micros() {
        return at.getEpochSecond() * MICROS_A_SECOND + at.getNano() / NANOS_A_MICRO;
    }

    /// The hash of the salt and of a list of words: worker, agency, act, child or an empty word, reason, and what it
    /// was about. The list has the form in which PostgreSQL sends one: how many dimensions, whether anything is
    /// missing, the number of the type, how many words, the first place; then each word after its length.
    Hash commitment() {
        var words = Stream.concat(
                        Stream.of(worker, agency, act, child.map(UUID::toString).orElse(""), reason), what.stream())
                .toList();
        return Hash.of(bytes(out -> {
            out.writeLong(salt.getMostSignificantBits());
            out.writeLong(salt.getLeastSignificantBits());
            for (var number : List.of(1, 0, TEXT, words.size(), 1)) {
                out.writeInt(number);
            }
            for (var word : words) {
                var written = word.getBytes(StandardCharsets.UTF_8);
                out.writeInt(written.length);
                out.write(written);
            }
        }));
    }

    /// The leaf that belongs to what the row says now.
    Hash leafNow() {
        return leaf(number, micros(), commitment());
    }

    private static Hash leaf(long number, long micros, Hash commitment) {
        return Tree.leaf(bytes(out -> {
            out.writeByte(VERSION);
            out.writeLong(number);
            out.writeLong(micros);
            out.write(commitment.bytes());
        }));
    }

    private static byte[] bytes(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException nothingIsWrittenOut) {
            throw new UncheckedIOException(nothingIsWrittenOut);
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return "AuditRow[" + number + "]";
    }
}
