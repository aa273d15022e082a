package org.waymark.engine.duty;

import org.waymark.engine.pack.Guard;
import org.waymark.engine.record.Entry;

/// Something that a guard forbids, and that happened all the same. It is recorded like anything else, and marked.
///
/// @param beforeWeKnew whether only what became known later speaks against it: whoever did it could not have known
public record Breach(Guard guard, Entry.Stated entry, boolean beforeWeKnew) {}
