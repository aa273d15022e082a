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
/// @param recoveryCodes how many are left
/// @param end           turns the second step off, with a code
public record YouView(
        Frame frame,
        String name,
        List<Place> places,
        Form endOthers,
        boolean secondStep,
        int recoveryCodes,
        Link setUp,
        Form end,
        List<ErrorItem> errors,
        FieldView.Line code) {
    public YouView {
        places = List.copyOf(places);
        errors = List.copyOf(errors);
    }

    /// Where they are signed in.
    ///
    /// @param end ends that sign-in; empty for the one that is looking
    public record Place(String browser, String used, String since, Optional<Form> end) {}

    @Override
    public String toString() {
        return "YouView[hidden]";
    }
}
