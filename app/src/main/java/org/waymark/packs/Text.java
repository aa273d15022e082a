package org.waymark.packs;

import java.util.Collection;
import org.snakeyaml.engine.v2.nodes.Node;

/// A text in a file, and where it stands.
record Text(String value, YamlSource source, Node node) {
    void problem(String says, String mend) {
        source.problem(node, says, mend);
    }

    /// Reports a name that is none of those known.
    ///
    /// @param what what it should name: "entry kind"
    void mustBeAmong(Collection<String> known, String what) {
        if (!known.contains(value)) {
            problem("There is no " + what + " \"" + value + "\"", Nearest.suggestion(value, known));
        }
    }

    /// A problem `offset` characters into the text.
    void problemInside(int offset, String says, String mend) {
        source.problemInside(node, offset, says, mend);
    }
}
