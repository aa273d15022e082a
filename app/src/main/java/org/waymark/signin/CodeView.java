package org.waymark.signin;

import java.util.List;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;

/// The page that asks to show once more who is there.
///
/// @param says   why, in a sentence
/// @param byCode whether a code is asked for, rather than the password
public record CodeView(
        Frame frame, Form form, List<ErrorItem> errors, String says, boolean byCode, FieldView.Line field) {
    public CodeView {
        errors = List.copyOf(errors);
    }

    @Override
    public String toString() {
        return "CodeView[hidden]";
    }
}
