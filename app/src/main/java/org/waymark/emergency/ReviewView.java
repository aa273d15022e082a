package org.waymark.emergency;

import java.util.List;
import java.util.Optional;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Moment;
import org.waymark.web.Send;
import org.waymark.web.Tag;

/// Asks whether a record was opened rightly. Names no child: only the reference.
///
/// @param child  leads to the child, for whoever works with the child
/// @param due    by when an answer is owed
/// @param lines  what is known of it
/// @param review asks for the answer; empty for whoever is not asked any more
public record ReviewView(
        Frame frame,
        Link back,
        String reference,
        Optional<Link> child,
        Tag due,
        Moment limit,
        List<Line> lines,
        List<Said> said,
        List<ErrorItem> errors,
        Optional<Ask> review) {
    public ReviewView {
        lines = List.copyOf(lines);
        said = List.copyOf(said);
        errors = List.copyOf(errors);
    }

    public record Line(String ask, String says) {
        @Override
        public String toString() {
            return "Line[" + ask + "]";
        }
    }

    /// What one side has answered.
    public record Said(String title, String says, String by) {
        @Override
        public String toString() {
            return "Said[hidden]";
        }
    }

    /// @param title for whom this person answers: "Say for the child whether it was right"
    public record Ask(String title, Form form, List<FieldView> fields, Send send) {
        public Ask {
            fields = List.copyOf(fields);
        }
    }

    @Override
    public String toString() {
        return "ReviewView[" + reference + "]";
    }
}
