package org.waymark.engine.pack;

import java.util.List;
import java.util.Optional;

/// One question of a form.
///
/// @param ask        the question as the person reads it
/// @param hint       help under the question, or empty
/// @param options    the id of its option list, for a choice
/// @param fieldClass how closely the answer is held
/// @param required   whether a form asks again when it is blank; never for a safety kind
/// @param onlyIf     asked only then
/// @param parts      the questions of a group
/// @param means      what it says about the child, if pages have to know
/// @param natures    which indicators of the register it offers, by their nature; all if empty
/// @param many       whether the group may be answered for several, such as each person present
public record Field(
        String id,
        Type type,
        String ask,
        String hint,
        Optional<String> options,
        FieldClass fieldClass,
        boolean required,
        Optional<OnlyIf> onlyIf,
        List<Field> parts,
        boolean many,
        Optional<Means> means,
        List<String> natures,
        List<String> cites) {
    public Field {
        parts = List.copyOf(parts);
        natures = List.copyOf(natures);
        cites = List.copyOf(cites);
    }

    /// How closely an answer to it is held as a whole: a group as closely as its strictest part.
    public FieldClass held() {
        return parts.stream()
                .map(Field::held)
                .reduce(fieldClass, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    /// What an answer says about the child, for pages that have to know: whom to call them, how old they are.
    public enum Means {
        NAME,
        OTHER_NAMES,
        OWN_SCRIPT,
        BIRTH_DATE,
        SEX,
        PRONOUNS,
        LANGUAGE,
        /// The child's own words, which stand apart from everyone else's.
        OWN_WORDS,
        HEARD_BY;

        /// Whether it tells who the child is, rather than what they went through.
        public boolean tellsWho() {
            return this != OWN_WORDS && this != HEARD_BY;
        }
    }

    /// What an answer can be.
    public enum Type {
        /// One line.
        TEXT,
        /// As many words as it takes.
        WORDS,
        /// One of an option list.
        CHOICE,
        /// Any of an option list.
        CHOICES,
        YES_NO,
        NUMBER,
        /// A day, month or year.
        DATE,
        /// A day with or without a time of day.
        MOMENT,
        /// An earlier entry of the same record.
        ENTRY,
        AGENCY,
        WORKER,
        /// Indicators of the register, each with what was seen.
        INDICATORS,
        GROUP,
        /// Where someone is. Kept apart from the entry.
        PLACE
    }

    /// A question that depends on the answer to an earlier one.
    ///
    /// @param is the answers that make it worth asking, as option ids, or `yes` and `no`
    public record OnlyIf(String field, List<String> is) {
        public OnlyIf {
            is = List.copyOf(is);
        }
    }
}
