package org.waymark.engine.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.engine.pack.FieldClass;
import org.waymark.engine.pack.Procedures;
import org.waymark.engine.pack.Role;

/// Decides how far a viewer may see into a record. Denies by default; what is allowed adds up; being kept out outweighs
/// all of it.
///
/// Pure: no clock, no database. Places are never within reach here: seeing one is an act of its own.
public final class Access {
    /// The role by which a worker speaks for an agency.
    public static final String SPEAKS_FOR_AGENCY = "safeguarding-lead";

    /// The role that takes contacts at the front door.
    public static final String FRONT_DOOR = "duty-worker";

    private static final Set<FieldClass> ALL_BUT_PLACES = EnumSet.complementOf(EnumSet.of(FieldClass.LOCATION));

    private Access() {}

    /// @param ties everything that anyone has to do with the child
    public static Reach reach(Viewer viewer, List<Tie> ties, Procedures procedures, Instant at) {
        if (isKeptOut(viewer.worker(), ties, at)) {
            return Reach.NOTHING;
        }
        return ties.stream()
                .filter(tie -> tie.runsAt(at) && isOn(viewer, tie.side()))
                .map(tie -> granted(viewer, tie, procedures))
                .reduce(Reach.NOTHING, Reach::and);
    }

    /// Whether somebody may do something with the record of a child, why, and what has to go with it.
    ///
    /// @param ties everything that anyone has to do with the child
    public static Decision decide(Decision.Act act, Viewer viewer, List<Tie> ties, Procedures procedures, Instant at) {
        var forbids = forbidding(viewer.worker(), ties, at).toList();
        var allows = forbids.isEmpty()
                ? ties.stream()
                        .filter(tie -> tie.runsAt(at) && isOn(viewer, tie.side()))
                        .filter(tie -> !granted(viewer, tie, procedures).equals(Reach.NOTHING))
                        .toList()
                : List.<Tie>of();
        var reach = reach(viewer, ties, procedures, at);
        var allowed = switch (act) {
            case LOOK -> !reach.equals(Reach.NOTHING);
            case WRITE -> reach.writes() != Reach.Writes.NOTHING;
            case SEE_PLACE, SHARE, KEEP_OUT -> reach.works();
            case LET_IN -> reach.works() && answersForCases(viewer, procedures);
            case OPEN_IN_EMERGENCY -> forbids.isEmpty() && mayBreakGlass(viewer, procedures);
        };
        var because = forbids.isEmpty() ? allows : forbids;
        return new Decision(allowed, reach, because, allowed ? obligations(act, reach, allows) : Set.of());
    }

    private static Set<Decision.Obligation> obligations(Decision.Act act, Reach reach, List<Tie> allows) {
        var obligations = EnumSet.noneOf(Decision.Obligation.class);
        switch (act) {
            case LOOK, WRITE -> {
                if (!reach.classes().containsAll(ALL_BUT_PLACES)) {
                    obligations.add(Decision.Obligation.MASK);
                }
                if (allows.stream().allMatch(tie -> tie.relation() == Tie.Relation.BREAK_GLASS)) {
                    obligations.add(Decision.Obligation.REVIEW);
                }
            }
            case SEE_PLACE -> {
                obligations.add(Decision.Obligation.GIVE_REASON);
                obligations.add(Decision.Obligation.PROVE_AGAIN);
            }
            case SHARE, KEEP_OUT -> obligations.add(Decision.Obligation.GIVE_REASON);
            case LET_IN -> {
                obligations.add(Decision.Obligation.GIVE_REASON);
                obligations.add(Decision.Obligation.SECOND_PERSON);
            }
            case OPEN_IN_EMERGENCY -> {
                obligations.add(Decision.Obligation.GIVE_REASON);
                obligations.add(Decision.Obligation.ALERT);
                obligations.add(Decision.Obligation.REVIEW);
            }
        }
        return obligations;
    }

    /// Whether somebody must see nothing of a child: a relative, somebody who is accused.
    public static boolean isKeptOut(String worker, List<Tie> ties, Instant at) {
        return forbidding(worker, ties, at).findAny().isPresent();
    }

    private static Stream<Tie> forbidding(String worker, List<Tie> ties, Instant at) {
        return ties.stream()
                .filter(tie -> tie.relation() == Tie.Relation.KEPT_OUT
                        && tie.runsAt(at)
                        && tie.side().equals(new Tie.Side.OfWorker(worker)));
    }

    /// Whether somebody is, by job, of those who may open a record in an emergency. Whoever loses the job loses what
    /// they opened.
    public static boolean mayBreakGlass(Viewer viewer, Procedures procedures) {
        return may(Role.InEmergency.OPENS, viewer, procedures);
    }

    /// Whether somebody is, by job, of those who say for their agency whether a record was opened rightly.
    public static boolean reviewsEmergencies(Viewer viewer, Procedures procedures) {
        return may(Role.InEmergency.REVIEWS, viewer, procedures);
    }

    /// Whether somebody is, by job, of those who say for their agency whether it takes a child on: the front door, and
    /// whoever answers for those who take cases on.
    public static boolean takesOn(Viewer viewer, Procedures procedures) {
        return viewer.is(FRONT_DOOR) || answersForCases(viewer, procedures);
    }

    private static boolean answersForCases(Viewer viewer, Procedures procedures) {
        return answerForCases(procedures).anyMatch(viewer::is);
    }

    private static Stream<String> answerForCases(Procedures procedures) {
        return procedures.roles().values().stream().filter(Role::takesCase).flatMap(role -> role.fallsTo().stream());
    }

    /// Whether somebody may confirm what another asks for, where it takes a second person: whoever may ask for it as
    /// well, and in the agency of the first whoever has a role of [#above]. Never the first, nor anyone kept out.
    ///
    /// @param ties everything that anyone has to do with the child
    public static boolean confirms(
            Decision.Act act, Viewer second, Viewer first, List<Tie> ties, Procedures procedures, Instant at) {
        if (second.worker().equals(first.worker()) || isKeptOut(second.worker(), ties, at)) {
            return false;
        }
        return decide(act, second, ties, procedures, at).allowed()
                || (second.agency().equals(first.agency())
                        && above(first, procedures).stream().anyMatch(second::is));
    }

    /// The roles that answer for somebody who answers for cases, the nearest first.
    public static List<String> above(Viewer first, Procedures procedures) {
        var above = new ArrayList<String>();
        var next = answerForCases(procedures).filter(first::is).distinct().toList();
        while (!next.isEmpty()) {
            next = next.stream()
                    .flatMap(role -> procedures.role(role).stream())
                    .flatMap(role -> role.fallsTo().stream())
                    .filter(role -> !above.contains(role))
                    .distinct()
                    .toList();
            above.addAll(next);
        }
        return above;
    }

    private static boolean may(Role.InEmergency what, Viewer viewer, Procedures procedures) {
        return viewer.roles().stream()
                .flatMap(role -> procedures.role(role).stream())
                .anyMatch(role -> role.inEmergency().contains(what));
    }

    private static boolean isOn(Viewer viewer, Tie.Side side) {
        return switch (side) {
            case Tie.Side.OfWorker(var worker) -> worker.equals(viewer.worker());
            case Tie.Side.OfTeam(var team) -> viewer.team().filter(team::equals).isPresent();
            case Tie.Side.OfAgency(var agency) -> agency.equals(viewer.agency());
        };
    }

    private static Reach granted(Viewer viewer, Tie tie, Procedures procedures) {
        return switch (tie.relation()) {
            case HOLDS_ROLE ->
                tie.role()
                        .flatMap(procedures::role)
                        .map(role -> role.sees() == Role.Sees.WHOLE ? whole() : part(viewer, true))
                        .orElse(Reach.NOTHING);
            case TEAM -> whole();
            case FRONT_DOOR -> viewer.is(FRONT_DOOR) ? whole() : Reach.NOTHING;
            case AGENCY_PART -> agencyPart(viewer, tie.side());
            case REFERRER -> new Reach(Reach.Breadth.OWN, Share.ORDINARY, false, Reach.Writes.PART);
            case BREAK_GLASS ->
                tie.side() instanceof Tie.Side.OfWorker && mayBreakGlass(viewer, procedures)
                        ? new Reach(Reach.Breadth.WHOLE, ALL_BUT_PLACES, true, Reach.Writes.SAFETY)
                        : Reach.NOTHING;
            case SHARE -> receives(viewer, tie.side()) ? shown(tie) : Reach.NOTHING;
            case OFFER -> takesOn(viewer, procedures) ? shown(tie) : Reach.NOTHING;
            case KEPT_OUT -> Reach.NOTHING;
        };
    }

    /// What is shared with an agency, those see who speak for it.
    private static boolean receives(Viewer viewer, Tie.Side side) {
        return switch (side) {
            case Tie.Side.OfWorker _ -> true;
            case Tie.Side.OfTeam _ -> false;
            case Tie.Side.OfAgency _ -> viewer.is(SPEAKS_FOR_AGENCY);
        };
    }

    private static Reach shown(Tie tie) {
        return tie.share()
                .map(share -> new Reach(
                        Reach.Breadth.SHARED, Share.ORDINARY, share.named(), Reach.Writes.SAFETY, Set.of(share)))
                .orElse(Reach.NOTHING);
    }

    /// A team that held the case once knows the child, reads what its agency recorded, and works with the child no
    /// more.
    private static Reach agencyPart(Viewer viewer, Tie.Side side) {
        if (side instanceof Tie.Side.OfTeam) {
            return new Reach(Reach.Breadth.AGENCY, trade(viewer), true, Reach.Writes.SAFETY);
        }
        return viewer.is(SPEAKS_FOR_AGENCY) ? part(viewer, false) : Reach.NOTHING;
    }

    private static Reach whole() {
        return new Reach(Reach.Breadth.WHOLE, ALL_BUT_PLACES, true, Reach.Writes.WHOLE);
    }

    /// An agency sees the ordinary answers it was told, and those of its own trade.
    ///
    /// @param knowsWho for whoever was given a role in the case: they work with this child, and have to know who it
    ///                 is. An agency that only raised a concern never learns whether the child was known.
    private static Reach part(Viewer viewer, boolean knowsWho) {
        return new Reach(Reach.Breadth.AGENCY, trade(viewer), knowsWho, Reach.Writes.PART);
    }

    private static Set<FieldClass> trade(Viewer viewer) {
        var classes = EnumSet.copyOf(Share.ORDINARY);
        switch (viewer.agencyType()) {
            case "health" -> classes.add(FieldClass.HEALTH);
            case "police" -> classes.add(FieldClass.INTELLIGENCE);
            default -> {}
        }
        return classes;
    }
}
