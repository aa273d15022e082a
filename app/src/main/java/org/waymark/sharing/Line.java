package org.waymark.sharing;

/// One thing that a receipt says.
///
/// @param onPaper whether it is printed, for the one who gets it; the rest is for those who work with the child
public record Line(String ask, String says, boolean onPaper) {
    Line(String ask, String says) {
        this(ask, says, true);
    }

    @Override
    public String toString() {
        return "Line[" + ask + "]";
    }
}
