package org.waymark.engine.pack;

/// How closely an answer is held. Every field has one; a field without one does not load.
public enum FieldClass {
    /// May be seen by anyone who may know that the case exists.
    OPEN,
    /// The work on the case.
    CASE,
    HEALTH,
    IMMIGRATION,
    /// What is known about those who exploit.
    INTELLIGENCE,
    LEGAL,
    /// Where the child is or will be, and who helps them there. Never stands in an entry.
    LOCATION
}
