package org.waymark.emergency;

import java.util.List;
import org.waymark.web.Contact;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Moment;
import org.waymark.web.Send;

/// Asks which record is to be opened in an emergency, and why.
///
/// @param open   how long it stays open: "30 minutes"
/// @param review by when both agencies are to answer for it: "3 days"
/// @param ring   whom to ring instead
/// @param opened those that this person has opened
public record OpenView(
        Frame frame,
        String open,
        String review,
        List<Contact> ring,
        List<ErrorItem> errors,
        Form form,
        List<FieldView> fields,
        Send send,
        List<Opened> opened) {
    public OpenView {
        ring = List.copyOf(ring);
        errors = List.copyOf(errors);
        fields = List.copyOf(fields);
        opened = List.copyOf(opened);
    }

    /// @param says what came of it: "Both agencies have said that it was justified"
    public record Opened(String reference, Moment when, String says) {}

    @Override
    public String toString() {
        return "OpenView[]";
    }
}
