package org.waymark.web;

import java.util.Locale;

/// What something is like at a glance. Each has its own shape as well as its own colour, and a word always stands
/// beside it.
public enum Tone {
    /// Overdue, or a danger. The only red there is.
    DANGER,
    /// To be done now or today.
    NOW,
    /// To be done soon. The only amber there is.
    SOON,
    /// Cannot be told yet.
    DOUBT,
    /// Waits for a time, or for someone else.
    WAITING,
    DONE,
    PLAIN;

    /// The name as a style knows it.
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
