package org.waymark.sharing;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Somebody asks that a worker who is kept out be let into a child's record again.
///
/// @param child   the record that stands for the child now
/// @param called  the child's reference
/// @param keptOut who is kept out
/// @param worker  who asks
/// @param answer  how it ended, if it did
record AskedIn(
        UUID id,
        String reference,
        UUID child,
        String called,
        String keptOut,
        String worker,
        String reason,
        Instant at,
        Optional<Answer> answer) {

    /// How it ended.
    enum Ending {
        /// By a second person, and the worker was let in with it.
        CONFIRMED,
        /// By a second person.
        DECLINED,
        /// By whoever asked.
        WITHDRAWN;

        /// As it is stored.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Ending of(String word) {
            return Arrays.stream(values())
                    .filter(it -> it.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// @param says why not, or what else was said
    record Answer(Ending ending, String worker, String says, Instant at) {
        @Override
        public String toString() {
            return "Answer[" + ending + "]";
        }
    }

    @Override
    public String toString() {
        return "AskedIn[" + reference + "]";
    }
}
