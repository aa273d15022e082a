package org.waymark.topics;

import java.util.List;
import org.waymark.casefile.ChildHead;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Tone;

/// What the record is about, topic by topic.
public record TopicsView(Frame frame, ChildHead head, List<Topic> topics) {
    public TopicsView {
        topics = List.copyOf(topics);
    }

    /// One topic.
    ///
    /// @param due  "1 overdue", or empty if nothing is due
    /// @param last what was recorded last: "Placement, Fri 3 April 2026"; or that nothing was
    public record Topic(Link link, String says, String due, Tone tone, String last) {
        @Override
        public String toString() {
            return "Topic[hidden]";
        }
    }

    @Override
    public String toString() {
        return "TopicsView[" + head.reference() + "]";
    }
}
