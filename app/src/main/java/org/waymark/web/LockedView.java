package org.waymark.web;

import java.util.List;
import java.util.Optional;

/// The page shown instead of any other once nobody has used it for a while.
///
/// @param account what they sign in with, for a browser that keeps passwords
/// @param name of whoever locked it, as they see it: "Sana Iqbal"
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
        FieldView.Line password) {
    public LockedView {
        errors = List.copyOf(errors);
    }

    @Override
    public String toString() {
        return "LockedView[hidden]";
    }
}
