package org.waymark.engine.access;

import java.time.Instant;
import java.util.Optional;

/// What someone has to do with a child, from when until just before when.
///
/// @param role  the role held in the case, for [Relation#HOLDS_ROLE]
/// @param share the parts that are shown, for [Relation#SHARE] and [Relation#OFFER]
public record Tie(
        Relation relation, Side side, Optional<String> role, Instant since, Instant until, Optional<Share> share) {
    /// A tie that is not about some parts alone.
    public Tie(Relation relation, Side side, Optional<String> role, Instant since, Instant until) {
        this(relation, side, role, since, until, Optional.empty());
    }

    /// Whose tie it is.
    public sealed interface Side {
        record OfWorker(String worker) implements Side {}

        record OfTeam(String team) implements Side {}

        record OfAgency(String agency) implements Side {}
    }

    public enum Relation {
        /// Holds a role in the case.
        HOLDS_ROLE,
        /// The team that holds the case.
        TEAM,
        /// The front door, while a contact waits there.
        FRONT_DOOR,
        /// An agency that has recorded something, or was told something; or a team of it that held the case once.
        AGENCY_PART,
        /// Raised the concern.
        REFERRER,
        /// Has opened the record in an emergency, for a short while.
        BREAK_GLASS,
        /// Is shown parts of the record.
        SHARE,
        /// Is asked to take on the responsibility for the child, and shown what it takes to decide.
        OFFER,
        /// Must see nothing of the record, whatever else they have to do with the child. Of one worker alone.
        KEPT_OUT
    }

    public boolean runsAt(Instant at) {
        return !at.isBefore(since) && at.isBefore(until);
    }
}
