package org.waymark.proof;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The Merkle tree of RFC 6962 over SHA-256, as its right edge: the roots of the largest whole trees that its leaves
/// make up, the largest first. That is enough to add leaves and to tell the root; the leaves themselves are not kept.
final class Tree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final List<Hash> edge;
    private long size;

    private Tree(long size, List<Hash> edge) {
        this.size = size;
        this.edge = edge;
    }

    static Tree empty() {
        return new Tree(0, new ArrayList<>());
    }

    /// A tree as [#edge()] told it.
    ///
    /// @throws IllegalArgumentException if the edge is not as long as that of a tree of this size
    static Tree of(long size, byte[] edge) {
        var hashes = new ArrayList<Hash>();
        for (var from = 0; from + Hash.LENGTH <= edge.length; from += Hash.LENGTH) {
            hashes.add(Hash.stored(Arrays.copyOfRange(edge, from, from + Hash.LENGTH)));
        }
        if (size < 0 || edge.length != Long.bitCount(size) * Hash.LENGTH) {
            throw new IllegalArgumentException("This is not the edge of a tree of " + size);
        }
        return new Tree(size, hashes);
    }

    /// The hash of a leaf that holds these bytes.
    static Hash leaf(byte[] bytes) {
        return Hash.of(LEAF, bytes);
    }

    private static Hash node(Hash left, Hash right) {
        return Hash.of(NODE, left.bytes(), right.bytes());
    }

    long size() {
        return size;
    }

    void add(Hash leaf) {
        var whole = leaf;
        for (var trees = size; (trees & 1) == 1; trees >>= 1) {
            whole = node(edge.removeLast(), whole);
        }
        edge.add(whole);
        size++;
    }

    Hash root() {
        return edge.reversed().stream()
                .reduce((right, left) -> node(left, right))
                .orElseGet(Hash::of);
    }

    byte[] edge() {
        var bytes = new ByteArrayOutputStream();
        edge.forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }
}
