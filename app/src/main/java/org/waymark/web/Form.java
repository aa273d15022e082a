package org.waymark.web;

import java.util.List;
import java.util.Optional;

/// Where a form goes, and what it sends along unseen: an idempotency key, a version.
///
/// @param draft for a form that is kept while it is typed
public record Form(String action, List<Hidden> hidden, Optional<Draft> draft) {
    public Form {
        hidden = List.copyOf(hidden);
    }

    /// A form of which nothing is kept before it is sent.
    public Form(String action, List<Hidden> hidden) {
        this(action, hidden, Optional.empty());
    }

    /// @param title what the form is for, never anything of a child
    /// @param begun leads to the same form as it was begun earlier and not sent
    public record Draft(String title, Optional<Begun> begun) {}

    /// @param when "14:03 yesterday"
    public record Begun(String when, String href) {}
}
