package org.waymark.sharing;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waymark.engine.access.Share;
import org.waymark.engine.pack.FieldClass;

/// Parts of a record that were shared.
///
/// @param child  the record it was made in
/// @param worker who shared them, for `agency`
/// @param until  it is over at this moment
/// @param ended  when and why it was ended earlier, if it was
record Shared(
        UUID id,
        String reference,
        UUID child,
        String worker,
        String agency,
        Recipient with,
        Share parts,
        Why why,
        Instant made,
        Instant until,
        Optional<End> ended) {

    /// Why it was right to share them.
    ///
    /// @param basis  an option of `lawful-bases`
    /// @param closer why answers are among them that are held more closely, by class
    record Why(String purpose, String basis, String necessity, Map<FieldClass, String> closer, View view) {
        Why {
            closer = Map.copyOf(closer);
        }

        @Override
        public String toString() {
            return "Why[]";
        }
    }

    /// What the child thinks of it.
    ///
    /// @param says what the child said, or why nobody asked
    record View(Asked asked, String says) {
        @Override
        public String toString() {
            return "View[" + asked + "]";
        }
    }

    /// Whether the child was asked.
    enum Asked {
        ASKED("asked", "The child was asked"),
        NOT_ASKED("not-asked", "The child was not asked"),
        NOT_SAFE("not-safe", "It was not safe to ask the child");

        private final String word;
        private final String says;

        Asked(String word, String says) {
            this.word = word;
            this.says = says;
        }

        /// As it is stored and sent.
        String word() {
            return word;
        }

        String says() {
            return says;
        }

        static Optional<Asked> of(String word) {
            return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
        }
    }

    record End(String worker, String reason, Instant at) {
        @Override
        public String toString() {
            return "End[" + at + "]";
        }
    }

    boolean runsAt(Instant now) {
        return now.isBefore(over());
    }

    /// The moment from which it shows nothing any more.
    Instant over() {
        return ended.map(End::at).filter(until::isAfter).orElse(until);
    }

    @Override
    public String toString() {
        return "Shared[" + reference + "]";
    }
}
