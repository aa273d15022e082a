package org.waymark.proof;

import java.util.ArrayList;
import java.util.List;

/// A proof of RFC 6962: the roots of some parts of a tree, from which whoever holds them works out the rest.
///
/// The leaves go by once, in order; whatever their number, little is kept.
final class Proof {
    /// Some leaves in a row, of which the proof holds the root.
    private record Part(long from, long to, Tree tree) {
        Part(long from, long to) {
            this(from, to, Tree.empty());
        }
    }

    private final List<Part> parts;
    private long place;

    private Proof(List<Part> parts) {
        this.parts = parts;
    }

    /// That a tree grew out of a smaller one, at least one leaf large.
    static Proof consistency(long smaller, long size) {
        require(smaller >= 1 && smaller <= size);
        var parts = new ArrayList<Part>();
        grown(smaller, 0, size, true, parts);
        return new Proof(parts);
    }

    /// That a leaf is in a tree.
    static Proof inclusion(long place, long size) {
        require(place >= 0 && place < size);
        var parts = new ArrayList<Part>();
        held(place, 0, size, parts);
        return new Proof(parts);
    }

    /// The next leaf.
    void pass(Hash leaf) {
        for (var part : parts) {
            if (part.from <= place && place < part.to) {
                part.tree.add(leaf);
            }
        }
        place++;
    }

    /// What is to be handed over, once every leaf has gone by.
    List<Hash> hashes() {
        return parts.stream().map(part -> part.tree.root()).toList();
    }

    /// @param whole whether the smaller tree's root is known to whoever checks
    private static void grown(long smaller, long from, long to, boolean whole, List<Part> parts) {
        if (smaller == to - from) {
            if (!whole) {
                parts.add(new Part(from, to));
            }
            return;
        }
        var middle = from + left(to - from);
        if (from + smaller <= middle) {
            grown(smaller, from, middle, whole, parts);
            parts.add(new Part(middle, to));
        } else {
            grown(from + smaller - middle, middle, to, false, parts);
            parts.add(new Part(from, middle));
        }
    }

    private static void held(long place, long from, long to, List<Part> parts) {
        if (to - from == 1) {
            return;
        }
        var middle = from + left(to - from);
        if (place < middle) {
            held(place, from, middle, parts);
            parts.add(new Part(middle, to));
        } else {
            held(place, middle, to, parts);
            parts.add(new Part(from, middle));
        }
    }

    /// How many of some leaves stand left of the first fork: the largest power of two that is smaller.
    private static long left(long size) {
        return Long.highestOneBit(size - 1);
    }

    private static void require(boolean there) {
        if (!there) {
            throw new IllegalArgumentException("There is no such tree or leaf");
        }
    }
}
