package org.waymark.procedures;

import java.util.List;
import org.waymark.web.Cite;
import org.waymark.web.Frame;
import org.waymark.web.Tag;

/// The packs in force, and each duty and check in them by stage or by role.
///
/// @param ways  the orders there are
/// @param title what the order answers: "What each stage asks"
public record ProceduresView(Frame frame, List<Pack> packs, List<Frame.Place> ways, String title, List<Group> groups) {
    public ProceduresView {
        packs = List.copyOf(packs);
        ways = List.copyOf(ways);
        groups = List.copyOf(groups);
    }

    /// @param layer  what it is: "Guidance", "Local procedure", "Agency policy"
    /// @param source where it comes from and when it was published
    /// @param href   leads to what the document says, or empty
    public record Pack(String title, String layer, String applies, String source, String href) {}

    /// @param open whether it is shown unfolded
    public record Group(String id, String title, boolean open, List<Rule> rules) {
        public Group {
            rules = List.copyOf(rules);
        }
    }

    /// One duty, or one check before something is done.
    ///
    /// @param id      where it stands on the page
    /// @param because why it matters, or empty
    public record Rule(
            String id, String title, String says, String because, List<Tag> marks, List<Fact> facts, List<Cite> cites) {
        public Rule {
            marks = List.copyOf(marks);
            facts = List.copyOf(facts);
            cites = List.copyOf(cites);
        }
    }

    /// @param label what it is: "Who", "By when"
    public record Fact(String label, List<String> says) {
        public Fact {
            says = List.copyOf(says);
        }
    }

    @Override
    public String toString() {
        return "ProceduresView[hidden]";
    }
}
