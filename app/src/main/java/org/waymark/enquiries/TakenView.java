package org.waymark.enquiries;

import java.util.List;
import org.waymark.web.Contact;
import org.waymark.web.Frame;
import org.waymark.web.Link;

/// Says that a call is written down. The same for every call, but for its reference.
public record TakenView(Frame frame, String reference, List<Contact> danger, List<Link> next) {
    public TakenView {
        danger = List.copyOf(danger);
        next = List.copyOf(next);
    }

    @Override
    public String toString() {
        return "TakenView[" + reference + "]";
    }
}
