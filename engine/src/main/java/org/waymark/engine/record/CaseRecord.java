package org.waymark.engine.record;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything recorded about one subject, in any order, with who holds which role.
///
/// @param subject       whose record it is
/// @param entries       every entry ever recorded
/// @param holders       by role id, who held it and when
/// @param agencyTypes   by agency, its types, as far as they are known
public record CaseRecord(
        String subject, List<Entry> entries, Map<String, List<Holder>> holders, Map<String, Set<String>> agencyTypes) {
    public CaseRecord {
        entries = List.copyOf(entries);
        holders = Map.copyOf(holders);
        agencyTypes = Map.copyOf(agencyTypes);
    }

    @Override
    public String toString() {
        return "CaseRecord[" + entries.size() + " entries]";
    }
}
