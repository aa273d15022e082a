package org.waymark.engine.pack;

import java.util.List;
import java.util.Optional;

/// A kind of entry: what can be recorded, and the form that asks for it.
///
/// @param edition    counts up when the form changes; an old answer keeps the edition it was given to
/// @param about      `child`, `worker` or `organisation`
/// @param safety     recording it is never refused, nor held back by a missing field or a version
/// @param act        recording it in Waymark is itself the act, so that a guard can stop it
/// @param once       it can happen only once to a child
/// @param plans      the kind that an entry of this one arranges; only then may it lie ahead
/// @param shares     how it tells another agency, if it does
/// @param answersReferrer the field that names the contact it answers, if it tells a referrer the outcome
/// @param decision   two people deciding at once must notice each other
/// @param allocates  who takes on which role by it
/// @param recordedBy the roles that record it, for themselves or for another agency
public record Kind(
        String id,
        int edition,
        String title,
        String about,
        FieldClass fieldClass,
        boolean safety,
        boolean act,
        boolean once,
        Optional<String> plans,
        Optional<Sharing> shares,
        Optional<String> answersReferrer,
        boolean decision,
        Optional<Allocating> allocates,
        List<String> recordedBy,
        List<Field> fields,
        String help,
        Origin origin) {
    public Kind {
        recordedBy = List.copyOf(recordedBy);
        fields = List.copyOf(fields);
    }

    /// Which agency learns what when an entry of this kind is recorded.
    ///
    /// @param with    the field that names the agency
    /// @param entries the field that names the entry shared; without it, or an answer to it, everything so far
    public record Sharing(String with, Optional<String> entries) {}

    /// Who takes on which role when an entry of this kind is recorded.
    ///
    /// @param worker the field that names the worker
    /// @param role   the field that names the role, or the role itself after `=`
    /// @param until  the field that says on which day the role ends by itself
    public record Allocating(String worker, String role, Optional<String> until) {}

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.id().equals(name)).findFirst();
    }
}
