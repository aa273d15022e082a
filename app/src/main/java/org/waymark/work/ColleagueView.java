package org.waymark.work;

import java.util.List;
import org.waymark.web.DutyGroup;
import org.waymark.web.Frame;
import org.waymark.web.Link;

/// What one person of a team has.
///
/// @param children whom they hold or have a part in, as far as the reader sees them whole
/// @param ways     to pass on what they have
/// @param groups   what they owe in the team's cases
/// @param empty    where there is nothing, what would be there, in sentences
public record ColleagueView(
        Frame frame,
        Link back,
        String name,
        String job,
        List<Link> ways,
        List<Child> children,
        List<DutyGroup> groups,
        List<String> empty) {
    public ColleagueView {
        ways = List.copyOf(ways);
        children = List.copyOf(children);
        groups = List.copyOf(groups);
        empty = List.copyOf(empty);
    }

    /// @param parts "Social worker since Fri 3 April"
    public record Child(Link link, String reference, List<String> parts) {
        public Child {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return "Child[" + reference + "]";
        }
    }

    @Override
    public String toString() {
        return "ColleagueView[hidden]";
    }
}
