package org.waymark.children;

import java.util.List;
import org.waymark.web.Contact;
import org.waymark.web.Frame;
import org.waymark.web.Link;

/// Asks which child is missing, beside the numbers to ring at once.
///
/// @param ring     whom to ring before anything is written
/// @param children each leading to the report for that child
/// @param other    leads on for a child who is not among them
public record MissingView(Frame frame, List<Contact> ring, List<Missing> children, Link other) {
    public MissingView {
        ring = List.copyOf(ring);
        children = List.copyOf(children);
    }

    public record Missing(Link report, String reference, List<String> facts) {
        public Missing {
            facts = List.copyOf(facts);
        }

        @Override
        public String toString() {
            return "Missing[" + reference + "]";
        }
    }

    @Override
    public String toString() {
        return "MissingView[hidden]";
    }
}
