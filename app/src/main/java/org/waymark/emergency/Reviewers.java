package org.waymark.emergency;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waymark.agencies.Worker;
import org.waymark.engine.access.Access;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.pack.Role;

/// Who is asked whether a record was opened rightly. For the child, whoever works with the child; for the one who
/// opened it, their manager. What is not answered in time, any manager of that agency is asked as well.
record Reviewers(Procedures procedures, HouseRule rule) {
    /// By when both sides are to have answered.
    Instant limit(Opening opening) {
        return opening.opened().plus(rule.review());
    }

    boolean overdue(Opening opening, Instant now) {
        return !now.isBefore(limit(opening));
    }

    /// The side for which somebody is asked now; empty if they are not.
    ///
    /// @param openedBy who opened it, if they still work here
    /// @param working  the children that the person works with
    Optional<Opening.Side> side(
            Opening opening, Optional<Worker> openedBy, Worker person, Collection<UUID> working, Instant now) {
        if (opening.hasPart(person.id())) {
            return Optional.empty();
        }
        return List.of(Opening.Side.values()).stream()
                .filter(side -> opening.review(side).isEmpty())
                .filter(side -> switch (side) {
                    case CHILD ->
                        working.contains(opening.child()) || late(opening, opening.childAgency(), person, now);
                    case DECLARER ->
                        openedBy.filter(it -> manages(person, it)).isPresent()
                                || late(opening, opening.agency(), person, now);
                })
                .findFirst();
    }

    private boolean late(Opening opening, String agency, Worker person, Instant now) {
        return overdue(opening, now) && person.agency().id().equals(agency) && reviews(person);
    }

    /// Whether somebody answers for what another does: by a role above theirs, in their team or above all teams. Where
    /// no role stands above, any that may review does.
    private boolean manages(Worker person, Worker other) {
        var above = above(other);
        return person.agency().equals(other.agency())
                && reviews(person)
                && (above.isEmpty() || above.stream().anyMatch(person::is))
                && (person.team().isEmpty() || person.team().equals(other.team()));
    }

    private Set<String> above(Worker worker) {
        var above = new HashSet<String>();
        for (var role : worker.roles()) {
            var next = procedures.role(role).flatMap(Role::fallsTo);
            while (next.isPresent() && above.add(next.get())) {
                next = procedures.role(next.get()).flatMap(Role::fallsTo);
            }
        }
        return above;
    }

    private boolean reviews(Worker person) {
        return Access.reviewsEmergencies(person.viewer(), procedures);
    }
}
