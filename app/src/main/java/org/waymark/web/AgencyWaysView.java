package org.waymark.web;

import java.util.List;
import java.util.Optional;

/// The sign-ins that agencies keep themselves, on the page that asks who you are.
///
/// @param leave after signing out, ends the sign-in at the agency as well
public record AgencyWaysView(List<Row> rows, Optional<Link> leave) {
    public AgencyWaysView {
        rows = List.copyOf(rows);
    }

    /// @param works whether it answered when it was last asked
    public record Row(Link link, boolean works) {}

    @Override
    public String toString() {
        return "AgencyWaysView[hidden]";
    }
}
