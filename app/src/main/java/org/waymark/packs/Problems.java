package org.waymark.packs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Gathers what is wrong, so that a writer sees all of it at once.
final class Problems {
    private static final Comparator<Problem> IN_ORDER =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparingInt(Problem::column);

    private final List<Problem> found = new ArrayList<>();

    void add(Problem problem) {
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /// By file, then in the order of the lines.
    List<Problem> inOrder() {
        return found.stream().sorted(IN_ORDER).toList();
    }
}
