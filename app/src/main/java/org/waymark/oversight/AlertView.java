package org.waymark.oversight;

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

/// Asks about one thing that stood out. Names no child.
///
/// @param rule   in a sentence
/// @param person who looked
/// @param child  the reference of the one child it is about, if it is told
/// @param facts  what was counted, in sentences
/// @param ask    asks for the answer; empty where it was answered
public record AlertView(
        Frame frame,
        Link back,
        String reference,
        String title,
        Tag due,
        Moment limit,
        String rule,
        String person,
        Optional<String> child,
        List<String> facts,
        Moment made,
        Optional<Said> said,
        List<ErrorItem> errors,
        Optional<Ask> ask) {
    public AlertView {
        facts = List.copyOf(facts);
        errors = List.copyOf(errors);
    }

    /// What came of it.
    public record Said(String title, String says, String by) {
        @Override
        public String toString() {
            return "Said[hidden]";
        }
    }

    public record Ask(Form form, List<FieldView> fields, Send send) {
        public Ask {
            fields = List.copyOf(fields);
        }
    }

    @Override
    public String toString() {
        return "AlertView[" + reference + "]";
    }
}
