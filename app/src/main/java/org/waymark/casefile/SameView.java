package org.waymark.casefile;

import java.util.List;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Send;

/// Asks whether two records are one child's, or says that they are not after all.
///
/// @param title "Are these the same child?"
/// @param says  what follows, in sentences
/// @param sides the two records, beside each other
public record SameView(
        Frame frame,
        Link back,
        String title,
        List<String> says,
        List<Side> sides,
        Form form,
        List<ErrorItem> errors,
        List<FieldView> fields,
        Send send) {
    public SameView {
        says = List.copyOf(says);
        sides = List.copyOf(sides);
        errors = List.copyOf(errors);
        fields = List.copyOf(fields);
    }

    /// One of the records.
    ///
    /// @param facts what it says of the child, each short
    public record Side(Link child, String reference, List<String> facts) {
        public Side {
            facts = List.copyOf(facts);
        }

        @Override
        public String toString() {
            return "Side[" + reference + "]";
        }
    }

    @Override
    public String toString() {
        return "SameView[hidden]";
    }
}
