package org.waymark.signin;

import java.util.List;
import org.waymark.web.Frame;
import org.waymark.web.Link;

/// The recovery codes, seen this once.
public record RecoveryView(Frame frame, List<String> codes, Link on) {
    public RecoveryView {
        codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
        return "RecoveryView[hidden]";
    }
}
