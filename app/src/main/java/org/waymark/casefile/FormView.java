package org.waymark.casefile;

import java.util.List;
import org.waymark.web.Advice;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Send;

/// A form that is not made from a kind of the packs: what is to be shared, attached, struck out, passed on.
///
/// @param about the child, or whoever's work it is
/// @param says what it does, in sentences
/// @param mind what to bear in mind, beside the form
public record FormView(
        Frame frame,
        String title,
        Link back,
        Link about,
        List<String> says,
        List<ErrorItem> errors,
        Form form,
        List<FieldView> fields,
        Send send,
        List<Advice> mind) {
    public FormView {
        says = List.copyOf(says);
        errors = List.copyOf(errors);
        fields = List.copyOf(fields);
        mind = List.copyOf(mind);
    }

    /// Whether it sends a file.
    public boolean files() {
        return fields.stream().anyMatch(FieldView.Upload.class::isInstance);
    }

    @Override
    public String toString() {
        return "FormView[hidden]";
    }
}
