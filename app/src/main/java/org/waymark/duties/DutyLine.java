package org.waymark.duties;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One duty of one child as work lists need it.
///
/// @param rule      the rule's id in the packs
/// @param owner     the role that owes it
/// @param holder    the worker or agency that holds the role
/// @param checklist the checklist it is a line of
/// @param breach    the last moment at which it is done in time
/// @param late      the same under the latest reading of uncertain times
public record DutyLine(
        UUID child,
        String ref,
        String rule,
        Group group,
        String owner,
        Optional<String> holder,
        Optional<String> checklist,
        Optional<Instant> opens,
        Optional<Instant> target,
        Optional<Instant> breach,
        Optional<Instant> late,
        Optional<Instant> arranged,
        boolean explained) {
    /// How a duty stands now, as work lists put it.
    public enum Group {
        OVERDUE,
        /// Done, but late, and nobody has said why.
        REASON_WANTED,
        DUE,
        UNKNOWN,
        WAITING,
        AWAITED,
        DONE,
        ENDED
    }
}
