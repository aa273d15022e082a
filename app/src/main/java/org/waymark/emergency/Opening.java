package org.waymark.emergency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A record that somebody opened in an emergency.
///
/// @param child      the record that stands for the child now
/// @param childCalled the child's reference
/// @param worker     who opened it
/// @param childAgency the agency that is responsible for the child
/// @param closes     when it closed or is to close by the clock
/// @param ended      when it was closed earlier, if it was
record Opening(
        UUID id,
        String reference,
        UUID child,
        String childCalled,
        String worker,
        String agency,
        String childAgency,
        String purpose,
        String reason,
        Instant opened,
        Instant closes,
        Optional<Instant> ended,
        List<Review> reviews) {
    Opening {
        reviews = List.copyOf(reviews);
    }

    /// Who answers for it: both do, each for itself.
    enum Side {
        /// Whoever works with the child.
        CHILD("child"),
        /// The agency of whoever opened it.
        DECLARER("declarer");

        private final String word;

        Side(String word) {
            this.word = word;
        }

        /// As it is stored.
        String word() {
            return word;
        }

        static Side of(String word) {
            return word.equals(CHILD.word) ? CHILD : DECLARER;
        }
    }

    /// What one side said of it.
    record Review(Side side, String worker, boolean justified, String says, Instant reviewed) {
        @Override
        public String toString() {
            return "Review[" + side + "]";
        }
    }

    Optional<Review> review(Side side) {
        return reviews.stream().filter(it -> it.side() == side).findFirst();
    }

    /// Whether somebody has answered for one side already, or is the one who opened it: nobody reviews their own, and
    /// no two sides are one person.
    boolean hasPart(String someone) {
        return worker.equals(someone)
                || reviews.stream().anyMatch(it -> it.worker().equals(someone));
    }

    /// When it stopped being open.
    Instant end() {
        return ended.orElse(closes);
    }

    @Override
    public String toString() {
        return "Opening[" + reference + "]";
    }
}
