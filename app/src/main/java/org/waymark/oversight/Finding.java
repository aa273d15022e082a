package org.waymark.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Something that stands out in how one person looked.
///
/// @param child the one child that it is about, if it is about one
/// @param times what was counted
/// @param facts counts and times in sentences, without any name
public record Finding(Rule rule, Optional<UUID> child, int times, Instant first, Instant last, List<String> facts) {
    public Finding {
        facts = List.copyOf(facts);
    }
}
