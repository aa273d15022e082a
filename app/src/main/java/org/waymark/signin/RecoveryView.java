package org.waymark.signin;

import java.util.List;
import org.waymark.web.Frame;
import org.waymark.web.Link;

/// The recovery codes, seen this once.
///
/// @param title what has just been set up
/// @param ended what has ended by that, or empty
public record RecoveryView(Frame frame, String title, List<String> codes, String ended, Link on) {
    public RecoveryView {
        codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
        return "RecoveryView[hidden]";
    }
}
