package org.waymark.casefile;

import java.util.List;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.Send;
import org.waymark.web.StoryLine;

/// A form that corrects an earlier entry.
///
/// @param entry  the entry as it stands
/// @param how    whether to change what it says, to strike it out, or to move it to another child
/// @param fields what it should have said, asked if it is changed
/// @param reason why
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
        Send send) {
    public CorrectView {
        errors = List.copyOf(errors);
        fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
        return "CorrectView[" + entry.id() + "]";
    }
}
