package org.waymark.providers;

import java.util.List;
import java.util.Set;

/// Which words of a provider say that both steps of signing in were done there.
///
/// @param acr       one of these levels, if the token names one
/// @param amr       one of these ways of proving who one is, if the token names them
/// @param otherwise what happens if the token says neither
record Assurance(Set<String> acr, Set<String> amr, Otherwise otherwise) {
    Assurance {
        acr = Set.copyOf(acr);
        amr = Set.copyOf(amr);
    }

    /// What happens to somebody whose provider does not say that both steps were done.
    enum Otherwise {
        /// Our own second step is asked for.
        CODE,
        /// They do not come in.
        REFUSE
    }

    boolean isMet(String level, List<String> ways) {
        return acr.contains(level) || ways.stream().anyMatch(amr::contains);
    }

    /// Whether no token could ever be enough.
    boolean isNeverMet() {
        return acr.isEmpty() && amr.isEmpty();
    }
}
