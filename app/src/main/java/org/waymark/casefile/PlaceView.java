package org.waymark.casefile;

import java.time.Duration;
import java.util.List;
import org.waymark.web.Contact;
import org.waymark.web.Frame;
import org.waymark.web.Link;

/// Where someone is, shown once, or why it cannot be.
///
/// @param about the child's display name and reference
/// @param place the words; empty if they cannot be opened
/// @param mark  for whom and when it is shown, written all over it: a picture of it says who took it
/// @param shut  why they cannot be opened and what to do, in sentences; empty if they can
/// @param ring  whom to ring then
public record PlaceView(
        Frame frame, Link back, Link about, String place, String mark, List<String> shut, List<Contact> ring) {
    /// How long a place stands on a screen that nobody touches: a rule of the house.
    public static final Duration SHOWN = Duration.ofMinutes(1);

    public PlaceView {
        shut = List.copyOf(shut);
        ring = List.copyOf(ring);
    }

    @Override
    public String toString() {
        return "PlaceView[hidden]";
    }
}
