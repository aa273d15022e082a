package org.waymark.oversight;

import java.util.List;
import org.waymark.web.Contact;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Send;

/// Tells somebody that they opened very many records, or pages of records.
///
/// @param within in what time: "60 minutes"
/// @param asks   whether a reason opens the next; otherwise none opens now
/// @param rests  whether no page of any record opens, because too many were opened
/// @param ring   whom to ring
public record LookingView(
        Frame frame,
        String within,
        boolean asks,
        boolean rests,
        Form form,
        List<FieldView> fields,
        Send send,
        List<ErrorItem> errors,
        List<Contact> ring) {
    public LookingView {
        fields = List.copyOf(fields);
        errors = List.copyOf(errors);
        ring = List.copyOf(ring);
    }

    @Override
    public String toString() {
        return "LookingView[]";
    }
}
