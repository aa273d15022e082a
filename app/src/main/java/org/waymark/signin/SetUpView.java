package org.waymark.signin;

import org.waymark.web.Frame;
import org.waymark.web.Link;

/// Two ways to show who one is, one of which is needed first; and what cannot wait for that.
public record SetUpView(Frame frame, Link passkey, Link code, Link concern, Link missing, Link ring) {
    @Override
    public String toString() {
        return "SetUpView[hidden]";
    }
}
