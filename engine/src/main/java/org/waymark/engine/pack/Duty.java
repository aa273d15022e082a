package org.waymark.engine.pack;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.waymark.engine.calendar.TimeSpan;

/// Something that someone must, should or may do: who, from when, by when, and what shows that it was done.
///
/// @param owner       a role
/// @param starts      what brings it about
/// @param when        applies only if this holds when it starts
/// @param whilst      lapses while this does not hold
/// @param again       whether it starts afresh, with a new clock, when `whilst` holds again
/// @param opens       cannot be done before this long after its start
/// @param limits      its targets and its breaches, in any order
/// @param metBy       what shows that it was done
/// @param repeat      how it comes round again
/// @param perAgency   one for each agency that knows of its start
/// @param onlyAgencies owed only where the agency concerned is of one of these types; by any if empty
/// @param exceptAgencies not owed by agencies of these types
/// @param conditional the source itself makes it conditional, so that a *must* too may turn out not to be needed
/// @param departure   the row that allows departing from it for an exceptional reason; none allows it otherwise
/// @param checklist   shown as a line of this checklist, not as an alarm of its own
/// @param tells       what is told, for a duty to tell someone something
/// @param says        what is to be done, in a sentence
/// @param because     why it matters, in a sentence, or empty
public record Duty(
        String id,
        String title,
        String owner,
        Strength strength,
        Starts starts,
        Condition when,
        Condition whilst,
        boolean again,
        Optional<TimeSpan> opens,
        List<Limit> limits,
        MetBy metBy,
        Optional<Repeat> repeat,
        boolean perAgency,
        List<String> onlyAgencies,
        List<String> exceptAgencies,
        boolean conditional,
        Optional<String> departure,
        Optional<String> checklist,
        Optional<Telling> tells,
        String says,
        String because,
        Origin origin) {
    public Duty {
        limits = List.copyOf(limits);
        onlyAgencies = List.copyOf(onlyAgencies);
        exceptAgencies = List.copyOf(exceptAgencies);
    }

    /// The same duty with other targets and breaches.
    public Duty withLimits(List<Limit> others) {
        return new Duty(
                id,
                title,
                owner,
                strength,
                starts,
                when,
                whilst,
                again,
                opens,
                others,
                metBy,
                repeat,
                perAgency,
                onlyAgencies,
                exceptAgencies,
                conditional,
                departure,
                checklist,
                tells,
                says,
                because,
                origin);
    }

    /// What brings a duty about.
    public sealed interface Starts {
        /// An entry of one of these kinds for which the condition holds.
        record ByEntry(List<String> kinds, Condition where) implements Starts {
            public ByEntry {
                kinds = List.copyOf(kinds);
            }
        }

        /// A fact that turns true.
        record ByFact(int fact) implements Starts {}

        /// An age, reached at 00:00 of its day.
        record ByAge(Period age, int birth) implements Starts {}

        /// A date given in a field of a kind, from 00:00 of that day.
        record ByDate(String kind, String field) implements Starts {}

        /// Another duty that takes a turn.
        record ByDuty(String duty, Turn turn) implements Starts {}

        /// A breach of this guard.
        record ByBreach(String guard) implements Starts {
            /// Stands for every guard.
            public static final String ANY = "any";
        }
    }

    /// The turn of one duty that can start another.
    public enum Turn {
        MET,
        /// It has run past its breach, whoever owns it.
        MISSED
    }

    /// One time limit.
    ///
    /// @param by       how long, or up to what
    /// @param from     where the count begins
    /// @param breach   whether running past it makes the duty overdue; a target otherwise
    /// @param local    set by the partnership itself, with no number in any source
    public record Limit(By by, From from, boolean breach, Strength strength, boolean local, Origin origin) {
        /// Whether it says when the duty becomes overdue as soon as the duty starts, whatever happens later.
        public boolean tellsADay() {
            return breach && by instanceof By.Span && (from instanceof From.Happened || from instanceof From.Known);
        }
    }

    public sealed interface By {
        /// Now. A target, which can never be run past.
        record Immediately() implements By {}

        record Span(TimeSpan span) implements By {}

        /// Before an entry of this kind happens.
        record Before(String kind) implements By {}

        /// The end of the day on which an age is reached.
        record Reaching(Period age, int birth) implements By {}
    }

    /// Where a count begins.
    public sealed interface From {
        record Happened() implements From {}

        /// When the agency that owes the duty knew.
        record Known() implements From {}

        /// A date field of the entry that started it.
        record OfField(String field) implements From {}

        /// When the last entry of another kind happened, at or before the start.
        record OfEntry(String kind) implements From {}
    }

    /// What shows that a duty was done.
    ///
    /// @param kinds the kinds of entry that can
    /// @param where must hold for the entry
    /// @param same  what the entry must share with the start: `agency`, `worker`, or a field of both
    /// @param meets how one entry is matched with several starts
    public record MetBy(List<String> kinds, Condition where, List<String> same, Meets meets) {
        public MetBy {
            kinds = List.copyOf(kinds);
            same = List.copyOf(same);
        }
    }

    /// Which instances of a rule an entry meets.
    public sealed interface Meets {
        record All() implements Meets {}

        record Oldest() implements Meets {}

        /// The one whose starting entry this field names.
        record Named(String field) implements Meets {}
    }

    /// How a duty comes round again after it was met. Only one is open at a time.
    ///
    /// @param then    the limit of every one but the first
    /// @param fromDue counted from when the last was due, which a limit has to tell; else from when it was met
    public record Repeat(TimeSpan then, boolean fromDue) {}

    /// Who is told what.
    public record Telling(String to, String what) {}
}
