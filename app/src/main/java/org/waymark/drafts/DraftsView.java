package org.waymark.drafts;

import java.util.List;
import java.util.Optional;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Moment;

/// What a person began and did not send.
///
/// @param open  the latest first
/// @param ended what was thrown away or let go of during the last days
/// @param empty where there is nothing at all, what would stand here
public record DraftsView(Frame frame, List<Row> open, List<Row> ended, List<String> empty) {
    public DraftsView {
        open = List.copyOf(open);
        ended = List.copyOf(ended);
        empty = List.copyOf(empty);
    }

    /// One draft.
    ///
    /// @param about  the child, if this person sees one behind it
    /// @param says   from whom it came, until when it waits; each a sentence
    /// @param go     leads to the form as it stands
    /// @param hand   leads to handing it over
    /// @param button throws it away, or brings it back
    public record Row(
            String title,
            Optional<Link> about,
            String reference,
            Moment saved,
            List<String> says,
            Optional<Link> go,
            Optional<Link> hand,
            Optional<Button> button) {
        public Row {
            says = List.copyOf(says);
        }

        @Override
        public String toString() {
            return "Row[hidden]";
        }
    }

    /// A form that is one button.
    ///
    /// @param about said after the text by a screen reader alone
    public record Button(Form form, String text, String about) {}

    @Override
    public String toString() {
        return "DraftsView[hidden]";
    }
}
