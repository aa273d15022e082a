package org.waymark.signin;

import java.util.List;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;

/// The page on which a device is given its secret.
///
/// @param squares the picture that the device reads
/// @param secret  the same to be typed
public record SecondStepView(
        Frame frame,
        Link back,
        Form form,
        List<ErrorItem> errors,
        Squares squares,
        String secret,
        FieldView.Line code) {
    public SecondStepView {
        errors = List.copyOf(errors);
    }

    @Override
    public String toString() {
        return "SecondStepView[hidden]";
    }
}
