package org.waymark.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.waymark.agencies.Worker;

/// Whether the time that an answer takes tells a child that somebody may not see from one that never was: how well one
/// can be told from the other by time alone, for looks in random order.
final class Existence {
    private static final int ENTRIES = 92;
    private static final int WARMING = 2_000;

    private Existence() {}

    private record Took(boolean hidden, long nanos) {}

    /// @param telling how often a hidden child's look took longer than that of one that never was; one half if time
    /// tells nothing
    record Found(int looks, double telling, Duration hidden, Duration never) {
        @Override
        public String toString() {
            return String.format(
                    "%,d looks of each: the hidden child's took longer in %.3f of all pairs (0.5 tells nothing); medians %d and %d µs.",
                    looks, telling, hidden.toNanos() / 1000, never.toNanos() / 1000);
        }
    }

    static Found inNewFolder(int looks, Instant now) throws IOException {
        var folder = Town.newFolder();
        try (var town = new Town(folder)) {
            var child = town.tell(ENTRIES, now);
            var stranger = town.worker("nell", now);
            if (town.casefile().see(child, stranger, now).isPresent()) {
                throw new IllegalStateException(stranger.id() + " sees the child");
            }
            timed(town, stranger, child, WARMING, now);
            return found(timed(town, stranger, child, looks, now), looks);
        } finally {
            Town.delete(folder);
        }
    }

    private static List<Took> timed(Town town, Worker stranger, UUID child, int looks, Instant now) {
        var order = new ArrayList<Boolean>(Collections.nCopies(looks, true));
        order.addAll(Collections.nCopies(looks, false));
        Collections.shuffle(order, new Random(looks));
        var took = new ArrayList<Took>();
        for (var hidden : order) {
            var asked = hidden ? child : UUID.randomUUID();
            var begun = System.nanoTime();
            town.casefile().see(asked, stranger, now);
            took.add(new Took(hidden, System.nanoTime() - begun));
        }
        return took;
    }

    /// By the sum of ranks, as Wilcoxon and Mann and Whitney do.
    private static Found found(List<Took> took, int looks) {
        var ranked = took.stream().sorted(Comparator.comparingLong(Took::nanos)).toList();
        var ranks = 0.0;
        for (var rank = 1; rank <= ranked.size(); rank++) {
            ranks += ranked.get(rank - 1).hidden() ? rank : 0;
        }
        var longer = (ranks - looks * (looks + 1.0) / 2) / ((double) looks * looks);
        return new Found(looks, longer, median(ranked, true), median(ranked, false));
    }

    private static Duration median(List<Took> ranked, boolean hidden) {
        var some = ranked.stream().filter(it -> it.hidden() == hidden).toList();
        return Duration.ofNanos(some.get(some.size() / 2).nanos());
    }
}
