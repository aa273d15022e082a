package org.waymark.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One question of a form, with what was answered so far. A template shows each kind in its own way.
///
/// The first control of a question has its name as its id, so that an error can lead to it by `#name`. The parts of a
/// date are sent as `name.day`, `name.month`, `name.year`, a time as `name.time`, and that it is a guess as
/// `name.about`.
public sealed interface FieldView {
    Ask ask();

    /// What every question has.
    ///
    /// @param text    the question
    /// @param hint    or empty
    /// @param error   what to put right, or empty
    /// @param mark    how closely the answer is held, such as "Health" or "Kept apart"; empty if like the rest
    /// @param onlyIf  an earlier answer that makes it worth asking
    /// @param unknown ways of saying that there is no answer, folded away
    record Ask(
            String name,
            String text,
            String hint,
            String error,
            String mark,
            Optional<OnlyIf> onlyIf,
            Optional<Unknown> unknown) {

        /// A question that nothing else decides about.
        public static Ask of(String name, String text, String hint) {
            return of(name, text, hint, Map.of());
        }

        /// The same after a first try.
        ///
        /// @param errors by name, what to put right
        public static Ask of(String name, String text, String hint, Map<String, String> errors) {
            return new Ask(name, text, hint, errors.getOrDefault(name, ""), "", Optional.empty(), Optional.empty());
        }

        @Override
        public String toString() {
            return "Ask[" + name + "]";
        }

        /// The ids that describe the control, as one attribute says them.
        public String describedBy() {
            return ((hint.isEmpty() ? "" : name + "-hint ") + (error.isEmpty() ? "" : name + "-error")).strip();
        }
    }

    /// @param name  the field whose answer decides
    /// @param is    the answers that make the question worth asking
    /// @param words the same as a person reads it: "Answer this if they were seen alone"
    record OnlyIf(String name, List<String> is, String words) {
        public OnlyIf {
            is = List.copyOf(is);
        }
    }

    /// @param name    the field that says which; of a choice, the choice itself
    /// @param title   what the fold is called: "Not asked, or did not want to say"
    /// @param whyName the field that says why
    record Unknown(String name, String title, List<Choice> choices, String whyName, String why, boolean open) {
        public Unknown {
            choices = List.copyOf(choices);
        }

        @Override
        public String toString() {
            return "Unknown[hidden]";
        }
    }

    /// One line.
    ///
    /// @param type     as HTML knows it: `text`, `number`, `email`, `tel`, `search`
    /// @param complete what a browser may fill in, as HTML's autocomplete knows it
    record Line(Ask ask, String value, String type, Size size, String complete) implements FieldView {
        @Override
        public String toString() {
            return "Line[" + ask.name() + "]";
        }
    }

    /// How much room an answer is likely to need.
    enum Size {
        SHORT,
        MIDDLE,
        FULL;

        /// The name as a style knows it.
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// As many words as it takes.
    record Words(Ask ask, String value, int rows) implements FieldView {
        @Override
        public String toString() {
            return "Words[" + ask.name() + "]";
        }
    }

    /// One of several, or any of several.
    record Choose(Ask ask, Shape shape, List<Choice> choices) implements FieldView {
        public Choose {
            choices = List.copyOf(choices);
        }
    }

    enum Shape {
        RADIOS,
        /// A few short ones beside each other, such as yes and no.
        INLINE,
        /// More than can be seen at once.
        SELECT,
        CHECKBOXES
    }

    record Choice(String value, String text, String hint, boolean chosen) {
        @Override
        public String toString() {
            return "Choice[hidden]";
        }
    }

    /// Whether a date may be given as a guess, and is.
    enum Guess {
        NOT_ASKED,
        NO,
        YES
    }

    /// A file of the visitor's.
    ///
    /// @param accept what a browser offers to choose from, as HTML knows it
    record Upload(Ask ask, String accept) implements FieldView {}

    /// A day, or as much of one as is known.
    record Day(Ask ask, String day, String month, String year, Guess guess) implements FieldView {
        @Override
        public String toString() {
            return "Day[" + ask.name() + "]";
        }
    }

    /// A day with or without a time.
    record Time(Ask ask, String day, String month, String year, String time, Guess guess) implements FieldView {
        /// The same question where a guess would be no answer.
        public Time withoutGuess() {
            return new Time(ask, day, month, year, time, Guess.NOT_ASKED);
        }

        @Override
        public String toString() {
            return "Time[" + ask.name() + "]";
        }
    }

    /// Signs and risks of the register, under their headings. An aid to seeing, never a score.
    record Signs(Ask ask, List<SignGroup> groups) implements FieldView {
        public Signs {
            groups = List.copyOf(groups);
        }
    }

    /// @param open whether it is shown unfolded, as when something in it is ticked
    record SignGroup(String title, boolean open, List<Sign> signs) {
        public SignGroup {
            signs = List.copyOf(signs);
        }
    }

    /// @param urgent what it needs at once, such as "Needs a doctor now"; or empty
    /// @param seen   what was seen, in the writer's words
    record Sign(String value, String text, String urgent, boolean chosen, String seen) {
        @Override
        public String toString() {
            return "Sign[" + value + "]";
        }
    }

    /// Questions that belong together.
    record Group(Ask ask, List<FieldView> parts) implements FieldView {
        public Group {
            parts = List.copyOf(parts);
        }
    }

    /// The same questions for each of several.
    ///
    /// @param groups one for each so far; there is always at least one
    /// @param add    sends the form to add another
    record Many(Ask ask, List<Group> groups, Send add) implements FieldView {
        public Many {
            groups = List.copyOf(groups);
        }
    }

    /// Where someone is. Kept apart from everything else.
    ///
    /// @param says who will see it
    record Where(Ask ask, String says, List<FieldView> parts) implements FieldView {
        public Where {
            parts = List.copyOf(parts);
        }
    }

    /// Questions that few need to answer, folded away.
    ///
    /// @param open whether it is shown unfolded, as when something in it is answered or wrong
    record Fold(Ask ask, boolean open, List<FieldView> parts) implements FieldView {
        public Fold {
            parts = List.copyOf(parts);
        }
    }
}
