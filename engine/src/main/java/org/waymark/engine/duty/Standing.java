package org.waymark.engine.duty;

import java.time.Instant;
import java.util.List;

/// How a duty stands at one moment. A page must say something for each: `switch` without `default`. Reasons are in
/// people's own words, so none of them reaches `toString`.
public sealed interface Standing {
    /// It will start, or may be done, only later.
    record Waiting(Instant until) implements Standing {}

    record Due() implements Standing {}

    record Overdue(Instant since) implements Standing {}

    /// @param by the id of the entry that met it
    record Met(String by, Instant at) implements Standing {}

    record MetLate(String by, Instant at, Instant since) implements Standing {}

    record NotNeeded(String reason) implements Standing {
        @Override
        public String toString() {
            return "NotNeeded[hidden]";
        }
    }

    /// What it depended on no longer holds.
    record Lapsed(Instant since) implements Standing {}

    record DepartedFrom(String reason, String manager) implements Standing {
        @Override
        public String toString() {
            return "DepartedFrom[hidden]";
        }
    }

    /// What started it was corrected or turned out not to be so.
    record Withdrawn(String reason) implements Standing {
        @Override
        public String toString() {
            return "Withdrawn[hidden]";
        }
    }

    /// An outside body owes it. It is never overdue for us; where it is late, chasing it is a duty of its own.
    record Awaited() implements Standing {}

    /// What is known does not settle it. Work for a person, never "nothing due".
    ///
    /// @param missing what would have to be known
    record CannotTell(List<String> missing) implements Standing {
        public CannotTell {
            missing = List.copyOf(missing);
        }
    }

    /// The word for it, as pages, files and answers use it.
    default String word() {
        return switch (this) {
            case Waiting _ -> "waiting";
            case Due _ -> "due";
            case Overdue _ -> "overdue";
            case Met _ -> "met";
            case MetLate _ -> "met late";
            case NotNeeded _ -> "not needed";
            case Lapsed _ -> "lapsed";
            case DepartedFrom _ -> "departed from";
            case Withdrawn _ -> "withdrawn";
            case Awaited _ -> "awaited";
            case CannotTell _ -> "cannot tell";
        };
    }

    /// Whether something is still to be done about it.
    default boolean open() {
        return switch (this) {
            case Waiting _, Due _, Overdue _, Awaited _, CannotTell _ -> true;
            case Met _, MetLate _, NotNeeded _, Lapsed _, DepartedFrom _, Withdrawn _ -> false;
        };
    }
}
