package org.waymark.engine.pack;

/// A few words that stand at the head of a child's page for as long as they are true.
///
/// @param text       what people read
/// @param when       shown only where this certainly holds; where nobody can tell it is not
/// @param fieldClass how closely it is held: at least as closely as whatever it rests on
public record Flag(String id, String text, Condition when, Tone tone, FieldClass fieldClass, Origin origin) {
    /// How loudly it speaks.
    public enum Tone {
        DANGER,
        WARNING,
        QUIET
    }
}
