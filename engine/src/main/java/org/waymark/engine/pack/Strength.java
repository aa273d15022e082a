package org.waymark.engine.pack;

/// How strongly a source puts something, weakest first.
public enum Strength {
    MAY,
    SHOULD,
    MUST;

    public Strength strongerOf(Strength other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
