package org.waymark.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.engine.access.Tie;
import org.waymark.engine.access.Viewer;

/// Who may see anything of a child, written down once more as plainly as can be, without a look at how Waymark does it.
///
/// @param without the part of the rule that is left out, to try whether that is noticed
record NaiveRule(Optional<Part> without) {
    private static final Set<String> BREAKS_GLASS =
            Set.of("duty-worker", "team-manager", "service-manager", "head-of-service", "police-lead", "out-of-hours");
    private static final Set<String> TAKES_ON = Set.of("duty-worker", "team-manager");

    /// What the rule is made of.
    enum Part {
        BEGINS,
        ENDS,
        WHOSE,
        FRONT_DOOR_IS_FOR_DUTY_WORKERS,
        AN_AGENCY_IS_WHO_SPEAKS_FOR_IT,
        A_TEAM_IS_SHOWN_NOTHING,
        GLASS_IS_BROKEN_BY_THOSE_WHO_MAY,
        OFFERS_ARE_FOR_WHO_TAKES_ON,
        KEPT_OUT
    }

    private boolean has(Part part) {
        return without.filter(part::equals).isEmpty();
    }

    boolean sees(Viewer viewer, List<Tie> ties, Instant now) {
        var sees = false;
        for (var tie : ties) {
            var begun = !tie.since().isAfter(now) || !has(Part.BEGINS);
            var going = tie.until().isAfter(now) || !has(Part.ENDS);
            if (!begun || !going || !isOf(viewer, tie.side())) {
                continue;
            }
            if (tie.relation() == Tie.Relation.KEPT_OUT) {
                if (has(Part.KEPT_OUT)) {
                    return false;
                }
            } else if (opens(viewer, tie)) {
                sees = true;
            }
        }
        return sees;
    }

    private boolean isOf(Viewer viewer, Tie.Side side) {
        if (!has(Part.WHOSE)) {
            return true;
        }
        if (side instanceof Tie.Side.OfWorker(var worker)) {
            return worker.equals(viewer.worker());
        }
        if (side instanceof Tie.Side.OfTeam(var team)) {
            return Optional.of(team).equals(viewer.team());
        }
        return side.equals(new Tie.Side.OfAgency(viewer.agency()));
    }

    private boolean opens(Viewer viewer, Tie tie) {
        var ofTeam = tie.side() instanceof Tie.Side.OfTeam;
        var ofAgency = tie.side() instanceof Tie.Side.OfAgency;
        var speaks = viewer.is("safeguarding-lead") || !has(Part.AN_AGENCY_IS_WHO_SPEAKS_FOR_IT);
        return switch (tie.relation()) {
            case HOLDS_ROLE, TEAM, REFERRER -> true;
            case FRONT_DOOR -> viewer.is("duty-worker") || !has(Part.FRONT_DOOR_IS_FOR_DUTY_WORKERS);
            case AGENCY_PART -> ofTeam || speaks;
            case SHARE -> ofTeam ? !has(Part.A_TEAM_IS_SHOWN_NOTHING) : !ofAgency || speaks;
            case BREAK_GLASS ->
                !ofTeam && !ofAgency && (any(viewer, BREAKS_GLASS) || !has(Part.GLASS_IS_BROKEN_BY_THOSE_WHO_MAY));
            case OFFER -> any(viewer, TAKES_ON) || !has(Part.OFFERS_ARE_FOR_WHO_TAKES_ON);
            case KEPT_OUT -> false;
        };
    }

    private static boolean any(Viewer viewer, Set<String> roles) {
        return viewer.roles().stream().anyMatch(roles::contains);
    }
}
