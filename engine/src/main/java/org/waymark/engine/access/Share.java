package org.waymark.engine.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.waymark.engine.pack.FieldClass;
import org.waymark.engine.record.Entry;

/// Which parts of a record somebody is shown who does not work with the child. Never where the child is.
///
/// @param kinds   the kinds of entries
/// @param closer  the classes of answers that were named one by one, besides the ordinary ones
/// @param through what was recorded after this moment is no part of it; its corrections are
/// @param named   whether it says who the child is
public record Share(Set<String> kinds, Set<FieldClass> closer, Instant through, boolean named) {
    static final Set<FieldClass> ORDINARY = EnumSet.of(FieldClass.OPEN, FieldClass.CASE);

    /// @throws IllegalArgumentException if it names places
    public Share {
        kinds = Set.copyOf(kinds);
        closer = Set.copyOf(closer);
        if (closer.contains(FieldClass.LOCATION)) {
            throw new IllegalArgumentException("Where a child is is never shared");
        }
    }

    boolean covers(Entry.Stated said) {
        return kinds.contains(said.kind()) && !said.stamp().recorded().isAfter(through);
    }

    boolean sees(FieldClass fieldClass) {
        return ORDINARY.contains(fieldClass) || closer.contains(fieldClass);
    }
}
