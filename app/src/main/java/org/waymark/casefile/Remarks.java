package org.waymark.casefile;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/// What is said beside a form: why it comes back to the person, if it does.
///
/// @param errors  by control, what to put right
/// @param wording words that the person is asked to decide on
record Remarks(Map<String, String> errors, List<Wording> wording) {
    /// It is only shown.
    static final Remarks NONE = new Remarks(Map.of(), List.of());

    HttpStatus status() {
        return errors.isEmpty() && wording.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
