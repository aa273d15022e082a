package org.waymark.signin;

import org.waymark.web.Form;
import org.waymark.web.Frame;
import org.waymark.web.Link;

/// Asks whether a passkey is to be removed.
///
/// @param name of the device, as its owner calls it
public record RemovePasskeyView(Frame frame, Link back, String name, Form form) {
    @Override
    public String toString() {
        return "RemovePasskeyView[hidden]";
    }
}
