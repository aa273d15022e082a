package org.waymark.engine.pack;

/// Whether something is so, where not knowing is an answer of its own.
public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    public static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /// False as soon as either side is false, whatever the other may be.
    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
    }

    /// True as soon as either side is true, whatever the other may be.
    public Truth or(Truth other) {
        if (this == TRUE || other == TRUE) {
            return TRUE;
        }
        return this == FALSE && other == FALSE ? FALSE : UNKNOWN;
    }

    /// Whether it may be so: anything but a definite no.
    public boolean possible() {
        return this != FALSE;
    }
}
