package org.waymark.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a page needs to ask for a passkey. Nothing of it is shown without scripts.
///
/// @param form      takes what the device answers
/// @param challenge where the script learns what to ask the device
/// @param button    what the button says
/// @param error     why the last answer was not taken, or empty
/// @param elsewhere leads to the same page at the address where passkeys work; empty if that is here
public record PasskeyAsk(Form form, String challenge, String button, String error, Optional<Link> elsewhere) {
    /// What went wrong on a page that asks for a passkey, or for something else instead.
    ///
    /// @param error   why something else was not taken, or empty
    /// @param control where that is typed
    public static List<ErrorItem> errors(Optional<PasskeyAsk> ask, String error, String control) {
        return Stream.of(
                        new ErrorItem(error, "#" + control),
                        new ErrorItem(ask.map(PasskeyAsk::error).orElse(""), "#passkey"))
                .filter(it -> !it.text().isEmpty())
                .toList();
    }
}
