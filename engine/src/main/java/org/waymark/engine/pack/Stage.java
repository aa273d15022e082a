package org.waymark.engine.pack;

/// A part of the pathway.
///
/// @param applies whether a case passes through it at all
/// @param begun   whether it has begun
/// @param done    whether it is over
public record Stage(
        String id, String title, Condition applies, Condition begun, Condition done, String says, Origin origin) {}
