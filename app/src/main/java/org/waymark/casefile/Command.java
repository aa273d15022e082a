package org.waymark.casefile;

import java.util.Optional;
import java.util.UUID;

/// A change to one child's record, as it is asked for.
///
/// @param key     made when the form was shown; sent again with every retry of it
/// @param version what the writer had before them, for changes that must not cross: see [SeenCase#version]
public record Command(UUID key, UUID child, Change change, Optional<String> version) {}
