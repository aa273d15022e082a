package org.waymark.engine.duty;

import java.util.Optional;
import org.waymark.engine.record.Entry;
import org.waymark.engine.record.When;

/// What brought an instance of a duty about.
///
/// @param id       names it in the record: the entry's id, or `age`
/// @param entry    the entry, where one did
/// @param happened when it came about
/// @param known    when the agency concerned knew
/// @param agency   the agency whose duty it is, for a duty that each agency has
public record Start(String id, Optional<Entry.Stated> entry, When happened, When known, Optional<String> agency) {}
