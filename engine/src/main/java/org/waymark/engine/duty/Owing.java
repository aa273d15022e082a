package org.waymark.engine.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Edition;
import org.waymark.engine.pack.Editions;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.record.London;

/// Turns what may bring a duty about into the instances that follow: in the edition in force, where the rule
/// applies, one for each agency that owes it.
final class Owing {
    private final Timeline timeline;
    private final Instant knownAt;
    private final Starting starting;

    Owing(Timeline timeline, Instant knownAt, Breaches breaches) {
        this.timeline = timeline;
        this.knownAt = knownAt;
        this.starting = new Starting(timeline, breaches);
    }

    /// Every beginning of a rule. Each edition starts what begins while it is in force, by its own words.
    ///
    /// @param earlier what has been judged of the duties that this one may depend on, by rule id
    List<Begun> of(Editions<Duty> editions, Map<String, List<Judged>> earlier) {
        var found = new ArrayList<Begun>();
        for (var edition : editions.all()) {
            for (var cause : starting.causes(edition.rule().starts(), earlier)) {
                if (cause.certain().truth().possible()
                        && inForce(editions, cause.happened())
                                .filter(edition::equals)
                                .isPresent()) {
                    add(found, editions, edition, cause);
                }
            }
        }
        return found;
    }

    private Optional<Edition<Duty>> inForce(Editions<Duty> editions, Instant happened) {
        var bound = happened.equals(Timeline.NEVER) ? timeline.at() : happened;
        return editions.inForce(London.dayOf(bound), knownAt);
    }

    private void add(List<Begun> found, Editions<Duty> editions, Edition<Duty> edition, Cause cause) {
        var duty = edition.rule();
        var judgedAt = cause.happened().isAfter(timeline.at()) ? timeline.at() : cause.happened();
        var certain = cause.certain().and(timeline.certain(duty.when(), judgedAt, cause.event()));
        if (!certain.truth().possible()) {
            return;
        }
        for (var owed : eachAgency(duty, cause)) {
            var begun = new Begun(
                    edition,
                    new Cause(
                            owed.id(),
                            owed.event(),
                            owed.happened(),
                            owed.known(),
                            owed.agency(),
                            certain,
                            owed.withdrawn()));
            found.add(begun);
            found.addAll(startedAfresh(editions, begun));
        }
    }

    /// The cause as it concerns each agency that owes the duty; as it is, for a duty that no agency has by itself.
    private List<Cause> eachAgency(Duty duty, Cause cause) {
        if (cause.agency().isPresent() || cause.event().isEmpty()) {
            return cause.agency().filter(agency -> !owes(duty, agency)).isPresent() ? List.of() : List.of(cause);
        }
        var event = cause.event().get();
        if (!duty.perAgency()) {
            return owes(duty, event.agency()) ? List.of(cause) : List.of();
        }
        var each = new ArrayList<Cause>();
        Knowing.of(timeline, event).forEach((agency, knew) -> {
            if (!knew.isAfter(timeline.at()) && owes(duty, agency)) {
                each.add(new Cause(
                        cause.id(),
                        cause.event(),
                        cause.happened(),
                        knew.isAfter(cause.known()) ? knew : cause.known(),
                        Optional.of(agency),
                        cause.certain(),
                        cause.withdrawn()));
            }
        });
        return each;
    }

    private boolean owes(Duty duty, String agency) {
        var types = timeline.whole().agencyTypes().getOrDefault(agency, Set.of());
        return duty.exceptAgencies().stream().noneMatch(types::contains)
                && (duty.onlyAgencies().isEmpty()
                        || duty.onlyAgencies().stream().anyMatch(types::contains));
    }

    /// For a duty with a new clock each time: once more whenever what it depends on holds again.
    private List<Begun> startedAfresh(Editions<Duty> editions, Begun first) {
        var duty = first.duty();
        if (!duty.again() || duty.whilst().always() || first.happened().isAfter(timeline.at())) {
            return List.of();
        }
        var afresh = new ArrayList<Begun>();
        var lapsed = false;
        for (var turn : timeline.turns(duty.whilst())) {
            if (!turn.moment().isAfter(first.happened())) {
                continue;
            }
            if (turn.to() == Truth.FALSE) {
                lapsed = true;
            } else if (lapsed) {
                lapsed = false;
                var known = turn.by().map(Event::known).orElse(turn.moment());
                inForce(editions, turn.moment())
                        .ifPresent(edition -> afresh.add(new Begun(
                                edition,
                                new Cause(
                                        first.startId() + "~" + turn.name(),
                                        turn.by(),
                                        turn.moment(),
                                        known.isAfter(first.known()) ? known : first.known(),
                                        first.agency(),
                                        first.cause().certain(),
                                        first.withdrawn()))));
            }
        }
        return afresh;
    }
}
