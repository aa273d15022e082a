package org.waymark.packs;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds what a writer probably meant.
final class Nearest {
    private Nearest() {}

    /// "Did you mean …?", or the whole choice if it is short, or nothing.
    static String suggestion(String written, Collection<String> known) {
        return nearest(written, known)
                .map(name -> "Did you mean \"" + name + "\"?")
                .orElseGet(() -> known.isEmpty() || known.size() > 14
                        ? ""
                        : "Known here: "
                                + String.join(", ", known.stream().sorted().toList()) + ".");
    }

    static Optional<String> nearest(String written, Collection<String> known) {
        var limit = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(name -> distance(written, name) <= limit)
                .min(Comparator.<String>comparingInt(name -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// How many letters have to be added, dropped, replaced or swapped with the next to turn one word into the other.
    private static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        var previous = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var current = new int[other.length() + 1];
            current[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    current[j] = Math.min(current[j], before[j - 2] + 1);
                }
            }
            before = previous;
            previous = current;
        }
        return previous[other.length()];
    }
}
