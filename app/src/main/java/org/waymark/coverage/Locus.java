package org.waymark.coverage;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Where in the sources a row stands: a document, and a place in it, by its heading, its section or its lines.
record Locus(String source, String place) {
    private static final Pattern LINES = Pattern.compile("\\bl\\.(\\d+)(?:-(\\d+))?");

    /// Whether something said to stand at a place, such as "002 5.1(1) b2" or "003 l.264", stands here: on the same
    /// lines where the row names lines, else under the same heading or at a bullet right under it.
    boolean covers(String other) {
        if (!other.startsWith(source + " ")) {
            return false;
        }
        var rest = other.substring(source.length() + 1);
        var mine = LINES.matcher(place).results().toList();
        if (mine.isEmpty()) {
            return rest.equals(place) || rest.startsWith(place + " b");
        }
        return LINES.matcher(rest).results().anyMatch(lines -> mine.stream().anyMatch(it -> within(lines, it)));
    }

    private static boolean within(MatchResult lines, MatchResult range) {
        return first(range) <= first(lines) && last(lines) <= last(range);
    }

    private static int first(MatchResult range) {
        return Integer.parseInt(range.group(1));
    }

    private static int last(MatchResult range) {
        return range.group(2) == null ? first(range) : Integer.parseInt(range.group(2));
    }
}
