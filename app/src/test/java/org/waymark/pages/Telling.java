package org.waymark.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How well the time of an answer tells a child that somebody may not see from one that never was.
final class Telling {
    private record Took(boolean hidden, long nanos) {}

    private final List<Took> looks = new ArrayList<>();

    void took(boolean hidden, Duration time) {
        looks.add(new Took(hidden, time.toNanos()));
    }

    /// In how many of all pairs the hidden child's look took longer: one half if time tells nothing. By the sum of
    /// ranks, as Wilcoxon and Mann and Whitney do.
    double longer() {
        var ranked =
                looks.stream().sorted(Comparator.comparingLong(Took::nanos)).toList();
        var ranks = 0.0;
        var hidden = 0L;
        for (var rank = 1; rank <= ranked.size(); rank++) {
            if (ranked.get(rank - 1).hidden()) {
                ranks += rank;
                hidden++;
            }
        }
        return (ranks - hidden * (hidden + 1.0) / 2) / ((double) hidden * (ranked.size() - hidden));
    }

    Duration median(boolean hidden) {
        var some = looks.stream()
                .filter(it -> it.hidden() == hidden)
                .mapToLong(Took::nanos)
                .sorted()
                .toArray();
        return Duration.ofNanos(some[some.length / 2]);
    }

    @Override
    public String toString() {
        return String.format(
                "%.3f, medians %d and %d µs",
                longer(), median(true).toNanos() / 1000, median(false).toNanos() / 1000);
    }
}
