package org.waymark.engine.pack;

import java.util.List;

/// What must not happen: an answer to an intended act.
///
/// @param before  the kinds of act it is asked about
/// @param answer  what it answers when `against` holds
/// @param against when it speaks
/// @param says    the rule, in a sentence
/// @param instead what to do instead, or empty
public record Guard(
        String id,
        String title,
        List<String> before,
        Answer answer,
        Condition against,
        String says,
        String instead,
        Strength strength,
        Origin origin) {
    public Guard {
        before = List.copyOf(before);
    }

    public enum Answer {
        WARN,
        ASK_REASON,
        ASK_SECOND_PERSON,
        REFUSE
    }
}
