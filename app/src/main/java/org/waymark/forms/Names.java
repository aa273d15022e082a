package org.waymark.forms;

/// What the controls of a form are called.
final class Names {
    static final String NOT_KNOWN = "not-known";
    static final String NOT_ASKED = "not-asked";
    static final String DECLINED = "declined";

    private Names() {}

    static String part(String name, String part) {
        return name + "." + part;
    }

    static String row(String name, int row) {
        return name + "." + row;
    }

    /// The control that says why there is no answer.
    static String unknown(String name) {
        return name + ".unknown";
    }

    static String why(String name) {
        return name + ".why";
    }
}
