package org.waymark.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.waymark.engine.access.Share;

/// The responsibility for a child, offered by the agency that has it to another. Nothing but its acceptance moves it.
///
/// @param child   the record that stands for the child now
/// @param worker  who offered it, for `agency`
/// @param to      the agency that is asked
/// @param parts   what those who decide there are shown
/// @param open    what is still to be done
/// @param wanted  when it is to move
/// @param noted   whether those who work with the child have read the answer
record Offer(
        UUID id,
        String reference,
        UUID child,
        String worker,
        String agency,
        String to,
        Share parts,
        String reason,
        String open,
        LocalDate wanted,
        Instant made,
        Optional<Answer> answer,
        boolean noted) {

    /// How it ended.
    enum Ending {
        ACCEPTED,
        DECLINED,
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

    /// Whether nobody has answered yet.
    boolean waits() {
        return answer.isEmpty();
    }

    boolean endedAs(Ending ending) {
        return answer.filter(it -> it.ending() == ending).isPresent();
    }

    @Override
    public String toString() {
        return "Offer[" + reference + "]";
    }
}
