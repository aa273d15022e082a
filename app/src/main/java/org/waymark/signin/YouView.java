package org.waymark.signin;

import java.util.List;
import java.util.Optional;
import org.waymark.web.ErrorItem;
import org.waymark.web.FieldView;
import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;

/// A person's own sign-in.
///
/// @param passkeys      the one added last first
/// @param byPasskey     whether the second step is a passkey, as the operator wants one from everybody
/// @param recoveryCodes how many are left
/// @param end           turns the second step off, with a code
public record YouView(
        Frame frame,
        String name,
        List<Place> places,
        Form endOthers,
        List<Passkey> passkeys,
        Link addPasskey,
        boolean secondStep,
        boolean byPasskey,
        int recoveryCodes,
        Link setUp,
        Form end,
        List<ErrorItem> errors,
        FieldView.Line code) {
    public YouView {
        places = List.copyOf(places);
        passkeys = List.copyOf(passkeys);
        errors = List.copyOf(errors);
    }

    /// A passkey of theirs.
    ///
    /// @param name of the device, as they call it
    public record Passkey(String name, String used, String added, Link remove) {}

    /// Where they are signed in.
    ///
    /// @param end ends that sign-in; empty for the one that is looking
    public record Place(String browser, String used, String since, Optional<Form> end) {}

    @Override
    public String toString() {
        return "YouView[hidden]";
    }
}
