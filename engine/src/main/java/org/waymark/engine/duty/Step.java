package org.waymark.engine.duty;

import java.util.List;
import java.util.Optional;

/// One step of the reasoning behind a duty, as a sentence that a person can check.
///
/// @param cites the rows it rests on
/// @param entry the entry it is about
public record Step(String says, List<String> cites, Optional<String> entry) {
    public Step {
        cites = List.copyOf(cites);
    }

    @Override
    public String toString() {
        return "Step[hidden]";
    }

    static Step of(String says) {
        return new Step(says, List.of(), Optional.empty());
    }

    static Step of(String says, List<String> cites) {
        return new Step(says, cites, Optional.empty());
    }
}
