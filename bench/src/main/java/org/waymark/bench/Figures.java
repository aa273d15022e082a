package org.waymark.bench;

import java.util.List;
import java.util.Locale;

/// Several measurements of one thing.
///
/// @param sorted from the smallest on, at least one
record Figures(List<Double> sorted) {
    static final String HEADER =
            String.format("%-44s %8s %8s %8s %8s %6s", "", "least", "median", "p99", "most", "times");

    Figures {
        sorted = sorted.stream().sorted().toList();
    }

    /// The figure that a part of all measurements do not exceed.
    ///
    /// @param part from 0 to 1
    double within(double part) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * (sorted.size() - 1))));
    }

    String row(String what) {
        return String.format(
                Locale.ROOT,
                "%-44s %8.1f %8.1f %8.1f %8.1f %6d",
                what,
                within(0),
                within(0.5),
                within(0.99),
                within(1),
                sorted.size());
    }
}
