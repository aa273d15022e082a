package org.waymark.bench;

/// That the child counts as an adult.
///
/// @param from in seconds since 1970
public record Adult(long from) {}
