package org.waymark.engine.access;

import java.util.List;
import java.util.Set;

/// Whether somebody may do something with a child's record, why, and what has to go with it.
///
/// @param reach       how far they see, if they may
/// @param because     what allows it, or what forbids it; empty if nothing speaks for it
/// @param obligations what whoever carries it out must do as well; none if it is not allowed
public record Decision(boolean allowed, Reach reach, List<Tie> because, Set<Obligation> obligations) {
    public Decision {
        because = List.copyOf(because);
        obligations = Set.copyOf(obligations);
    }

    /// What somebody wants to do.
    public enum Act {
        LOOK,
        WRITE,
        /// To be shown a place that is kept apart.
        SEE_PLACE,
        /// To share parts of the record, or offer the child to another agency.
        SHARE,
        /// To keep somebody out of the record.
        KEEP_OUT,
        /// To let somebody into the record again who was kept out.
        LET_IN,
        /// To open the record although nothing ties them to the child.
        OPEN_IN_EMERGENCY
    }

    public enum Obligation {
        /// To leave out the answers of classes that are not within the reach.
        MASK,
        /// To ask for a reason, which the audit keeps.
        GIVE_REASON,
        /// To ask once more who is there, if it was not shown just now.
        PROVE_AGAIN,
        /// To tell the agencies of both sides.
        ALERT,
        /// To have somebody else say afterwards whether it was right.
        REVIEW,
        /// To ask for it, and have somebody else confirm it before anything changes. See [Access#confirms].
        SECOND_PERSON
    }

    @Override
    public String toString() {
        return "Decision[" + allowed + " " + obligations + "]";
    }
}
