package org.waymark.attachments;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.waymark.casefile.PlaceView;
import org.waymark.workplace.Visit;

/// That somebody said why they need to see something that could tell where a child is, and may for a short while.
///
/// @param reason in their words
record Glimpse(UUID key, String reason, Instant until) implements Serializable {
    private static final String NAME = "waymark.glimpse";

    static void allow(UUID key, String reason, Visit visit) {
        visit.request()
                .getSession()
                .setAttribute(NAME, new Glimpse(key, reason, visit.now().plus(PlaceView.SHOWN)));
    }

    /// What somebody was allowed and may still do.
    static Optional<Glimpse> of(UUID key, Visit visit) {
        return visit.request().getSession().getAttribute(NAME) instanceof Glimpse it
                        && it.key().equals(key)
                        && it.until().isAfter(visit.now())
                ? Optional.of(it)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "Glimpse[" + key + "]";
    }
}
