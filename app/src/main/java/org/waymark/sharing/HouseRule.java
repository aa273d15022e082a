package org.waymark.sharing;

/// For how long parts of a record are shared, in days. No source gives these numbers: they are the house's own.
///
/// @param usual   what the form suggests
/// @param longest the longest that anything is shared before somebody has to think again
public record HouseRule(int usual, int longest) {}
