package org.waymark.web;

import java.util.List;
import java.util.Optional;

/// One entry of the record, as the story tells it.
///
/// @param id       names it on its page
/// @param when     when it happened, as exactly as it is known
/// @param title    what it is
/// @param saidBy   who said so, or empty
/// @param recorded who recorded it, for which agency and when
/// @param known    "Known 2 days later", or empty
/// @param marks    such as "Arranged" or "Breach"
/// @param breach   which rule it was against and what follows, or empty
/// @param spoken   the child's own words
/// @param struck   whether a later entry says that it never was so
/// @param changes  the corrections made to it, oldest first
/// @param files    photographs and papers that hang on it
/// @param links    what can be done with it
public record StoryLine(
        String id,
        Moment when,
        String title,
        String saidBy,
        String recorded,
        String known,
        List<Tag> marks,
        String breach,
        List<Spoken> spoken,
        List<Answer> answers,
        boolean struck,
        List<Change> changes,
        List<File> files,
        List<Link> links) {
    public StoryLine {
        marks = List.copyOf(marks);
        spoken = List.copyOf(spoken);
        answers = List.copyOf(answers);
        changes = List.copyOf(changes);
        files = List.copyOf(files);
        links = List.copyOf(links);
    }

    /// A photograph or a paper.
    ///
    /// @param page leads to it, by what is to be seen in it
    /// @param says what it is and who attached it: "Photograph, attached by Sana Iqbal"
    public record File(Link page, String says) {
        @Override
        public String toString() {
            return "File[hidden]";
        }
    }

    /// What the child said, word for word.
    ///
    /// @param language of the words as HTML knows it, or empty for English
    /// @param heard    who heard it and how: "Heard by Ms Adeyemi, in English"
    public record Spoken(String words, String language, String heard) {
        @Override
        public String toString() {
            return "Spoken[hidden]";
        }
    }

    /// @param mark   how closely it is held, or empty
    /// @param reveal leads to an answer that is kept apart; `says` is then empty
    public record Answer(String ask, String says, String mark, Optional<Link> reveal) {
        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    /// @param says   what was changed: "Birth year was 2012", "Struck out"
    /// @param reason why
    /// @param by     who did it and when
    public record Change(String says, String reason, String by) {
        @Override
        public String toString() {
            return "Change[hidden]";
        }
    }

    @Override
    public String toString() {
        return "StoryLine[" + id + "]";
    }
}
