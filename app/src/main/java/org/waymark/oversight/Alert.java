package org.waymark.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waymark.engine.record.London;

/// Something that stood out in how somebody looked, and what was said of it.
///
/// @param worker   who looked
/// @param childCalled the reference of the one child it is about, if it is about one
/// @param facts    counts and times in sentences
record Alert(
        UUID id,
        String reference,
        Rule rule,
        String worker,
        String agency,
        Optional<UUID> child,
        Optional<String> childCalled,
        int times,
        Instant last,
        List<String> facts,
        Instant made,
        Optional<Answered> answered) {
    Alert {
        facts = List.copyOf(facts);
    }

    /// What can be said of one.
    enum Answer {
        JUSTIFIED("justified", "It was justified"),
        ASKED("asked", "I asked the person"),
        FURTHER("further", "I took it further");

        private final String word;
        private final String says;

        Answer(String word, String says) {
            this.word = word;
            this.says = says;
        }

        /// As it is stored.
        String word() {
            return word;
        }

        String says() {
            return says;
        }

        static Optional<Answer> of(String word) {
            return List.of(values()).stream().filter(it -> it.word.equals(word)).findFirst();
        }
    }

    record Answered(Answer answer, String says, String by, Instant at) {
        @Override
        public String toString() {
            return "Answered[" + answer + "]";
        }
    }

    /// By when somebody is to answer: the end of a day. A minute would tell when the look was, and so which record it
    /// was.
    Instant limit(LookingRules.Standing standing) {
        return London.startOf(London.dayOf(made.plus(standing.answer())).plusDays(1));
    }

    boolean overdue(LookingRules.Standing standing, Instant now) {
        return answered.isEmpty() && !now.isBefore(limit(standing));
    }

    /// Whether this one tells already what a finding tells: it stands, or was answered not long ago, or what was found
    /// is what it was made of.
    boolean tells(Finding finding, LookingRules.Standing standing, Instant now) {
        if (rule != finding.rule() || !child.equals(finding.child())) {
            return false;
        }
        var quiet = answered.filter(it -> it.answer() == Answer.JUSTIFIED).isPresent()
                ? standing.justified()
                : standing.quiet();
        return answered.isEmpty()
                || now.isBefore(made.plus(quiet))
                || !finding.last().isAfter(made);
    }

    @Override
    public String toString() {
        return "Alert[" + reference + "]";
    }
}
