package org.waymark.enquiries;

import java.util.List;
import org.waymark.web.Advice;
import org.waymark.web.Contact;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Moment;
import org.waymark.web.Send;

/// A call that may have been about a child, for those who work with that child.
///
/// @param fits   which words of the child's names fit what was said
/// @param by     who took the call
/// @param found  what was found out so far
/// @param danger whom to ring if the child is in danger now
public record AskedView(
        Frame frame,
        Link back,
        Link about,
        String reference,
        String fits,
        Moment when,
        String by,
        List<EnquiriesView.Line> lines,
        List<Found> found,
        List<ErrorItem> errors,
        Form form,
        List<FieldView> fields,
        Send send,
        List<Contact> danger,
        List<Advice> mind) {
    public AskedView {
        lines = List.copyOf(lines);
        found = List.copyOf(found);
        errors = List.copyOf(errors);
        fields = List.copyOf(fields);
        danger = List.copyOf(danger);
        mind = List.copyOf(mind);
    }

    /// @param by who found it out, and when
    public record Found(String says, String done, String by) {
        @Override
        public String toString() {
            return "Found[hidden]";
        }
    }

    @Override
    public String toString() {
        return "AskedView[" + reference + "]";
    }
}
