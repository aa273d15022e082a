package org.waymark.enquiries;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/// What somebody who works with a child found out about a call.
///
/// @param done what they did, in words
record Answer(UUID enquiry, UUID child, About about, String done, String worker, Instant answered) {
    /// Whom the call was about.
    enum About {
        THIS_CHILD("this-child", "It is about this child"),
        ANOTHER("another", "It is about somebody else"),
        UNCLEAR("unclear", "It cannot be told");

        private final String word;
        private final String says;

        About(String word, String says) {
            this.word = word;
            this.says = says;
        }

        /// As it is stored, and sent by a form.
        String word() {
            return word;
        }

        String says() {
            return says;
        }

        static About of(String word) {
            return Arrays.stream(values())
                    .filter(it -> it.word.equals(word))
                    .findFirst()
                    .orElse(UNCLEAR);
        }
    }

    @Override
    public String toString() {
        return "Answer[" + about + "]";
    }
}
