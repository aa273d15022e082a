package org.waymark.forms;

import java.util.Set;

/// What the controls of a form are called.
final class Names {
    /// Not known. An option of a pack with this id says the same.
    static final String NOT_KNOWN = "not-known";

    /// Not asked, and did not want to say. No option of a pack is called so: their ids have no full stop.
    static final String NOT_ASKED = "unknown.not-asked";

    static final String DECLINED = "unknown.declined";

    private static final Set<String> NO_ANSWERS = Set.of(NOT_KNOWN, NOT_ASKED, DECLINED);

    private Names() {}

    /// Whether a control says that there is no answer.
    static boolean noAnswer(String value) {
        return NO_ANSWERS.contains(value);
    }

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
