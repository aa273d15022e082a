package org.waymark.engine.pack;

import java.util.Optional;

/// Who a duty falls to.
///
/// @param agencyType the type of agency its holders work for, if that is fixed
/// @param fallsTo    the role that answers for it while nobody holds it
/// @param outside    a body that does not use Waymark: what it owes is awaited, never our breach
/// @param sees       how much of a case its holder sees
/// @param takesCase  whoever takes it on takes the case into their team, away from the front door
/// @param perAgency  held by each agency concerned rather than by a person of the case
public record Role(
        String id,
        String title,
        Optional<String> agencyType,
        Optional<String> fallsTo,
        boolean outside,
        boolean perAgency,
        Sees sees,
        boolean takesCase,
        String says,
        Origin origin) {
    /// How much of a case its holder sees.
    public enum Sees {
        /// What their agency recorded or was told.
        PART,
        WHOLE
    }
}
