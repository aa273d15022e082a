package org.waymark.web;

/// One thing to put right, as the error summary says it.
///
/// @param href the field it is about, as `#name`
public record ErrorItem(String text, String href) {
    @Override
    public String toString() {
        return "ErrorItem[" + href + "]";
    }
}
