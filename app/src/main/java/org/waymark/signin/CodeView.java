package org.waymark.signin;

import java.util.List;
import java.util.Optional;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;
import org.waymark.web.PasskeyAsk;

/// The page that asks to show once more who is there.
///
/// @param says   why, in a sentence
/// @param agency where the sign-in of an agency asks instead, for whoever came in by it
/// @param passkey asks for a passkey instead, if they have one
/// @param byCode whether a code is asked for, rather than the password
public record CodeView(
        Frame frame,
        Form form,
        List<ErrorItem> errors,
        String says,
        Optional<Link> agency,
        Optional<PasskeyAsk> passkey,
        boolean byCode,
        FieldView.Line field) {
    public CodeView {
        errors = List.copyOf(errors);
    }

    @Override
    public String toString() {
        return "CodeView[hidden]";
    }
}
