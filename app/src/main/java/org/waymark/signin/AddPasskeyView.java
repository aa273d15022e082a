package org.waymark.signin;

import java.util.List;
import java.util.Optional;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;

/// The page on which a device makes a passkey.
///
/// @param form      takes the name and what the device made
/// @param challenge where the script learns what to ask the device
/// @param elsewhere leads to where passkeys work; empty if that is here
/// @param code      leads to the other way; empty if they have it already
public record AddPasskeyView(
        Frame frame,
        Link back,
        Form form,
        String challenge,
        List<ErrorItem> errors,
        Optional<Link> elsewhere,
        FieldView.Line name,
        Optional<Link> code) {
    public AddPasskeyView {
        errors = List.copyOf(errors);
    }

    @Override
    public String toString() {
        return "AddPasskeyView[hidden]";
    }
}
