package org.waymark.engine.guard;

import org.waymark.engine.pack.Guard;

/// What one guard says to an intended act. Consumed by a `switch` without `default`.
public sealed interface GuardAnswer {
    Guard guard();

    /// It has nothing against it.
    record Allowed(Guard guard) implements GuardAnswer {}

    /// It may be done; the person should know this first.
    record Warned(Guard guard) implements GuardAnswer {}

    /// It may be done for a reason, which is recorded.
    ///
    /// @param why why a reason is asked
    record ReasonAsked(Guard guard, String why) implements GuardAnswer {}

    /// It may be done once a second person agrees.
    record SecondPersonAsked(Guard guard) implements GuardAnswer {}

    record Refused(Guard guard) implements GuardAnswer {}

    /// The word for it, as pages, files and answers use it.
    default String word() {
        return switch (this) {
            case Allowed _ -> "allow";
            case Warned _ -> "warn";
            case ReasonAsked _ -> "ask reason";
            case SecondPersonAsked _ -> "ask second person";
            case Refused _ -> "refuse";
        };
    }

    /// Why it answers as it does, in a sentence.
    default String reason() {
        return switch (this) {
            case Allowed _ -> "Nothing speaks against it.";
            case ReasonAsked asked -> asked.why();
            case Warned(var guard) -> guard.says();
            case SecondPersonAsked(var guard) -> guard.says();
            case Refused(var guard) -> guard.says();
        };
    }
}
