package org.waymark.sharing;

import java.util.List;
import org.waymark.web.Advice;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Send;

/// A form about one child's record: what is to be shared, or to whom the child is to be handed over.
///
/// @param says what it does, in sentences
/// @param mind what to bear in mind, beside the form
public record ShareView(
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
    public ShareView {
        says = List.copyOf(says);
        errors = List.copyOf(errors);
        fields = List.copyOf(fields);
        mind = List.copyOf(mind);
    }

    @Override
    public String toString() {
        return "ShareView[hidden]";
    }
}
