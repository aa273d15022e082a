package org.waymark.enquiries;

import java.util.List;
import org.waymark.web.Advice;
import org.waymark.web.Contact;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Moment;
import org.waymark.web.Send;

/// What to say to somebody who asks about a child, and what to write down.
///
/// @param danger whom to ring if a child is in danger now
/// @param mind   what the procedures say of such calls
/// @param taken  the calls that this person took, with what they wrote and nothing else
public record EnquiriesView(
        Frame frame,
        Form form,
        List<ErrorItem> errors,
        List<Contact> danger,
        List<Advice> mind,
        List<Part> parts,
        Send send,
        List<Taken> taken) {
    public EnquiriesView {
        errors = List.copyOf(errors);
        danger = List.copyOf(danger);
        mind = List.copyOf(mind);
        parts = List.copyOf(parts);
        taken = List.copyOf(taken);
    }

    /// Questions under one heading.
    public record Part(String id, String title, List<FieldView> fields) {
        public Part {
            fields = List.copyOf(fields);
        }
    }

    /// A call, as it was written down.
    public record Taken(String reference, Moment when, List<Line> lines) {
        public Taken {
            lines = List.copyOf(lines);
        }
    }

    /// One answer under what it answers.
    public record Line(String ask, String says) {
        @Override
        public String toString() {
            return "Line[" + ask + "]";
        }
    }

    @Override
    public String toString() {
        return "EnquiriesView[hidden]";
    }
}
