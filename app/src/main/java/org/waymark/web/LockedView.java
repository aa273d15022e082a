package org.waymark.web;

import java.util.List;
import java.util.Optional;

/// The page shown instead of any other once nobody has used it for a while.
///
/// @param account what they sign in with, for a browser that keeps passwords
/// @param name of whoever locked it, as they see it: "Sana Iqbal"
/// @param agency where the sign-in of an agency asks who is there, for whoever came in by it, instead of a password
/// @param says what was kept: "The page that you were writing is kept."
/// @param passkey asks for a passkey instead, if they have one
public record LockedView(
        Frame frame,
        Form form,
        List<ErrorItem> errors,
        String account,
        String name,
        String says,
        Optional<PasskeyAsk> passkey,
        Optional<Link> agency,
        FieldView.Line password) {
    public LockedView {
        errors = List.copyOf(errors);
    }

    @Override
    public String toString() {
        return "LockedView[hidden]";
    }
}
