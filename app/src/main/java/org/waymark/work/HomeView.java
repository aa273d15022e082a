package org.waymark.work;

import java.util.List;
import java.util.Optional;
import org.waymark.web.DutyGroup;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Tag;

/// What must happen now, for one person, one team, or others they wait for.
///
/// @param counts how many are overdue, due today and due soon, each leading to its group
/// @param scopes mine, my team's, others'
/// @param raise  begins a concern
/// @param groups in the order of urgency, or of owners; none where nothing is due
/// @param empty  where there are no groups, what would be there and until when nothing is due, in sentences
public record HomeView(
        Frame frame,
        List<Count> counts,
        List<Frame.Place> scopes,
        Optional<Link> raise,
        List<DutyGroup> groups,
        List<String> empty) {
    public HomeView {
        counts = List.copyOf(counts);
        scopes = List.copyOf(scopes);
        groups = List.copyOf(groups);
        empty = List.copyOf(empty);
    }

    /// How many: "3 overdue".
    public record Count(Tag says, String href) {}

    @Override
    public String toString() {
        return "HomeView[hidden]";
    }
}
