package org.waymark.engine.record;

/// Names an instance of a duty: the rule, and the part after `#` that says which start it is about.
///
/// @param duty  the rule's id
/// @param start the id of the entry that started it; it may be followed by `@agency`, and by `/n` for the nth repeat
public record DutyRef(String duty, String start) {
    /// Reads `tell-childrens-services#c1`.
    ///
    /// @throws IllegalArgumentException if there is no `#` with something on either side
    public static DutyRef parse(String text) {
        var hash = text.indexOf('#');
        if (hash < 1 || hash == text.length() - 1) {
            throw new IllegalArgumentException("A duty is named as RULE#START, not \"" + text + "\"");
        }
        return new DutyRef(text.substring(0, hash), text.substring(hash + 1));
    }

    /// Whether this names the given instance, or, by its start alone, every instance with that start.
    public boolean names(DutyRef instance) {
        return duty.equals(instance.duty)
                && (start.equals(instance.start)
                        || instance.start.startsWith(start + "@")
                        || instance.start.startsWith(start + "/"));
    }

    /// Whether it is a second or later time that a duty is owed.
    public boolean comesRound() {
        var slash = start.lastIndexOf('/');
        return slash > 0
                && slash < start.length() - 1
                && start.chars().skip(slash + 1L).allMatch(Character::isDigit);
    }

    public String text() {
        return duty + "#" + start;
    }
}
