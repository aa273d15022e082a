package org.waymark.drafts;

import java.util.List;
import java.util.Optional;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Send;

/// Gives a draft to a colleague.
///
/// @param title what the form is for
/// @param none  where nobody else could go on with it, why; or empty
public record HandView(
        Frame frame,
        Link back,
        String title,
        Optional<Link> about,
        List<ErrorItem> errors,
        Form form,
        List<FieldView> fields,
        Send send,
        String none) {
    public HandView {
        errors = List.copyOf(errors);
        fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
        return "HandView[hidden]";
    }
}
