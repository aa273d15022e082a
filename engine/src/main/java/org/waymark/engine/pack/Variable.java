package org.waymark.engine.pack;

import java.util.List;

/// Something that a condition reads.
public sealed interface Variable {
    /// As a pack author writes it.
    String name();

    /// A fact of the case.
    ///
    /// @param index its place in [Procedures#facts]
    record OfFact(String name, int index) implements Variable {}

    /// Whether any entry of a kind has been recorded.
    record Recorded(String name, String kind) implements Variable {}

    /// A field of the latest entry of a kind, by when it happened.
    ///
    /// @param path the field and, inside a group, the part
    record Latest(String name, String kind, List<String> path) implements Variable {}

    /// Whether the entry or the intended act at hand is of a kind.
    record AtHand(String name, String kind) implements Variable {}

    /// A field of the entry or the intended act at hand.
    ///
    /// @param place where the field stands among those of its kind
    record Here(String name, String kind, int place, List<String> path) implements Variable {
        public Here {
            path = List.copyOf(path);
        }

        public String field() {
            return path.getFirst();
        }
    }
}
