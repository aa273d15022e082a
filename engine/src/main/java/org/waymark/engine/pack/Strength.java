package org.waymark.engine.pack;

import java.util.Locale;

/// How strongly a source puts something, weakest first.
public enum Strength {
    MAY,
    SHOULD,
    MUST;

    /// The word that sources use: "must", "should", "may".
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Strength strongerOf(Strength other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
