package org.waymark.web;

import java.util.List;
import java.util.Optional;

/// One duty, or one checklist of duties, as a line of a list: what, about whom, by when, who, why.
///
/// @param child    a link to the child's page by display name; empty on that page itself
/// @param reference the child's, or empty
/// @param who      who owes it and for whom: "You, for Children's Services"
/// @param strength "must", "should" or "may", or empty
/// @param note     what else to know in a sentence, such as what it is arranged for; or empty
/// @param marks    such as "Local standard"
public record DutyRow(
        String title,
        Tone tone,
        Optional<Link> child,
        String reference,
        Moment due,
        String who,
        String strength,
        String note,
        List<Tag> marks,
        Optional<Link> why,
        Optional<Link> action) {
    public DutyRow {
        marks = List.copyOf(marks);
    }

    DutyRow toRead() {
        return new DutyRow(title, tone, child, reference, due, who, strength, note, marks, why, Optional.empty());
    }

    @Override
    public String toString() {
        return "DutyRow[hidden]";
    }
}
