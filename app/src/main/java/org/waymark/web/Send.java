package org.waymark.web;

/// A button that sends its form.
///
/// @param name  with `value`, tells the server which button it was; or empty where there is only one
public record Send(String text, String name, String value) {
    public static Send only(String text) {
        return new Send(text, "", "");
    }
}
