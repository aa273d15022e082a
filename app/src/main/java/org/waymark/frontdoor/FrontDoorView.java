package org.waymark.frontdoor;

import java.util.List;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Moment;
import org.waymark.web.Tag;
import org.waymark.web.Tone;

/// What has come in and waits for an answer, the most pressing first.
///
/// @param scopes waiting, being looked at, answered
/// @param empty  what would be there, if nothing is, in sentences
public record FrontDoorView(
        Frame frame, String counts, List<Frame.Place> scopes, List<Arrival> arrivals, List<String> empty) {
    public FrontDoorView {
        scopes = List.copyOf(scopes);
        arrivals = List.copyOf(arrivals);
        empty = List.copyOf(empty);
    }

    /// One concern that has come in.
    ///
    /// @param link     opens it, by its reference
    /// @param children who it is about, by display name
    /// @param from     who sent it: "Hill School"
    /// @param gist     the first words of it
    /// @param tags     such as "Missing now"
    /// @param with     who is looking at it, or empty
    /// @param urgent   whether a child is in danger or needs a doctor now, or is missing
    /// @param alike    other concerns here that may be about the same child
    public record Arrival(
            Link link,
            List<String> children,
            String from,
            String gist,
            Moment received,
            Moment answer,
            Tone tone,
            List<Tag> tags,
            String with,
            boolean urgent,
            List<Link> alike) {
        public Arrival {
            children = List.copyOf(children);
            tags = List.copyOf(tags);
            alike = List.copyOf(alike);
        }

        @Override
        public String toString() {
            return "Arrival[" + link.text() + "]";
        }
    }

    @Override
    public String toString() {
        return "FrontDoorView[hidden]";
    }
}
