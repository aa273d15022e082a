package org.waymark.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tree against the published test vectors of RFC 6962, and its proofs against the verifier that shares no
/// code with it.
class TreeTest {
    private static final List<Hash> EIGHT = IntStream.range(0, 8)
            .mapToObj(
                    List.of(
                            "",
                            "00",
                            "10",
                            "2021",
                            "3031",
                            "40414243",
                            "5051525354555657",
                            "606162636465666768696a6b6c6d6e6f")::get)
            .map(hex -> Tree.leaf(HexFormat.of().parseHex(hex)))
            .toList();
    private static final int MANY = 21;

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void the_root_of_the_eight_leaves_that_everybody_uses(int size, String root) {
        assertThat(tree(EIGHT.subList(0, size)).root()).hasToString(root);
    }

    @Test
    void the_proofs_that_everybody_publishes_for_them() {
        var seventh = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
        var rest = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
        var second = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
        assertThat(hashes(Proof.inclusion(0, 1), EIGHT)).isEmpty();
        assertThat(hashes(Proof.inclusion(0, 8), EIGHT))
                .extracting(Hash::toString)
                .containsExactly(second, seventh, rest);
        assertThat(hashes(Proof.consistency(1, 8), EIGHT))
                .extracting(Hash::toString)
                .containsExactly(second, seventh, rest);
        assertThat(hashes(Proof.consistency(6, 8), EIGHT))
                .extracting(Hash::toString)
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(hashes(Proof.consistency(2, 5), EIGHT.subList(0, 5)))
                .extracting(Hash::toString)
                .containsExactly(seventh, "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void every_leaf_is_shown_to_be_in_every_tree_that_has_it_and_no_other_leaf_is() {
        var leaves = leaves();
        for (var size = 1; size <= MANY; size++) {
            var root = tree(leaves.subList(0, size)).root();
            for (var place = 0; place < size; place++) {
                var proof = hashes(Proof.inclusion(place, size), leaves.subList(0, size));
                assertThat(Stranger.isIncluded(place, size, leaves.get(place), root, proof))
                        .as("%d in %d", place, size)
                        .isTrue();
                assertThat(Stranger.isIncluded(place, size, leaves.get(MANY), root, proof))
                        .isFalse();
                assertThat(Stranger.isIncluded(place + 1, size, leaves.get(place), root, proof))
                        .isFalse();
                if (!proof.isEmpty()) {
                    assertThat(Stranger.isIncluded(
                                    place, size, leaves.get(place), root, proof.subList(0, proof.size() - 1)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void every_tree_is_shown_to_have_grown_out_of_every_smaller_one_and_out_of_no_other() {
        var leaves = leaves();
        for (var size = 1; size <= MANY; size++) {
            var root = tree(leaves.subList(0, size)).root();
            for (var smaller = 1; smaller <= size; smaller++) {
                var before = tree(leaves.subList(0, smaller)).root();
                var other = tree(leaves.subList(1, smaller + 1)).root();
                var proof = hashes(Proof.consistency(smaller, size), leaves.subList(0, size));
                assertThat(Stranger.isConsistent(smaller, size, before, root, proof))
                        .as("%d in %d", smaller, size)
                        .isTrue();
                assertThat(Stranger.isConsistent(smaller, size, other, root, proof))
                        .isFalse();
                assertThat(Stranger.isConsistent(smaller, size, before, other, proof))
                        .isFalse();
            }
        }
    }

    @Test
    void a_tree_goes_on_from_its_edge() {
        var leaves = leaves();
        var whole = tree(leaves);
        for (var size = 0; size < leaves.size(); size++) {
            var first = tree(leaves.subList(0, size));
            var later = Tree.of(size, first.edge());
            leaves.subList(size, leaves.size()).forEach(later::add);
            assertThat(later.root()).isEqualTo(whole.root());
            assertThat(later.edge()).isEqualTo(whole.edge());
        }
        assertThatThrownBy(() -> Tree.of(4, tree(leaves.subList(0, 5)).edge()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Hash> leaves() {
        return IntStream.rangeClosed(0, MANY)
                .mapToObj(number -> Tree.leaf(new byte[] {(byte) number}))
                .toList();
    }

    private static Tree tree(List<Hash> leaves) {
        var tree = Tree.empty();
        leaves.forEach(tree::add);
        return tree;
    }

    private static List<Hash> hashes(Proof proof, List<Hash> leaves) {
        leaves.forEach(proof::pass);
        return new ArrayList<>(proof.hashes());
    }
}
