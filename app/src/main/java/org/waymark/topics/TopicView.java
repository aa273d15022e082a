package org.waymark.topics;

import java.util.List;
import java.util.Optional;
import org.waymark.casefile.ChildHead;
import org.waymark.web.Advice;
import org.waymark.web.DutyGroup;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.StoryLine;

/// Everything about one topic of a child's record: what is due, what is known, what can be recorded.
///
/// @param says     what belongs there, or empty
/// @param duties   what must happen now, by urgency
/// @param known    what was recorded, by kind
/// @param open     the titles of kinds of which nothing was recorded
/// @param record   leads to the forms
/// @param sheets   leads to what can go on paper
/// @param mind     what to keep in mind
public record TopicView(
        Frame frame,
        ChildHead head,
        Link back,
        String title,
        String says,
        List<DutyGroup> duties,
        Optional<TimeLine> line,
        Optional<EpisodesView> episodes,
        List<Known> known,
        List<String> open,
        List<Link> record,
        List<Link> sheets,
        List<Advice> mind) {
    public TopicView {
        duties = List.copyOf(duties);
        known = List.copyOf(known);
        open = List.copyOf(open);
        record = List.copyOf(record);
        sheets = List.copyOf(sheets);
        mind = List.copyOf(mind);
    }

    /// What was recorded of one kind.
    ///
    /// @param when    when the newest happened
    /// @param earlier newest first
    /// @param compare leads to two of them side by side
    public record Known(String title, String when, StoryLine newest, List<StoryLine> earlier, Optional<Link> compare) {
        public Known {
            earlier = List.copyOf(earlier);
        }

        @Override
        public String toString() {
            return "Known[hidden]";
        }
    }

    @Override
    public String toString() {
        return "TopicView[" + head.reference() + "]";
    }
}
