package org.waymark.web;

import java.util.List;

/// The page shown instead of any other once nobody has used it for a while.
///
/// @param account what they sign in with, for a browser that keeps passwords
/// @param name of whoever locked it, as they see it: "Sana Iqbal"
/// @param says what was kept: "The page that you were writing is kept."
public record LockedView(
        Frame frame,
        Form form,
        List<ErrorItem> errors,
        String account,
        String name,
        String says,
        FieldView.Line password) {
    public LockedView {
        errors = List.copyOf(errors);
    }

    @Override
    public String toString() {
        return "LockedView[hidden]";
    }
}
