package org.waymark.casefile;

import org.waymark.web.Frame;
import org.waymark.web.Link;

/// Where someone is, shown once.
///
/// @param about the child's display name and reference
public record PlaceView(Frame frame, Link back, Link about, String place) {
    @Override
    public String toString() {
        return "PlaceView[hidden]";
    }
}
