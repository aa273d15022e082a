package org.waymark.frontdoor;

import java.util.List;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Send;

/// Who is to work with a child.
///
/// @param about  the child's display name and reference
/// @param says   what allocation starts, in a sentence
/// @param facts  what to know before choosing, each short
/// @param fields the worker, the manager, from when, and why
public record AllocateView(
        Frame frame,
        Link back,
        Link about,
        String says,
        List<String> facts,
        Form form,
        List<ErrorItem> errors,
        List<FieldView> fields,
        Send send) {
    public AllocateView {
        facts = List.copyOf(facts);
        errors = List.copyOf(errors);
        fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
        return "AllocateView[hidden]";
    }
}
