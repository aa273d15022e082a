package org.waymark.engine.pack;

import java.util.Optional;
import java.util.Set;

/// Who a duty falls to.
///
/// @param agencyType the type of agency its holders work for, if that is fixed
/// @param fallsTo    the role that answers for it while nobody holds it
/// @param outside    a body that does not use Waymark: what it owes is awaited, never our breach
/// @param sees       how much of a case its holder sees
/// @param takesCase  whoever takes it on takes the case into their team, away from the front door
/// @param standsInFor the role whose duties are its holder's too, for as long as they hold it
/// @param perAgency  held by each agency concerned rather than by a person of the case
/// @param inEmergency what its holders may do about records that are opened in an emergency
public record Role(
        String id,
        String title,
        Optional<String> agencyType,
        Optional<String> fallsTo,
        boolean outside,
        boolean perAgency,
        Sees sees,
        boolean takesCase,
        Optional<String> standsInFor,
        Set<InEmergency> inEmergency,
        String says,
        Origin origin) {
    public Role {
        inEmergency = Set.copyOf(inEmergency);
    }

    /// How much of a case its holder sees.
    public enum Sees {
        /// What their agency recorded or was told.
        PART,
        WHOLE
    }

    /// What a role may do about records that are opened in an emergency.
    public enum InEmergency {
        /// Opens one by its reference.
        OPENS,
        /// Says for an agency whether it was justified.
        REVIEWS
    }
}
