package org.waymark.engine.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.engine.pack.Duty;
import org.waymark.engine.pack.Edition;
import org.waymark.engine.pack.Truth;
import org.waymark.engine.record.DutyRef;

/// The beginning of one instance, under one reading.
///
/// @param startId   what the instance is named by, before `@agency` and `/n`
/// @param event     the entry that began it, if one did
/// @param happened  when it began
/// @param known     when the agency concerned knew
/// @param certain   whether it is sure that the duty applies
/// @param missing   what would settle that
/// @param withdrawn why it no longer counts, if it does not
record Begun(
        Edition<Duty> edition,
        String startId,
        Optional<Event> event,
        Instant happened,
        Instant known,
        Optional<String> agency,
        Truth certain,
        List<String> missing,
        Optional<String> withdrawn) {

    Duty duty() {
        return edition.rule();
    }

    DutyRef ref() {
        return new DutyRef(duty().id(), agency.map(name -> startId + "@" + name).orElse(startId));
    }

    Begun under(Edition<Duty> other) {
        return new Begun(other, startId, event, happened, known, agency, certain, missing, withdrawn);
    }

    Begun because(Truth doubt, List<String> wanting) {
        return new Begun(edition, startId, event, happened, known, agency, doubt, wanting, withdrawn);
    }
}
