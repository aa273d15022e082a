package org.waymark.attachments;

import java.util.List;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Send;

/// A form about a photograph or a paper.
///
/// @param about the child's display name and reference
/// @param says  what it does, in sentences
/// @param files whether it sends one
public record FormView(
        Frame frame,
        String title,
        Link back,
        Link about,
        List<String> says,
        List<ErrorItem> errors,
        Form form,
        boolean files,
        List<FieldView> fields,
        Send send) {
    public FormView {
        says = List.copyOf(says);
        errors = List.copyOf(errors);
        fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
        return "FormView[hidden]";
    }
}
