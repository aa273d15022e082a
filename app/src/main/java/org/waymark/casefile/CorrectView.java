package org.waymark.casefile;

import java.util.List;
import org.waymark.packs.BlamingWords;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Send;
import org.waymark.web.StoryLine;

/// A form that corrects an earlier entry.
///
/// @param entry   the entry as it stands
/// @param how     whether to change what it says, to strike it out, or to move it to another child
/// @param fields  what it should have said, asked if it is changed
/// @param reason  why
/// @param blaming words to look out for as people type
/// @param wording those to decide on before it is recorded
public record CorrectView(
        Frame frame,
        Link back,
        Link about,
        StoryLine entry,
        Form form,
        List<ErrorItem> errors,
        FieldView.Choose how,
        List<FieldView> fields,
        FieldView.Words reason,
        BlamingWords blaming,
        List<Wording> wording,
        Send send) {
    public CorrectView {
        errors = List.copyOf(errors);
        fields = List.copyOf(fields);
        wording = List.copyOf(wording);
    }

    @Override
    public String toString() {
        return "CorrectView[" + entry.id() + "]";
    }
}
