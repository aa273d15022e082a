package org.waymark.concern;

import java.util.List;
import org.waymark.packs.BlamingWords;
import org.waymark.web.Contact;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Send;

/// One page on which a worried person says what they saw.
///
/// @param leave   leads quickly to a page that tells nothing
/// @param danger  whom to ring if a child is in danger now
/// @param avoid   what would make it worse, each in a sentence or two
/// @param parts   the questions, in the order in which people tell such things
/// @param blaming words to look out for as people type
public record RaiseView(
        Frame frame,
        Link leave,
        Form form,
        List<ErrorItem> errors,
        List<Contact> danger,
        List<String> avoid,
        List<Part> parts,
        BlamingWords blaming,
        Send send) {
    public RaiseView {
        errors = List.copyOf(errors);
        danger = List.copyOf(danger);
        avoid = List.copyOf(avoid);
        parts = List.copyOf(parts);
    }

    /// Questions under one heading.
    public record Part(String id, String title, List<FieldView> fields) {
        public Part {
            fields = List.copyOf(fields);
        }
    }

    @Override
    public String toString() {
        return "RaiseView[hidden]";
    }
}
