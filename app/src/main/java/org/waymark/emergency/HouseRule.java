package org.waymark.emergency;

import java.time.Duration;

/// How long things may take around an emergency. No source gives these numbers: they are the house's own.
///
/// @param open   how long a record stays open
/// @param review how long both agencies have to say whether it was justified, before managers are asked
public record HouseRule(Duration open, Duration review) {}
