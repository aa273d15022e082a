package org.waymark.casefile;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/// Why a form comes back.
///
/// @param errors  by control, what to put right
/// @param wording words that the person is asked to decide on
record Back(Map<String, String> errors, List<Wording> wording) {
    /// It is only shown.
    static final Back NOT = new Back(Map.of(), List.of());

    HttpStatus status() {
        return errors.isEmpty() && wording.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
