package org.waymark.web;

import java.util.List;

/// Duties that belong together: because of when they are due, or because of who owes them.
///
/// @param id    names it on its page, for links that lead to it
/// @param says  a sentence under the heading, or empty
public record DutyGroup(String id, String title, Tone tone, String says, List<DutyRow> rows) {
    public DutyGroup {
        rows = List.copyOf(rows);
    }

    /// The same for whoever may read and not do it.
    public DutyGroup toRead() {
        return new DutyGroup(
                id, title, tone, says, rows.stream().map(DutyRow::toRead).toList());
    }

    @Override
    public String toString() {
        return "DutyGroup[hidden]";
    }
}
