package org.waymark.web;

/// A value that a form sends along unseen, such as the token that shows it is ours.
public record Hidden(String name, String value) {
    @Override
    public String toString() {
        return "Hidden[" + name + "]";
    }
}
