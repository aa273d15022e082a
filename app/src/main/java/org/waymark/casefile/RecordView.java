package org.waymark.casefile;

import java.util.List;
import org.waymark.packs.BlamingWords;
import org.waymark.web.Advice;
import org.waymark.web.Contact;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Send;

/// A form that records something, made from an entry kind of the packs.
///
/// @param about       the child's display name and reference
/// @param title       the kind's: "Strategy discussion"
/// @param says        help on the kind, or empty
/// @param ring        whom to ring before anything is written
/// @param unsent      whom to ring while the form cannot be sent; empty if it is not sent again by itself
/// @param help        whom to turn to about it
/// @param known       what is known already of what it asks
/// @param fields      the kind's questions
/// @param stamp       when it happened, when it was known, for which agency, who said so
/// @param mind        what to keep in mind
/// @param definitions words explained
/// @param blaming     words to look out for as people type
/// @param wording     those to decide on before it is recorded
public record RecordView(
        Frame frame,
        Link back,
        Link about,
        String title,
        String says,
        List<Contact> ring,
        List<Contact> unsent,
        List<Contact> help,
        Form form,
        List<ErrorItem> errors,
        List<Known> known,
        List<FieldView> fields,
        List<FieldView> stamp,
        List<Advice> mind,
        List<Advice> definitions,
        BlamingWords blaming,
        List<Wording> wording,
        Send send) {
    public RecordView {
        ring = List.copyOf(ring);
        unsent = List.copyOf(unsent);
        help = List.copyOf(help);
        errors = List.copyOf(errors);
        known = List.copyOf(known);
        fields = List.copyOf(fields);
        stamp = List.copyOf(stamp);
        mind = List.copyOf(mind);
        definitions = List.copyOf(definitions);
        wording = List.copyOf(wording);
    }

    /// What is known already, so that nobody has to say it again.
    public record Known(String title, List<SheetLine> lines, Link print) {
        public Known {
            lines = List.copyOf(lines);
        }

        @Override
        public String toString() {
            return "Known[hidden]";
        }
    }

    @Override
    public String toString() {
        return "RecordView[" + title + "]";
    }
}
