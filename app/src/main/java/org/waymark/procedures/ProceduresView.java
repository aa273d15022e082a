package org.waymark.procedures;

import java.util.List;
import org.waymark.web.Cite;
import org.waymark.web.Frame;
import org.waymark.web.Tag;

/// The packs in force, and each duty in them by stage.
public record ProceduresView(Frame frame, List<Pack> packs, List<Stage> stages) {
    public ProceduresView {
        packs = List.copyOf(packs);
        stages = List.copyOf(stages);
    }

    /// @param layer  what it is: "Guidance", "Local procedure", "Agency policy"
    /// @param source where it comes from and when it was published
    public record Pack(String title, String layer, String applies, String source) {}

    /// @param open whether it is shown unfolded
    public record Stage(String id, String title, String says, boolean open, List<Rule> rules) {
        public Stage {
            rules = List.copyOf(rules);
        }
    }

    /// One duty as a rule.
    ///
    /// @param who     the role that owes it
    /// @param starts  what brings it about
    /// @param limits  by when, each limit in words
    /// @param because why it matters, or empty
    public record Rule(
            String title,
            String says,
            String who,
            String strength,
            String starts,
            List<String> limits,
            String metBy,
            String because,
            List<Tag> marks,
            List<Cite> cites) {
        public Rule {
            limits = List.copyOf(limits);
            marks = List.copyOf(marks);
            cites = List.copyOf(cites);
        }
    }

    @Override
    public String toString() {
        return "ProceduresView[hidden]";
    }
}
