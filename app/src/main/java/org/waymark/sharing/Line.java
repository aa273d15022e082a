package org.waymark.sharing;

/// One thing that a receipt says.
public record Line(String ask, String says) {
    @Override
    public String toString() {
        return "Line[" + ask + "]";
    }
}
