package org.waymark.topics;

import java.util.List;
import org.waymark.casefile.ChildHead;
import org.waymark.web.Frame;
import org.waymark.web.Link;

/// Two entries of one kind side by side.
///
/// @param says    how much changed, in a sentence
/// @param choices what can be put on either side, newest first
/// @param action  where the form goes that chooses
public record VersionsView(
        Frame frame,
        ChildHead head,
        Link back,
        String title,
        String says,
        String action,
        List<Choice> choices,
        Side before,
        Side after,
        List<Row> rows) {
    public VersionsView {
        choices = List.copyOf(choices);
        rows = List.copyOf(rows);
    }

    /// @param says "Fri 3 April 2026, 18:10"
    public record Choice(String id, String says) {}

    /// @param chosen the id of the entry
    public record Side(String chosen, String when, String recorded) {
        @Override
        public String toString() {
            return "Side[hidden]";
        }
    }

    /// One question with its two answers; an answer that was not given is empty.
    public record Row(String ask, String before, String after, boolean changed) {
        @Override
        public String toString() {
            return "Row[hidden]";
        }
    }

    @Override
    public String toString() {
        return "VersionsView[" + head.reference() + "]";
    }
}
