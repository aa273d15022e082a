package org.waymark.packs;

import org.snakeyaml.engine.v2.nodes.Node;

/// A text in a file, and where it stands.
record Text(String value, YamlSource source, Node node) {
    void problem(String says, String mend) {
        source.problem(node, says, mend);
    }

    /// A problem `offset` characters into the text.
    void problemInside(int offset, String says, String mend) {
        source.problemInside(node, offset, says, mend);
    }
}
