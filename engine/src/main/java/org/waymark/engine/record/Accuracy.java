package org.waymark.engine.record;

/// How exactly a time is known.
public enum Accuracy {
    MINUTE,
    DAY,
    MONTH,
    YEAR,
    UNKNOWN
}
