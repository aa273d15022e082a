package org.waymark.emergency;

import java.time.Duration;

/// How long things may take around an emergency. No source gives these numbers: they are the house's own.
///
/// @param open   how long a record stays open
/// @param review how long both agencies have to say whether it was justified, before managers are asked
/// @param wrong  after how many wrong references within `within` nothing opens any more
/// @param within how long a wrong reference counts
public record HouseRule(Duration open, Duration review, int wrong, Duration within) {}
