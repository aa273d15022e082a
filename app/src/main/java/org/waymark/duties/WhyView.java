package org.waymark.duties;

import java.util.List;
import java.util.Optional;
import org.waymark.web.Cite;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Moment;
import org.waymark.web.Tag;

/// Why something is due: the reasoning in steps that a person can check.
///
/// @param about    the child's display name and reference, or the worker or organisation it is about
/// @param duty     its title
/// @param says     what is to be done, in a sentence
/// @param standing such as "Overdue"
/// @param strength "must", "should" or "may"
/// @param marks    such as "Local standard" or "National limit, grade S: confirm"
/// @param action   what would meet it
/// @param others   other ways on, such as saying that it is not needed
public record WhyView(
        Frame frame,
        Link back,
        Link about,
        String duty,
        String says,
        Tag standing,
        Moment due,
        String who,
        String strength,
        List<Tag> marks,
        List<Step> steps,
        Optional<Link> action,
        List<Link> others) {
    public WhyView {
        marks = List.copyOf(marks);
        steps = List.copyOf(steps);
        others = List.copyOf(others);
    }

    /// One step.
    ///
    /// @param entry leads to the entry it is about
    public record Step(String says, List<Cite> cites, Optional<Link> entry) {
        public Step {
            cites = List.copyOf(cites);
        }

        @Override
        public String toString() {
            return "Step[hidden]";
        }
    }

    @Override
    public String toString() {
        return "WhyView[hidden]";
    }
}
