package org.waymark.duties;

import org.waymark.engine.duty.Standing;

/// What of a duty's standing does not change by the clock alone. Stored under these names in lower case.
public enum DutyState {
    /// Due or overdue: the clock and its limit tell which.
    OPEN,
    WAITING,
    AWAITED,
    UNKNOWN,
    MET,
    MET_LATE,
    /// Not needed, lapsed, departed from or withdrawn.
    ENDED;

    static DutyState of(Standing standing) {
        return switch (standing) {
            case Standing.Due _, Standing.Overdue _ -> OPEN;
            case Standing.Waiting _ -> WAITING;
            case Standing.Awaited _ -> AWAITED;
            case Standing.CannotTell _ -> UNKNOWN;
            case Standing.Met _ -> MET;
            case Standing.MetLate _ -> MET_LATE;
            case Standing.NotNeeded _, Standing.Lapsed _, Standing.DepartedFrom _, Standing.Withdrawn _ -> ENDED;
        };
    }
}
