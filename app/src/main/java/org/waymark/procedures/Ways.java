package org.waymark.procedures;

import java.util.regex.Pattern;

/// Makes a link of a way to reach somebody, where it is one: a number, an address on the web or of e-mail.
final class Ways {
    private static final Pattern NUMBER = Pattern.compile("[0-9 +()/-]{3,}");
    private static final Pattern WEB = Pattern.compile("https?://\\S+");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w.-]+");

    private Ways() {}

    /// The address that it leads to; empty where it says more than one can follow, such as "03000 11, option 3".
    static String href(String way) {
        if (WEB.matcher(way).matches()) {
            return way;
        }
        if (MAIL.matcher(way).matches()) {
            return "mailto:" + way;
        }
        return NUMBER.matcher(way).matches() ? "tel:" + way.replaceAll("[^0-9+]", "") : "";
    }
}
