package org.waymark.web;

/// A link, worded as what it does.
///
/// @param about said after the text by a screen reader alone, where the text would mean nothing out of its row; or
/// empty
public record Link(String text, String href, String about) {
    public static Link to(String text, String href) {
        return new Link(text, href, "");
    }

    @Override
    public String toString() {
        return "Link[" + href + "]";
    }
}
